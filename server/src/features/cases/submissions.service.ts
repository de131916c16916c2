import { Injectable } from '@nestjs/common';
import {
  addWorkingDays, CHINA_CALENDAR, DECISION_WORKING_DAYS, wholeForm, type ApplicationForm, type OpenCase, type SubmitCase,
} from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { Counters } from '../../kernel/counters';
import type { CurrentUser } from '../../kernel/current-user';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { Identities } from '../accounts';
import { LiveMandates } from '../agents';
import { Licences } from '../licences';
import { Messages } from '../messages';
import { nameOfForm, NameRegister, type NameStanding } from '../names';
import { ApplicationReview } from './application-review.service';
import { AutomaticApproval } from './automatic-approval.service';
import { type Happening } from './case-log.service';
import { CaseMoves } from './case-moves.service';
import { CaseSubmission } from './case-submission.entity';
import { CaseViews, signingFacts, type Gathered, type Moved } from './case-view.service';
import { applicant, CaseWriters, type Writer } from './case-writers.service';
import { Drafts } from './drafts.service';
import { Packets } from './packets.service';
import { type Device } from './signature-evidence';
import { Signing } from './signing.service';

/** The applicant's own moves: from a filled form to a case on the clerk's desk, and back. */
@Injectable()
export class Submissions {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: ApplicationReview,
    private readonly names: NameRegister,
    private readonly drafts: Drafts,
    private readonly packets: Packets,
    private readonly signing: Signing,
    private readonly views: CaseViews,
    private readonly identities: Identities,
    private readonly automatic: AutomaticApproval,
    private readonly licences: Licences,
    private readonly writers: CaseWriters,
    private readonly mandates: LiveMandates,
    private readonly messages: Messages,
    private readonly moves: CaseMoves,
    private readonly counters: Counters,
    private readonly clock: Clock,
  ) {}

  /** Opens a case; an integrator who sends a whole form may have the documents made in the same breath. */
  async open({ form: given, entityType, sendForSigning }: OpenCase, me: CurrentUser, requestId: string): Promise<Moved> {
    return this.transactions.run(async (tx) => {
      const nothingYet = { papers: [], licence: null, submission: null };
      const form = given && wholeForm(given);
      if (sendForSigning !== true || form === undefined) {
        const { row, events } = await this.drafts.open(form ?? entityType ?? 'llc', me, requestId);
        if (sendForSigning === true) await this.packets.make(tx, row, { action: 'send-for-signing', actor: applicant(me), requestId, seenVersion: row.version });
        return { row, inHand: { events, signers: [], packet: null, ...nothingYet } };
      }
      const [{ row, events }, known] = await Promise.all([this.drafts.open(form, me, requestId), this.packets.lookUp(tx, form, null)]);
      const made = await this.packets.make(tx, row, { action: 'send-for-signing', actor: applicant(me), requestId, seenVersion: row.version }, known);
      return { row, inHand: { ...nothingYet, ...made, events: [...events, ...made.events] } };
    });
  }

  /** Makes the documents, takes the name so that nobody else can, and opens a link for every signer. */
  async sendForSigning(caseId: string, seenVersion: number, me: CurrentUser, requestId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const writer = await this.writers.require(tx, caseId, me, 'send-to-sign');
      await this.packets.make(tx, writer.row, { action: 'send-for-signing', actor: writer.actor, requestId, seenVersion });
      await this.tellClient(tx, writer, '生成了文件，请各方签署');
    });
  }

  /** Back to the form. What was signed stays signed for as long as it reads the same: that shows when the documents are made again. */
  async reopen(caseId: string, action: 'reopen' | 'correct', seenVersion: number, me: CurrentUser, requestId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const writer = await this.writers.require(tx, caseId, me, 'fill-in');
      await this.moves.make(tx, writer.row, { action, by: 'applicant', actor: writer.actor, requestId, seenVersion, set: { packetHash: null } });
      await this.tellClient(tx, writer, '改回了填写');
    });
  }

  async submit(caseId: string, { seenVersion, signature }: SubmitCase, me: CurrentUser, device: Device, requestId: string): Promise<Moved> {
    return this.transactions.run(async (tx) => {
      const writer = await this.writers.require(tx, caseId, me, 'hand-in');
      const { row } = writer;
      if (row.version !== seenVersion) throw new Refusal('case.changed-meanwhile');
      const signsToo = signature !== undefined && row.stage === 'signing';
      const [gathered, name, standing] = await Promise.all([
        this.views.gather(row, { licence: null }), this.names.look(tx, { ...nameOfForm(row.form), caseId: row.id }), signsToo ? this.identities.standing(me.accountId) : null,
      ]);
      if (standing === null || signature === undefined) return this.handIn(tx, writer, gathered, name, requestId, []);
      const own = gathered.signers.find(({ idIndex, signedAt }) => idIndex === standing.idIndex && signedAt === null);
      if (own === undefined) throw new Refusal('signature.already-signed');
      if (!me.verified) throw new Refusal('verification.needed');
      if (signature.packetHash !== row.packetHash) throw new Refusal('signature.documents-changed');
      // One entry of the log more, chained with the move itself: either both are there or neither.
      const { happening, write } = await this.signing.mark(tx, row, own, signature, me, standing.proof, device, requestId);
      const [moved] = await Promise.all([this.handIn(tx, writer, gathered, name, requestId, [happening], own.id), write()]);
      return moved;
    });
  }

  async withdraw(caseId: string, seenVersion: number, reason: string, me: CurrentUser, requestId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { row } = await this.writers.require(tx, caseId, me, 'client-only');
      await this.moves.make(tx, row, {
        action: 'withdraw', by: 'applicant', actor: applicant(me), requestId, seenVersion, content: { reason }, set: { packetHash: null, heldBy: null, heldUntil: null },
      });
      await this.names.release(tx, row.id);
    });
  }

  private async handIn(tx: EntityManager, writer: Writer, gathered: Gathered, name: NameStanding, requestId: string, before: readonly Happening[], signsNow: string | null = null): Promise<Moved> {
    const { row, actor } = writer;
    const form = row.form as ApplicationForm;
    const trace = this.review.trace(form, row.id);
    const due = addWorkingDays(this.clock.today(), DECISION_WORKING_DAYS, CHINA_CALENDAR);
    const submissions = row.submissions + 1;
    const number = row.number ?? (row.stage === 'signing' ? await this.newNumber() : null);
    const now = this.clock.now();
    const considered = await this.automatic.consider(form, trace, {
      submission: submissions, papers: gathered.papers.length, signers: gathered.signers.length, packetHash: row.packetHash ?? '', nameIsFree: name.isFree,
    });
    const events = await this.moves.make(tx, row, {
      action: 'submit', by: 'applicant', actor, requestId, seenVersion: row.version, before,
      facts: {
        findings: [...trace.rows, ...(await this.mandates.findings(tx, row.mandateId, form))],
        packetHash: row.packetHash,
        contentHash: gathered.packet?.hash ?? null,
        signers: gathered.signers.map((signer) => (signer.id === signsNow ? { verified: true, asked: signer.asked, signed: signer.asked } : signingFacts(signer))),
        nameIsFree: name.isFree,
      },
      content: { packetHash: row.packetHash, submission: submissions, dueOn: due.date, ...(considered && { review: this.automatic.said(considered) }) },
      set: { submissions, number, submittedAt: now, decisionDueOn: due.date, decisionProvisional: due.provisional, heldBy: null, heldUntil: null },
    });
    await insertRowsLater(tx, CaseSubmission, [{ id: newId(), caseId: row.id, number: submissions, at: now, form, packetHash: row.packetHash ?? '', trace, papers: gathered.papers.map(({ id, kind, personKey, title, at }) => ({ id, kind, personKey, title, at })), defects: null }]);
    await this.tellClient(tx, writer, '提交了申请');
    if (considered) await this.automatic.record(tx, row, considered);
    const inHand = { ...gathered, submission: { trace, defects: null } };
    if (considered?.approves !== true) {
      await this.names.reserve(tx, { ...this.review.reservation(form, row.id), atLeastUntil: due.date }, name);
      return { row, inHand: { ...inHand, events: [...gathered.events, ...events] } };
    }
    const { events: decision, licence } = await this.automatic.approve(tx, row, name, considered, requestId);
    return { row, inHand: { ...inHand, events: [...gathered.events, ...events, ...decision], licence: this.licences.summaryOf(licence) } };
  }

  /** `QB-2611-000001`: year and month of the first submission, then a serial that is never given twice. */
  private async newNumber(): Promise<string> {
    const month = this.clock.today().slice(2, 7).replace('-', '');
    return `QB-${month}-${String(await this.counters.next(`case-number-${month}`)).padStart(6, '0')}`;
  }

  /** The applicant hears in the app of every step that was made for them. */
  private async tellClient(tx: EntityManager, { row, mandate, actor }: Writer, what: string): Promise<void> {
    if (mandate === null) return;
    await this.messages.tell(tx, {
      accountId: row.applicantId, onceKey: `agent:${row.id}:${row.version}`, title: `代办人员${what}`, text: `${actor.words}替您${what}：${row.companyName}。`, link: `/register/timeline?id=${row.id}`,
    });
  }
}
