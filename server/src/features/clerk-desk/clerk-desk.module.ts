import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { CasesModule } from '../cases';
import { LicencesModule } from '../licences';
import { NamesModule } from '../names';
import { AfterChecksController } from './after-checks.controller';
import { AfterChecks } from './after-checks.service';
import { Decisions } from './decisions.service';
import { DeskCases } from './desk-case.service';
import { DeskController } from './desk.controller';
import { ReviewQueue } from './queue.service';

@Module({ imports: [AccountsModule, CasesModule, LicencesModule, NamesModule], controllers: [DeskController, AfterChecksController], providers: [AfterChecks, Decisions, DeskCases, ReviewQueue] })
export class ClerkDeskModule {}
