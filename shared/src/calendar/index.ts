export * from './day';
export * from './holidays';
export * from './renewal-window.rule';
export * from './working-days';
