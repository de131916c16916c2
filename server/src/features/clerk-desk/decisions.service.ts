import { Injectable } from '@nestjs/common';
import { entityName, type ApplicationForm, type Decision, type RefuseCase } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { isUniqueViolation } from '../../database/dialect';
import { findRow } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { ApplicationReview, Approvals, CaseMatters, CaseMoves, CaseViews, RegistrationCase, type Actor, type Moved } from '../cases';
import { Licences } from '../licences';
import { nameOfForm, NameRegister } from '../names';
import { OwedPapers } from '../owed-papers';
import { ReviewQueue } from './queue.service';

/** Approving and refusing; returning is a notice of its own. Each is one transaction, and each is told to the applicant in it. */
@Injectable()
export class Decisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly queue: ReviewQueue,
    private readonly views: CaseViews,
    private readonly review: ApplicationReview,
    private readonly approvals: Approvals,
    private readonly owed: OwedPapers,
    private readonly licences: Licences,
    private readonly names: NameRegister,
    private readonly matters: CaseMatters,
    private readonly moves: CaseMoves,
    private readonly clock: Clock,
  ) {}

  /** 核准并发照: what the clerk saw is what is decided, and the licence exists from this moment. */
  async approve(caseId: string, { seenVersion, contentHash }: Decision, me: CurrentUser, requestId: string): Promise<Moved> {
    try {
      return await this.transactions.run(async (tx) => {
        const row = await this.open(tx, caseId, seenVersion, me);
        const form = row.form as ApplicationForm;
        const companyName = entityName(form);
        const wanted = { ...nameOfForm(form), caseId: row.id };
        const [gathered, name] = await Promise.all([this.views.gather(row, { licence: null }), this.names.look(tx, wanted)]);
        const facts = {
          findings: this.review.findings(form, row.id),
          nameIsFree: name.isFree,
          reviewedHash: contentHash,
          contentHash: row.packetHash,
          owedPapers: await this.owed.open(tx, row.id),
        };
        const { events, licence } = await this.approvals.approve(tx, row, name, {
          action: 'approve', by: 'clerk', actor: clerk(me), requestId, seenVersion, facts, content: { contentHash }, set: this.decided(me), companyName, news: { title: '核准了', lead: '登记已核准' },
        });
        return { row, inHand: { ...gathered, events: [...gathered.events, ...events], licence: this.licences.summaryOf(licence) } };
      });
    } catch (error) {
      // Another clerk's licence for this case was committed between our look and our write.
      if (isUniqueViolation(error)) throw new Refusal('case.changed-meanwhile');
      throw error;
    }
  }

  async refuse(caseId: string, { seenVersion, reason, clause }: RefuseCase, me: CurrentUser, requestId: string): Promise<Moved> {
    return this.transactions.run(async (tx) => {
      const row = await this.open(tx, caseId, seenVersion, me);
      await this.moves.make(tx, row, { action: 'refuse', by: 'clerk', actor: clerk(me), requestId, seenVersion, facts: { reason, clause }, content: { reason, clause }, set: this.decided(me) });
      await this.names.release(tx, row.id);
      await this.matters.tell(tx, row, `refused-registration:${row.id}`, { title: '没有予以登记', text: `${reason}（${clause}）。您可以改好后重新申请，也可以申请行政复议。` });
      return { row, inHand: { licence: null } };
    });
  }

  private async open(tx: EntityManager, caseId: string, seenVersion: number, me: CurrentUser): Promise<RegistrationCase> {
    const row = await findRow(tx, RegistrationCase, { id: caseId });
    if (row === null) throw new Refusal('case.not-found');
    if (row.version !== seenVersion) throw new Refusal('case.changed-meanwhile');
    await this.queue.refuseIfHeldByOther(row, me);
    await this.queue.refuseIfAwaitingConfirmation(tx, row);
    return row;
  }

  private decided = (me: CurrentUser) => ({ heldBy: null, heldUntil: null, decidedAt: this.clock.now(), decidedBy: me.accountId });
}

const clerk = (me: CurrentUser): Actor => ({ id: me.accountId, words: '登记人员' });
