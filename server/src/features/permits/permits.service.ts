import { Injectable } from '@nestjs/common';
import {
  compareDays, dueReminder, isDay, permitFindings, permitWindow, reminderWords, type LicenceStanding, type PermitLine, type PermitView, type WritePermit,
} from '@qiban/shared';
import { isUniqueViolation } from '../../database/dialect';
import { insertRows } from '../../database/insert-rows';
import { findRow, findRows, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { blindIndex } from '../../kernel/encipherment';
import { formInvalid } from '../../kernel/form-validation.pipe';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { PermitReminder } from './permit-reminder.entity';
import { Permit } from './permit.entity';

/** More than any shop has; a list somebody fills by a program is not a wallet. */
const MOST = 200;
/** What needs its holder first comes first. */
const ORDER: readonly LicenceStanding[] = ['expired', 'late', 'in-window', 'deemed-extended', 'valid', 'no-expiry'];

/** Permits (许可证) a person holds, each with the window in which it is renewed. */
@Injectable()
export class Permits {
  constructor(private readonly transactions: Transactions, private readonly clock: Clock) {}

  async list(me: CurrentUser): Promise<PermitLine[]> {
    const rows = await findRows(this.transactions.reads(), Permit, { ownerId: me.accountId });
    return rows.map((row) => this.line(row)).sort((one, other) => ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing) || (one.expiresOn ?? '9').localeCompare(other.expiresOn ?? '9'));
  }

  async show(permitId: string, me: CurrentUser): Promise<PermitView> {
    return this.view(await this.mine(permitId, me));
  }

  async add(written: WritePermit, me: CurrentUser): Promise<PermitView> {
    const columns = this.judged(written);
    const row: Permit = { id: newId(), ownerId: me.accountId, ...columns, appliedOn: null, nextReminderOn: null, version: 1, addedAt: this.clock.now() };
    row.nextReminderOn = this.nextFor(row);
    await this.transactions.run(async (tx) => {
      if ((await tx.countBy(Permit, { ownerId: me.accountId })) >= MOST) throw new Refusal('permit.too-many', { limit: MOST });
      await this.once(() => insertRows(tx, Permit, [row]));
    });
    return this.view(row);
  }

  async change(permitId: string, seenVersion: number, written: WritePermit, me: CurrentUser): Promise<PermitView> {
    const known = await this.mine(permitId, me);
    const columns = this.judged(written);
    // Another expiry is another licence in the eyes of the law: what was applied for has been granted.
    const appliedOn = columns.expiresOn === known.expiresOn ? known.appliedOn : null;
    const row: Permit = { ...known, ...columns, appliedOn, version: seenVersion + 1 };
    return this.replace({ ...row, nextReminderOn: this.nextFor(row) }, seenVersion);
  }

  async applied(permitId: string, appliedOn: string, me: CurrentUser): Promise<PermitView> {
    const known = await this.mine(permitId, me);
    if (known.expiresOn === null) throw new Refusal('permit.does-not-expire');
    const words = !isDay(appliedOn) ? '请写一个真实的日期' : compareDays(appliedOn, this.clock.today()) > 0 ? '申请的日期不能晚于今天' : null;
    if (words !== null) throw formInvalid([{ field: 'appliedOn', words }]);
    if (known.appliedOn === appliedOn) return this.view(known);
    const row: Permit = { ...known, appliedOn, version: known.version + 1 };
    return this.replace({ ...row, nextReminderOn: this.nextFor(row) }, known.version);
  }

  async remove(permitId: string, me: CurrentUser): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { affected } = await tx.delete(Permit, { id: permitId, ownerId: me.accountId });
      if (affected !== 1) throw new Refusal('permit.not-found');
      await tx.delete(PermitReminder, { permitId });
    });
  }

  private async mine(permitId: string, me: CurrentUser): Promise<Permit> {
    const row = await findRow(this.transactions.reads(), Permit, { id: permitId, ownerId: me.accountId });
    if (row === null) throw new Refusal('permit.not-found');
    return row;
  }

  private judged(written: WritePermit) {
    const refused = permitFindings(written, this.clock.today()).filter(({ level }) => level === 'refuse');
    if (refused.length > 0) throw formInvalid(refused);
    const number = written.number.trim();
    return {
      kind: written.kind, number, numberIndex: blindIndex(`${written.kind} ${number.replace(/\s+/g, '').toUpperCase()}`, 'permit.number'), holder: written.holder.trim(),
      issuedOn: written.issuedOn || null, expiresOn: written.expiresOn || null, region: written.region, reminds: written.reminds,
    };
  }

  /** The next day on which something is to be told. What lies behind the holder sees on the page; it is not told afterwards. */
  private nextFor(row: Permit): string | null {
    return row.reminds && row.expiresOn !== null ? dueReminder(permitWindow(row, this.clock.today()).reminders, this.clock.today()).next : null;
  }

  private async replace(row: Permit, seenVersion: number): Promise<PermitView> {
    const { id, ownerId, addedAt: _, ...set } = row;
    await this.transactions.run(async (tx) => {
      const changed = await this.once(() => updateRows(tx, Permit, { id, ownerId, version: seenVersion }, set));
      if (changed !== 1) throw new Refusal('permit.changed-meanwhile');
    });
    return this.view(row);
  }

  private async once<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal('permit.already-there');
      throw error;
    }
  }

  private line(row: Permit, { kind, window } = permitWindow(row, this.clock.today())): PermitLine {
    return { id: row.id, kind: row.kind, title: kind.title, holder: row.holder, number: row.number, expiresOn: row.expiresOn, standing: window.standing, last: window.last ?? null };
  }

  private async view(row: Permit): Promise<PermitView> {
    const today = permitWindow(row, this.clock.today());
    const { kind, window, reminders } = today;
    const told = new Map((await findRows(this.transactions.reads(), PermitReminder, { permitId: row.id, ...(row.expiresOn !== null && { expiresOn: row.expiresOn }) })).map(({ stage, toldAt }) => [stage, toldAt.toISOString()]));
    return {
      ...this.line(row, today), office: kind.office, issuedOn: row.issuedOn, region: row.region, reminds: row.reminds, appliedOn: row.appliedOn, window, version: row.version,
      reminders: reminders.map(({ stage, on }) => ({ stage, on, words: reminderWords[stage].title, toldAt: told.get(stage) ?? null })),
    };
  }
}
