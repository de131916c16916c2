import { Injectable } from '@nestjs/common';
import { dueLamp, type Queue, type QueueLine } from '@qiban/shared';
import { In, IsNull, LessThan, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { Identities } from '../accounts';
import { RegistrationCase } from '../cases';
import { CorrectionNotice } from './correction-notice.entity';

/** A clerk's hold lasts this long without a heartbeat; the desk sends one every thirty seconds. */
const HOLD_MS = 2 * 60_000;
const LONGEST_PAGE = 200;

/** What waits for a decision, oldest duty first, and who is reading it. */
@Injectable()
export class ReviewQueue {
  constructor(private readonly transactions: Transactions, private readonly identities: Identities, private readonly clock: Clock) {}

  async show(me: CurrentUser): Promise<Queue> {
    const from = this.transactions.reads();
    const startOfDay = new Date(`${this.clock.today()}T00:00:00+08:00`);
    const [rows, total, decidedToday] = await Promise.all([
      from.find(RegistrationCase, {
        select: { id: true, number: true, companyName: true, submissions: true, submittedAt: true, decisionDueOn: true, decisionProvisional: true, stage: true, frozenAt: true, heldBy: true, heldUntil: true },
        where: { stage: 'under-review' }, order: { decisionDueOn: 'ASC', submittedAt: 'ASC' }, take: LONGEST_PAGE,
      }),
      from.countBy(RegistrationCase, { stage: 'under-review' }),
      from.countBy(RegistrationCase, { decidedBy: me.accountId, decidedAt: MoreThanOrEqual(startOfDay) }),
    ]);
    const held = rows.filter((row) => this.isHeld(row));
    const awaiting = new Set(await this.awaitingConfirmation());
    const names = await this.identities.displayNames([...new Set(held.flatMap(({ heldBy }) => heldBy ?? []))]);
    return { lines: rows.map((row) => this.lineOf(row, me, names, awaiting.has(row.id))), total, decidedToday };
  }

  /** The next case nobody is reading, now held by this clerk: two who ask at once get two different ones. */
  async takeNext(me: CurrentUser): Promise<string> {
    const others = { id: Not(In(await this.awaitingConfirmation())) };
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const now = this.clock.now();
      const next = await this.transactions.reads().findOne(RegistrationCase, {
        select: { id: true, heldBy: true, heldUntil: true },
        where: [{ ...others, stage: 'under-review', frozenAt: IsNull(), heldBy: IsNull() }, { ...others, stage: 'under-review', frozenAt: IsNull(), heldUntil: LessThan(now) }],
        order: { decisionDueOn: 'ASC', submittedAt: 'ASC' },
      });
      if (next === null) throw new Refusal('desk.nothing-waiting');
      if (await this.transactions.run((tx) => this.grab(tx, next, me))) return next.id;
    }
    throw new Refusal('service.busy', { seconds: 2 });
  }

  /** Holds one case, or holds it for longer. */
  async hold(caseId: string, me: CurrentUser): Promise<Date> {
    return this.transactions.run(async (tx) => {
      const row = await tx.findOne(RegistrationCase, { where: { id: caseId }, select: { id: true, stage: true, heldBy: true, heldUntil: true } });
      if (row === null) throw new Refusal('case.not-found');
      await this.refuseIfHeldByOther(row, me);
      if (row.stage !== 'under-review') return this.clock.now();
      if (!(await this.grab(tx, row, me))) throw new Refusal('case.changed-meanwhile');
      return this.clock.after(HOLD_MS);
    });
  }

  async release(caseId: string, me: CurrentUser): Promise<void> {
    await this.transactions.run((tx) => tx.update(RegistrationCase, { id: caseId, heldBy: me.accountId }, { heldBy: null, heldUntil: null }));
  }

  async refuseIfHeldByOther(row: Pick<RegistrationCase, 'heldBy' | 'heldUntil'>, me: CurrentUser): Promise<void> {
    if (row.heldBy === null || row.heldBy === me.accountId || !this.isHeld(row)) return;
    throw new Refusal('desk.held-by-other', { name: (await this.identities.displayNames([row.heldBy])).get(row.heldBy) ?? '另一位同事' });
  }

  /** 等复核: a second correction notice is with another person; until it is decided, nothing else is. */
  async refuseIfAwaitingConfirmation(tx: EntityManager, { id }: Pick<RegistrationCase, 'id'>): Promise<void> {
    if ((await tx.countBy(CorrectionNotice, { caseId: id, state: 'proposed' })) > 0) throw new Refusal('correction.waiting');
  }

  private async awaitingConfirmation(): Promise<string[]> {
    return (await this.transactions.reads().find(CorrectionNotice, { select: { id: true, caseId: true }, where: { state: 'proposed' } })).map(({ caseId }) => caseId);
  }

  private isHeld = ({ heldBy, heldUntil }: Pick<RegistrationCase, 'heldBy' | 'heldUntil'>): boolean =>
    heldBy !== null && heldUntil !== null && heldUntil.getTime() > this.clock.epoch();

  private async grab(tx: EntityManager, row: Pick<RegistrationCase, 'id' | 'heldBy' | 'heldUntil'>, me: CurrentUser): Promise<boolean> {
    const { affected } = await tx.update(
      RegistrationCase,
      { id: row.id, stage: 'under-review', heldBy: row.heldBy ?? IsNull(), ...(row.heldUntil !== null && { heldUntil: row.heldUntil }) },
      { heldBy: me.accountId, heldUntil: this.clock.after(HOLD_MS) },
    );
    return affected === 1;
  }

  private lineOf(row: RegistrationCase, me: CurrentUser, names: ReadonlyMap<string, string>, awaitsConfirmation: boolean): QueueLine {
    const today = this.clock.today();
    const dueOn = row.decisionDueOn ?? today;
    const held = this.isHeld(row);
    return {
      caseId: row.id, number: row.number ?? '', companyName: row.companyName, submission: row.submissions, submittedAt: row.submittedAt?.toISOString() ?? '',
      dueOn, provisional: row.decisionProvisional, lamp: dueLamp(dueOn, today), stage: row.stage, frozen: row.frozenAt !== null,
      awaitsConfirmation, lockedBy: held && row.heldBy !== null ? names.get(row.heldBy) ?? '另一位同事' : null, lockedByYou: held && row.heldBy === me.accountId,
    };
  }
}
