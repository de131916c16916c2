import { Injectable } from '@nestjs/common';
import { insertRowsLater } from '../database/insert-rows';
import { Transactions } from '../database/transactions';
import { AccessLogEntry } from './access-log-entry.entity';
import { Clock } from './clock';
import type { CurrentUser } from './current-user';
import { newId } from './ids';

/** Who in office looked at whose data, and when. */
@Injectable()
export class AccessLog {
  constructor(private readonly transactions: Transactions, private readonly clock: Clock) {}

  async note(user: CurrentUser, action: string, subjectKind: string, subjectId: string, requestId: string): Promise<void> {
    await this.transactions.run((tx) => insertRowsLater(tx, AccessLogEntry, [{
      id: newId(), at: this.clock.now(), accountId: user.accountId, action, subjectKind, subjectId, requestId,
    }]));
  }
}
