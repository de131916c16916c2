import { Injectable } from '@nestjs/common';
import type { OutboxLine } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { Transactions } from '../../database/transactions';
import { Clock } from '../clock';
import { newId } from '../ids';
import { OutboxMessage } from './outbox-message.entity';

export interface Dispatch {
  readonly topic: string;
  readonly payload: unknown;
  readonly caseId?: string | null;
  readonly requestId: string;
  /** Not before this moment; at once when absent. */
  readonly notBefore?: Date;
}

/** What a delivery came to. Throwing means `later`, with a growing pause. */
export type Delivery = 'delivered' | 'dead' | { readonly laterAt: Date } | void;
export type Deliver = (message: OutboxMessage) => Promise<Delivery>;

/** Where decisions leave what must happen outside, and where those who can make it happen sign up. */
@Injectable()
export class Outbox {
  private readonly deliveries = new Map<string, Deliver>();
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly transactions: Transactions, private readonly clock: Clock) {}

  /** In the same transaction as the decision. Several dispatches are one insert. */
  async append(tx: EntityManager, ...dispatches: readonly Dispatch[]): Promise<readonly string[]> {
    const rows = this.rowsFor(dispatches);
    if (rows.length === 0) return [];
    await insertRows(tx, OutboxMessage, rows);
    this.transactions.afterCommit(() => this.announce());
    return rows.map(({ id }) => id);
  }

  /** The rows themselves, for a caller that writes several tables in one round trip. Call `announce` after the commit. */
  rowsFor(dispatches: readonly Dispatch[]): OutboxMessage[] {
    const now = this.clock.now();
    return dispatches.map(({ topic, payload, caseId, requestId, notBefore }) => ({
      id: newId(), topic, payload, caseId: caseId ?? null, requestId, state: 'waiting', attempts: 0,
      nextAttemptAt: notBefore ?? now, claimedBy: null, lastFault: null, createdAt: now, settledAt: null,
    }));
  }

  /** The latest, for operators: what it is and how it stands, without what it says. */
  async lines(most = 200): Promise<OutboxLine[]> {
    // Identifiers grow with time, so the primary key gives the latest without an index of its own.
    const rows = await this.transactions.reads().find(OutboxMessage, {
      select: { id: true, topic: true, caseId: true, state: true, attempts: true, nextAttemptAt: true, claimedBy: true, lastFault: true }, order: { id: 'DESC' }, take: most,
    });
    const now = this.clock.now();
    return rows.map(({ id, topic, caseId, state, attempts, nextAttemptAt, claimedBy, lastFault }) => ({
      id, topic, caseId, attempts, nextAt: nextAttemptAt.toISOString(), error: lastFault,
      state: state === 'delivered' ? 'done' : state === 'dead' ? 'dead' : claimedBy !== null && lastFault === null && nextAttemptAt > now ? 'sending' : 'waiting',
    }));
  }

  announce(): void {
    for (const tell of this.listeners) tell();
  }

  /** One delivery a topic. It may run more than once for one message: guard its effect with the inbox. */
  on(topic: string, deliver: Deliver): void {
    if (this.deliveries.has(topic)) throw new Error(`two deliveries for the topic ${topic}`);
    this.deliveries.set(topic, deliver);
  }

  deliveryFor(topic: string): Deliver | undefined {
    return this.deliveries.get(topic);
  }

  whenAppended(tell: () => void): void {
    this.listeners.push(tell);
  }
}
