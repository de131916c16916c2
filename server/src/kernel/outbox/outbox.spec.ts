import { startApp, type TestApp } from '../../../test/harness';
import { Inbox } from './inbox';
import { Outbox, type Delivery } from './outbox';
import { OutboxMessage } from './outbox-message.entity';
import { OutboxRelay, pauseAfter } from './outbox-relay.job';

let test: TestApp;
let outbox: Outbox;
let relay: OutboxRelay;
const delivered: string[] = [];
let answer: (payload: { n: number }) => Promise<Delivery> = async () => 'delivered';

beforeAll(async () => {
  test = await startApp({ seed: false });
  outbox = test.app.get(Outbox);
  relay = test.app.get(OutboxRelay);
  outbox.on('probe', async ({ payload, id }) => {
    delivered.push(id);
    return answer(payload as { n: number });
  });
});
afterAll(async () => { await test.stop(); });
beforeEach(async () => {
  delivered.length = 0;
  answer = async () => 'delivered';
  await test.transactions.run((tx) => tx.clear(OutboxMessage));
});

const append = (n = 1, caseId: string | null = null, topic = 'probe') => test.transactions.run(async (tx) => (await outbox.append(tx, { topic, payload: { n }, caseId, requestId: 'r' }))[0] as string);
const stateOf = async (id: string) => test.transactions.reads().findOneByOrFail(OutboxMessage, { id });

describe('the outbox', () => {
  it('delivers what was committed, once', async () => {
    const id = await append();
    expect(await relay.drain()).toBe(1);
    expect(await relay.drain()).toBe(0);
    expect(delivered).toEqual([id]);
    expect(await stateOf(id)).toMatchObject({ state: 'delivered', attempts: 1 });
  });

  it('delivers nothing of a transaction that was rolled back', async () => {
    await test.transactions.run(async (tx) => {
      await outbox.append(tx, { topic: 'probe', payload: { n: 1 }, requestId: 'r' });
      throw new Error('refused');
    }).catch(() => undefined);
    expect(await relay.drain()).toBe(0);
  });

  it('delivers each of 60 messages once with four relays at work', async () => {
    const ids = await Promise.all(Array.from({ length: 60 }, (_, n) => append(n)));
    await Promise.all([relay.drain(), relay.drain(), relay.drain(), relay.drain()]);
    while ((await relay.drain()) > 0);
    expect(delivered).toHaveLength(60);
    expect(new Set(delivered)).toEqual(new Set(ids));
  });

  it('tries again later and later, and lays the letter aside in the end', async () => {
    answer = async () => { throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' }); };
    const id = await append();
    expect(await relay.drain()).toBe(1);
    expect(await relay.drain()).toBe(0);
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 1, lastFault: 'Error ECONNREFUSED' });
    for (let i = 0; i < 29; i += 1) {
      test.clock.advance(11 * 60_000);
      expect(await relay.drain()).toBe(1);
    }
    expect(await stateOf(id)).toMatchObject({ state: 'dead', attempts: 30 });
    test.clock.advance(24 * 3600_000);
    expect(await relay.drain()).toBe(0);
  });

  it('lays a letter aside at once when told that it is hopeless, and waits when told when', async () => {
    answer = async () => 'dead';
    const hopeless = await append();
    await relay.drain();
    expect((await stateOf(hopeless)).state).toBe('dead');
    answer = async () => ({ laterAt: test.clock.after(3600_000) });
    const patient = await append();
    await relay.drain();
    answer = async () => 'delivered';
    expect(await relay.drain()).toBe(0);
    test.clock.advance(3600_001);
    expect(await relay.drain()).toBe(1);
    expect((await stateOf(patient)).state).toBe('delivered');
  });

  it('takes over from a relay that died while delivering', async () => {
    const id = await append();
    await test.transactions.run((tx) => tx.update(OutboxMessage, { id }, { claimedBy: 'dead-relay', attempts: 1, nextAttemptAt: test.clock.after(60_000) }));
    expect(await relay.drain()).toBe(0);
    test.clock.advance(60_001);
    expect(await relay.drain()).toBe(1);
    expect((await stateOf(id)).state).toBe('delivered');
  });

  it('keeps the order of what one case decided', async () => {
    const order: number[] = [];
    answer = async ({ n }) => {
      await new Promise((done) => setTimeout(done, n === 1 ? 30 : 1));
      order.push(n);
      return 'delivered';
    };
    await test.transactions.run((tx) => outbox.append(tx, ...[1, 2, 3].map((n) => ({ topic: 'probe', payload: { n }, caseId: 'case-1', requestId: 'r' }))));
    await relay.drain();
    expect(order).toEqual([1, 2, 3]);
  });

  it('keeps what nobody delivers yet', async () => {
    const id = await append(1, null, 'unknown-topic');
    await relay.drain();
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', lastFault: 'nobody delivers this topic' });
  });

  it('waits between 0.5 and 1 s first, and never more than ten minutes', () => {
    for (let i = 0; i < 100; i += 1) {
      expect(pauseAfter(1)).toBeGreaterThanOrEqual(500);
      expect(pauseAfter(1)).toBeLessThanOrEqual(1_000);
      expect(pauseAfter(29)).toBeLessThanOrEqual(600_000);
    }
  });
});

describe('the inbox', () => {
  it('lets an effect happen once, with ten callbacks at the same moment', async () => {
    const inbox = test.app.get(Inbox);
    let effects = 0;
    await Promise.all(Array.from({ length: 10 }, () => test.transactions.run(async (tx) => {
      if (await inbox.isFirst(tx, 'seal-registry', 'event-1')) effects += 1;
    })));
    expect(effects).toBe(1);
  });

  it('forgets what was rolled back', async () => {
    const inbox = test.app.get(Inbox);
    await test.transactions.run(async (tx) => {
      expect(await inbox.isFirst(tx, 'seal-registry', 'event-2')).toBe(true);
      throw new Error('refused');
    }).catch(() => undefined);
    await test.transactions.run(async (tx) => expect(await inbox.isFirst(tx, 'seal-registry', 'event-2')).toBe(true));
  });
});
