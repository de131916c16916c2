export * from './reference';
export * from './pinyin-readings';
export * from './company-name-generator';
export { ScopeCatalogue } from './scope-catalogue';
export { automaticPolicy, owedPapersPolicy, once, scopeCatalogueFile, industriesFile, divisionsFile } from './reference-files';
export type { Division, Industry, Premises, PremisesUnit, CatalogueEntry } from './reference-files';
