export * from './partnership.rule';
export * from './sole-owner.rule';
export * from './branch.rule';
