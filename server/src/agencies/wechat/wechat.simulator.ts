import { randomBytes } from 'node:crypto';
import { toBuffer } from 'qrcode';
import { startSimulator, type SimulatedAnswer, type SimulatedRequest, type Simulator } from '../http/simulated-agency';
import { OneTimeCodes, Visits } from './wechat-codes.simulator';
import { EventPusher, type EventPush } from './wechat-events.simulator';
import { FACE_RESULTS, FaceVerifications, type FaceOutcome } from './wechat-faces.simulator';
import { Subscriptions, type ConsentAnswer, type SimulatedTemplate } from './wechat-subscriptions.simulator';
import { StableTokens } from './wechat-tokens.simulator';

export interface WechatSimulatorOptions {
  readonly port: number;
  readonly now: () => Date;
  readonly appId?: string;
  readonly appSecret?: string;
  /** Without them any template id and any page is accepted. */
  readonly templates?: readonly SimulatedTemplate[];
  readonly pages?: readonly string[];
  /** A code picture leads here, so that a demonstration's code opens the H5 app: `<codeBaseUrl>/<page>?scene=…`. */
  readonly codeBaseUrl?: string;
  readonly codesPerMinute?: number;
  readonly subscriptionsFile?: string;
  readonly push?: EventPush;
}

export interface WechatSimulator extends Simulator {
  readonly appId: string;
  readonly appSecret: string;
  /** What wx.login gives on the phone of this person. */
  mintLoginCode(openid: string, unionid?: string): string;
  /** What the phone button gives. `countryCode` may be a number, as documented, or a text, as sent. */
  mintPhoneCode(phone: string, openid?: string, countryCode?: string | number): string;
  completeFace(verifyId: string, outcome: FaceOutcome): boolean;
  answerSubscription(openid: string, templateId: string, answer: ConsentAnswer): void;
  killToken(): void;
  setIpWhitelist(strict: boolean): void;
  readonly events: EventPusher;
}

type Reply = Record<string, unknown> | SimulatedAnswer;
interface Route {
  readonly method: 'GET' | 'POST';
  readonly withToken: boolean;
  readonly reply: (json: Record<string, unknown>, request: SimulatedRequest) => Reply | Promise<Reply>;
}

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
/** Words that the simulated text check takes exception to; real verdicts come from WeChat's own model. */
const RISKY = [['赌博', 'risky', 20006], ['代开发票', 'risky', 20008], ['加微信返利', 'review', 10001]] as const;

/** WeChat's server side as published, on the loopback address. Status 200 for every refusal, and a changing rid. */
export async function startWechatSimulator(options: WechatSimulatorOptions): Promise<WechatSimulator> {
  const appId = options.appId ?? 'wxdemo0000000000001';
  const appSecret = options.appSecret ?? 'demo-secret-of-the-simulator';
  const now = (): Date => simulator.now();
  const tokens = new StableTokens(now);
  const logins = new OneTimeCodes<{ openid: string; unionid?: string }>(now);
  const phones = new OneTimeCodes<{ phone: string; openid?: string; countryCode: string | number }>(now);
  const visits = new Visits(now);
  const subscriptions = new Subscriptions(options.templates, options.subscriptionsFile);
  const faces = new FaceVerifications(now);
  const events = new EventPusher(options.push, now);
  let ipWhitelist = false;
  let drawn: number[] = [];

  const credentialFault = (appid: unknown, secret: unknown): number => {
    if (typeof appid !== 'string' || appid === '') return 41002;
    if (typeof secret !== 'string' || secret === '') return 41004;
    if (appid !== appId) return 40013;
    return secret === appSecret ? 0 : 40125;
  };

  const draw = async (json: Record<string, unknown>): Promise<Reply> => {
    const { scene, page = '', width = 430, env_version: version = 'release', check_path: checkPath = true } = json;
    if (typeof scene !== 'string' || scene.length < 1 || scene.length > 32) return { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' };
    if (!SCENE.test(scene)) return { errcode: 40129, errmsg: 'invalid scene' };
    if (!['release', 'trial', 'develop'].includes(String(version))) return { errcode: 40097, errmsg: 'invalid args env_version' };
    if (typeof width !== 'number' || width < 280 || width > 1280) return { errcode: 40097, errmsg: 'invalid args width' };
    const path = String(page);
    if (path.startsWith('/') || path.includes('?')) return { errcode: 41030, errmsg: 'invalid page' };
    if (checkPath === true && path !== '' && options.pages && !options.pages.includes(path)) return { errcode: 41030, errmsg: 'invalid page' };
    const time = now().getTime();
    drawn = drawn.filter((at) => time - at < 60_000);
    if (drawn.length >= (options.codesPerMinute ?? 5_000)) return { errcode: 45009, errmsg: 'reach max api minute quota limit' };
    drawn.push(time);
    const target = `${options.codeBaseUrl ?? `https://wxaurl.example/${appId}`}/${path}?scene=${encodeURIComponent(scene)}`;
    // A plain QR code: the platform's round code is its own secret. PNG, where WeChat sends JPEG.
    return { bytes: { contentType: 'image/png', content: await toBuffer(target, { width, margin: 2 }) } };
  };

  const routes: Readonly<Record<string, Route>> = {
    '/sns/jscode2session': {
      method: 'GET',
      withToken: false,
      reply: (_, { query }) => {
        const fault = credentialFault(query.get('appid'), query.get('secret'));
        if (fault !== 0) return refusal(fault);
        if (query.get('grant_type') !== 'authorization_code') return refusal(40002);
        const redeemed = logins.redeem(query.get('js_code'));
        if (typeof redeemed === 'number') return refusal(redeemed);
        visits.note(redeemed.about.openid);
        return { ...redeemed.about, session_key: randomBytes(16).toString('base64') };
      },
    },
    '/cgi-bin/stable_token': {
      method: 'POST',
      withToken: false,
      reply: (json) => {
        if (json['grant_type'] !== 'client_credential') return refusal(40002);
        const fault = credentialFault(json['appid'], json['secret']) || (ipWhitelist ? 40164 : 0);
        if (fault !== 0) return refusal(fault);
        const issued = tokens.issue(json['force_refresh'] === true);
        return typeof issued === 'number' ? refusal(issued) : issued;
      },
    },
    '/wxa/business/getuserphonenumber': {
      method: 'POST',
      withToken: true,
      reply: ({ code, openid }) => {
        const redeemed = phones.redeem(code, (about) => (openid !== undefined && about.openid !== undefined && about.openid !== openid ? 40003 : 0));
        if (typeof redeemed === 'number') return refusal(redeemed);
        const { phone, countryCode } = redeemed.about;
        const phoneNumber = String(countryCode) === '86' ? phone : `+${countryCode}${phone}`;
        const watermark = { timestamp: Math.floor(now().getTime() / 1000), appid: appId };
        return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber, purePhoneNumber: phone, countryCode, watermark } };
      },
    },
    '/cgi-bin/message/subscribe/send': {
      method: 'POST',
      withToken: true,
      reply: async (json, request) => {
        const verdict = await subscriptions.send(json, (openid) => /^[\w-]{6,64}$/.test(openid), () => request.pause());
        const msgid = Number.parseInt(randomBytes(6).toString('hex'), 16);
        if (verdict.errcode !== 0) return verdict;
        events.emit('subscribe_msg_sent_event', String(json['touser']), {
          List: { TemplateId: json['template_id'], MsgID: String(msgid), ErrorCode: '0', ErrorStatus: 'success' },
        });
        return { ...verdict, msgid };
      },
    },
    '/wxa/msg_sec_check': {
      method: 'POST',
      withToken: true,
      reply: ({ content, openid, version, scene }) => {
        if (version !== 2 || typeof content !== 'string' || content === '' || ![1, 2, 3, 4].includes(Number(scene))) return refusal(40097);
        if (content.length > 2_500) return refusal(45002);
        if (typeof openid !== 'string' || openid === '') return refusal(40003);
        if (!visits.isRecent(openid)) return refusal(61010);
        const [keyword, suggest, label] = RISKY.find(([word]) => content.includes(word)) ?? [undefined, 'pass' as const, 100];
        const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90, ...(keyword && { keyword }) }];
        return { errcode: 0, errmsg: 'ok', trace_id: randomBytes(16).toString('hex'), result: { suggest, label }, detail };
      },
    },
    '/wxa/getwxacodeunlimit': { method: 'POST', withToken: true, reply: draw },
    '/cityservice/face/identify/getverifyid': { method: 'POST', withToken: true, reply: (json) => faces.start(json) },
    '/cityservice/face/identify/queryverifyinfo': { method: 'POST', withToken: true, reply: (json) => faces.query(json) },
  };

  const respond = async (request: SimulatedRequest): Promise<SimulatedAnswer> => {
    const route = routes[request.path];
    const answered = (reply: Reply): SimulatedAnswer => ('bytes' in reply ? (reply as SimulatedAnswer) : { json: withRid(reply as Record<string, unknown>) });
    if (!route) return answered(refusal(40066));
    if (request.method !== route.method) return answered(refusal(route.method === 'POST' ? 43002 : 43001));
    if (route.withToken) {
      const fault = tokens.errcodeFor(request.query.get('access_token'));
      if (fault !== 0) return answered(refusal(fault));
    }
    if (route.method === 'POST' && !request.json) return answered(refusal(47001));
    return answered(await route.reply(request.json ?? {}, request));
  };

  const mintLoginCode = (openid: string, unionid?: string) => logins.mint({ openid, ...(unionid !== undefined && { unionid }) });
  const mintPhoneCode = (phone: string, openid?: string, countryCode: string | number = '86') => phones.mint({ phone, countryCode, ...(openid !== undefined && { openid }) });
  const answerSubscription = (openid: string, templateId: string, answer: ConsentAnswer): void => {
    subscriptions.answer(openid, templateId, answer);
    const status = answer.startsWith('accept') ? 'accept' : 'reject';
    // In the settings only a refusal is pushed; a tap in the sheet always.
    events.emit(answer === 'switch-off' ? 'subscribe_msg_change_event' : 'subscribe_msg_popup_event', openid, {
      List: { TemplateId: templateId, SubscribeStatusString: status, ...(answer !== 'switch-off' && { PopupScene: '0' }) },
    });
  };

  const simulator: Simulator = await startSimulator({
    port: options.port,
    now: options.now,
    respond,
    hideQuery: ['secret', 'access_token'],
    reset: () => {
      for (const memory of [tokens, logins, phones, visits, subscriptions, faces]) memory.reset();
      ipWhitelist = false;
      drawn = [];
      events.pushed.length = 0;
    },
    control: {
      'login-codes': (body) => ({ code: mintLoginCode(String(body['openid']), typeof body['unionid'] === 'string' ? body['unionid'] : undefined) }),
      'phone-codes': (body) => ({ code: mintPhoneCode(String(body['phone']), typeof body['openid'] === 'string' ? body['openid'] : undefined) }),
      'faces/complete': (body) => {
        const outcome = String(body['outcome']);
        return { completed: Object.hasOwn(FACE_RESULTS, outcome) && faces.complete(String(body['verifyId']), outcome as FaceOutcome) };
      },
      subscriptions: (body) => answerSubscription(String(body['openid']), String(body['templateId']), body['answer'] as ConsentAnswer),
      'tokens/kill': () => tokens.kill(),
      'ip-whitelist': (body) => void (ipWhitelist = body['strict'] === true),
    },
  });

  return {
    ...simulator, appId, appSecret, events, mintLoginCode, mintPhoneCode, answerSubscription,
    completeFace: (verifyId, outcome) => faces.complete(verifyId, outcome),
    killToken: () => tokens.kill(),
    setIpWhitelist: (strict) => void (ipWhitelist = strict),
  };
}

const WORDS: Readonly<Record<number, string>> = {
  40001: 'invalid credential, access_token is invalid or not latest', 40002: 'invalid grant_type', 40003: 'invalid openid',
  40013: 'invalid appid', 40014: 'invalid access_token', 40029: 'invalid code', 40066: 'invalid url', 40125: 'invalid appsecret',
  40163: 'code been used', 40164: 'invalid ip, not in whitelist', 41001: 'access_token missing', 41002: 'appid missing', 41004: 'appsecret missing',
  42001: 'access_token expired', 43001: 'require GET method', 43002: 'require POST method', 45002: 'content size out of limit',
  45009: 'reach max api daily quota limit', 47001: 'data format error', 61010: 'code is expired', 40097: 'invalid args',
};

function refusal(errcode: number): Record<string, unknown> {
  return { errcode, errmsg: WORDS[errcode] ?? 'error' };
}

/** No client may compare errmsg: a fresh rid makes sure that one which does fails here already. */
function withRid(json: Record<string, unknown>): Record<string, unknown> {
  if (json['errcode'] === undefined || json['errcode'] === 0) return json;
  const hex = () => randomBytes(4).toString('hex');
  return { ...json, errmsg: `${String(json['errmsg'])} rid: ${hex()}-${hex()}-${hex()}` };
}
