import { temporaryDatabase, type TemporaryDatabase } from '../../test/temporary-database';
import { useSecretKey } from '../kernel/encipherment';
import { InboxEntry } from '../kernel/outbox/inbox-entry.entity';
import { CounterBlock } from '../kernel/counter-block.entity';
import { Counters } from '../kernel/counters';
import { Database } from './data-source';
import { DatabaseUnavailable, dialect, isUniqueViolation } from './dialect';
import { insertRows, insertStatement } from './insert-rows';
import { Transactions } from './transactions';

let place: TemporaryDatabase;
let database: Database;
let transactions: Transactions;

beforeAll(async () => {
  useSecretKey(Buffer.alloc(32, 7));
  place = await temporaryDatabase();
  database = await Database.open(place);
  await database.migrate();
  transactions = new Transactions(database);
});
afterAll(async () => {
  await database.close();
  await place.drop();
});
beforeEach(async () => {
  await transactions.run(async (tx) => {
    await tx.clear(InboxEntry);
    await tx.clear(CounterBlock);
  });
});

const at = new Date('2026-11-21T01:02:03.456Z');
const row = (key: string): InboxEntry => ({ source: 'test', key, receivedAt: at });
const kept = () => transactions.reads().countBy(InboxEntry, { source: 'test' });
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the transaction runner', () => {
  it('keeps what was acknowledged and nothing else, with 50 at once of which every third fails', async () => {
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => transactions.run(async (tx) => {
      await insertRows(tx, InboxEntry, [row(`${i}-a`)]);
      await pause(Math.random() * 5);
      await insertRows(tx, InboxEntry, [row(`${i}-b`)]);
      if (i % 3 === 0) throw new Error('refused');
      return i;
    })));
    const acknowledged = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(acknowledged).toHaveLength(33);
    const rows = await transactions.reads().find(InboxEntry, { where: { source: 'test' } });
    expect(rows.map(({ key }) => key).sort()).toEqual(acknowledged.flatMap((i) => [`${i}-a`, `${i}-b`]).sort());
  });

  it('loses no update when 40 raise one number at once', async () => {
    await transactions.run((tx) => insertRows(tx, CounterBlock, [{ series: 's', taken: 0 }]));
    await Promise.all(Array.from({ length: 40 }, () => transactions.run((tx) => tx.increment(CounterBlock, { series: 's' }, 'taken', 1))));
    expect((await transactions.reads().findOneByOrFail(CounterBlock, { series: 's' })).taken).toBe(40);
  });

  it('joins what runs inside it: one rollback undoes both', async () => {
    await expect(transactions.run(async (tx) => {
      await insertRows(tx, InboxEntry, [row('outer')]);
      await transactions.run((inner) => insertRows(inner, InboxEntry, [row('inner')]));
      throw new Error('refused');
    })).rejects.toThrow('refused');
    expect(await kept()).toBe(0);
  });

  it('does not commit when a joined part failed and somebody caught the error', async () => {
    await expect(transactions.run(async (tx) => {
      await insertRows(tx, InboxEntry, [row('outer')]);
      await transactions.run(() => Promise.reject(new Error('half done'))).catch(() => undefined);
    })).rejects.toThrow('half done');
    expect(await kept()).toBe(0);
  });

  it('takes nothing more from what still goes on when one of several has failed, not even into the next transaction', async () => {
    let stillGoing: Promise<unknown> = Promise.resolve();
    await expect(transactions.run(async (tx) => {
      stillGoing = (async () => {
        for (let i = 0; i < 20; i++) {
          await insertRows(tx, InboxEntry, [row(`late-${i}`)]);
          await pause(2);
        }
      })();
      stillGoing.catch(() => undefined);
      await pause(5);
      throw new Error('refused');
    })).rejects.toThrow('refused');
    await transactions.run(async (tx) => {
      await insertRows(tx, InboxEntry, [row('next')]);
      await pause(20);
    });
    await expect(stillGoing).rejects.toThrow();
    expect((await transactions.reads().find(InboxEntry)).map(({ key }) => key)).toEqual(['next']);
  });

  it('lets one request try again after its first transaction failed', async () => {
    await transactions.whole(async () => {
      await transactions.run(async (tx) => {
        await insertRows(tx, InboxEntry, [row('first')]);
        throw new Error('taken');
      }).catch(() => undefined);
      await transactions.run((tx) => insertRows(tx, InboxEntry, [row('second')]));
    });
    expect((await transactions.reads().find(InboxEntry)).map(({ key }) => key)).toEqual(['second']);
  });

  it('reads its own writes inside, and only what is committed outside', async () => {
    let seenOutside = -1;
    await transactions.run(async (tx) => {
      await insertRows(tx, InboxEntry, [row('mine')]);
      expect(await kept()).toBe(1);
      seenOutside = await transactions.apart(() => kept());
    });
    expect(seenOutside).toBe(0);
    expect(await kept()).toBe(1);
  });

  it('tells of a commit after it, once, and never of a rollback', async () => {
    const told: string[] = [];
    await transactions.run(async () => {
      transactions.afterCommit(() => told.push('committed'));
      await pause(1);
      expect(told).toEqual([]);
    });
    await transactions.run(async () => {
      transactions.afterCommit(() => told.push('never'));
      throw new Error('refused');
    }).catch(() => undefined);
    expect(told).toEqual(['committed']);
  });

  it('starts anew in what a commit sets off', async () => {
    const followed = new Promise<void>((done, failed) => {
      void transactions.run(async (tx) => {
        await insertRows(tx, InboxEntry, [row('cause')]);
        transactions.afterCommit(() => void transactions.run((later) => insertRows(later, InboxEntry, [row('effect')])).then(done, failed));
      });
    });
    await followed;
    expect(await kept()).toBe(2);
  });

  it('ends with the statement it was told to, and commits nothing when that fails', async () => {
    const endWith = (key: string) => transactions.endWith(insertStatement(transactions.reads(), InboxEntry, [row(key)]));
    await transactions.whole(async () => {
      await transactions.run((tx) => insertRows(tx, InboxEntry, [row('work')]));
      endWith('last');
    });
    expect(await kept()).toBe(2);
    const failed = await transactions.whole(async () => {
      await transactions.run((tx) => insertRows(tx, InboxEntry, [row('other work')]));
      endWith('last');
    }).catch((error: unknown) => error);
    expect(isUniqueViolation(failed)).toBe(true);
    expect(await kept()).toBe(2);
    expect(() => endWith('outside')).toThrow('no transaction');
  });

  it('leaves nothing behind on a connection for whoever uses it next', async () => {
    for (let i = 0; i < 30; i += 1) {
      await transactions.run(async (tx) => {
        await insertRows(tx, InboxEntry, [row(`undone-${i}`)]);
        throw new Error('refused');
      }).catch(() => undefined);
      await transactions.run((tx) => tx.countBy(InboxEntry, { source: 'test' }));
    }
    expect(await kept()).toBe(0);
  });

  it('begins nothing for work that only reads', async () => {
    await transactions.whole(async () => {
      await kept();
      expect(transactions.isUnderWay).toBe(false);
    });
  });

  it('knows a unique violation when it sees one', async () => {
    await transactions.run((tx) => insertRows(tx, InboxEntry, [row('once')]));
    const second = await transactions.run((tx) => insertRows(tx, InboxEntry, [row('once')])).catch((error: unknown) => error);
    expect(isUniqueViolation(second)).toBe(true);
    expect(isUniqueViolation(new Error('other'))).toBe(false);
  });

  it('inserts more rows than one statement may carry', async () => {
    await transactions.run((tx) => insertRows(tx, InboxEntry, Array.from({ length: 12_000 }, (_, i) => row(`many-${i}`))));
    expect(await kept()).toBe(12_000);
  });

  it('repeats the whole work after a deadlock, and gives up after three times', async () => {
    let attempts = 0;
    const deadlock = Object.assign(new Error('deadlock'), { code: dialect === 'mysql' ? 'ER_LOCK_DEADLOCK' : 'SQLITE_BUSY' });
    await transactions.run(async (tx) => {
      attempts += 1;
      await insertRows(tx, InboxEntry, [row(`attempt-${attempts}`)]);
      if (attempts < 3) throw deadlock;
    });
    expect((await transactions.reads().find(InboxEntry)).map(({ key }) => key)).toEqual(['attempt-3']);
    await expect(transactions.run(() => Promise.reject(deadlock))).rejects.toBe(deadlock);
  });

  if (dialect === 'mysql') {
    it('survives a real deadlock of two that lock in opposite order', async () => {
      await transactions.run((tx) => insertRows(tx, CounterBlock, [{ series: 'a', taken: 0 }, { series: 'b', taken: 0 }]));
      const both = (first: string, second: string) => transactions.run(async (tx) => {
        await tx.increment(CounterBlock, { series: first }, 'taken', 1);
        await pause(50);
        await tx.increment(CounterBlock, { series: second }, 'taken', 1);
      });
      await Promise.all([both('a', 'b'), both('b', 'a')]);
      expect((await transactions.reads().find(CounterBlock, { order: { series: 'ASC' } })).map(({ taken }) => taken)).toEqual([2, 2]);
    });

    it('turns away in two seconds when every connection is taken', async () => {
      let release: () => void = () => undefined;
      const held = new Promise<void>((done) => { release = done; });
      const holders = Array.from({ length: place.poolSize }, () => transactions.run(() => held));
      await pause(100);
      const startedAt = Date.now();
      await expect(transactions.run(async () => undefined)).rejects.toBeInstanceOf(DatabaseUnavailable);
      expect(Date.now() - startedAt).toBeLessThan(3_000);
      release();
      await Promise.all(holders);
    });
  }
});

describe('serial numbers', () => {
  it('are never given twice, with 300 asked for at once, in two processes', async () => {
    const counters = [new Counters(database, transactions), new Counters(database, transactions)];
    const numbers = await Promise.all(Array.from({ length: 300 }, (_, i) => (counters[i % 2] as Counters).next('application')));
    expect(new Set(numbers).size).toBe(300);
    expect(Math.min(...numbers)).toBe(1);
  });
});
