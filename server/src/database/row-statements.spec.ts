import { RegistrationCase } from '../features/cases';
import { Message } from '../features/messages/message.entity';
import { newId } from '../kernel/ids';
import { startApp, type TestApp } from '../../test/harness';
import { insertRows } from './insert-rows';
import { findRow, findRows, updateRows } from './row-statements';

let t: TestApp;
beforeAll(async () => { t = await startApp({ seed: false }); });
afterAll(() => t.stop());

const message = (text: string, at: string): Message => ({ id: newId(), accountId: 'a1', onceKey: newId(), at: new Date(at), title: '标题', text, link: null, readAt: null });

it('reads what was written, kind for kind, as the query builder would', async () => {
  const row = message('𠮷 \'";-- ? 您好', '2026-11-23T02:03:04.567Z');
  await t.transactions.run((tx) => insertRows(tx, Message, [row]));
  const found = await findRow(t.transactions.reads(), Message, { id: row.id });
  expect(found).toEqual(row);
  expect(found).toEqual(await t.transactions.reads().findOneByOrFail(Message, { id: row.id }));
  expect(found).toBeInstanceOf(Message);
});

it('sorts, chooses columns, and tells an empty value from any other', async () => {
  const [later, earlier] = [message('后', '2026-11-23T03:00:00.000Z'), message('先', '2026-11-23T02:59:59.999Z')].map((row) => ({ ...row, accountId: 'a2' }));
  await t.transactions.run((tx) => insertRows(tx, Message, [later!, earlier!]));
  expect(await findRows(t.transactions.reads(), Message, { accountId: 'a2', link: null }, { columns: ['text'], order: 'at' })).toEqual([{ text: '先' }, { text: '后' }]);
  expect(await findRow(t.transactions.reads(), Message, { accountId: 'a2', link: '/nowhere' })).toBeNull();
  expect(await findRows(t.transactions.reads(), Message, { id: [later!.id, earlier!.id, 'nobody'] })).toHaveLength(2);
  expect(await findRows(t.transactions.reads(), Message, { id: [] })).toEqual([]);
});

it('changes only the row that is still as it was seen, and says so', async () => {
  const row = message('一次', '2026-11-23T04:00:00.000Z');
  await t.transactions.run((tx) => insertRows(tx, Message, [row]));
  const read = () => t.transactions.run((tx) => updateRows(tx, Message, { id: row.id, readAt: null }, { readAt: new Date('2026-11-23T05:00:00.001Z') }));
  expect([await read(), await read()]).toEqual([1, 0]);
  expect((await findRow(t.transactions.reads(), Message, { id: row.id }))?.readAt?.toISOString()).toBe('2026-11-23T05:00:00.001Z');
});

it('refuses a condition without a value, an unknown column, and a change outside a transaction', async () => {
  await expect(findRow(t.transactions.reads(), RegistrationCase, { id: undefined as never })).rejects.toThrow(/match everything/);
  await expect(findRow(t.transactions.reads(), Message, { nobody: 1 } as never)).rejects.toThrow(/no column/);
  await expect(updateRows(t.database.read.manager, Message, { id: 'x' }, { title: 'y' })).rejects.toThrow(/in a transaction/);
});
