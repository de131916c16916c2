import type { AgencyLog } from '../http/agency-log';
import { WechatAdapter, type WechatConfig } from './wechat.adapter';
import { certHash, faceResult } from './wechat.messages';
import { startWechatSimulator, type WechatSimulator } from './wechat.simulator';

const START = new Date('2026-11-21T02:00:00Z').getTime();
const OPENID = 'oDemoFounder0001';
const MOBILE = ['138', '0013', '8000'].join('');

let time = START;
const now = () => new Date(time);
let wechat: WechatSimulator;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  wechat = await startWechatSimulator({ port: 0, now });
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
const calls = (path: string) => wechat.journal().filter((entry) => entry.path === path);
const raw = (path: string, init?: RequestInit) => fetch(wechat.url + path, init).then((answer) => answer.json() as Promise<Record<string, unknown>>);
const post = (path: string, body: unknown) => raw(path, { method: 'POST', body: JSON.stringify(body) });

describe('face verification', () => {
  // Put together here, so that no number of this shape stands in the source.
  const residentId = ['370212', '19900307', '451', '0'].join('');
  let count = 0;
  const subject = () => ({ openid: OPENID, outSeqNo: `face-${++count}-${Math.random().toString(36).slice(2, 10)}`, name: '王示范', residentId });
  const started = async (adapter: WechatAdapter, person: ReturnType<typeof subject>) => {
    const answer = await adapter.startFaceVerification(person);
    if (answer.outcome !== 'started') throw new Error(JSON.stringify(answer));
    return { ...person, verifyId: answer.verifyId };
  };

  it('hashes the certificate as published', () => {
    expect(certHash('张三', ['310101', '19980101', '1234'].join(''))).toBe('3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b');
  });

  it.each([
    ['pass', { outcome: 'passed' }],
    ['other-person', { outcome: 'not-passed', reason: 'not-this-person', verifyRet: 10004 }],
    ['number-mismatch', { outcome: 'not-passed', reason: 'not-this-person', verifyRet: 10003 }],
    ['cancel', { outcome: 'not-passed', reason: 'cancelled', verifyRet: 90002 }],
    ['no-camera', { outcome: 'not-passed', reason: 'no-permission', verifyRet: 90008 }],
    ['time-out', { outcome: 'not-passed', reason: 'time-out', verifyRet: 90017 }],
  ] as const)('ends with "%s"', async (outcome, expected) => {
    const adapter = client();
    const person = await started(adapter, subject());
    expect(await adapter.faceVerificationResult(person)).toMatchObject({ outcome: 'not-passed', reason: 'not-finished' });
    expect(await post('/_sim/faces/complete', { verifyId: person.verifyId, outcome })).toEqual({ completed: true });
    expect(await adapter.faceVerificationResult(person)).toEqual(expected);
  });

  it('may be tried again after a failure, but a pass stays', async () => {
    const adapter = client();
    const person = await started(adapter, subject());
    wechat.completeFace(person.verifyId, 'cancel');
    wechat.completeFace(person.verifyId, 'pass');
    expect(wechat.completeFace(person.verifyId, 'other-person')).toBe(false);
    expect(await adapter.faceVerificationResult(person)).toEqual({ outcome: 'passed' });
  });

  it('passed by one person does not count for another', async () => {
    const adapter = client();
    const person = await started(adapter, subject());
    wechat.completeFace(person.verifyId, 'pass');
    const changes = [{ name: '李示范' }, { residentId: ['370212', '19900307', '452', '9'].join('') }, { openid: 'oSomeoneElse1' }, { outSeqNo: 'another-number' }];
    for (const change of changes) expect(await adapter.faceVerificationResult({ ...person, ...change })).toMatchObject({ outcome: 'unreachable' });
  });

  it('is over after an hour', async () => {
    const adapter = client();
    const person = await started(adapter, subject());
    time += 3_600_000;
    expect(wechat.completeFace(person.verifyId, 'pass')).toBe(false);
    expect(await adapter.faceVerificationResult(person)).toMatchObject({ outcome: 'not-passed', reason: 'time-out' });
  });

  it('takes each number of ours once', async () => {
    const adapter = client();
    const person = subject();
    await started(adapter, person);
    expect(await adapter.startFaceVerification(person)).toMatchObject({ outcome: 'unreachable' });
    expect(await adapter.startFaceVerification({ ...subject(), outSeqNo: 'a b' })).toMatchObject({ outcome: 'unreachable' });
  });

  it.each([
    [{ errcode: 0, verify_ret: 10001 }, 'not-passed'],
    [{ errcode: 0, verify_ret: '10000' }, 'not-passed'],
    [{ errcode: 0 }, 'not-passed'],
    [{ verify_ret: 10000 }, 'unreachable'],
    [{ errcode: 84001, verify_ret: 10000 }, 'unreachable'],
    [{ errcode: '0', verify_ret: 10000 }, 'unreachable'],
  ])('%j is no pass', (json, outcome) => {
    expect(faceResult(json).outcome).toBe(outcome);
  });

  it('leaves neither names nor numbers, tokens or session keys in the log', async () => {
    const lines: string[] = [];
    const keep = (fields: Record<string, unknown>, message: string) => void lines.push(JSON.stringify(fields) + message);
    const log: AgencyLog = { info: keep, warn: keep };
    const adapter = client({ log });
    const code = wechat.mintLoginCode(OPENID);
    const session = await adapter.codeToSession(code);
    await adapter.codeToSession(code);
    await adapter.faceVerificationResult(await started(adapter, subject()));
    await adapter.phoneNumber(wechat.mintPhoneCode(MOBILE));
    const token = (calls('/cgi-bin/stable_token')[0]?.answer as { access_token: string }).access_token;
    const all = lines.join('\n');
    expect(all).toContain('"errcode":40163');
    expect(all).toMatch(/"rid":"[0-9a-f]{8}-/);
    const secrets = [residentId, '王示范', MOBILE, token, code, wechat.appSecret, session.outcome === 'signed-in' ? session.sessionKey : ''];
    for (const secret of secrets) expect(all).not.toContain(secret);
  });
});
