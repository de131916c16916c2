import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { CasesModule } from '../cases';
import { LicencesModule } from '../licences';
import { NamesModule } from '../names';
import { AfterChecksController } from './after-checks.controller';
import { AfterChecks } from './after-checks.service';
import { OwedPapersModule } from '../owed-papers';
import { PapersModule } from '../papers';
import { Decisions } from './decisions.service';
import { DeskCases } from './desk-case.service';
import { DeskController } from './desk.controller';
import { ExtensionsController } from './extensions.controller';
import { Extensions } from './extensions.service';
import { NoticesController } from './notices.controller';
import { Notices } from './notices.service';
import { ReviewQueue } from './queue.service';

@Module({
  imports: [AccountsModule, CasesModule, LicencesModule, NamesModule, OwedPapersModule, PapersModule],
  controllers: [DeskController, AfterChecksController, ExtensionsController, NoticesController],
  providers: [AfterChecks, Decisions, DeskCases, Extensions, Notices, ReviewQueue],
})
export class ClerkDeskModule {}
