import { Module } from '@nestjs/common';
import { LicencesController } from './licences.controller';
import { Licences } from './licences.service';

@Module({ controllers: [LicencesController], providers: [Licences], exports: [Licences] })
export class LicencesModule {}
