import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { WechatAdapter, type WechatConfig } from './wechat.adapter';
import { phoneAnswer } from './wechat.messages';
import { startWechatSimulator, type WechatSimulator, type WechatSimulatorOptions } from './wechat.simulator';

const START = new Date('2026-11-21T02:00:00Z').getTime();
const OPENID = 'oDemoFounder0001';
const MOBILE = ['138', '0013', '8000'].join('');
const FIELDS = { thing1: '青岛海风示范科技有限公司', phrase2: '已通过', time3: '2026年11月21日 10:00' };

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
const busy = { errcode: -1, errmsg: 'system error rid: 1-2-3' };

describe('signing in', () => {
  it('turns a code into a person', async () => {
    const code = wechat.mintLoginCode(OPENID, 'union-1');
    expect(await client().codeToSession(code)).toEqual({ outcome: 'signed-in', openid: OPENID, unionid: 'union-1', sessionKey: expect.any(String) });
    expect(await client().codeToSession(wechat.mintLoginCode(OPENID))).not.toHaveProperty('unionid');
  });

  it('takes a code once, for five minutes, and only a login code', async () => {
    const adapter = client();
    const code = wechat.mintLoginCode(OPENID);
    await adapter.codeToSession(code);
    expect(await adapter.codeToSession(code)).toEqual({ outcome: 'declined', reason: 'code-used' });
    const late = wechat.mintLoginCode(OPENID);
    time += 300_000;
    expect(await adapter.codeToSession(late)).toEqual({ outcome: 'declined', reason: 'code-invalid' });
    expect(await adapter.codeToSession(wechat.mintPhoneCode(MOBILE))).toEqual({ outcome: 'declined', reason: 'code-invalid' });
  });

  it('says that our own settings are wrong, not the person', async () => {
    const code = wechat.mintLoginCode(OPENID);
    expect(await client({ appSecret: 'wrong' }).codeToSession(code)).toMatchObject({ outcome: 'unreachable', cause: { kind: 'misconfigured', errcode: 40125 } });
    expect(await client({ appId: 'wx-other' }).codeToSession(code)).toMatchObject({ outcome: 'unreachable', cause: { kind: 'misconfigured', errcode: 40013 } });
  });

  it('tries once more when WeChat is busy, and then says so', async () => {
    const code = wechat.mintLoginCode(OPENID);
    wechat.addFault({ route: '/sns/jscode2session', kind: 'answer', json: busy, times: 1 });
    expect(await client().codeToSession(code)).toMatchObject({ outcome: 'signed-in' });
    wechat.addFault({ route: '/sns/jscode2session', kind: 'answer', json: busy });
    expect(await client().codeToSession(code)).toMatchObject({ outcome: 'unreachable', cause: { kind: 'busy', errcode: -1 } });
    expect(calls('/sns/jscode2session')).toHaveLength(4);
  });

  it.each([
    [40226, { outcome: 'declined', reason: 'user-blocked' }],
    [45011, { outcome: 'unreachable', cause: { kind: 'quota' } }],
    [99999, { outcome: 'unreachable', cause: { kind: 'unexpected' } }],
    [0, { outcome: 'unreachable', cause: { kind: 'nonsense' } }],
  ])('reads errcode %i', async (errcode, expected) => {
    wechat.addFault({ route: '/sns/jscode2session', kind: 'answer', json: { errcode, errmsg: 'ok rid: 66' } });
    expect(await client().codeToSession('x')).toMatchObject(expected);
  });

  it.each(['hang', 'reset', 'bad-gateway', 'truncated', 'garbage', 'slow-body', 'redirect'] as const)('is unreachable when WeChat answers with "%s"', async (kind) => {
    wechat.addFault({ route: '*', kind, ms: 3_000 });
    const adapter = client({ timeoutMs: 250 });
    expect(await adapter.codeToSession('x')).toMatchObject({ outcome: 'unreachable' });
    expect(await adapter.phoneNumber('x')).toMatchObject({ outcome: 'unreachable' });
    expect(await adapter.getUnlimitedCode({ scene: 't=1' })).toMatchObject({ outcome: 'unreachable' });
  });
});

describe('the access token', () => {
  it('is fetched once for many calls at once and kept', async () => {
    const adapter = client();
    await Promise.all(Array.from({ length: 20 }, () => adapter.phoneNumber('none')));
    time += 100 * 60_000;
    await adapter.phoneNumber('none');
    expect(calls('/cgi-bin/stable_token')).toHaveLength(1);
  });

  it('is asked for again in its last ten minutes, once a minute, and changes in the last five', async () => {
    const adapter = client();
    await adapter.phoneNumber('none');
    time += 111 * 60_000;
    for (let i = 0; i < 5; i++) await adapter.phoneNumber('none');
    expect(calls('/cgi-bin/stable_token')).toHaveLength(2);
    const tokenOf = (at: number) => (calls('/cgi-bin/stable_token').at(at)?.answer as { access_token: string }).access_token;
    expect(tokenOf(1)).toBe(tokenOf(0));
    time += 5 * 60_000;
    await adapter.phoneNumber('none');
    expect(tokenOf(2)).not.toBe(tokenOf(0));
  });

  it.each([40001, 40014, 42001])('declared dead by %i is replaced once and the call made once more', async (errcode) => {
    const adapter = client();
    wechat.addFault({ route: '/wxa/business/getuserphonenumber', kind: 'answer', json: { errcode, errmsg: `dead rid: ${errcode}` }, times: 1 });
    expect(await adapter.phoneNumber(wechat.mintPhoneCode(MOBILE))).toMatchObject({ outcome: 'told' });
    expect(calls('/cgi-bin/stable_token')).toHaveLength(2);
    expect(calls('/wxa/business/getuserphonenumber')).toHaveLength(2);
  });

  it('killed in mid-use costs one more call, and a picture too', async () => {
    const adapter = client();
    await adapter.phoneNumber('none');
    wechat.killToken();
    expect(await adapter.getUnlimitedCode({ scene: 't=1' })).toMatchObject({ outcome: 'drawn' });
    expect(calls('/wxa/getwxacodeunlimit').map(({ answer }) => (answer as { errcode?: number }).errcode)).toEqual([40001, undefined]);
  });

  it('that stays dead is given up after the second call', async () => {
    wechat.addFault({ route: '/wxa/business/getuserphonenumber', kind: 'answer', json: { errcode: 42001, errmsg: '' } });
    expect(await client().phoneNumber('x')).toMatchObject({ outcome: 'unreachable', cause: { kind: 'token', errcode: 42001 } });
    expect(calls('/wxa/business/getuserphonenumber')).toHaveLength(2);
  });

  it('is used to its end while no new one can be had', async () => {
    const adapter = client();
    await adapter.phoneNumber('none');
    wechat.addFault({ route: '/cgi-bin/stable_token', kind: 'reset' });
    time += 119 * 60_000;
    expect(await adapter.phoneNumber(wechat.mintPhoneCode(MOBILE))).toMatchObject({ outcome: 'told' });
    time += 60_000;
    expect(await adapter.phoneNumber(wechat.mintPhoneCode(MOBILE))).toMatchObject({ outcome: 'unreachable', cause: { kind: 'connection' } });
  });

  it('is refused to an address that is not on the list', async () => {
    wechat.setIpWhitelist(true);
    expect(await client().phoneNumber('x')).toMatchObject({ outcome: 'unreachable', cause: { kind: 'misconfigured', errcode: 40164 } });
  });
});

describe('phone numbers', () => {
  it('are told once for a phone code', async () => {
    const adapter = client();
    const code = wechat.mintPhoneCode(MOBILE, OPENID);
    expect(await adapter.phoneNumber(code, 'oSomeoneElse1')).toEqual({ outcome: 'declined', reason: 'other-user' });
    expect(await adapter.phoneNumber(code, OPENID)).toEqual({ outcome: 'told', phone: MOBILE, countryCode: '86' });
    expect(await adapter.phoneNumber(code, OPENID)).toEqual({ outcome: 'declined', reason: 'code-used' });
    expect(await adapter.phoneNumber(wechat.mintLoginCode(OPENID))).toEqual({ outcome: 'declined', reason: 'code-invalid' });
  });

  it('come with a country code as text or as a number', async () => {
    expect(await client().phoneNumber(wechat.mintPhoneCode(MOBILE, undefined, 86))).toEqual({ outcome: 'told', phone: MOBILE, countryCode: '86' });
    expect(phoneAnswer({ errcode: 0, phone_info: { purePhoneNumber: MOBILE } })).toMatchObject({ outcome: 'unreachable' });
  });
});

describe('subscription messages', () => {
  const message = { requestId: 'notice-1', openid: OPENID, templateId: 'tmpl-approved', page: 'pages/home/index', fields: FIELDS };

  it('are sent once for each consent', async () => {
    const adapter = client();
    wechat.answerSubscription(OPENID, 'tmpl-approved', 'accept');
    wechat.answerSubscription(OPENID, 'tmpl-approved', 'accept');
    wechat.answerSubscription(OPENID, 'tmpl-approved', 'reject');
    expect(await adapter.sendSubscribeMessage(message)).toEqual({ outcome: 'sent', messageId: expect.stringMatching(/^\d+$/) });
    expect(await adapter.sendSubscribeMessage(message)).toMatchObject({ outcome: 'sent' });
    expect(await adapter.sendSubscribeMessage(message)).toEqual({ outcome: 'declined', reason: 'no-consent' });
    expect(await adapter.sendSubscribeMessage({ ...message, templateId: 'tmpl-other' })).toEqual({ outcome: 'declined', reason: 'no-consent' });
    expect(calls('/cgi-bin/message/subscribe/send')[0]?.body).toEqual({
      touser: OPENID, template_id: 'tmpl-approved', page: 'pages/home/index', miniprogram_state: 'formal', lang: 'zh_CN',
      data: { thing1: { value: FIELDS.thing1 }, phrase2: { value: '已通过' }, time3: { value: FIELDS.time3 } },
    });
  });

  it('go on with a long-term consent until it is switched off', async () => {
    const adapter = client();
    wechat.answerSubscription(OPENID, 'tmpl-approved', 'accept-long-term');
    for (let i = 0; i < 4; i++) expect(await adapter.sendSubscribeMessage(message)).toMatchObject({ outcome: 'sent' });
    wechat.answerSubscription(OPENID, 'tmpl-approved', 'switch-off');
    expect(await adapter.sendSubscribeMessage(message)).toEqual({ outcome: 'declined', reason: 'no-consent' });
  });

  it('name the field that does not fit, and cost no consent', async () => {
    const adapter = client();
    wechat.answerSubscription(OPENID, 'tmpl-approved', 'accept');
    const send = (fields: Record<string, string>) => adapter.sendSubscribeMessage({ ...message, fields });
    expect(await send({ ...FIELDS, phrase2: 'approved' })).toEqual({ outcome: 'declined', reason: 'field-invalid', field: 'phrase2' });
    expect(await send({ ...FIELDS, thing1: '' })).toEqual({ outcome: 'declined', reason: 'field-invalid', field: 'thing1' });
    expect(await send({ thing1: '甲', phrase2: '已通过' })).toEqual({ outcome: 'declined', reason: 'field-invalid', field: 'time3' });
    expect(await send(FIELDS)).toMatchObject({ outcome: 'sent' });
  });

  it('tell an unknown person or template from a missing consent', async () => {
    expect(await client().sendSubscribeMessage({ ...message, openid: '?' })).toEqual({ outcome: 'declined', reason: 'openid-invalid' });
    expect(await client().sendSubscribeMessage({ ...message, templateId: 'tmpl-x' })).toEqual({ outcome: 'declined', reason: 'template-invalid' });
  });

  it('two at once to one person: the second has to come again', async () => {
    const adapter = client();
    for (let i = 0; i < 2; i++) wechat.answerSubscription(OPENID, 'tmpl-approved', 'accept');
    await adapter.phoneNumber('fetches the token first');
    wechat.addFault({ route: '/cgi-bin/message/subscribe/send', kind: 'latency', ms: 100 });
    const [first, second] = await Promise.all([adapter.sendSubscribeMessage(message), adapter.sendSubscribeMessage(message)]);
    expect([first.outcome, second.outcome].sort()).toEqual(['sent', 'unreachable']);
    expect([first, second].find(({ outcome }) => outcome === 'unreachable')).toMatchObject({ cause: { errcode: 43108, kind: 'busy' }, maybeSent: false });
  });

  it('that vanished on the way may have arrived, and say so', async () => {
    const adapter = client();
    wechat.answerSubscription(OPENID, 'tmpl-approved', 'accept');
    wechat.addFault({ route: '/cgi-bin/message/subscribe/send', kind: 'reset-after-commit', times: 1 });
    expect(await adapter.sendSubscribeMessage(message)).toMatchObject({ outcome: 'unreachable', maybeSent: true });
    expect(await adapter.sendSubscribeMessage(message)).toEqual({ outcome: 'declined', reason: 'no-consent' });
    wechat.addFault({ route: '/cgi-bin/message/subscribe/send', kind: 'answer', json: busy, times: 1 });
    expect(await adapter.sendSubscribeMessage(message)).toMatchObject({ outcome: 'unreachable', maybeSent: false });
    expect(calls('/cgi-bin/message/subscribe/send')).toHaveLength(3);
  });

  it('that never left are known not to have been sent', async () => {
    expect(await client({ baseUrl: 'http://127.0.0.1:9' }).sendSubscribeMessage(message)).toMatchObject({ outcome: 'unreachable', maybeSent: false });
  });

  it.each([
    [40037, 'template-invalid'], [43107, 'template-banned'], [45168, 'words-forbidden'], [41030, 'page-unknown'], [47003, 'field-invalid'],
  ])('errcode %i is "%s"', async (errcode, reason) => {
    wechat.addFault({ route: '/cgi-bin/message/subscribe/send', kind: 'answer', json: { errcode, errmsg: 'rid: 1' } });
    expect(await client().sendSubscribeMessage(message)).toEqual({ outcome: 'declined', reason });
  });

  it('are remembered by the platform over a restart', async () => {
    const subscriptionsFile = join(mkdtempSync(join(tmpdir(), 'wechat-')), 'subscriptions.json');
    const first = await platformWith({ subscriptionsFile });
    first.answerSubscription(OPENID, 't', 'accept');
    await first.close();
    const second = await platformWith({ subscriptionsFile });
    expect(await client({ baseUrl: second.url }).sendSubscribeMessage({ ...message, templateId: 't' })).toMatchObject({ outcome: 'sent' });
  });
});

describe('texts', () => {
  const text = (content: string) => ({ openid: OPENID, content, scene: 'comment' as const });

  it('are checked for someone who was here lately, and left unchecked, not risky, for others', async () => {
    const adapter = client();
    expect(await adapter.msgSecCheck(text('您好'))).toEqual({ outcome: 'unchecked', why: 'openid-stale' });
    await adapter.codeToSession(wechat.mintLoginCode(OPENID));
    expect(await adapter.msgSecCheck(text('材料已补齐'))).toEqual({ outcome: 'checked', verdict: 'pass', label: 100, traceId: expect.any(String) });
    expect(await adapter.msgSecCheck(text('网上赌博'))).toMatchObject({ verdict: 'risky', label: 20006 });
    expect(await adapter.msgSecCheck(text('加微信返利'))).toMatchObject({ verdict: 'review' });
    time += 7_200_001;
    expect(await adapter.msgSecCheck(text('您好'))).toMatchObject({ outcome: 'unchecked' });
  });

  it('without a verdict are no pass', async () => {
    wechat.addFault({ route: '/wxa/msg_sec_check', kind: 'answer', json: { errcode: 0, errmsg: 'ok' } });
    expect(await client().msgSecCheck(text('您好'))).toMatchObject({ outcome: 'unreachable', cause: { kind: 'nonsense' } });
  });
});

describe('code pictures', () => {
  it('are real pictures of the size asked for', async () => {
    const drawn = await client().getUnlimitedCode({ scene: 't=0123456789abcdefghijkl', page: 'pages/home/index', width: 280 });
    expect(drawn.outcome).toBe('drawn');
    if (drawn.outcome !== 'drawn') return;
    expect(drawn.contentType).toBe('image/png');
    expect(await sharp(drawn.bytes).metadata()).toMatchObject({ format: 'png', width: 280, height: 280 });
  });

  it.each([
    [{ scene: 'x'.repeat(33) }, 'scene-invalid'],
    [{ scene: '' }, 'scene-invalid'],
    [{ scene: 't=100%' }, 'scene-invalid'],
    [{ scene: 't=1', page: '/pages/home/index' }, 'page-unknown'],
    [{ scene: 't=1', page: 'pages/nowhere' }, 'page-unknown'],
    [{ scene: 't=1', width: 100 }, 'arguments-invalid'],
  ])('%j is declined: %s', async (picture, reason) => {
    expect(await client().getUnlimitedCode(picture)).toEqual({ outcome: 'declined', reason });
  });

  it('of an unreleased page are drawn when asked not to check', async () => {
    expect(await client().getUnlimitedCode({ scene: 't=1', page: 'pages/nowhere', checkPath: false })).toMatchObject({ outcome: 'drawn' });
  });

  it('are rationed by the minute', async () => {
    const platform = await platformWith({ codesPerMinute: 1 });
    const adapter = client({ baseUrl: platform.url });
    expect(await adapter.getUnlimitedCode({ scene: 'a' })).toMatchObject({ outcome: 'drawn' });
    expect(await adapter.getUnlimitedCode({ scene: 'b' })).toMatchObject({ outcome: 'unreachable', cause: { kind: 'quota', errcode: 45009 } });
    time += 60_000;
    expect(await adapter.getUnlimitedCode({ scene: 'b' })).toMatchObject({ outcome: 'drawn' });
  });
});
