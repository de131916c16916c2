export * from './domicile.rule';
