import { request } from 'undici';
import { DemoWechat } from '../../features/accounts/demo-wechat.port';
import { FaceVerification, type FaceBeginAnswer, type FaceResultAnswer, type PersonToVerify } from '../../features/accounts/face-verification.port';
import { WechatIdentity, type WechatPhoneAnswer, type WechatSessionAnswer } from '../../features/accounts/wechat-identity.port';
import type { WechatAdapter } from './wechat.adapter';

/** WeChat's answers in the words of `accounts`. The session key ends here. */
export class WechatPeople extends WechatIdentity {
  constructor(private readonly wechat: WechatAdapter, private readonly appid: string) {
    super();
  }

  async codeToSession(code: string): Promise<WechatSessionAnswer> {
    const answer = await this.wechat.codeToSession(code);
    if (answer.outcome !== 'signed-in') return answer;
    return { outcome: 'accepted', appid: this.appid, openid: answer.openid, ...(answer.unionid !== undefined && { unionid: answer.unionid }) };
  }

  async phoneNumber(code: string, openid?: string): Promise<WechatPhoneAnswer> {
    const answer = await this.wechat.phoneNumber(code, openid);
    switch (answer.outcome) {
      case 'told': return { outcome: 'accepted', mobile: answer.phone, countryCode: answer.countryCode };
      case 'declined': return { outcome: 'declined', reason: answer.reason === 'other-user' ? 'not-this-person' : answer.reason };
      case 'unreachable': return answer;
    }
  }
}

export class WechatFaces extends FaceVerification {
  constructor(private readonly wechat: WechatAdapter) {
    super();
  }

  async begin({ requestId, openid, name, idNumber }: PersonToVerify): Promise<FaceBeginAnswer> {
    const answer = await this.wechat.startFaceVerification({ outSeqNo: requestId, openid, name, residentId: idNumber });
    return answer.outcome === 'started' ? { outcome: 'accepted', verifyId: answer.verifyId, expiresInSeconds: answer.expiresInSeconds } : answer;
  }

  async result({ requestId, openid, name, idNumber, verifyId }: PersonToVerify & { readonly verifyId: string }): Promise<FaceResultAnswer> {
    const answer = await this.wechat.faceVerificationResult({ outSeqNo: requestId, openid, name, residentId: idNumber, verifyId });
    switch (answer.outcome) {
      case 'passed': return { outcome: 'accepted', reference: requestId };
      case 'not-passed': return answer.reason === 'not-finished' ? { outcome: 'pending' } : { outcome: 'declined', reason: answer.reason };
      case 'unreachable': return answer;
    }
  }
}

/** Plays the phone through the simulator's controls, which WeChat itself does not have. */
export class SimulatedPhone extends DemoWechat {
  constructor(private readonly simulatorUrl: string) {
    super();
  }

  async loginCode(openid: string): Promise<string> {
    return String((await this.control('login-codes', { openid })).code);
  }

  async phoneCode(openid: string, mobile: string): Promise<string> {
    return String((await this.control('phone-codes', { openid, phone: mobile })).code);
  }

  async endFaceCheck(verifyId: string, outcome: 'pass' | 'other-person' | 'cancel'): Promise<void> {
    await this.control('faces/complete', { verifyId, outcome });
  }

  private async control(path: string, body: object): Promise<Record<string, unknown>> {
    const { statusCode, body: answer } = await request(`${this.simulatorUrl}/_sim/${path}`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), headersTimeout: 3_000, bodyTimeout: 3_000,
    });
    const json = (await answer.json()) as Record<string, unknown>;
    if (statusCode !== 200) throw new Error(`the WeChat simulator does not know ${path}`);
    return json;
  }
}
