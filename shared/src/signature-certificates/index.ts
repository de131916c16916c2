export * from './signature-certificates.contract';
export * from './wording';
