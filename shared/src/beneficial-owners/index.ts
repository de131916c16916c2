export * from './beneficial-owners.rule';
