import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { CasesModule } from '../cases';
import { LicencesModule } from '../licences';
import { NamesModule } from '../names';
import { AfterChecksController } from './after-checks.controller';
import { AfterChecks } from './after-checks.service';
import { PapersModule } from '../papers';
import { Decisions } from './decisions.service';
import { DeskCases } from './desk-case.service';
import { DeskController } from './desk.controller';
import { NoticesController } from './notices.controller';
import { Notices } from './notices.service';
import { ReviewQueue } from './queue.service';

@Module({
  imports: [AccountsModule, CasesModule, LicencesModule, NamesModule, PapersModule],
  controllers: [DeskController, AfterChecksController, NoticesController],
  providers: [AfterChecks, Decisions, DeskCases, Notices, ReviewQueue],
})
export class ClerkDeskModule {}
