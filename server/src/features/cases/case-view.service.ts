import { Injectable } from '@nestjs/common';
import {
  agentFindings, companyRegistration, correctBy, frozenStageWords, frozenWords, leaving, maskId, maskMobile, mayBeDoneBy, postWords, registrationConditions, resumePoint, unmetConditions,
  type CaseLine, type CaseView, type DocumentView, type Finding, type LicenceSummary, type MandatePermission, type MoveView, type PaperView, type RegistrationFacts, type RegistrationParty, type SignerView,
} from '@qiban/shared';
import { In } from 'typeorm';
import { findRow } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { actingAgent, LiveMandates } from '../agents';
import { Licences } from '../licences';
import { Papers } from '../papers';
import { ApplicationReview, type PacketOutline } from './application-review.service';
import { CaseAccess, type PaperPlace } from '../../kernel/case-access';
import { type CaseEvent } from './case-event.entity';
import { CaseLog } from './case-log.service';
import { machineReviewOf } from './automatic-approval.service';
import { CaseSigner } from './case-signer.entity';
import { clockOf } from './decision-clock';
import { CaseSubmission } from './case-submission.entity';
import { defectsToMend } from './defects-to-mend';
import { mattersOf, sealOrderOf, timelineOf } from './case-timeline';
import { withoutNumbers, withoutPersonalData } from './masked-form';
import { OwedPaper } from './owed-paper.entity';
import { RegistrationCase } from './registration-case.entity';
import { Packets } from './packets.service';
import { Signing } from './signing.service';
import { takenOutFindings } from './taken-out.rule';
import { documentsOf, stateOf } from './signer-state';

/** The moves an agent makes in the applicant's stead, by what was handed over. */
const DONE_UNDER: Readonly<Record<MandatePermission, readonly string[]>> = { 'fill-in': ['reopen', 'correct'], 'send-to-sign': ['send-for-signing'], 'hand-in': ['submit'], collect: [] };

const STAFF = ['clerk', 'reviewer', 'leader'] as const;

/** What has just been written or read, in the same transaction: it need not be read again to show the case. */
export interface InHand {
  readonly events?: readonly CaseEvent[];
  readonly signers?: readonly CaseSigner[];
  /** `hash` is what the form gives today; the documents are those under signature. */
  readonly packet?: PacketOutline | null;
  readonly papers?: readonly PaperView[];
  readonly licence?: LicenceSummary | null;
  readonly submission?: (Pick<CaseSubmission, 'trace' | 'defects'> & Partial<Pick<CaseSubmission, 'form' | 'papers'>>) | null;
  readonly findings?: readonly Finding[];
}
/** A case after a move, with what the move left in hand. */
export type Gathered = Required<Omit<InHand, 'findings'>>;
export interface Moved { readonly row: RegistrationCase; readonly inHand: InHand }

/** Reads a case for the one who asks. What a party may not see is left out here and nowhere else. */
@Injectable()
export class CaseViews extends CaseAccess {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: ApplicationReview,
    private readonly signing: Signing,
    private readonly packets: Packets,
    private readonly licences: Licences,
    private readonly papers: Papers,
    private readonly mandates: LiveMandates,
    private readonly log: CaseLog,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    super();
  }

  async requireRead(caseId: string, actor: CurrentUser): Promise<void> {
    await this.rowFor(caseId, actor);
  }

  async requireDraft(caseId: string, actor: CurrentUser): Promise<void> {
    const row = await this.rowFor(caseId, actor);
    if (row.applicantId !== actor.accountId && (await this.mandates.of(this.transactions.reads(), caseId, actor, 'fill-in')) === null) throw new Refusal('case.not-found');
    if (row.stage !== 'draft' && row.stage !== 'returned') throw new Refusal('draft.not-open');
  }

  async requirePapersOpen(caseId: string, actor: CurrentUser, paper?: PaperPlace): Promise<void> {
    try {
      await this.requireDraft(caseId, actor);
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.code !== 'draft.not-open') throw refusal;
      if ((await this.transactions.reads().countBy(OwedPaper, { caseId, state: 'owed', ...paper })) === 0) throw refusal;
    }
  }

  async admitChange(caseId: string, actor: CurrentUser, what: 'paper-added' | 'paper-removed', paper: PaperPlace): Promise<void> {
    await this.requirePapersOpen(caseId, actor, paper);
    if (await this.isApplicant(caseId, actor)) return;
    await this.transactions.run(async (tx) => {
      const mandate = await this.mandates.of(tx, caseId, actor, 'fill-in');
      if (mandate !== null) await this.log.append(tx, caseId, { kind: `${what}-by-agent`, actor: actingAgent(mandate, actor), requestId: '', content: { mandate: mandate.summary.id } });
    });
  }

  async isApplicant(caseId: string, actor: CurrentUser): Promise<boolean> {
    return (await findRow(this.transactions.reads(), RegistrationCase, { id: caseId, applicantId: actor.accountId }, { columns: ['id'] })) !== null;
  }

  /** 404, not 403: a stranger must not learn that the case exists. */
  async rowFor(caseId: string, actor: CurrentUser): Promise<RegistrationCase> {
    const row = await findRow(this.transactions.reads(), RegistrationCase, { id: caseId });
    if (row === null) throw new Refusal('case.not-found');
    if (row.applicantId === actor.accountId || actor.roles.some((role) => (STAFF as readonly string[]).includes(role))) return row;
    if ((await this.transactions.reads().countBy(CaseSigner, { caseId, accountId: actor.accountId, round: row.round })) > 0) return row;
    if ((await this.mandates.of(this.transactions.reads(), caseId, actor, 'look')) !== null) return row;
    throw new Refusal('case.not-found');
  }

  async show(caseId: string, actor: CurrentUser): Promise<CaseView> {
    return this.viewOf(await this.rowFor(caseId, actor), actor);
  }

  async list(actor: CurrentUser): Promise<CaseLine[]> {
    const from = this.transactions.reads();
    const invited = await from.find(CaseSigner, { select: { id: true, caseId: true }, where: { accountId: actor.accountId } });
    const others = [...new Set([...invited.map(({ caseId }) => caseId), ...(await this.mandates.casesOf(actor))])];
    const rows = await from.find(RegistrationCase, {
      where: [{ applicantId: actor.accountId }, ...(others.length > 0 ? [{ id: In(others) }] : [])],
      order: { savedAt: 'DESC' }, take: 100,
    });
    return rows.map((row) => this.lineOf(row, actor));
  }

  /** One document as it stands: of the round under signature, or as the form would give it now. */
  async document(caseId: string, kind: string, actor: CurrentUser): Promise<DocumentView & { signatures: SignedLine[]; madeOn: string; companyName: string }> {
    const row = await this.rowFor(caseId, actor);
    const packet = row.round > 0 ? await this.packets.of(row.id, row.round) : null;
    const document = packet?.documents.find((each) => each.kind === kind);
    if (packet === null || document === undefined) throw new Refusal('page.not-found');
    const standing = await this.signing.standing(await this.signing.signersOf(row.id, row.round));
    return {
      kind: document.kind, title: document.title, sha256: document.sha256, paragraphs: document.paragraphs, pages: null, madeOn: packet.madeOn, companyName: row.companyName,
      signatures: standing.flatMap(({ signer: { personKey, person }, signature: { documents, signature, signedAt } }) =>
        documents.some(({ kind: signed, sha256 }) => signed === document.kind && sha256 === document.sha256)
          ? [{ key: personKey, name: person.name, strokes: signature.strokes, width: signature.width, height: signature.height, at: signedAt.toISOString() }]
          : []),
    };
  }

  /** All that is shown of a case beside its row, read at once; what is in hand already is not read again. */
  async gather(row: RegistrationCase, inHand: InHand = {}): Promise<Gathered> {
    const from = this.transactions.reads();
    const [events, signers, packet, papers, licence, submission] = await Promise.all([
      inHand.events ?? this.log.of(row.id),
      inHand.signers ?? (row.round > 0 ? this.signing.signersOf(row.id, row.round) : []),
      inHand.packet === undefined ? this.packets.outlineOf(row) : inHand.packet,
      inHand.papers ?? this.papers.of(row.id),
      inHand.licence === undefined ? this.licences.ofCase(row.id) : inHand.licence,
      inHand.submission !== undefined ? inHand.submission : row.submissions === 0 ? null : findRow(from, CaseSubmission, { caseId: row.id, number: row.submissions }, { columns: isCorrected(row) ? ['trace', 'defects', 'form', 'papers'] : ['trace', 'defects'] }),
    ]);
    return { events, signers, packet, papers, licence, submission };
  }

  async viewOf(row: RegistrationCase, actor: CurrentUser, inHand: InHand = {}): Promise<CaseView> {
    const youAreApplicant = row.applicantId === actor.accountId;
    const staff = actor.roles.some((role) => (STAFF as readonly string[]).includes(role));
    const { events, signers, packet, papers, licence, submission } = await this.gather(row, inHand);
    const helper = await this.mandates.standing(this.transactions.reads(), row.mandateId);
    const youMay = helper?.summary.state === 'live' && helper.mandate.agentAccountId === actor.accountId ? helper.mandate.permissions : [];
    const writing = row.stage === 'draft' || row.stage === 'signing' || row.stage === 'returned';
    const findings = !writing ? submission?.trace.rows.filter(({ level }) => level !== 'ok') ?? [] : [...(inHand.findings ?? this.review.findings(row.form, row.id, papers)), ...(helper === null ? [] : agentFindings(row.form, helper.agent.person.idNumber)), ...takenOutFindings(row)];
    const signed = signers.filter(({ signedAt }) => signedAt !== null).length;
    const matters = mattersOf(events, this.review.authority(row.form), (at) => this.clock.dayOf(at));
    const party: RegistrationParty = youAreApplicant ? 'applicant' : staff ? 'clerk' : 'signer';
    return {
      id: row.id,
      number: row.number,
      stage: row.stage,
      stageWords: companyRegistration.stages[row.stage],
      version: row.version,
      companyName: row.companyName,
      form: youAreApplicant || staff ? row.form : youMay.length > 0 ? withoutNumbers(row.form) : withoutPersonalData(row.form),
      sectionVersions: row.sectionVersions,
      savedAt: row.savedAt.toISOString(),
      tasks: this.review.tasks(row.form, findings, { made: row.packetHash !== null, signed, signers: signers.length }),
      findings,
      signers: signers.map((signer) => this.signerView(signer, row, actor, youAreApplicant || youMay.includes('send-to-sign'))),
      packetHash: row.packetHash,
      documents: (packet?.documents ?? []).map(({ kind, title, sha256 }) => ({ kind, title, sha256 })),
      papers: youAreApplicant || staff || youMay.includes('fill-in') ? [...papers] : [],
      moves: this.movesOf(row, party, { findings, packetHash: row.packetHash, contentHash: row.packetHash, nameIsFree: true, signers: signers.map(signingFacts) }, youMay),
      matters,
      timeline: timelineOf(events),
      machineReview: machineReviewOf(events),
      submittedAt: row.submittedAt?.toISOString() ?? null,
      decisionDueOn: row.decisionDueOn,
      correctBy: row.stage === 'returned' ? correctBy(this.clock.dayOf(row.savedAt), this.settings.returnedExpiryDays).date : null,
      clock: clockOf(events, (at) => this.clock.dayOf(at), this.clock.today()),
      defects: isCorrected(row) ? defectsToMend(submission, { form: row.form, papers }) : [],
      licence,
      sealOrder: sealOrderOf(events),
      frozen: row.frozenAt === null ? null : { since: row.frozenAt.toISOString(), words: frozenWords[party] },
      youAreApplicant,
      youMayFillIn: youAreApplicant || youMay.includes('fill-in'),
      mandate: helper?.summary ?? null,
    };
  }

  lineOf(row: RegistrationCase, actor: CurrentUser): CaseLine {
    const writing = row.stage === 'draft' || row.stage === 'signing' || row.stage === 'returned';
    const tasks = writing ? this.review.tasks(row.form, this.review.findings(row.form, row.id), { made: row.packetHash !== null, signed: 0, signers: 0 }) : [];
    const next = tasks.find(({ state }) => state !== 'done');
    const youAreApplicant = row.applicantId === actor.accountId;
    return {
      id: row.id, number: row.number, companyName: row.companyName, stage: row.stage, stageWords: row.frozenAt === null ? companyRegistration.stages[row.stage] : frozenStageWords,
      tasksDone: tasks.filter(({ state }) => state === 'done').length, tasksTotal: tasks.length, next: next?.title ?? '',
      resume: row.stage === 'draft' && youAreApplicant ? resumePoint(tasks, row.lastSection) : null, savedAt: row.savedAt.toISOString(), youAreApplicant,
    };
  }

  /** The buttons: the same definition that the server will check, asked with the facts as they are now. */
  private movesOf(row: RegistrationCase, party: RegistrationParty, known: Partial<RegistrationFacts>, youMay: readonly MandatePermission[]): MoveView[] {
    const facts: RegistrationFacts = {
      findings: [], packetHash: null, signers: [], nameIsFree: true, reasonsForAPerson: null, reviewedHash: row.packetHash, contentHash: row.packetHash,
      defects: [{ field: '', words: '由登记人员填写', good: '由登记人员填写' }], noticesBefore: 0, owedPapers: 0, confirmedByAnother: false, reason: '由您填写', clause: '《市场主体登记管理条例》第二十条', correctionOver: false, extendable: true, askedByAnother: false, matters: [], claimOpen: false, ...known,
    };
    return leaving(companyRegistration, row.stage)
      .filter((move) => mayBeDoneBy(move, party) || youMay.some((permission) => DONE_UNDER[permission].includes(move.action)))
      .map((move) => ({
        action: move.action as MoveView['action'],
        title: move.title,
        missing: row.frozenAt !== null && move.evenWhenFrozen !== true
          ? [frozenWords[party]]
          : unmetConditions(move, registrationConditions, facts).map((name) => companyRegistration.conditions[name]),
      }));
  }

  private signerView(signer: CaseSigner, row: RegistrationCase, actor: CurrentUser, sendsLinks: boolean): SignerView {
    const now = this.clock.now();
    const open = row.stage === 'signing' && signer.signedAt === null && sendsLinks;
    return {
      personKey: signer.personKey,
      name: signer.person.name,
      maskedId: maskId(signer.person.idNumber),
      maskedMobile: maskMobile(signer.person.mobile),
      posts: signer.posts,
      postWords: postWords(signer.posts),
      state: stateOf(signer, now),
      isYou: signer.accountId === actor.accountId,
      link: open && signer.expiresAt > now ? `${this.settings.publicUrl}/sign?t=${signer.token}` : null,
      expiresAt: signer.expiresAt.toISOString(),
      openedAt: signer.openedAt?.toISOString() ?? null,
      signedAt: signer.signedAt?.toISOString() ?? null,
      refusedReason: signer.refusedReason,
      documents: documentsOf(signer),
      voided: signer.voided,
    };
  }
}

/** While what a notice asks for is being mended, the submission it speaks of is held against what stands now. */
const isCorrected = ({ stage, submissions }: Pick<RegistrationCase, 'stage' | 'submissions'>) => submissions > 0 && (stage === 'returned' || stage === 'draft');

/** Whoever signed had passed the check: a signature without one is never written. */
export const signingFacts = ({ asked, signed, signedAt }: CaseSigner) => ({ verified: signedAt !== null, asked, signed });

export interface SignedLine { key: string; name: string; strokes: { x: number; y: number; t: number }[][]; width: number; height: number; at: string }
