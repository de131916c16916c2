export * from './scope-entry';
export * from './scope-text';
export * from './prior-permit.rule';
export * from './branch-scope.rule';
export * from './scope.rule';
