export * from './accounts.contract';
export * from './wording';
