import { Module } from '@nestjs/common';
import { AgentsModule } from '../agents';
import { LicencesController } from './licences.controller';
import { Licences } from './licences.service';

@Module({ imports: [AgentsModule], controllers: [LicencesController], providers: [Licences], exports: [Licences] })
export class LicencesModule {}
