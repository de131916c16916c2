export * from './seal-orders.contract';
export * from './seal-set.rule';
