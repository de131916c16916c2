export * from './correction.contract';
export * from './defect-reasons';
export * from './told-defect';
export * from './mended';
