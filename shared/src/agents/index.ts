export * from './agents.contract';
export * from './agent.rule';
export * from './mandate-text';
export * from './wording';
