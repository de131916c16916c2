import { Injectable, type OnModuleInit } from '@nestjs/common';
import { textOf, textTemplates, type TextTemplate, type TextTemplateName } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { findRow, findRows, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Outbox, type Delivery } from '../../kernel/outbox/outbox';
import { OutboxMessage } from '../../kernel/outbox/outbox-message.entity';
import { SmsGateway } from './sms-gateway.port';
import { TextMessage, type TextMessageState } from './text-message.entity';

const TOPIC = 'texts.send';
const MINUTE = 60_000;
/** How long a text that cannot be sent now is tried again for; carriers count a number's texts by the day. */
const PATIENCE_MS = 24 * 60 * MINUTE;

export interface TextOrder {
  /** Names the event: told once under this key, however often it is asked for. */
  readonly onceKey: string;
  readonly mobile: string;
  readonly template: TextTemplateName;
  readonly values: Readonly<Record<string, string>>;
  readonly caseId?: string;
  readonly requestId: string;
  /** After this nobody needs it any more. */
  readonly usefulUntil?: Date;
}

/** Texts to telephones: written in the transaction of what happened, sent from the outbox, each once. */
@Injectable()
export class TextMessages implements OnModuleInit {
  constructor(private readonly transactions: Transactions, private readonly gateway: SmsGateway, private readonly outbox: Outbox, private readonly clock: Clock) {}

  onModuleInit(): void {
    this.outbox.on(TOPIC, ({ payload }) => this.deliver((payload as { textId: string }).textId));
  }

  /** The same key again writes nothing: of two outbox messages for one key only the first finds its text. */
  async send(tx: EntityManager, orders: readonly TextOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const now = this.clock.now();
    const texts = orders.map(({ onceKey, mobile, template, values, caseId, usefulUntil }): TextMessage => ({
      id: newId(), onceKey, caseId: caseId ?? null, template, mobile, text: textOf(template, values), state: 'waiting', reason: null, reference: null,
      usefulUntil: usefulUntil ?? null, writtenAt: now, settledAt: null,
    }));
    await insertRowsLater(tx, TextMessage, texts, { ifNew: true });
    // Each goes by itself: a number that hangs holds up nobody else's.
    await insertRowsLater(tx, OutboxMessage, this.outbox.rowsFor(texts.map(({ id }, at) => ({ topic: TOPIC, payload: { textId: id }, requestId: orders[at]!.requestId }))));
    this.transactions.afterCommit(() => this.outbox.announce());
  }

  /** How the texts of a case stand, by their keys. */
  async statesOf(caseId: string): Promise<ReadonlyMap<string, TextMessageState>> {
    const rows = await findRows(this.transactions.reads(), TextMessage, { caseId }, { columns: ['onceKey', 'state'] });
    return new Map(rows.map(({ onceKey, state }) => [onceKey, state]));
  }

  /** Outside any transaction: a network call. */
  private async deliver(id: string): Promise<Delivery> {
    const row = await findRow(this.transactions.reads(), TextMessage, { id });
    if (row === null || row.state !== 'waiting') return 'delivered';
    if (row.usefulUntil !== null && row.usefulUntil <= this.clock.now()) return this.settle(row, 'expired');
    const { code, urgent }: TextTemplate = textTemplates[row.template];
    const answer = await this.gateway.send({ requestId: row.id, mobile: row.mobile, template: code, text: row.text });
    const stillWorthIt = urgent !== true && this.clock.epoch() - row.writtenAt.getTime() < PATIENCE_MS;
    switch (answer.outcome) {
      case 'unreachable': throw Object.assign(new Error('the SMS gateway did not answer'), { name: 'AgencyUnreachable' });
      case 'accepted': return this.settle(row, 'accepted', { reference: answer.reference.slice(0, 64) });
      case 'pending': return this.clock.epoch() - row.writtenAt.getTime() < PATIENCE_MS ? { laterAt: this.clock.after(MINUTE / 2) } : this.settle(row, 'expired');
      case 'declined':
        if (answer.reason === 'too-many' && stillWorthIt) return { laterAt: this.clock.after(60 * MINUTE) };
        return this.settle(row, 'declined', { reason: answer.reason });
    }
  }

  private async settle({ id, template }: TextMessage, state: TextMessageState, more: Partial<TextMessage> = {}): Promise<Delivery> {
    const forgotten = template === 'one-time-code' ? { text: '' } : {};
    await this.transactions.run((tx) => updateRows(tx, TextMessage, { id, state: 'waiting' }, { state, settledAt: this.clock.now(), ...forgotten, ...more }));
    return 'delivered';
  }
}
