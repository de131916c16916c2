import { Module } from '@nestjs/common';
import { CatalogueImport } from './catalogue-import.service';
import { ReferenceController } from './reference.controller';
import { ScopeCatalogues } from './scope-catalogues.service';

@Module({ controllers: [ReferenceController], providers: [ScopeCatalogues, CatalogueImport], exports: [ScopeCatalogues] })
export class ReferenceModule {}
