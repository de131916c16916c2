import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Transactions } from '../../database/transactions';
import { Settings } from '../../settings';
import { Clock } from '../clock';
import { sha256 } from '../encipherment';
import { newId } from '../ids';
import { Log } from '../log';
import { OutboxMessage } from './outbox-message.entity';
import { Outbox, type Delivery } from './outbox';
import { OutboxQueue } from './outbox-queue';

/** Long enough for the slowest agency with its retries; a relay that died has its messages taken over after it. */
const LEASE_MS = 60_000;
/** In the queue a message may wait its turn as well. */
const QUEUED_LEASE_MS = 10 * 60_000;
const BATCH = 50;
const POLL_MS = 1_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
/** With doubling pauses up to ten minutes this is about four hours of trying, and then a person looks. */
const MOST_ATTEMPTS = 30;

interface Settled { readonly message: OutboxMessage; readonly delivery: Delivery | { readonly fault: string } }

/**
 * Delivers what the outbox holds: soon after the commit that appended it, and by polling for whatever was missed.
 * Several processes may run it; a message is claimed by compare-and-set, so it is delivered by one of them at a time.
 */
@Injectable()
export class OutboxRelay implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private queue: OutboxQueue | null = null;

  constructor(
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly settings: Settings,
  ) {}

  /** Called by the server once it listens. Commands and tests do without, and say themselves when to drain. */
  start(): void {
    this.outbox.whenAppended(() => this.kick());
    const { redisUrl } = this.settings;
    if (redisUrl !== null) this.queue = new OutboxQueue(redisUrl, this.queuePrefix(), (id) => this.deliverOne(id), this.log);
    this.timer = setInterval(() => this.kick(), POLL_MS);
    this.timer.unref();
    this.kick();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.running?.catch(() => undefined);
    await this.queue?.close();
  }

  /** Delivers everything that is due, and what becomes due by that. Returns how many deliveries were tried. */
  async drain(): Promise<number> {
    let tried = 0;
    for (;;) {
      const batch = await this.claim(LEASE_MS);
      if (batch.length === 0) return tried;
      tried += batch.length;
      await this.settle(await this.deliverAll(batch));
      if (this.stopped) return tried;
    }
  }

  /** Hands what is due to the queue that all processes share; while that is away, delivers it here. */
  private async handOver(queue: OutboxQueue): Promise<void> {
    for (;;) {
      const batch = await this.claim(QUEUED_LEASE_MS);
      if (batch.length === 0) return;
      if (!(await queue.add(batch))) await this.settle(await this.deliverAll(batch));
      if (this.stopped) return;
    }
  }

  /** A job of the queue. The message may have been settled meanwhile, by whoever took its lease over. */
  private async deliverOne(id: string): Promise<void> {
    const message = await this.transactions.reads().findOneBy(OutboxMessage, { id, state: 'waiting' });
    if (message !== null) await this.settle([{ message, delivery: await this.deliver(message) }]);
  }

  /** Two installations on one Redis do not deliver each other's messages. */
  private queuePrefix(): string {
    return `qiban:${sha256(this.settings.databaseUrl ?? this.settings.databaseFile).slice(0, 8)}`;
  }

  private kick(): void {
    if (this.stopped) return;
    if (this.running !== null) {
      this.again = true;
      return;
    }
    this.running = (this.queue === null ? this.drain().then(() => undefined) : this.handOver(this.queue))
      .catch((error: unknown) => {
        this.log.error({ fault: (error as Error).name }, 'the outbox could not be read');
      })
      .finally(() => {
        this.running = null;
        if (this.again) {
          this.again = false;
          this.kick();
        }
      });
  }

  private async claim(lease: number): Promise<OutboxMessage[]> {
    const now = this.clock.now();
    const due = await this.transactions.reads().find(OutboxMessage, {
      select: { id: true }, where: { state: 'waiting', nextAttemptAt: LessThanOrEqual(now) }, order: { nextAttemptAt: 'ASC' }, take: BATCH,
    });
    if (due.length === 0) return [];
    const claimedBy = newId();
    return this.transactions.run(async (tx) => {
      await tx.createQueryBuilder().update(OutboxMessage)
        .set({ claimedBy, attempts: () => 'attempts + 1', nextAttemptAt: this.clock.after(lease) })
        .where({ id: In(due.map(({ id }) => id)), state: 'waiting', nextAttemptAt: LessThanOrEqual(now) })
        .updateEntity(false).execute();
      return tx.find(OutboxMessage, { where: { claimedBy }, order: { id: 'ASC' } });
    });
  }

  /** Messages of one case go one after the other, in the order they were decided; cases do not wait for each other. */
  private async deliverAll(batch: readonly OutboxMessage[]): Promise<Settled[]> {
    const lines = new Map<string, OutboxMessage[]>();
    for (const message of batch) {
      const line = message.caseId ?? message.id;
      lines.set(line, [...(lines.get(line) ?? []), message]);
    }
    const settled = await Promise.all([...lines.values()].map(async (line) => {
      const results: Settled[] = [];
      for (const message of line) results.push({ message, delivery: await this.deliver(message) });
      return results;
    }));
    return settled.flat();
  }

  private async deliver(message: OutboxMessage): Promise<Settled['delivery']> {
    const deliver = this.outbox.deliveryFor(message.topic);
    if (deliver === undefined) return { fault: 'nobody delivers this topic' };
    try {
      return await deliver(message);
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      this.log.error({ topic: message.topic, outboxId: message.id, caseId: message.caseId, attempt: message.attempts, fault: name, code }, 'delivery failed');
      return { fault: [name, code].filter(Boolean).join(' ') };
    }
  }

  private async settle(all: readonly Settled[]): Promise<void> {
    const now = this.clock.now();
    const delivered = all.filter(({ delivery }) => delivery === undefined || delivery === 'delivered').map(({ message }) => message);
    await this.transactions.run(async (tx) => {
      if (delivered.length > 0) {
        await tx.update(OutboxMessage, { id: In(delivered.map(({ id }) => id)) }, { state: 'delivered', settledAt: now, lastFault: null });
      }
      for (const { message, delivery } of all) {
        if (delivery === undefined || delivery === 'delivered') continue;
        await tx.update(OutboxMessage, { id: message.id, claimedBy: message.claimedBy as string }, this.notDelivered(message, delivery, now));
      }
    });
  }

  private notDelivered(message: OutboxMessage, delivery: Exclude<Settled['delivery'], undefined | void | 'delivered'>, now: Date) {
    if (delivery !== 'dead' && 'laterAt' in delivery) return { nextAttemptAt: delivery.laterAt, lastFault: null };
    const lastFault = delivery === 'dead' ? 'declined for good' : delivery.fault.slice(0, 300);
    if (delivery === 'dead' || message.attempts >= MOST_ATTEMPTS) {
      this.log.error({ topic: message.topic, outboxId: message.id, caseId: message.caseId, attempt: message.attempts }, 'dead letter');
      return { state: 'dead' as const, settledAt: now, lastFault };
    }
    return { nextAttemptAt: this.clock.after(pauseAfter(message.attempts)), lastFault };
  }
}

/** 1 s, 2 s, 4 s … 10 min, each shortened by up to half at random so that an agency coming back is not met by all at once. */
export function pauseAfter(attempts: number): number {
  const whole = Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** Math.min(attempts - 1, 20));
  return Math.round(whole * (0.5 + Math.random() / 2));
}
