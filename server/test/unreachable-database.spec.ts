import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { insertRows } from '../src/database/insert-rows';
import { dialect } from '../src/database/dialect';
import { InboxEntry } from '../src/kernel/outbox/inbox-entry.entity';
import { startApp, type Caller, type TestApp } from './harness';

/** Stands between the server and its database, and can hang up, refuse, or swallow what is said. */
class Line {
  mode: 'through' | 'silent' | 'cut' = 'through';
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((near) => {
    if (this.mode === 'cut') return void near.destroy();
    const far = connect(this.port, this.host);
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => {
        this.sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (chunk) => this.mode === 'through' && far.write(chunk));
    far.on('data', (chunk) => this.mode === 'through' && near.write(chunk));
  });

  constructor(private readonly host: string, private readonly port: number) {}

  async open(): Promise<number> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return (this.server.address() as AddressInfo).port;
  }

  cut(): void {
    this.mode = 'cut';
    for (const socket of this.sockets) socket.destroy();
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}

const elapsed = async <T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> => {
  const startedAt = Date.now();
  return { answer: await work(), ms: Date.now() - startedAt };
};

const until = async (what: () => Promise<boolean>, ms: number): Promise<void> => {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (await what()) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`it did not come to that within ${ms} ms`);
};

if (dialect === 'mysql') {
  describe('while the database', () => {
    let test: TestApp;
    let line: Line;
    let founder: Caller;
    beforeAll(async () => {
      const { hostname, port } = new URL(process.env.DATABASE_URL as string);
      line = new Line(hostname, Number(port || 3306));
      const through = await line.open();
      test = await startApp({ rewriteDatabaseUrl: (url) => Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(through) }).href });
      founder = await test.as('founder');
    });
    afterAll(async () => {
      line.mode = 'through';
      await test.stop();
      line.close();
    });

    const ready = async () => (await test.stranger.get('/readyz')).status === 200;
    const listing = () => founder.get('/api/cases');

    it('is gone, requests hear so at once, the process lives, and all is well when it is back', async () => {
      expect((await listing()).status).toBe(200);
      line.cut();
      const { answer, ms } = await elapsed(listing);
      expect(answer).toBeRefused('service.busy');
      expect(answer.headers['retry-after']).toBeDefined();
      expect(ms).toBeLessThan(2_500);
      expect((await test.stranger.get('/healthz')).status).toBe(200);
      expect((await test.stranger.get('/readyz')).status).toBe(503);
      line.mode = 'through';
      await until(ready, 10_000);
      expect((await listing()).status).toBe(200);
    });

    it('hangs, requests that were already waiting hear so within two and a half seconds, and later ones at once', async () => {
      line.mode = 'silent';
      const { answer, ms } = await elapsed(() => Promise.all([listing(), listing(), founder.post('/api/cases', {})]));
      for (const each of answer) expect(each).toBeRefused('service.busy');
      expect(ms).toBeLessThan(2_500);
      expect((await elapsed(listing)).ms).toBeLessThan(200);
      expect((await test.stranger.get('/healthz')).status).toBe(200);
      expect((await elapsed(() => test.stranger.get('/readyz'))).ms).toBeLessThan(3_000);
      line.cut();
      line.mode = 'through';
      await until(ready, 10_000);
      expect((await listing()).status).toBe(200);
    });

    it('hangs while it commits, the same key finds out afterwards what came of it', async () => {
      const key = 'unknown-outcome';
      const first = founder.post<{ id: string }>('/api/cases', {}, { key });
      setTimeout(() => { line.mode = 'silent'; }, 3);
      await first;
      line.cut();
      line.mode = 'through';
      await until(ready, 10_000);
      await until(async () => (await founder.post('/api/cases', {}, { key })).status === 200, 15_000);
      const again = await founder.post<{ id: string }>('/api/cases', {}, { key });
      const { body } = await founder.get<{ items: { id: string }[] }>('/api/cases');
      expect(body.items.filter(({ id }) => id === again.body.id)).toHaveLength(1);
      expect(body.items).toHaveLength(1);
    });
  });
} else {
  it('the embedded database cannot be away: a write and a read follow each other', async () => {
    const test = await startApp({ seed: false });
    try {
      await test.transactions.run((tx) => insertRows(tx, InboxEntry, [{ source: 's', key: 'k', receivedAt: test.clock.now() }]));
      expect(await test.database.answersWithin(1)).toBe(true);
      expect(await test.transactions.reads().countBy(InboxEntry, { source: 's' })).toBe(1);
    } finally {
      await test.stop();
    }
  });
}
