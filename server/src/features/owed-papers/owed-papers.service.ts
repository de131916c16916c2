import { Injectable } from '@nestjs/common';
import {
  addWorkingDays, CHINA_CALENDAR, companyRegistration, entityTypeOf, owablePaper, owedPaperOpen, owedPaperWords, peopleOf,
  type AnswerOwedPaper, type DecideOwedPaper, type OfferOwedPaper, type OwedPapersOfCase, type OwedPaperState, type OwedPaperView,
} from '@qiban/shared';
import { In, type EntityManager } from 'typeorm';
import { isUniqueViolation } from '../../database/dialect';
import { insertRowsLater } from '../../database/insert-rows';
import { findRow, findRows, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { formInvalid } from '../../kernel/form-validation.pipe';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { owedPapersPolicy } from '../../reference';
import { CaseLog, CaseMatters, OwedPaper, RegistrationCase, type Actor } from '../cases';
import { Papers, paperTitles } from '../papers';

const BASIS = '国办发〔2020〕24号：容缺受理';

/**
 * 容缺受理. The clerk offers, for a paper on the list of the type; the applicant says yes or would rather have the case returned;
 * the paper comes, and is accepted or asked for again. Until it is accepted the case cannot be approved.
 */
@Injectable()
export class OwedPapers {
  private readonly policy = owedPapersPolicy();

  constructor(
    private readonly transactions: Transactions,
    private readonly papers: Papers,
    private readonly matters: CaseMatters,
    private readonly log: CaseLog,
    private readonly clock: Clock,
  ) {}

  /** What keeps this case from being approved. */
  open(from: EntityManager, caseId: string): Promise<number> {
    return from.countBy(OwedPaper, { caseId, state: In([...owedPaperOpen]) });
  }

  async ofCase(caseId: string): Promise<OwedPapersOfCase> {
    const from = this.transactions.reads();
    const row = await findRow(from, RegistrationCase, { id: caseId });
    if (row === null || row.submissions === 0) throw new Refusal('case.not-found');
    return { items: (await this.rowsOf(from, caseId)).map((owed) => this.viewOf(owed, row)), mayBeOwed: [...this.policy.types[entityTypeOf(row.form)]] };
  }

  /** For the applicant alone: a signer has no part in it. */
  async ofMine(caseId: string, me: CurrentUser): Promise<OwedPaperView[]> {
    const from = this.transactions.reads();
    const row = await this.mine(from, caseId, me);
    return (await this.rowsOf(from, caseId)).map((owed) => this.viewOf(owed, row));
  }

  async offer(caseId: string, { kind, personKey, words }: OfferOwedPaper, me: CurrentUser, requestId: string): Promise<OwedPaperView> {
    try {
      return await this.transactions.run(async (tx) => {
        const row = await findRow(tx, RegistrationCase, { id: caseId });
        if (row === null || row.submissions === 0) throw new Refusal('case.not-found');
        if (row.frozenAt !== null) throw new Refusal('case.frozen');
        if (row.stage !== 'under-review') throw new Refusal('case.not-at-this-stage', { stage: companyRegistration.stages[row.stage] });
        const owable = owablePaper(this.policy, entityTypeOf(row.form), kind);
        if (owable === null) throw new Refusal('owed-paper.not-on-the-list');
        if (personKey !== '' && !peopleOf(row.form).some(({ key }) => key === personKey)) throw formInvalid([{ field: 'personKey', words: '没有这个人，请刷新页面后再试' }]);
        if ((await findRow(tx, OwedPaper, { caseId, kind, personKey })) !== null) throw new Refusal('owed-paper.already-offered');
        const owed: OwedPaper = {
          id: newId(), caseId, kind, personKey, state: 'offered', words: words.trim(), withinWorkingDays: owable.withinWorkingDays, offeredBy: me.accountId, offeredAt: this.clock.now(), answeredAt: null,
          dueOn: null, provisional: false, paperId: null, handedInAt: null, decidedBy: null, decidedAt: null, decisionWords: null,
        };
        await insertRowsLater(tx, OwedPaper, [owed]);
        await this.said(tx, row, owed, 'offered', clerk(me), requestId);
        await this.matters.tell(tx, row, `owed-offered:${owed.id}`, { title: '有一份材料可以后补', text: `缺${this.titleOf(owed)}。登记机关可以先审，您在 ${owable.withinWorkingDays} 个工作日内补交就行。请看一下，答复要不要后补。` });
        return this.viewOf(owed, row);
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal('owed-paper.already-offered');
      throw error;
    }
  }

  /** Yes starts the days; no leaves it to the clerk to return the case, and nobody is hurried into owing. */
  answer(caseId: string, owedId: string, { agrees }: AnswerOwedPaper, me: CurrentUser, requestId: string): Promise<OwedPaperView> {
    return this.transactions.run(async (tx) => {
      const row = await this.mine(tx, caseId, me);
      const owed = await this.inState(tx, { id: owedId, caseId }, 'offered');
      const due = addWorkingDays(this.clock.today(), owed.withinWorkingDays, CHINA_CALENDAR);
      await this.settle(tx, owed, agrees ? { state: 'owed', answeredAt: this.clock.now(), dueOn: due.date, provisional: due.provisional } : { state: 'declined', answeredAt: this.clock.now() });
      await this.said(tx, row, owed, agrees ? 'agreed' : 'declined', applicant(me), requestId);
      return this.viewOf(owed, row);
    });
  }

  handIn(caseId: string, owedId: string, paperId: string, me: CurrentUser, requestId: string): Promise<OwedPaperView> {
    return this.transactions.run(async (tx) => {
      const row = await this.mine(tx, caseId, me);
      const owed = await this.inState(tx, { id: owedId, caseId }, 'owed');
      const paper = (await this.papers.of(caseId)).find(({ id }) => id === paperId);
      if (paper === undefined || paper.kind !== owed.kind || (paper.personKey ?? '') !== owed.personKey) throw new Refusal('owed-paper.no-such-paper');
      await this.settle(tx, owed, { state: 'handed-in', paperId, handedInAt: this.clock.now(), decisionWords: null });
      await this.said(tx, row, owed, 'handed-in', applicant(me), requestId);
      return this.viewOf(owed, row);
    });
  }

  decide(owedId: string, { accepts, words }: DecideOwedPaper, me: CurrentUser, requestId: string): Promise<OwedPaperView> {
    return this.transactions.run(async (tx) => {
      if (!accepts && words.trim().length < 4) throw formInvalid([{ field: 'words', words: '请写明为什么要重交，至少 4 个字' }]);
      const owed = await this.inState(tx, { id: owedId }, 'handed-in');
      const row = await findRow(tx, RegistrationCase, { id: owed.caseId });
      if (row === null) throw new Refusal('case.not-found');
      const decided = { decidedBy: me.accountId, decidedAt: this.clock.now(), decisionWords: accepts ? null : words.trim() };
      await this.settle(tx, owed, accepts ? { ...decided, state: 'accepted' } : { ...decided, state: 'owed', paperId: null, handedInAt: null });
      await this.said(tx, row, owed, accepts ? 'accepted' : 'not-accepted', clerk(me), requestId);
      await this.matters.tell(tx, row, `owed-decided:${owed.id}:${decided.decidedAt.toISOString()}`, accepts
        ? { title: '后补的材料收下了', text: `${this.titleOf(owed)}审过了。` }
        : { title: '后补的材料要重交', text: `${this.titleOf(owed)}：${words.trim()}。请在 ${owed.dueOn ?? ''} 前重新交。` });
      return this.viewOf(owed, row);
    });
  }

  titleOf = ({ kind }: Pick<OwedPaper, 'kind'>): string => paperTitles[kind];

  private rowsOf(from: EntityManager, caseId: string): Promise<OwedPaper[]> {
    return findRows(from, OwedPaper, { caseId }, { order: 'id' });
  }

  private async mine(from: EntityManager, caseId: string, me: CurrentUser): Promise<RegistrationCase> {
    const row = await findRow(from, RegistrationCase, { id: caseId, applicantId: me.accountId });
    if (row === null) throw new Refusal('case.not-found');
    return row;
  }

  private async inState(tx: EntityManager, where: { id: string; caseId?: string }, state: OwedPaperState): Promise<OwedPaper> {
    const owed = await findRow(tx, OwedPaper, where);
    if (owed === null) throw new Refusal('owed-paper.not-found');
    if (owed.state !== state) throw new Refusal('owed-paper.not-now', { state: owedPaperWords[owed.state] });
    return owed;
  }

  /** Two who act at once: one of them changes the row. */
  private async settle(tx: EntityManager, owed: OwedPaper, change: Partial<OwedPaper>): Promise<void> {
    if ((await updateRows(tx, OwedPaper, { id: owed.id, state: owed.state }, change)) !== 1) throw new Refusal('case.changed-meanwhile');
    Object.assign(owed, change);
  }

  private said(tx: EntityManager, { id }: RegistrationCase, owed: OwedPaper, what: string, actor: Actor, requestId: string): Promise<boolean> {
    return this.log.append(tx, id, { kind: `owed-paper.${what}`, actor, basis: BASIS, requestId, content: { owed: owed.id, title: this.titleOf(owed), dueOn: owed.dueOn, ...(what === 'not-accepted' && { words: owed.decisionWords }) } });
  }

  private viewOf(owed: OwedPaper, row: Pick<RegistrationCase, 'form'>): OwedPaperView {
    const { id, kind, personKey, state, words, withinWorkingDays, dueOn, provisional, paperId, offeredAt, handedInAt, decisionWords } = owed;
    return {
      id, kind, title: this.titleOf(owed), personKey, personName: peopleOf(row.form).find(({ key }) => key === personKey)?.name ?? '', state, stateWords: owedPaperWords[state], words, withinWorkingDays, dueOn, provisional,
      isOverdue: state === 'owed' && dueOn !== null && dueOn < this.clock.today(), paperId, offeredAt: offeredAt.toISOString(), handedInAt: handedInAt?.toISOString() ?? null, decisionWords: decisionWords ?? '',
    };
  }
}

const clerk = (me: CurrentUser): Actor => ({ id: me.accountId, words: '登记人员' });
const applicant = (me: CurrentUser): Actor => ({ id: me.accountId, words: '申请人' });
