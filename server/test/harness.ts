import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Problem } from '@qiban/shared';
import type { DestinationStream, Logger } from 'pino';
import { request } from 'undici';
import { startPoliceSealRegistrySimulator, type SealRegistrySimulator } from '../src/agencies/police-seal-registry/police-seal-registry.simulator';
import { startSmsGatewaySimulator, type SmsGatewaySimulator } from '../src/agencies/sms-gateway/sms-gateway.simulator';
import { startWechatSimulator, type WechatSimulator } from '../src/agencies/wechat/wechat.simulator';
import { Database } from '../src/database/data-source';
import { Transactions } from '../src/database/transactions';
import { runSeeds } from '../src/seeds';
import { SettableClock } from '../src/kernel/clock';
import { useSecretKey } from '../src/kernel/encipherment';
import { openLog, type Log } from '../src/kernel/log';
import { OutboxRelay } from '../src/kernel/outbox/outbox-relay.job';
import { openApp } from '../src/open-app';
import { readSettings, type Settings, type SettingValues } from '../src/settings';
import { temporaryDatabase } from './temporary-database';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed when it is JSON. */
  readonly body: T;
  readonly text: string;
}

export interface SendOptions {
  /** The same key again means the same write again. A fresh one by default. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, for what is not JSON. */
  readonly raw?: string | Buffer;
}

/** Somebody with a browser or a phone. */
export class Caller {
  constructor(private readonly address: string, readonly token: string | null) {}

  get<T = never>(path: string, options: SendOptions = {}): Promise<Answer<T>> { return this.send('GET', path, undefined, options); }
  post<T = never>(path: string, body?: unknown, options: SendOptions = {}): Promise<Answer<T>> { return this.send('POST', path, body, options); }
  put<T = never>(path: string, body?: unknown, options: SendOptions = {}): Promise<Answer<T>> { return this.send('PUT', path, body, options); }
  delete<T = never>(path: string, options: SendOptions = {}): Promise<Answer<T>> { return this.send('DELETE', path, undefined, options); }

  async send<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, { key, headers, raw }: SendOptions = {}): Promise<Answer<T>> {
    const { statusCode, headers: answered, body: stream } = await request(`${this.address}${path}`, {
      method,
      headers: {
        ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
        ...(method !== 'GET' && { 'idempotency-key': key ?? randomUUID() }),
        ...((body !== undefined || raw !== undefined) && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: raw ?? (body === undefined ? null : JSON.stringify(body)),
    });
    const text = await stream.text();
    const isJson = /json/.test(String(answered['content-type'] ?? ''));
    return { status: statusCode, headers: answered, text, body: (isJson && text !== '' ? JSON.parse(text) : undefined) as T };
  }
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly address: string;
  readonly settings: Settings;
  readonly clock: SettableClock;
  readonly database: Database;
  readonly transactions: Transactions;
  readonly wechat: WechatSimulator;
  readonly sealRegistry: SealRegistrySimulator;
  readonly smsGateway: SmsGatewaySimulator;
  /** Not signed in. */
  readonly stranger: Caller;
  /** One of the demo people, signed in once and kept. */
  as(person: string): Promise<Caller>;
  /** A natural person nobody has seen before, signed in through WeChat. */
  newcomer(openid?: string): Promise<Caller>;
  /** Everything in the outbox happens, and whatever that leads to. */
  settle(): Promise<number>;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** 2026-11-23 10:00 in China, a Monday, unless a test says otherwise. */
  readonly now?: string;
  readonly settings?: Partial<SettingValues>;
  readonly seed?: boolean;
  /** Log at the usual level, and to here: tests about the log itself. */
  readonly log?: DestinationStream;
  /** To reach the database by another way. */
  readonly rewriteDatabaseUrl?: (url: string) => string;
  /** Modules of the test's own: routes to probe the kernel with. */
  readonly features?: readonly Type[];
}

export async function startApp({ now = '2026-11-23T02:00:00.000Z', settings: given = {}, seed = true, features = [], log, rewriteDatabaseUrl = (url) => url }: StartOptions = {}): Promise<TestApp> {
  const place = await temporaryDatabase();
  const clock = new SettableClock();
  clock.setTo(now);
  const base = readSettings({ QIBAN_MODE: 'test', PORT: '0', DATA_DIR: place.directory, ...(process.env.TEST_LOG && { LOG_LEVEL: process.env.TEST_LOG }) });
  const wechat = await startWechatSimulator({ port: 0, now: () => clock.now(), appId: base.wechat.appid, appSecret: base.wechat.secret });
  const sealRegistry = await startPoliceSealRegistrySimulator({ port: 0, now: () => clock.now(), key: base.sealRegistry.key, stepMs: 5, retryPausesMs: [5, 20] });
  const smsGateway = await startSmsGatewaySimulator({ port: 0, now: () => clock.now(), key: base.smsGateway.key });
  const port = await freePort();
  const settings = base.with({
    port,
    databaseUrl: place.databaseUrl === null ? null : rewriteDatabaseUrl(place.databaseUrl),
    databaseFile: place.databaseFile,
    wechat: { ...base.wechat, baseUrl: wechat.url },
    sealRegistry: { ...base.sealRegistry, url: sealRegistry.url },
    smsGateway: { ...base.smsGateway, url: smsGateway.url },
    // Agencies call back: they must be told an address that is ours.
    publicUrl: `http://127.0.0.1:${port}`,
    ...given,
  });
  const app = await boot(settings, clock, openLog(log === undefined ? settings : { logLevel: 'info' }, log), features, seed).catch(async (error: unknown) => {
    // A test run must end even when the app does not start.
    await Promise.all([wechat.close(), sealRegistry.close(), smsGateway.close()]);
    await place.drop();
    throw error;
  });
  const address = settings.publicUrl;
  const stranger = new Caller(address, null);
  const signedIn = new Map<string, Promise<Caller>>();

  const signIn = async (path: string, body: object): Promise<Caller> => {
    const answer = await stranger.post<{ token: string }>(path, body);
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status} ${answer.text}`);
    return new Caller(address, answer.body.token);
  };

  return {
    app, address, settings, clock, database: app.get(Database), wechat, sealRegistry, smsGateway, stranger,
    transactions: app.get(Transactions),
    as: (person) => {
      const known = signedIn.get(person) ?? signIn('/api/demo/sessions', { person });
      signedIn.set(person, known);
      return known;
    },
    newcomer: (openid = `newcomer-${randomUUID()}`) => signIn('/api/sessions/wechat', { code: wechat.mintLoginCode(openid) }),
    settle: () => app.get(OutboxRelay).drain(),
    stop: async () => {
      await app.close();
      await wechat.close();
      await sealRegistry.close();
      await smsGateway.close();
      await place.drop();
    },
  };
}

async function boot(settings: Settings, clock: SettableClock, log: Logger, features: readonly Type[], seed: boolean): Promise<NestFastifyApplication> {
  useSecretKey(settings.secretKey);
  const database = await Database.open(settings);
  try {
    await database.migrate();
    const app = await openApp({ settings, database, clock, log: log as Logger & Log, features });
    if (seed) await runSeeds(app);
    await app.listen(settings.port, '127.0.0.1');
    return app;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Free now, and nobody else here is likely to take it in the next second. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}

export type Refused = Answer<Problem>;
