export * from './desk.contract';
