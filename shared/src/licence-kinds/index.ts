export * from './licence-kind';
export * from './licence-kinds';
export * from './licence-window.rule';
