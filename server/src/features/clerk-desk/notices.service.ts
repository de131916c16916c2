import { Injectable } from '@nestjs/common';
import { companyRegistration, isOmission, wholeDefect, type ApplicationForm, type Defect, type CorrectionNoticeList, type CorrectionNoticeView, type ReturnCase, type ToldDefect } from '@qiban/shared';
import { In, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { isUniqueViolation } from '../../database/dialect';
import { insertRowsLater } from '../../database/insert-rows';
import { findRow, findRows, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { Identities } from '../accounts';
import { CaseLog, CaseMatters, CaseMoves, CaseSubmission, RegistrationCase, type Actor, type Moved } from '../cases';
import { Papers } from '../papers';
import { CorrectionNotice } from './correction-notice.entity';
import { ReviewQueue } from './queue.service';

/** How many of a clerk's own proposals the list still shows. */
const OWN_SHOWN = 20;

/**
 * 补正通知: the first goes out as one clerk writes it (一次性告知). Returning the same case again needs a second person: one
 * proposes, another with the role of 复核 confirms or sends it back, and nobody confirms their own.
 */
@Injectable()
export class Notices {
  constructor(
    private readonly transactions: Transactions,
    private readonly queue: ReviewQueue,
    private readonly identities: Identities,
    private readonly papers: Papers,
    private readonly matters: CaseMatters,
    private readonly moves: CaseMoves,
    private readonly log: CaseLog,
    private readonly clock: Clock,
  ) {}

  /** The first notice: every defect at once, each with what good looks like. */
  async issue(caseId: string, { seenVersion, defects }: ReturnCase, me: CurrentUser, requestId: string): Promise<Moved> {
    return this.alone('case.changed-meanwhile', async (tx) => {
      const row = await this.open(tx, caseId, seenVersion, me);
      if ((await this.issuedFor(tx, caseId)).length > 0) throw new Refusal('correction.second-needs-another');
      const now = this.clock.now();
      const notice = await this.write(tx, row, defects, me, { state: 'issued', decidedBy: me.accountId, decidedAt: now });
      return this.send(tx, row, notice, me, requestId, { noticesBefore: 0, confirmedByAnother: false });
    });
  }

  /** 提请复核: nothing of it reaches the applicant, and the case is given to nobody else meanwhile. */
  async propose(caseId: string, { seenVersion, defects }: ReturnCase, me: CurrentUser, requestId: string): Promise<CorrectionNoticeView> {
    return this.alone('correction.waiting', async (tx) => {
      const row = await this.open(tx, caseId, seenVersion, me);
      if (row.stage !== 'under-review') throw new Refusal('case.not-at-this-stage', { stage: companyRegistration.stages[row.stage] });
      const notice = await this.write(tx, row, defects, me, { state: 'proposed' });
      await this.log.append(tx, caseId, { kind: 'notice.proposed', actor: clerk(me), requestId, content: { submission: row.submissions, defects: defects.length, omissions: notice.omissions } });
      await updateRows(tx, RegistrationCase, { id: caseId }, { heldBy: null, heldUntil: null });
      return this.viewOf(notice, row, me, await this.namesOf([notice]));
    });
  }

  async confirm(noticeId: string, me: CurrentUser, requestId: string): Promise<CorrectionNoticeView> {
    return this.transactions.run(async (tx) => {
      const { notice, row } = await this.toDecide(tx, noticeId, me);
      const noticesBefore = (await this.issuedFor(tx, row.id)).length;
      await this.settle(tx, notice, { state: 'issued', decidedBy: me.accountId, decidedAt: this.clock.now() });
      await this.send(tx, row, notice, me, requestId, { noticesBefore, confirmedByAnother: notice.writtenBy !== me.accountId });
      return this.viewOf(notice, row, me, await this.namesOf([notice]));
    });
  }

  async sendBack(noticeId: string, words: string, me: CurrentUser, requestId: string): Promise<CorrectionNoticeView> {
    return this.transactions.run(async (tx) => {
      const { notice, row } = await this.toDecide(tx, noticeId, me);
      await this.settle(tx, notice, { state: 'sent-back', decidedBy: me.accountId, decidedAt: this.clock.now(), decisionWords: words });
      await this.log.append(tx, row.id, { kind: 'notice.sent-back', actor: { id: me.accountId, words: '复核人员' }, requestId, content: { submission: row.submissions } });
      return this.viewOf(notice, row, me, await this.namesOf([notice]));
    });
  }

  async list(me: CurrentUser): Promise<CorrectionNoticeList> {
    const from = this.transactions.reads();
    const startOfMonth = new Date(`${this.clock.today().slice(0, 7)}-01T00:00:00+08:00`);
    const [proposed, own, omitted] = await Promise.all([
      from.find(CorrectionNotice, { where: { state: 'proposed' }, order: { writtenAt: 'ASC' } }),
      from.find(CorrectionNotice, { where: { writtenBy: me.accountId, attempt: MoreThanOrEqual(1) }, order: { writtenAt: 'DESC' }, take: OWN_SHOWN }),
      from.find(CorrectionNotice, { select: { id: true, omissions: true }, where: { state: 'issued', omittedBy: me.accountId, decidedAt: MoreThanOrEqual(startOfMonth) } }),
    ]);
    const second = own.filter(({ submission, state }) => submission > 1 || state !== 'issued');
    const [rows, names] = await Promise.all([
      from.find(RegistrationCase, { select: { id: true, number: true, companyName: true, stage: true, version: true }, where: { id: In([...proposed, ...second].map(({ caseId }) => caseId)) } }),
      this.namesOf([...proposed, ...second]),
    ]);
    const shown = (notice: CorrectionNotice): CorrectionNoticeView[] => {
      const row = rows.find(({ id }) => id === notice.caseId);
      return row === undefined ? [] : [this.viewOf(notice, row, me, names)];
    };
    // What the applicant withdrew meanwhile waits for nobody.
    const waiting = proposed.filter(({ caseId }) => rows.some(({ id, stage }) => id === caseId && stage === 'under-review'));
    return { waiting: waiting.flatMap(shown), yours: second.flatMap(shown), omissions: omitted.reduce((sum, { omissions }) => sum + omissions, 0) };
  }

  /** For the clerk who opens the case: how often it was returned, and what became of the last proposal for this submission. */
  async ofCase(row: RegistrationCase, me: CurrentUser): Promise<{ issued: number; proposal: CorrectionNoticeView | null }> {
    const from = this.transactions.reads();
    const [issued, own] = await Promise.all([this.issuedFor(from, row.id), findRows(from, CorrectionNotice, { caseId: row.id, submission: row.submissions }, { order: 'attempt' })]);
    const last = own.at(-1);
    const proposal = last !== undefined && last.state !== 'issued' ? this.viewOf(last, row, me, await this.namesOf([last])) : null;
    return { issued: issued.length, proposal };
  }

  /** Another notice for the same submission was committed between our look and our write: one of the two is there. */
  private async alone<T>(otherwise: 'correction.waiting' | 'case.changed-meanwhile', work: (tx: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.transactions.run(work);
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal(otherwise);
      throw error;
    }
  }

  private async open(tx: EntityManager, caseId: string, seenVersion: number, me: CurrentUser): Promise<RegistrationCase> {
    const row = await findRow(tx, RegistrationCase, { id: caseId });
    if (row === null || row.submissions === 0) throw new Refusal('case.not-found');
    if (row.version !== seenVersion) throw new Refusal('case.changed-meanwhile');
    if (row.frozenAt !== null) throw new Refusal('case.frozen');
    await this.queue.refuseIfHeldByOther(row, me);
    await this.queue.refuseIfAwaitingConfirmation(tx, row);
    return row;
  }

  private async toDecide(tx: EntityManager, noticeId: string, me: CurrentUser): Promise<{ notice: CorrectionNotice; row: RegistrationCase }> {
    const notice = await findRow(tx, CorrectionNotice, { id: noticeId });
    if (notice === null) throw new Refusal('correction.not-found');
    if (notice.writtenBy === me.accountId) throw new Refusal('correction.own-proposal');
    if (notice.state !== 'proposed') throw new Refusal('correction.already-decided');
    const row = await findRow(tx, RegistrationCase, { id: notice.caseId });
    if (row === null) throw new Refusal('case.not-found');
    return { notice, row };
  }

  /** Two who decide at once: one of them changes the row. */
  private async settle(tx: EntityManager, notice: CorrectionNotice, change: Partial<CorrectionNotice>): Promise<void> {
    if ((await updateRows(tx, CorrectionNotice, { id: notice.id, state: 'proposed' }, change)) !== 1) throw new Refusal('correction.already-decided');
    Object.assign(notice, change);
  }

  /** Writes the notice down, and marks what the notices before it should have told. */
  private async write(tx: EntityManager, row: RegistrationCase, told: readonly ToldDefect[], me: CurrentUser, standing: Pick<CorrectionNotice, 'state'> & Partial<CorrectionNotice>): Promise<CorrectionNotice> {
    const [submissions, before] = await Promise.all([
      tx.find(CaseSubmission, { where: { caseId: row.id }, order: { number: 'ASC' } }),
      findRows(tx, CorrectionNotice, { caseId: row.id }, { order: 'writtenAt' }),
    ]);
    const [first] = submissions;
    const toldBefore = submissions.flatMap(({ number, defects }) => (number < row.submissions ? defects ?? [] : [])).map(wholeDefect);
    const papers = await this.papers.of(row.id);
    const defects = told.map((each): Defect => ({
      ...each, paper: each.paper ?? null, words: each.words.trim(), good: each.good.trim(), example: each.example.trim(),
      omitted: row.submissions > 1 && first !== undefined && isOmission(each, { form: first.form, papers: first.papers ?? [] }, { form: row.form as ApplicationForm, papers }, toldBefore),
    }));
    const omissions = defects.filter(({ omitted }) => omitted).length;
    const notice = Object.assign(new CorrectionNotice(), {
      id: newId(), caseId: row.id, submission: row.submissions, attempt: before.filter(({ submission }) => submission === row.submissions).length + 1, defects, omissions,
      omittedBy: omissions === 0 ? null : before.find(({ state }) => state === 'issued')?.writtenBy ?? null,
      seenVersion: row.version, writtenBy: me.accountId, writtenAt: this.clock.now(), decidedBy: null, decidedAt: null, decisionWords: null, ...standing,
    } satisfies Partial<CorrectionNotice>);
    await insertRowsLater(tx, CorrectionNotice, [notice]);
    return notice;
  }

  private async send(tx: EntityManager, row: RegistrationCase, { defects, omissions, seenVersion }: CorrectionNotice, me: CurrentUser, requestId: string, persons: { noticesBefore: number; confirmedByAnother: boolean }): Promise<Moved> {
    await this.moves.make(tx, row, {
      action: 'return', by: 'clerk', actor: clerk(me), requestId, seenVersion, facts: { defects, ...persons },
      content: { defects: defects.map(({ field, reason, basis, omitted }) => ({ field, reason, basis, omitted })), omissions },
      set: { heldBy: null, heldUntil: null, decidedAt: this.clock.now(), decidedBy: me.accountId },
    });
    await updateRows(tx, CaseSubmission, { caseId: row.id, number: row.submissions }, { defects });
    await this.matters.tell(tx, row, `returned:${row.id}:${row.submissions}`, {
      title: '需要补正', text: `有 ${defects.length} 处需要修改，都写明了哪里不对、改成什么样就对。改好后再交一次即可。`,
    });
    return { row, inHand: { licence: null } };
  }

  /** What the applicant has had; somebody taken out of the form (异议成立) is no notice of the clerk's. */
  private issuedFor(from: EntityManager, caseId: string): Promise<CorrectionNotice[]> {
    return findRows(from, CorrectionNotice, { caseId, state: 'issued' }, { order: 'writtenAt' });
  }

  private namesOf(notices: readonly CorrectionNotice[]): Promise<ReadonlyMap<string, string>> {
    return this.identities.displayNames([...new Set(notices.flatMap(({ writtenBy, decidedBy }) => (decidedBy === null ? [writtenBy] : [writtenBy, decidedBy])))]);
  }

  private viewOf(notice: CorrectionNotice, row: Pick<RegistrationCase, 'number' | 'companyName'>, me: CurrentUser, names: ReadonlyMap<string, string>): CorrectionNoticeView {
    const { id, caseId, submission, state, defects, omissions, writtenBy, writtenAt, decidedBy, decidedAt, decisionWords } = notice;
    const yours = writtenBy === me.accountId;
    return {
      id, caseId, number: row.number ?? '', companyName: row.companyName, submission, state, defects, omissions, writtenBy: names.get(writtenBy) ?? '一位同事', writtenAt: writtenAt.toISOString(), yours,
      mayDecide: !yours && state === 'proposed' && me.roles.includes('reviewer'),
      decidedBy: decidedBy === null ? null : names.get(decidedBy) ?? '一位同事', decidedAt: decidedAt?.toISOString() ?? null, decisionWords: decisionWords ?? '',
    };
  }
}

const clerk = (me: CurrentUser): Actor => ({ id: me.accountId, words: '登记人员' });
