import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AgencyCall, type AgencyCallConfig, type BytesAnswer, type Unreachable } from '../http/agency-call';
import { silentLog, type AgencyLog } from '../http/agency-log';
import { AccessTokenHolder } from './wechat-access-token';
import {
  BUSY, TOKEN_DEAD, certHash, errcodeOf, faceResult, faceStart, fieldsOf, maybeSent, nonsense, phoneAnswer, pictureBody, pictureRefusal,
  sendAnswer, sessionAnswer, subscribeBody, textBody, textVerdict, tokenAnswer,
  type CodePicture, type FaceResult, type FaceStart, type FaceSubject, type Fields, type PhoneAnswer, type PictureAnswer,
  type SendAnswer, type SessionAnswer, type SubscribeMessage, type TextToCheck, type TextVerdict, type TokenAnswer, type WechatUnreachable,
} from './wechat.messages';

export const WECHAT_BASE_URL = 'https://api.weixin.qq.com';

export type WechatConfig = Pick<AgencyCallConfig, 'timeoutMs' | 'breaker' | 'now' | 'log'> & {
  readonly appId: string;
  readonly appSecret: string;
  /** WeChat itself by default; the simulator's address in development. */
  readonly baseUrl?: string;
  /** Pause before the one repeat of a call that WeChat was too busy for. */
  readonly busyPauseMs?: number;
};

type Exchange = { readonly outcome: 'ok'; readonly json: Fields } | WechatUnreachable;
/** A read may be repeated when WeChat is busy; a message to a citizen may not. */
type Repeat = 'when-busy' | 'never';

/** The mini-program platform as published; each method answers in our words and never throws. */
export class WechatAdapter {
  private readonly line: AgencyCall;
  private readonly tokens: AccessTokenHolder;
  private readonly log: AgencyLog;

  constructor(private readonly config: WechatConfig) {
    this.log = config.log ?? silentLog;
    this.line = new AgencyCall({
      agency: 'wechat',
      baseUrl: config.baseUrl ?? WECHAT_BASE_URL,
      ...(config.timeoutMs !== undefined && { timeoutMs: config.timeoutMs }),
      now: config.now,
      maxResponseBytes: 4 * 1024 * 1024,
      ...(config.breaker && { breaker: config.breaker }),
      ...(config.log && { log: config.log }),
    });
    this.tokens = new AccessTokenHolder(() => this.fetchToken(), config.now);
  }

  /** The session key is for the server alone. A code serves once and for five minutes. */
  async codeToSession(code: string): Promise<SessionAnswer> {
    const query = new URLSearchParams({ appid: this.config.appId, secret: this.config.appSecret, js_code: code, grant_type: 'authorization_code' });
    const exchange = await this.repeated('when-busy', () => this.get(`/sns/jscode2session?${query.toString()}`));
    return exchange.outcome === 'ok' ? sessionAnswer(exchange.json) : exchange;
  }

  /** `code` comes from the phone button and is not a login code. With `openid`, a code of someone else is refused. */
  async phoneNumber(code: string, openid?: string): Promise<PhoneAnswer> {
    const exchange = await this.post('/wxa/business/getuserphonenumber', { code, ...(openid !== undefined && { openid }) }, 'when-busy');
    return exchange.outcome === 'ok' ? phoneAnswer(exchange.json) : exchange;
  }

  async sendSubscribeMessage(message: SubscribeMessage): Promise<SendAnswer> {
    const exchange = await this.post('/cgi-bin/message/subscribe/send', subscribeBody(message), 'never', message.requestId);
    return exchange.outcome === 'ok' ? sendAnswer(exchange.json) : { ...exchange, maybeSent: maybeSent(exchange.cause) };
  }

  async msgSecCheck(text: TextToCheck): Promise<TextVerdict> {
    const exchange = await this.post('/wxa/msg_sec_check', textBody(text), 'when-busy');
    return exchange.outcome === 'ok' ? textVerdict(exchange.json) : exchange;
  }

  async getUnlimitedCode(picture: CodePicture): Promise<PictureAnswer> {
    const answer = await this.withToken(
      (token) => this.line.callForBytes({ method: 'POST', path: pathWithToken('/wxa/getwxacodeunlimit', token), json: pictureBody(picture), requestId: randomUUID() }),
      (received) => (received.outcome === 'answered' ? errcodeOf(refusalIn(received) ?? {}) : 0),
    );
    if (answer.outcome !== 'answered') return answer;
    const refusal = refusalIn(answer);
    if (refusal) return this.noted('/wxa/getwxacodeunlimit', refusal, pictureRefusal(refusal));
    if (answer.status !== 200 || !answer.contentType.startsWith('image/')) return nonsense(`status ${answer.status}, not a picture`);
    return { outcome: 'drawn', bytes: answer.bytes, contentType: answer.contentType };
  }

  /** 微信人脸核身 2.0. The answer goes to the phone, which calls wx.requestFacialVerify with it. */
  async startFaceVerification({ openid, outSeqNo, name, residentId }: FaceSubject): Promise<FaceStart> {
    const body = { out_seq_no: outSeqNo, openid, cert_info: { cert_type: 'IDENTITY_CARD', cert_name: name, cert_no: residentId } };
    // A repeat would meet its own sequence number as already used.
    const exchange = await this.post('/cityservice/face/identify/getverifyid', body, 'never');
    return exchange.outcome === 'ok' ? faceStart(exchange.json) : exchange;
  }

  /** The phone's own report only says that it is over; whether it was passed is asked here. */
  async faceVerificationResult(subject: FaceSubject & { readonly verifyId: string }): Promise<FaceResult> {
    const { openid, outSeqNo, verifyId, name, residentId } = subject;
    const body = { verify_id: verifyId, out_seq_no: outSeqNo, openid, cert_hash: certHash(name, residentId) };
    const exchange = await this.post('/cityservice/face/identify/queryverifyinfo', body, 'when-busy');
    return exchange.outcome === 'ok' ? faceResult(exchange.json) : exchange;
  }

  get circuit(): AgencyCall['circuit'] {
    return this.line.circuit;
  }

  close(): Promise<void> {
    return this.line.close();
  }

  private async fetchToken(): Promise<TokenAnswer> {
    const body = { grant_type: 'client_credential', appid: this.config.appId, secret: this.config.appSecret };
    const exchange = await this.repeated('when-busy', () => this.exchange('/cgi-bin/stable_token', '/cgi-bin/stable_token', 'POST', body, randomUUID()));
    return exchange.outcome === 'ok' ? tokenAnswer(exchange.json) : exchange;
  }

  private get(path: string): Promise<Exchange> {
    return this.exchange(path.split('?', 1)[0] ?? path, path, 'GET', undefined, randomUUID());
  }

  private post(path: string, body: Fields, repeat: Repeat, requestId: string = randomUUID()): Promise<Exchange> {
    return this.repeated(repeat, () =>
      this.withToken(
        (token) => this.exchange(path, pathWithToken(path, token), 'POST', body, requestId),
        (exchange) => (exchange.outcome === 'ok' ? errcodeOf(exchange.json) : 0),
      ),
    );
  }

  private async exchange(route: string, path: string, method: 'GET' | 'POST', json: Fields | undefined, requestId: string): Promise<Exchange> {
    const answer = await this.line.call({ method, path, requestId, ...(json && { json }) });
    if (answer.outcome === 'unreachable') return answer;
    const fields = fieldsOf(answer.json);
    // Business errors come with status 200; any other status is a machine on the way.
    if (!fields || answer.status !== 200) return nonsense(`status ${answer.status}`);
    return this.noted(route, fields, { outcome: 'ok', json: fields });
  }

  /** A dead token is dropped, fetched anew once, and the call made once more. */
  private async withToken<T extends { readonly outcome: string }>(call: (token: string) => Promise<T>, errcode: (answer: T) => number): Promise<T | WechatUnreachable> {
    const first = await this.tokens.token();
    if (first.outcome !== 'ok') return first;
    const answer = await call(first.token);
    if (!TOKEN_DEAD.has(errcode(answer))) return answer;
    this.tokens.drop(first.token);
    const second = await this.tokens.token();
    return second.outcome === 'ok' ? call(second.token) : second;
  }

  private async repeated(repeat: Repeat, call: () => Promise<Exchange>): Promise<Exchange> {
    const first = await call();
    if (repeat === 'never' || first.outcome !== 'ok' || errcodeOf(first.json) !== BUSY) return first;
    await sleep(this.config.busyPauseMs ?? 300);
    return call();
  }

  /** Logs an errcode with WeChat's own request id, which their support asks for; the rest of errmsg stays out. */
  private noted<T>(route: string, json: Fields, result: T): T {
    const errcode = errcodeOf(json);
    if (errcode !== 0) this.log.warn({ agency: 'wechat', path: route, errcode, rid: / rid: ([\w-]{1,64})/.exec(String(json['errmsg']))?.[1] }, 'wechat: errcode');
    return result;
  }
}

function pathWithToken(path: string, token: string): string {
  return `${path}?access_token=${encodeURIComponent(token)}`;
}

/** Success is a picture, failure is JSON, both with status 200. */
function refusalIn(answer: BytesAnswer | Unreachable): Fields | null {
  if (answer.outcome !== 'answered' || answer.contentType.startsWith('image/')) return null;
  try {
    return fieldsOf(JSON.parse(answer.bytes.toString('utf8')));
  } catch {
    return null;
  }
}
