export * from './define-workflow';
export * from './workflow-page';
