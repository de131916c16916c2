export * from './decision-clock.rule';
