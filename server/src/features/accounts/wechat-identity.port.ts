/** What WeChat may answer when asked who stands behind a login code. Silence and garbage are `unreachable`, never a refusal. */
export type WechatSessionAnswer =
  | { readonly outcome: 'accepted'; readonly appid: string; readonly openid: string; readonly unionid?: string }
  | { readonly outcome: 'declined'; readonly reason: 'code-invalid' | 'code-used' | 'user-blocked' }
  | { readonly outcome: 'unreachable'; readonly cause: unknown };

/** The mobile number behind a phone code. `mobile` is the bare mainland number, eleven digits. */
export type WechatPhoneAnswer =
  | { readonly outcome: 'accepted'; readonly mobile: string; readonly countryCode: string }
  | { readonly outcome: 'declined'; readonly reason: 'code-invalid' | 'code-used' | 'not-this-person' }
  | { readonly outcome: 'unreachable'; readonly cause: unknown };

/**
 * Who is on the phone, as WeChat knows it. The `session_key` that comes with a login never passes this port:
 * we have no use for it and it must not leave the adapter.
 */
export abstract class WechatIdentity {
  abstract codeToSession(code: string): Promise<WechatSessionAnswer>;
  /** `openid`, when given, makes WeChat check that the phone code belongs to that person. */
  abstract phoneNumber(code: string, openid?: string): Promise<WechatPhoneAnswer>;
}
