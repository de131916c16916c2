import { Injectable } from '@nestjs/common';
import {
  entityTypeOf, type AfterCheckLine, type AfterChecks as AfterChecksView, type AutomaticFigures, type AutomaticState, type MachineRecord, type RecordAfterCheck, type SwitchAutomatic,
} from '@qiban/shared';
import { Between, In } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { findRow, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { AccessLog } from '../../kernel/access-log';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { Identities } from '../accounts';
import { AfterCheck, AutomaticApproval, AutomaticReview, AutomaticSwitch, CaseLog, drawOf, RegistrationCase } from '../cases';

const LONGEST_LIST = 200;
const BASIS = '本服务规则：自动核准的件按比例抽查';

/** 自动核准抽查: what was drawn, what a person found, what the machine did on the day, and the switch that stops it. */
@Injectable()
export class AfterChecks {
  constructor(
    private readonly transactions: Transactions,
    private readonly automatic: AutomaticApproval,
    private readonly identities: Identities,
    private readonly access: AccessLog,
    private readonly log: CaseLog,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** What waits, oldest first; then what was looked at, newest first. */
  async show(): Promise<AfterChecksView> {
    const from = this.transactions.reads();
    const [waiting, done, count, figures, machine] = await Promise.all([
      from.find(AfterCheck, { where: { state: 'waiting' }, order: { drawnAt: 'ASC' }, take: LONGEST_LIST }),
      from.find(AfterCheck, { where: { state: In(['sound', 'faulty']) }, order: { checkedAt: 'DESC' }, take: LONGEST_LIST }),
      from.countBy(AfterCheck, { state: 'waiting' }),
      this.figures(),
      this.state(),
    ]);
    return { lines: await this.linesOf([...waiting, ...done]), waiting: count, figures, percent: this.settings.afterCheckPercent, machine };
  }

  /** 无问题 or 有问题: once, by one person; a second one is told who was there before. It goes into the case's log. */
  async record(caseId: string, { verdict, reason }: RecordAfterCheck, me: CurrentUser, requestId: string): Promise<AfterCheckLine> {
    const row = await this.transactions.run(async (tx) => {
      const found = await findRow(tx, AfterCheck, { caseId });
      if (found === null) throw new Refusal('after-check.not-found');
      const changes = { state: verdict, checkedBy: me.accountId, checkedAt: this.clock.now(), reason: verdict === 'faulty' ? reason.trim() : null };
      if ((await updateRows(tx, AfterCheck, { id: found.id, state: 'waiting' }, changes)) !== 1) throw await this.alreadyRecorded(caseId);
      await this.log.append(tx, caseId, { kind: 'approval.after-checked', actor: { id: me.accountId, words: '登记人员' }, basis: BASIS, requestId, content: { verdict } });
      return Object.assign(found, changes);
    });
    const [line] = await this.linesOf([row]);
    if (line === undefined) throw new Error(`the case ${caseId} of an after-check is gone`);
    return line;
  }

  /** Shows what the form says: written to the access log. */
  async machineRecord(caseId: string, me: CurrentUser, requestId: string): Promise<MachineRecord> {
    const from = this.transactions.reads();
    const [review, drawn] = await Promise.all([
      from.findOne(AutomaticReview, { where: { caseId }, order: { submission: 'DESC' } }),
      findRow(from, AfterCheck, { caseId }),
    ]);
    if (review === null) throw new Refusal('case.not-found');
    await this.access.note(me, 'machine-record.shown', 'registration-case', caseId, requestId);
    return {
      outcome: review.outcome, at: review.at.toISOString(), rulesVersion: review.rulesVersion, checks: review.checks, reasons: review.reasons,
      draw: drawn && { day: drawn.day, seed: drawn.seed, draw: drawn.draw, perMillion: drawn.perMillion, holds: drawOf(drawn.seed, caseId) === drawn.draw && drawn.draw < drawn.perMillion },
    };
  }

  /** Stops or starts the machine for every process at once: each submission asks for the last word. */
  async switchAutomatic({ stopped, reason }: SwitchAutomatic, me: CurrentUser): Promise<AutomaticState> {
    await this.transactions.run(async (tx) => {
      if ((await this.automatic.lastSwitch())?.stopped === stopped) return;
      await insertRows(tx, AutomaticSwitch, [{ at: this.clock.now(), accountId: me.accountId, stopped, reason: reason.trim() } as AutomaticSwitch]);
    });
    return this.state();
  }

  private async state(): Promise<AutomaticState> {
    const last = await this.automatic.lastSwitch();
    const names = await this.identities.displayNames(last === null ? [] : [last.accountId]);
    return { switchedOn: this.settings.automaticApproval, stopped: last?.stopped ?? false, by: last && (names.get(last.accountId) ?? '工作人员'), at: last?.at.toISOString() ?? null, reason: last?.reason ?? '' };
  }

  private async figures(): Promise<AutomaticFigures> {
    const from = this.transactions.reads();
    const day = this.clock.today();
    const at = Between(new Date(`${day}T00:00:00.000+08:00`), new Date(`${day}T23:59:59.999+08:00`));
    const [approved, toAPerson, drawn, checked, faulty] = await Promise.all([
      from.countBy(AutomaticReview, { outcome: 'approved', at }), from.countBy(AutomaticReview, { outcome: 'to-a-person', at }), from.countBy(AfterCheck, { day }),
      from.countBy(AfterCheck, { day, state: In(['sound', 'faulty']) }), from.countBy(AfterCheck, { day, state: 'faulty' }),
    ]);
    return { day, approved, toAPerson, drawn, checked, faulty };
  }

  private async linesOf(rows: readonly AfterCheck[]): Promise<AfterCheckLine[]> {
    if (rows.length === 0) return [];
    const [cases, names] = await Promise.all([
      this.transactions.reads().find(RegistrationCase, { select: { id: true, number: true, companyName: true, form: true as never }, where: { id: In(rows.map(({ caseId }) => caseId)) } }),
      this.identities.displayNames([...new Set(rows.flatMap(({ checkedBy }) => checkedBy ?? []))]),
    ]);
    const byId = new Map(cases.map((each) => [each.id, each]));
    return rows.flatMap(({ caseId, day, drawnAt, state, checkedBy, checkedAt, reason }) => {
      const row = byId.get(caseId);
      if (row === undefined) return [];
      return [{
        caseId, number: row.number ?? '', companyName: row.companyName, entityType: entityTypeOf(row.form), day, decidedAt: drawnAt.toISOString(), state,
        checkedBy: checkedBy === null ? null : names.get(checkedBy) ?? '另一位同事', checkedAt: checkedAt?.toISOString() ?? null, reason,
      }];
    });
  }

  private async alreadyRecorded(caseId: string): Promise<Refusal> {
    const by = (await findRow(this.transactions.reads(), AfterCheck, { caseId }))?.checkedBy ?? null;
    return new Refusal('after-check.already-recorded', { name: (by === null ? undefined : (await this.identities.displayNames([by])).get(by)) ?? '另一位同事' });
  }
}
