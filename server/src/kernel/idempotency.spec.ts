import { randomUUID } from 'node:crypto';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { insertRows } from '../database/insert-rows';
import { Transactions } from '../database/transactions';
import { startApp, type Caller, type TestApp } from '../../test/harness';
import { Allow, OutsideTransaction } from './allow.decorator';
import { Clock } from './clock';
import { Housekeeping } from './housekeeping.job';
import { InboxEntry } from './outbox/inbox-entry.entity';
import { Refusal } from './refusal';

class NoteBody { @IsString() words: string; }

let handled = 0;
let refuse = false;

@Controller('probe')
class Notes {
  constructor(private readonly transactions: Transactions, private readonly clock: Clock) {}

  @Post('notes') @Allow('anybody-signed-in')
  async write(@Body() { words }: NoteBody) {
    handled += 1;
    const number = handled;
    await this.transactions.run((tx) => insertRows(tx, InboxEntry, [{ source: 'note', key: `${words}-${number}`, receivedAt: this.clock.now() }]));
    if (refuse) throw new Refusal('case.changed-meanwhile');
    await new Promise((done) => setTimeout(done, 30));
    return { words, number };
  }

  /** The second time the rules say no, as when a case has moved on: the repeat must still get the first answer. */
  @Post('only-once') @Allow('anybody-signed-in')
  async once(@Body() { words }: NoteBody) {
    await this.transactions.run(async (tx) => {
      if (await tx.existsBy(InboxEntry, { source: 'once', key: words })) throw new Refusal('case.changed-meanwhile');
      await insertRows(tx, InboxEntry, [{ source: 'once', key: words, receivedAt: this.clock.now() }]);
    });
    return { words };
  }

  @Post('agency') @Allow('anybody-signed-in') @OutsideTransaction()
  async agency(@Body() { words }: NoteBody) {
    handled += 1;
    await new Promise((done) => setTimeout(done, 30));
    if (refuse) throw new Refusal('sign-in.unreachable');
    return { words, number: handled };
  }
}

@Module({ controllers: [Notes] })
class NotesModule {}

let test: TestApp;
let caller: Caller;
beforeAll(async () => {
  test = await startApp({ features: [NotesModule] });
  caller = await test.as('founder');
});
afterAll(async () => { await test.stop(); });
beforeEach(() => { handled = 0; refuse = false; });

const notes = (words: string) => test.transactions.reads().query("SELECT COUNT(*) AS n FROM inbox_entry WHERE source = 'note' AND `key` LIKE ?", [`${words}-%`]).then(([{ n }]: [{ n: number | string }]) => Number(n));

describe('a write', () => {
  it('must say which one it is', async () => {
    for (const key of ['', 'ü', 'x'.repeat(256), 'a b']) {
      expect(await caller.post('/probe/notes', { words: 'a' }, { key: Buffer.from(key).toString('latin1') })).toBeRefused('request.key-missing');
    }
    expect(handled).toBe(0);
  });

  it('is done once when it is sent twice, and gets the first answer twice', async () => {
    const key = randomUUID();
    const first = await caller.post('/probe/notes', { words: 'twice' }, { key });
    const second = await caller.post('/probe/notes', { words: 'twice' }, { key });
    expect(second.status).toBe(first.status);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replay']).toBe('true');
    expect(first.headers['idempotent-replay']).toBeUndefined();
    expect(await notes('twice')).toBe(1);
  });

  it('is done once when it is sent ten times at the same moment', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => caller.post('/probe/notes', { words: 'tap' }, { key })));
    const done = answers.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    for (const answer of answers) if (answer.status !== 201) expect(answer).toBeRefused('request.in-progress');
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    expect(await notes('tap')).toBe(1);
  });

  it('gets its first answer even when the rules would now say no', async () => {
    const key = randomUUID();
    expect((await caller.post('/probe/only-once', { words: 'k' }, { key })).status).toBe(201);
    expect((await caller.post('/probe/only-once', { words: 'k' }, { key })).body).toEqual({ words: 'k' });
    expect(await caller.post('/probe/only-once', { words: 'k' })).toBeRefused('case.changed-meanwhile');
  });

  it('is refused when the key comes back with another body', async () => {
    const key = randomUUID();
    await caller.post('/probe/notes', { words: 'one' }, { key });
    expect(await caller.post('/probe/notes', { words: 'two' }, { key })).toBeRefused('request.key-reused');
    expect(await notes('two')).toBe(0);
  });

  it('is another one for another person, and on another route', async () => {
    const key = randomUUID();
    const other = await test.as('co-founder');
    expect((await caller.post('/probe/notes', { words: 'mine' }, { key })).status).toBe(201);
    expect((await other.post('/probe/notes', { words: 'mine' }, { key })).status).toBe(201);
    expect((await caller.post('/probe/only-once', { words: 'mine' }, { key })).status).toBe(201);
    expect(await notes('mine')).toBe(2);
  });

  it('that was refused changed nothing, and may be asked again with the same key', async () => {
    const key = randomUUID();
    refuse = true;
    expect(await caller.post('/probe/notes', { words: 'again' }, { key })).toBeRefused('case.changed-meanwhile');
    expect(await notes('again')).toBe(0);
    refuse = false;
    expect((await caller.post('/probe/notes', { words: 'again' }, { key })).status).toBe(201);
    expect(await notes('again')).toBe(1);
  });

  it('that talks to an agency is done once, too, and is free again after a failure', async () => {
    const key = randomUUID();
    refuse = true;
    expect(await caller.post('/probe/agency', { words: 'w' }, { key })).toBeRefused('sign-in.unreachable');
    refuse = false;
    const first = await caller.post('/probe/agency', { words: 'w' }, { key });
    const second = await caller.post('/probe/agency', { words: 'w' }, { key });
    expect(first.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(handled).toBe(2);
  });

  it('is remembered for a day and forgotten after two', async () => {
    const key = randomUUID();
    await caller.post('/probe/notes', { words: 'old' }, { key });
    test.clock.advance(25 * 3600_000);
    await test.app.get(Housekeeping).run();
    expect((await caller.post('/probe/notes', { words: 'old' }, { key })).headers['idempotent-replay']).toBe('true');
    test.clock.advance(25 * 3600_000);
    expect((await test.app.get(Housekeeping).run()).keys).toBeGreaterThan(0);
    expect((await caller.post('/probe/notes', { words: 'old' }, { key })).headers['idempotent-replay']).toBeUndefined();
  });
});
