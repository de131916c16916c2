import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { dueReminder, permitWindow, reminderWords, type Reminder } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Log } from '../../kernel/log';
import { Messages } from '../messages';
import { PermitReminder } from './permit-reminder.entity';
import { Permit } from './permit.entity';

const HOUR = 3600_000;
/** So many in one transaction: short enough to wait for, and a sweep that is killed loses no more than these. */
const AT_ONCE = 100;

export interface Told { readonly permitId: string; readonly stage: Reminder['stage']; readonly on: string; readonly title: string; readonly words: string }

/**
 * Reminds holders of their permits, each stage of each expiry once. It looks only at what is due: a permit knows the day
 * of its next reminder, and moving that day is the claim to tell it, so that two sweeps at once, or one that was killed and began anew, tell nothing twice.
 */
@Injectable()
export class PermitReminders implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly transactions: Transactions, private readonly messages: Messages, private readonly clock: Clock, private readonly log: Log) {}

  start(): void {
    const run = () => void this.run(this.clock.today()).catch((error: Error) => this.log.error({ fault: error.name }, 'reminding of permits failed'));
    run();
    this.timer = setInterval(run, HOUR).unref();
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Everything due by `today`. `onTold` hears of each one, committed or, in a dry run, as it would be told. */
  async run(today: string, { dryRun = false, onTold = () => undefined }: { dryRun?: boolean; onTold?: (told: Told) => void } = {}): Promise<number> {
    let count = 0;
    // By the index, from where the last hundred ended: what was told moves out of the way by itself, what was not must not hold us up.
    for (let from = { day: '', id: '' }; !this.stopped;) {
      const rows = await this.transactions.reads().createQueryBuilder(Permit, 'permit')
        .where('permit.nextReminderOn <= :today AND (permit.nextReminderOn > :day OR (permit.nextReminderOn = :day AND permit.id > :id))', { today, ...from })
        .orderBy('permit.nextReminderOn').addOrderBy('permit.id').limit(AT_ONCE).getMany();
      const told = dryRun ? rows.flatMap((row) => this.whatOf(row, today).told ?? []) : await this.transactions.run((tx) => this.tellAll(tx, rows, today));
      told.forEach(onTold);
      count += told.length;
      if (rows.length < AT_ONCE) break;
      from = { day: rows.at(-1)!.nextReminderOn!, id: rows.at(-1)!.id };
    }
    return count;
  }

  private whatOf(row: Permit, today: string): { told: Told | null; next: string | null } {
    const { kind, window, reminders } = permitWindow(row, today);
    const { due, next } = dueReminder(reminders, today);
    if (due === null || row.expiresOn === null) return { told: null, next };
    const { title, missed = title, words } = reminderWords[due.stage];
    const onItsDay = due.on === today;
    // Told on a later day than its own, it says how things stand instead.
    const text = onItsDay ? words({ title: kind.title, holder: row.holder, expires: row.expiresOn, last: window.advised ?? window.last ?? row.expiresOn }) : `${row.holder}的${kind.title}：${window.words}`;
    return { told: { permitId: row.id, stage: due.stage, on: due.on, title: onItsDay ? title : missed, words: text }, next };
  }

  private async tellAll(tx: EntityManager, rows: readonly Permit[], today: string): Promise<Told[]> {
    const all: Told[] = [];
    for (const row of rows) {
      const { told, next } = this.whatOf(row, today);
      const mine = await updateRows(tx, Permit, { id: row.id, nextReminderOn: row.nextReminderOn, version: row.version }, { nextReminderOn: next });
      if (mine !== 1 || told === null) continue;
      await insertRowsLater(tx, PermitReminder, [{ id: newId(), permitId: row.id, expiresOn: row.expiresOn!, stage: told.stage, toldAt: this.clock.now() }], { ifNew: true });
      await this.messages.tell(tx, {
        accountId: row.ownerId, onceKey: `permit:${row.id}:${row.expiresOn}:${told.stage}`, title: told.title, text: told.words, link: `/permit/show?id=${row.id}`,
      });
      all.push(told);
    }
    return all;
  }
}
