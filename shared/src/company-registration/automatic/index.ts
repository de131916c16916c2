export * from './automatic-review.rule';
export * from './automatic-review.contract';
export * from './wording';
