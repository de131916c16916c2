import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WechatAdapter, type WechatConfig } from './wechat.adapter';
import { entries, openedMessage } from './wechat-callback';
import { startWechatSimulator, type WechatSimulator, type WechatSimulatorOptions } from './wechat.simulator';

const START = new Date('2026-11-21T02:00:00Z').getTime();
const OPENID = 'oDemoFounder0001';

let time = START;
const now = () => new Date(time);
let wechat: WechatSimulator;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  wechat = await startWechatSimulator({
    port: 0, now, pages: ['pages/home/index'],
    templates: [{ templateId: 'tmpl-approved', fields: ['thing1', 'phrase2', 'time3'] }, { templateId: 'tmpl-other', fields: ['thing1'] }],
  });
});
beforeEach(async () => {
  time = START;
  await fetch(`${wechat.url}/_sim/reset`, { method: 'POST' });
});
afterEach(async () => { await Promise.all(open.splice(0).map((each) => each.close())); });
afterAll(() => wechat.close());

function client(config: Partial<WechatConfig> = {}): WechatAdapter {
  const adapter = new WechatAdapter({
    appId: wechat.appId, appSecret: wechat.appSecret, baseUrl: wechat.url, timeoutMs: 20_000, now, busyPauseMs: 5, breaker: { atLeast: 100 }, ...config,
  });
  open.push(adapter);
  return adapter;
}
async function platformWith(options: Partial<WechatSimulatorOptions>): Promise<WechatSimulator> {
  const platform = await startWechatSimulator({ port: 0, now, ...options });
  open.push(platform);
  return platform;
}
const calls = (path: string) => wechat.journal().filter((entry) => entry.path === path);
const raw = (path: string, init?: RequestInit) => fetch(wechat.url + path, init).then((answer) => answer.json() as Promise<Record<string, unknown>>);
const post = (path: string, body: unknown) => raw(path, { method: 'POST', body: JSON.stringify(body) });
const credentials = () => ({ grant_type: 'client_credential', appid: wechat.appId, secret: wechat.appSecret });

describe('the simulated platform', () => {
  const issue = (force = false) => post('/cgi-bin/stable_token', { ...credentials(), force_refresh: force });

  it('gives the same token with the seconds left, never under 300, and lets the old one live on for five minutes', async () => {
    const first = await issue();
    expect(first).toEqual({ access_token: expect.any(String), expires_in: 7200 });
    time += 6_899_000;
    expect(await issue()).toEqual({ access_token: first['access_token'], expires_in: 301 });
    time += 1_000;
    const second = await issue();
    expect(second['access_token']).not.toBe(first['access_token']);
    const tried = async (token: unknown) => (await post(`/wxa/business/getuserphonenumber?access_token=${String(token)}`, { code: 'x' }))['errcode'];
    expect([await tried(first['access_token']), await tried(second['access_token'])]).toEqual([40029, 40029]);
    time += 300_000;
    expect([await tried(first['access_token']), await tried(second['access_token'])]).toEqual([42001, 40029]);
    expect([await tried('never-issued'), await tried('')]).toEqual([40014, 41001]);
  });

  it('kills the old token on a forced refresh, at least 30 seconds apart and 20 times a day', async () => {
    const first = await issue();
    const forced = await issue(true);
    expect(forced['access_token']).not.toBe(first['access_token']);
    expect((await issue(true))['access_token']).toBe(forced['access_token']);
    expect((await post(`/wxa/msg_sec_check?access_token=${String(first['access_token'])}`, {}))['errcode']).toBe(40001);
    for (let i = 0; i < 19; i++) { time += 30_000; await issue(true); }
    time += 30_000;
    expect((await issue(true))['errcode']).toBe(45009);
    time += 24 * 3_600_000;
    expect(await issue(true)).toHaveProperty('access_token');
  });

  it('is strict about methods, JSON and credentials, always with status 200 and another rid', async () => {
    const faults = await Promise.all([
      raw('/cgi-bin/stable_token'), raw('/sns/jscode2session', { method: 'POST', body: '{}' }), raw('/cgi-bin/stable_token', { method: 'POST', body: 'a=b' }),
      post('/cgi-bin/stable_token', { ...credentials(), grant_type: 'x' }), post('/cgi-bin/stable_token', { grant_type: 'client_credential' }),
      post('/cgi-bin/stable_token', { ...credentials(), secret: undefined }), raw('/no/such/route'),
    ]);
    expect(faults.map(({ errcode }) => errcode)).toEqual([43002, 43001, 47001, 40002, 41002, 41004, 40066]);
    expect(new Set(faults.map(({ errmsg }) => / rid: (.+)$/.exec(String(errmsg))?.[1])).size).toBe(faults.length);
  });

  it('keeps secrets and tokens of query strings out of its journal', async () => {
    await client().codeToSession(wechat.mintLoginCode(OPENID));
    expect(calls('/sns/jscode2session')[0]?.query).toEqual({ appid: wechat.appId, js_code: expect.any(String), grant_type: 'authorization_code' });
  });
});

describe('events of the platform', () => {
  it('come sealed, with a list of one as an object, and again until we answer', async () => {
    const keys = { token: 'AAAAA', appId: 'wxdemo0000000000001', encodingAesKeys: ['A'.repeat(43)] };
    const messages: Record<string, unknown>[] = [];
    let refused = 0;
    const server = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const query = new URL(incoming.url ?? '', 'http://x').searchParams;
      const { Encrypt } = JSON.parse(Buffer.concat(chunks).toString()) as { Encrypt: string };
      const opened = openedMessage(keys, { msg_signature: query.get('msg_signature') ?? '', timestamp: query.get('timestamp') ?? '', nonce: query.get('nonce') ?? '' }, Encrypt);
      if (refused++ === 0) return void outgoing.writeHead(500).end();
      if (opened.ok) messages.push(JSON.parse(opened.message) as Record<string, unknown>);
      outgoing.end('success');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`;
    const platform = await platformWith({ push: { url, keys, pauseMs: 5 } });

    platform.answerSubscription(OPENID, 'tmpl-1', 'accept');
    await platform.events.settled();
    await client({ baseUrl: platform.url }).sendSubscribeMessage({ requestId: 'r', openid: OPENID, templateId: 'tmpl-1', fields: { thing1: '甲' } });
    await platform.events.settled();
    expect(messages.map(({ Event }) => Event)).toEqual(['subscribe_msg_popup_event', 'subscribe_msg_sent_event']);
    expect(messages[0]?.['List']).not.toBeInstanceOf(Array);
    expect(entries(messages[0]?.['List'] as object)).toMatchObject([{ TemplateId: 'tmpl-1', SubscribeStatusString: 'accept' }]);
    expect(platform.events.pushed[0]).toEqual({ event: 'subscribe_msg_popup_event', status: 500 });
    await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  });
});
