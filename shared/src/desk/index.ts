export * from './desk.contract';
export * from './after-check.contract';
