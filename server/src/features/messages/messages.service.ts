import { Injectable } from '@nestjs/common';
import type { InboxMessage } from '@qiban/shared';
import { IsNull, type EntityManager } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { newId } from '../../kernel/ids';
import { Message } from './message.entity';

export interface News { readonly accountId: string; readonly onceKey: string; readonly title: string; readonly text: string; readonly link?: string }

/** What we tell people in the app. It is always written, whatever other channel may be added. */
@Injectable()
export class Messages {
  constructor(private readonly transactions: Transactions, private readonly clock: Clock) {}

  /** In the transaction of what happened, so that nobody hears of something that did not; the same key is told once. */
  async tell(tx: EntityManager, { accountId, onceKey, title, text, link }: News): Promise<void> {
    const row = { id: newId(), accountId, onceKey, at: this.clock.now(), title, text: text.slice(0, 300), link: link ?? null, readAt: null };
    await insertRowsLater(tx, Message, [row], { ifNew: true });
  }

  async of(me: CurrentUser): Promise<InboxMessage[]> {
    const rows = await this.transactions.reads().find(Message, { where: { accountId: me.accountId }, order: { at: 'DESC' }, take: 100 });
    return rows.map(({ id, at, title, text, link, readAt }) => ({ id, at: at.toISOString(), title, text, link, read: readAt !== null }));
  }

  async read(messageId: string, me: CurrentUser): Promise<void> {
    await this.transactions.run((tx) => tx.update(Message, { id: messageId, accountId: me.accountId, readAt: IsNull() }, { readAt: this.clock.now() }));
  }
}
