import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { In, LessThan, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { Transactions } from '../database/transactions';
import { Clock } from './clock';
import { IdempotencyKey } from './idempotency-key.entity';
import { Log } from './log';
import { InboxEntry } from './outbox/inbox-entry.entity';
import { OutboxMessage } from './outbox/outbox-message.entity';

const HOUR = 3600_000;
const DAY = 24 * HOUR;
/** A repeat of a write comes within minutes; 24 hours is what is promised, and the rest is reserve. */
const KEYS_KEPT_MS = 2 * DAY;
/** Delivered messages may hold personal data: no longer than asking about them is likely. */
const MESSAGES_KEPT_MS = 30 * DAY;
/** Agencies repeat callbacks for days, not for a year. */
const RECEIPTS_KEPT_MS = 365 * DAY;
/** Small, so that nobody waits for the writer long. */
const WINDOW = 500;

/** Throws away what has served its time (《个人信息保护法》第十九条: the shortest time necessary). */
@Injectable()
export class Housekeeping implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly transactions: Transactions, private readonly clock: Clock, private readonly log: Log) {}

  start(): void {
    this.timer = setInterval(() => void this.run().catch((error: Error) => this.log.error({ fault: error.name }, 'housekeeping failed')), HOUR);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
  }

  async run(): Promise<{ keys: number; messages: number; receipts: number }> {
    return {
      keys: await this.drop(IdempotencyKey, 'scope', { createdAt: LessThan(this.clock.after(-KEYS_KEPT_MS)) }),
      messages: await this.drop(OutboxMessage, 'id', { state: 'delivered', settledAt: LessThan(this.clock.after(-MESSAGES_KEPT_MS)) }),
      receipts: await this.drop(InboxEntry, 'key', { receivedAt: LessThan(this.clock.after(-RECEIPTS_KEPT_MS)) }),
    };
  }

  private async drop<Row extends ObjectLiteral>(entity: EntityTarget<Row>, key: keyof Row & string, old: FindOptionsWhere<Row>): Promise<number> {
    let dropped = 0;
    while (!this.stopped) {
      const rows = await this.transactions.reads().find(entity, { where: old, select: { [key]: true } as never, take: WINDOW });
      if (rows.length === 0) break;
      await this.transactions.run((tx) => tx.delete(entity, { ...old, [key]: In(rows.map((row) => row[key])) } as never));
      dropped += rows.length;
    }
    return dropped;
  }
}
