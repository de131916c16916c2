export { ReferenceModule } from './reference.module';
export { ScopeCatalogues } from './scope-catalogues.service';
export { CatalogueImport, type ImportOptions } from './catalogue-import.service';
export { writeTable, UnreadableTable } from './catalogue-file';
export * from './chosen';
