export * from './licences.contract';
export * from './licence-face';
