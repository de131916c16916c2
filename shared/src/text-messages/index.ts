export * from './text-messages.contract';
export * from './text-templates';
