import { temporaryDatabase, type TemporaryDatabase } from '../../test/temporary-database';
import { AccessLogEntry } from '../kernel/access-log-entry.entity';
import { CounterBlock } from '../kernel/counter-block.entity';
import { encipher, useSecretKey } from '../kernel/encipherment';
import { newId } from '../kernel/ids';
import { InboxEntry } from '../kernel/outbox/inbox-entry.entity';
import { OutboxMessage } from '../kernel/outbox/outbox-message.entity';
import { Database } from './data-source';
import { dialect, momentFromSql, sqlMoment } from './dialect';
import { insertRows } from './insert-rows';
import { findRow, updateRows } from './row-statements';
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

const at = new Date('2026-02-28T23:59:59.999Z');
const message = (given: Partial<OutboxMessage> = {}): OutboxMessage => ({
  id: newId(), topic: 'test', payload: {}, caseId: null, requestId: 'r', state: 'waiting', attempts: 0, nextAttemptAt: at, claimedBy: null, lastFault: null, createdAt: at, settledAt: null, ...given,
});

describe('column kinds mean the same on both databases', () => {
  it('codes: upper and lower case are different', async () => {
    await transactions.run((tx) => insertRows(tx, InboxEntry, [{ source: 's', key: 'Ab', receivedAt: at }, { source: 's', key: 'aB', receivedAt: at }]));
    expect(await transactions.reads().countBy(InboxEntry, { source: 's', key: 'ab' })).toBe(0);
    expect(await transactions.reads().countBy(InboxEntry, { source: 's', key: 'Ab' })).toBe(1);
  });

  it('codes: letters that no code has find nothing, instead of being a fault', async () => {
    await transactions.run((tx) => insertRows(tx, InboxEntry, [{ source: 's', key: 'only-this', receivedAt: at }]));
    for (const key of ['青岛', '⁦x⁩', '\ud800', '٠١٢']) {
      expect(await transactions.reads().countBy(InboxEntry, { source: 's', key })).toBe(0);
      expect(await findRow(transactions.reads(), InboxEntry, { source: 's', key })).toBeNull();
      expect(await transactions.run((tx) => updateRows(tx, InboxEntry, { source: 's', key }, { receivedAt: at }))).toBe(0);
      expect((await transactions.run((tx) => tx.delete(InboxEntry, { source: key, key }))).affected).toBe(0);
    }
  });

  it('texts: characters outside the basic plane survive, and comparing is exact', async () => {
    const row = message({ lastFault: '𠮷野家 ÄÖ 😀' });
    await transactions.run((tx) => insertRows(tx, OutboxMessage, [row]));
    expect((await transactions.reads().findOneByOrFail(OutboxMessage, { id: row.id })).lastFault).toBe('𠮷野家 ÄÖ 😀');
    expect(await transactions.reads().countBy(OutboxMessage, { lastFault: '𠮷野家 äö 😀' })).toBe(0);
  });

  it('moments: to the millisecond, in UTC, neither rounded nor shifted', async () => {
    const id = newId();
    await transactions.run((tx) => insertRows(tx, AccessLogEntry, [{ id, at, accountId: newId(), action: 'a', subjectKind: 'k', subjectId: 's', requestId: 'r' }]));
    expect((await transactions.reads().findOneByOrFail(AccessLogEntry, { id })).at).toEqual(at);
    const [{ at: raw }] = (await transactions.reads().query('SELECT at FROM access_log WHERE id = ?', [id])) as [{ at: Date | string }];
    expect(momentFromSql(raw)).toEqual(at);
    expect(await transactions.reads().query('SELECT id FROM access_log WHERE at = ?', [sqlMoment(at)])).toHaveLength(1);
  });

  it('whole numbers: numbers, as large as a safe integer', async () => {
    await transactions.run((tx) => insertRows(tx, CounterBlock, [{ series: 'large', taken: Number.MAX_SAFE_INTEGER }]));
    expect((await transactions.reads().findOneByOrFail(CounterBlock, { series: 'large' })).taken).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('enciphered: what comes out is what went in, and the table shows none of it', async () => {
    const row = message({ payload: { name: '林知远', list: [1, null, true] } });
    await transactions.run((tx) => insertRows(tx, OutboxMessage, [row]));
    expect((await transactions.reads().findOneByOrFail(OutboxMessage, { id: row.id })).payload).toEqual(row.payload);
    const [{ payload }] = (await transactions.reads().query('SELECT payload FROM outbox_message WHERE id = ?', [row.id])) as [{ payload: string }];
    expect(payload).toMatch(/^v1\.[\w-]{8}\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
    expect(payload).not.toContain(Buffer.from('林知远').toString('base64url').slice(0, 8));
  });

  it('enciphered: an envelope moved to another column does not open', async () => {
    const row = message();
    await transactions.run(async (tx) => {
      await insertRows(tx, OutboxMessage, [row]);
      await tx.query('UPDATE outbox_message SET payload = ? WHERE id = ?', [encipher('"x"', 'account.mobile'), row.id]);
    });
    await expect(transactions.reads().findOneBy(OutboxMessage, { id: row.id })).rejects.toThrow();
  });

  it('conditional updates say how many rows they changed', async () => {
    const row = message();
    await transactions.run((tx) => insertRows(tx, OutboxMessage, [row]));
    const change = () => transactions.run((tx) => tx.update(OutboxMessage, { id: row.id, state: 'waiting' }, { state: 'dead' }));
    expect((await change()).affected).toBe(1);
    expect((await change()).affected).toBe(0);
  });

  if (dialect === 'mysql') {
    it('a text that is too long is an error, not cut', async () => {
      await expect(transactions.run((tx) => insertRows(tx, OutboxMessage, [message({ topic: 'x'.repeat(61) })]))).rejects.toThrow(/too long/i);
    });
  } else {
    it('the connection for reading cannot write', async () => {
      await expect(database.read.query("INSERT INTO counter_block (series, taken) VALUES ('x', 1)")).rejects.toThrow(/readonly/);
    });
  }
});
