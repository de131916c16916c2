export * from './decision-clock.rule';
export * from './correction-time.rule';
