import { Module } from '@nestjs/common';
import { CasesModule } from '../cases';
import { PapersModule } from '../papers';
import { OwedPaperReminders } from './owed-paper-reminders.job';
import { OwedPapersController } from './owed-papers.controller';
import { OwedPapers } from './owed-papers.service';

@Module({ imports: [CasesModule, PapersModule], controllers: [OwedPapersController], providers: [OwedPaperReminders, OwedPapers], exports: [OwedPaperReminders, OwedPapers] })
export class OwedPapersModule {}
