import { createHash } from 'node:crypto';
import type { UnreachableCause } from '../http/agency-call';

/** WeChat's wire format ⇄ our words. Decisions are made on `errcode` alone: `errmsg` ends in a changing request id. */

export type WechatCause =
  | UnreachableCause
  | { readonly kind: 'busy' | 'quota' | 'token' | 'misconfigured' | 'unexpected'; readonly errcode: number; readonly detail: string };
export type WechatUnreachable = { readonly outcome: 'unreachable'; readonly cause: WechatCause };

export type TokenAnswer = { readonly outcome: 'ok'; readonly token: string; readonly expiresInSeconds: number } | WechatUnreachable;

export type SessionAnswer =
  | { readonly outcome: 'signed-in'; readonly openid: string; readonly unionid?: string; readonly sessionKey: string }
  | { readonly outcome: 'declined'; readonly reason: 'code-invalid' | 'code-used' | 'user-blocked' }
  | WechatUnreachable;

export type PhoneAnswer =
  /** `phone` has no country code; only numbers of the mainland (`86`) are mobile numbers in our sense. */
  | { readonly outcome: 'told'; readonly phone: string; readonly countryCode: string }
  | { readonly outcome: 'declined'; readonly reason: 'code-invalid' | 'code-used' | 'other-user' }
  | WechatUnreachable;

export interface SubscribeMessage {
  readonly requestId: string;
  readonly openid: string;
  readonly templateId: string;
  /** Page opened by a tap, with its query, without a leading slash. */
  readonly page?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly state?: 'developer' | 'trial' | 'formal';
}

export type SendAnswer =
  | { readonly outcome: 'sent'; readonly messageId?: string }
  | {
      readonly outcome: 'declined';
      readonly reason: 'no-consent' | 'openid-invalid' | 'template-invalid' | 'template-banned' | 'words-forbidden' | 'page-unknown';
    }
  | { readonly outcome: 'declined'; readonly reason: 'field-invalid'; readonly field?: string }
  /** `maybeSent`: WeChat knows no request id, so a repeat may reach the citizen twice; settle it before sending again. */
  | (WechatUnreachable & { readonly maybeSent: boolean });

export interface TextToCheck {
  readonly openid: string;
  /** At most 2,500 characters. */
  readonly content: string;
  readonly scene: 'profile' | 'comment' | 'forum' | 'social-log';
  readonly title?: string;
  readonly nickname?: string;
}

export type TextVerdict =
  | { readonly outcome: 'checked'; readonly verdict: 'pass' | 'review' | 'risky'; readonly label: number; readonly traceId: string }
  /** The user has not been here for two hours: that says nothing about the text. */
  | { readonly outcome: 'unchecked'; readonly why: 'openid-stale' }
  | WechatUnreachable;

export interface CodePicture {
  /** At most 32 of the permitted characters; an opaque token, never data. */
  readonly scene: string;
  readonly page?: string;
  readonly checkPath?: boolean;
  readonly envVersion?: 'release' | 'trial' | 'develop';
  readonly width?: number;
}

export type PictureAnswer =
  | { readonly outcome: 'drawn'; readonly bytes: Buffer; readonly contentType: string }
  | { readonly outcome: 'declined'; readonly reason: 'scene-invalid' | 'page-unknown' | 'arguments-invalid' }
  | WechatUnreachable;

/** 居民身份证 only: the platform verifies nothing else. */
export interface FaceSubject {
  readonly openid: string;
  /** Ours, 5 to 32 of 0-9A-Za-z_-, once per verification. */
  readonly outSeqNo: string;
  readonly name: string;
  readonly residentId: string;
}

export type FaceStart =
  | { readonly outcome: 'started'; readonly verifyId: string; readonly expiresInSeconds: number }
  | WechatUnreachable;

export type FaceResult =
  | { readonly outcome: 'passed' }
  | {
      readonly outcome: 'not-passed';
      readonly reason: 'cancelled' | 'no-permission' | 'time-out' | 'device' | 'not-this-person' | 'not-finished';
      readonly verifyRet: number | null;
    }
  | WechatUnreachable;

export type Fields = Record<string, unknown>;

/** Refresh the token once and try once more. */
export const TOKEN_DEAD: ReadonlySet<number> = new Set([40001, 40014, 42001]);
export const BUSY = -1;

const CAUSE_OF: ReadonlyMap<number, 'busy' | 'quota' | 'token' | 'misconfigured'> = new Map([
  ...[-1, 43108].map((code) => [code, 'busy'] as const),
  ...[44990, 44993, 45009, 45011].map((code) => [code, 'quota'] as const),
  ...[40001, 40014, 41001, 42001].map((code) => [code, 'token'] as const),
  ...[40002, 40013, 40125, 40164, 40243, 41002, 41004, 48001, 61004, 89503, 89506, 89507].map((code) => [code, 'misconfigured'] as const),
]);

export function errcodeOf(json: Fields): number {
  return typeof json['errcode'] === 'number' ? json['errcode'] : 0;
}

export function unreachableBy(errcode: number): WechatUnreachable {
  return { outcome: 'unreachable', cause: { kind: CAUSE_OF.get(errcode) ?? 'unexpected', errcode, detail: `errcode ${errcode}` } };
}

/** A success that lacks what it must carry is nonsense, not a success. */
export function nonsense(what: string): WechatUnreachable {
  return { outcome: 'unreachable', cause: { kind: 'nonsense', detail: what } };
}

export function tokenAnswer(json: Fields): TokenAnswer {
  const { access_token: token, expires_in: seconds } = json;
  if (errcodeOf(json) !== 0) return unreachableBy(errcodeOf(json));
  if (typeof token !== 'string' || token === '' || typeof seconds !== 'number') return nonsense('no access_token');
  return { outcome: 'ok', token, expiresInSeconds: seconds };
}

export function sessionAnswer(json: Fields): SessionAnswer {
  switch (errcodeOf(json)) {
    case 0: break;
    case 40029: return { outcome: 'declined', reason: 'code-invalid' };
    case 40163: return { outcome: 'declined', reason: 'code-used' };
    case 40226: return { outcome: 'declined', reason: 'user-blocked' };
    default: return unreachableBy(errcodeOf(json));
  }
  const { openid, session_key: sessionKey, unionid } = json;
  if (typeof openid !== 'string' || openid === '' || typeof sessionKey !== 'string') return nonsense('no openid');
  return { outcome: 'signed-in', openid, sessionKey, ...(typeof unionid === 'string' && unionid !== '' && { unionid }) };
}

export function phoneAnswer(json: Fields): PhoneAnswer {
  switch (errcodeOf(json)) {
    case 0: break;
    case 40029: return { outcome: 'declined', reason: 'code-invalid' };
    case 40163: return { outcome: 'declined', reason: 'code-used' };
    case 40003: return { outcome: 'declined', reason: 'other-user' };
    default: return unreachableBy(errcodeOf(json));
  }
  const phone = fieldsOf(json['phone_info']);
  const number = phone?.['purePhoneNumber'];
  // Documented as a number, sent as text.
  const country = phone?.['countryCode'];
  if (typeof number !== 'string' || !/^\d{5,15}$/.test(number)) return nonsense('no phone number');
  if (typeof country !== 'string' && typeof country !== 'number') return nonsense('no country code');
  return { outcome: 'told', phone: number, countryCode: String(country) };
}

export function subscribeBody(message: SubscribeMessage): Fields {
  return {
    touser: message.openid,
    template_id: message.templateId,
    ...(message.page !== undefined && { page: message.page }),
    data: Object.fromEntries(Object.entries(message.fields).map(([key, value]) => [key, { value }])),
    miniprogram_state: message.state ?? 'formal',
    lang: 'zh_CN',
  };
}

export function sendAnswer(json: Fields): SendAnswer {
  const errcode = errcodeOf(json);
  switch (errcode) {
    case 0: {
      const id = json['msgid'];
      return { outcome: 'sent', ...((typeof id === 'string' || typeof id === 'number') && { messageId: String(id) }) };
    }
    case 43101: return { outcome: 'declined', reason: 'no-consent' };
    case 40003: return { outcome: 'declined', reason: 'openid-invalid' };
    case 40037: return { outcome: 'declined', reason: 'template-invalid' };
    case 43107: return { outcome: 'declined', reason: 'template-banned' };
    case 45168: return { outcome: 'declined', reason: 'words-forbidden' };
    case 41030: return { outcome: 'declined', reason: 'page-unknown' };
    case 47003: {
      // A hint for the log, not a decision: the field stands only in the text.
      const field = /data\.([a-z_]+\d+)/.exec(String(json['errmsg']))?.[1];
      return { outcome: 'declined', reason: 'field-invalid', ...(field !== undefined && { field }) };
    }
    default: return { ...unreachableBy(errcode), maybeSent: false };
  }
}

const NEVER_LEFT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)/;

export function maybeSent(cause: WechatCause): boolean {
  return !('errcode' in cause) && cause.kind !== 'circuit-open' && !NEVER_LEFT.test(cause.detail);
}

const SCENES = { profile: 1, comment: 2, forum: 3, 'social-log': 4 } as const;

export function textBody({ content, scene, openid, title, nickname }: TextToCheck): Fields {
  return { content, version: 2, scene: SCENES[scene], openid, ...(title !== undefined && { title }), ...(nickname !== undefined && { nickname }) };
}

export function textVerdict(json: Fields): TextVerdict {
  if (errcodeOf(json) === 61010) return { outcome: 'unchecked', why: 'openid-stale' };
  if (errcodeOf(json) !== 0) return unreachableBy(errcodeOf(json));
  const result = fieldsOf(json['result']);
  const verdict = result?.['suggest'];
  if (verdict !== 'pass' && verdict !== 'review' && verdict !== 'risky') return nonsense('no verdict');
  return { outcome: 'checked', verdict, label: Number(result?.['label'] ?? 0), traceId: String(json['trace_id'] ?? '') };
}

export function pictureBody({ scene, page, checkPath, envVersion, width }: CodePicture): Fields {
  return {
    scene,
    ...(page !== undefined && { page }),
    ...(checkPath !== undefined && { check_path: checkPath }),
    ...(envVersion !== undefined && { env_version: envVersion }),
    ...(width !== undefined && { width }),
  };
}

export function pictureRefusal(json: Fields): PictureAnswer {
  switch (errcodeOf(json)) {
    case 0: return nonsense('neither a picture nor an errcode');
    case 40129: case 40169: return { outcome: 'declined', reason: 'scene-invalid' };
    case 41030: return { outcome: 'declined', reason: 'page-unknown' };
    case 40097: return { outcome: 'declined', reason: 'arguments-invalid' };
    default: return unreachableBy(errcodeOf(json));
  }
}

/** cert_hash of queryverifyinfo: the platform compares it with the person it started the verification for. */
export function certHash(name: string, residentId: string): string {
  const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
  const text = `cert_type=${base64('IDENTITY_CARD')}&cert_name=${base64(name)}&cert_no=${base64(residentId)}`;
  return createHash('sha256').update(text).digest('hex');
}

export function faceStart(json: Fields): FaceStart {
  if (errcodeOf(json) !== 0) return unreachableBy(errcodeOf(json));
  const { verify_id: verifyId, expires_in: seconds } = json;
  if (typeof verifyId !== 'string' || verifyId === '') return nonsense('no verify_id');
  return { outcome: 'started', verifyId, expiresInSeconds: typeof seconds === 'number' ? seconds : 3600 };
}

/** Passed only by errcode 0 *and* verify_ret 10000; an unknown number is never a pass. */
export function faceResult(json: Fields): FaceResult {
  if (errcodeOf(json) !== 0 || typeof json['errcode'] !== 'number') {
    return errcodeOf(json) !== 0 ? unreachableBy(errcodeOf(json)) : nonsense('no errcode');
  }
  const ret = typeof json['verify_ret'] === 'number' ? json['verify_ret'] : null;
  if (ret === 10000) return { outcome: 'passed' };
  return { outcome: 'not-passed', reason: reasonOf(ret), verifyRet: ret };
}

function reasonOf(ret: number | null): Extract<FaceResult, { outcome: 'not-passed' }>['reason'] {
  if (ret === null || ret === 0) return 'not-finished';
  if (ret >= 90002 && ret <= 90006) return 'cancelled';
  if (ret >= 90008 && ret <= 90010) return 'no-permission';
  if (ret === 90007 || ret === 90012 || ret === 90017 || ret === 90107) return 'time-out';
  if (ret >= 90000 && ret <= 90199) return 'device';
  return 'not-this-person';
}

export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}
