export * from './identity-claims.contract';
export * from './wording';
