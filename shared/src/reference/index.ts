export * from './reference.contract';
