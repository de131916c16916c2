import Redis from 'ioredis';
import { startApp, type TestApp } from '../../../test/harness';
import { Outbox } from './outbox';
import { OutboxMessage } from './outbox-message.entity';
import { OutboxRelay } from './outbox-relay.job';

/** The stage of the tests that has a Redis names it; the other proves that none is needed. */
const { TEST_REDIS_URL: redisUrl } = process.env;
const delivered: string[] = [];
let hold: Promise<void> = Promise.resolve();

const until = async (what: () => Promise<boolean> | boolean): Promise<void> => {
  for (let i = 0; i < 200; i += 1) {
    if (await what()) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error('it did not come to that within ten seconds');
};

describe(redisUrl ? 'the outbox with a queue in Redis' : 'the outbox whose Redis does not answer', () => {
  let test: TestApp;
  let outbox: Outbox;
  beforeAll(async () => {
    // Without one, an address where nobody listens: deliveries must go on all the same.
    test = await startApp({ seed: false, settings: { redisUrl: redisUrl || 'redis://127.0.0.1:9' } });
    outbox = test.app.get(Outbox);
    outbox.on('probe', async ({ id }) => {
      await hold;
      delivered.push(id);
    });
    test.app.get(OutboxRelay).start();
  });
  afterAll(async () => { await test.stop(); });

  const append = () => test.transactions.run(async (tx) => (await outbox.append(tx, { topic: 'probe', payload: {}, requestId: 'r' }))[0] as string);
  const isDelivered = async (id: string) => (await test.transactions.reads().findOneByOrFail(OutboxMessage, { id })).state === 'delivered';

  it('delivers each message once, soon after its commit', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, append));
    await until(async () => (await Promise.all(ids.map(isDelivered))).every(Boolean));
    expect([...delivered].sort()).toEqual([...ids].sort());
  });

  if (redisUrl) {
    it('delivers after all when Redis was flushed with messages in it', async () => {
      let release: () => void = () => undefined;
      hold = new Promise((done) => { release = done; });
      const ids = await Promise.all(Array.from({ length: 30 }, append));
      await new Promise((next) => setTimeout(next, 300));
      const redis = new Redis(redisUrl);
      await redis.flushall();
      redis.disconnect();
      release();
      test.clock.advance(11 * 60_000);
      await until(async () => (await Promise.all(ids.map(isDelivered))).every(Boolean));
      expect(new Set(ids).size).toBe(30);
    });
  }
});
