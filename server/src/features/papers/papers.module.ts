import { Module } from '@nestjs/common';
import { PaperDesk } from './paper-desk.service';
import { PaperFiles } from './paper-files';
import { PaperIntake } from './paper-intake.service';
import { Papers } from './papers.service';
import { PapersController } from './papers.controller';
import { PhotoPress } from './photo-press';

/** Photos and PDFs added to a case. `CaseAccess` comes from the cases, which in turn show the papers: it is global. */
@Module({
  controllers: [PapersController],
  providers: [PaperDesk, PaperFiles, PaperIntake, Papers, PhotoPress],
  exports: [Papers],
})
export class PapersModule {}
