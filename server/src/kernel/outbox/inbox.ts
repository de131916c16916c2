import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUniqueViolation } from '../../database/dialect';
import { insertRows } from '../../database/insert-rows';
import { Clock } from '../clock';
import { InboxEntry } from './inbox-entry.entity';

/** Makes an effect happen once: ask in the transaction of the effect, and do it only when this is the first time. */
@Injectable()
export class Inbox {
  constructor(private readonly clock: Clock) {}

  async isFirst(tx: EntityManager, source: string, key: string): Promise<boolean> {
    try {
      await insertRows(tx, InboxEntry, [{ source, key, receivedAt: this.clock.now() }]);
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }
}
