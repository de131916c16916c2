export * from './permits.contract';
export * from './permit.rule';
export * from './permit-reminders';
