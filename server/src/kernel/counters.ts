import { Injectable } from '@nestjs/common';
import { Database } from '../database/data-source';
import { dialect } from '../database/dialect';
import { Transactions } from '../database/transactions';
import { CounterBlock } from './counter-block.entity';

/** Taken from the database at a time, so that cases do not queue for one row. A restart leaves a gap; a number is never given twice. */
const BLOCK = 100;

interface Block { next: number; last: number }

/** Serial numbers: 1, 2, 3 … within a series, for application numbers and the like. */
@Injectable()
export class Counters {
  private readonly blocks = new Map<string, Block>();
  private readonly fetching = new Map<string, Promise<void>>();

  constructor(private readonly database: Database, private readonly transactions: Transactions) {}

  async next(series: string): Promise<number> {
    if (dialect === 'sqlite') return this.nextEmbedded(series);
    for (;;) {
      const block = this.blocks.get(series);
      if (block !== undefined && block.next <= block.last) return block.next++;
      let fetch = this.fetching.get(series);
      if (fetch === undefined) {
        fetch = this.fetchBlock(series).finally(() => this.fetching.delete(series));
        this.fetching.set(series, fetch);
      }
      await fetch;
    }
  }

  /** One writer at a time anyway: the number is part of the transaction, and there are no gaps. */
  private nextEmbedded(series: string): Promise<number> {
    return this.transactions.run(async (tx) => {
      await tx.query('INSERT INTO counter_block (series, taken) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET taken = taken + 1', [series]);
      return (await tx.findOneByOrFail(CounterBlock, { series })).taken;
    });
  }

  /** Apart from the transaction under way, on a connection that commits by itself: its lock must not last as long. */
  private async fetchBlock(series: string): Promise<void> {
    const runner = this.database.read.createQueryRunner();
    try {
      await runner.query('INSERT INTO counter_block (series, taken) VALUES (?, LAST_INSERT_ID(?)) ON DUPLICATE KEY UPDATE taken = LAST_INSERT_ID(taken + ?)', [series, BLOCK, BLOCK]);
      const [{ taken }] = (await runner.query('SELECT LAST_INSERT_ID() AS taken')) as [{ taken: number | string }];
      this.blocks.set(series, { next: Number(taken) - BLOCK + 1, last: Number(taken) });
    } finally {
      await runner.release();
    }
  }
}
