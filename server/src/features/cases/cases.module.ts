import { Global, Module } from '@nestjs/common';
import { CaseAccess } from '../../kernel/case-access';
import { AccountsModule } from '../accounts';
import { AgentsModule } from '../agents';
import { MessagesModule } from '../messages';
import { LicencesModule } from '../licences';
import { NamesModule } from '../names';
import { PapersModule } from '../papers';
import { ReferenceModule } from '../reference';
import { TextMessagesModule } from '../text-messages';
import { AbandonedFiles } from './abandoned-files.job';
import { ApplicationReview } from './application-review.service';
import { Approvals } from './approvals.service';
import { AutomaticApproval } from './automatic-approval.service';
import { CaseLog } from './case-log.service';
import { CaseMatters } from './case-matters.service';
import { CaseMoves } from './case-moves.service';
import { CaseViews } from './case-view.service';
import { CaseWriters } from './case-writers.service';
import { CasesController } from './cases.controller';
import { DocumentPress } from './document-press.service';
import { Freezes } from './freezes.service';
import { Drafts } from './drafts.service';
import { LapsedNames } from './lapsed-names.job';
import { InvitationsController } from './invitations.controller';
import { Invitations } from './invitations.service';
import { Packets } from './packets.service';
import { PersonNotices } from './person-notices.service';
import { Signing } from './signing.service';
import { Submissions } from './submissions.service';
import { Substitutions } from './substitutions.service';

/** Global for `CaseAccess` alone: features that hang something on a case ask it for the rights, and the case shows what they hang. */
@Global()
@Module({
  imports: [AccountsModule, AgentsModule, MessagesModule, LicencesModule, NamesModule, PapersModule, ReferenceModule, TextMessagesModule],
  controllers: [CasesController, InvitationsController],
  providers: [AbandonedFiles, ApplicationReview, Approvals, AutomaticApproval, CaseLog, CaseMatters, CaseMoves, CaseViews, CaseWriters, DocumentPress, Drafts, Freezes, Invitations, LapsedNames, Packets, PersonNotices, Signing, Submissions, Substitutions, { provide: CaseAccess, useExisting: CaseViews }],
  exports: [AbandonedFiles, ApplicationReview, Approvals, AutomaticApproval, CaseAccess, CaseLog, CaseMatters, CaseMoves, CaseViews, Freezes, Invitations, LapsedNames, Packets, PersonNotices, Signing],
})
export class CasesModule {}
