export * from './amount';
export * from './capital.rule';
