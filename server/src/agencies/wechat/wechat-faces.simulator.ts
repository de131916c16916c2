import { randomBytes } from 'node:crypto';
import { certHash, fieldsOf } from './wechat.messages';

const LIFE_MS = 3_600_000;

interface FaceVerification {
  readonly verifyId: string;
  readonly outSeqNo: string;
  readonly openid: string;
  readonly certHash: string;
  readonly until: number;
  verifyRet: number | null;
}

export const FACE_RESULTS = { pass: 10000, 'other-person': 10004, 'number-mismatch': 10003, cancel: 90002, 'no-camera': 90008, 'time-out': 90017 } as const;
export type FaceOutcome = keyof typeof FACE_RESULTS;

/**
 * 微信人脸核身 2.0. The errcodes of wrong arguments are not published; 40097, 84001 and 84006 stand for them here,
 * and the client must not tell them apart.
 */
export class FaceVerifications {
  private readonly byId = new Map<string, FaceVerification>();
  private readonly usedNumbers = new Set<string>();

  constructor(private readonly now: () => Date) {}

  start(body: Record<string, unknown>): Record<string, unknown> {
    const { out_seq_no: outSeqNo, openid } = body;
    const cert = fieldsOf(body['cert_info']);
    const { cert_type: type, cert_name: name, cert_no: number } = cert ?? {};
    if (typeof outSeqNo !== 'string' || !/^[\w-]{5,32}$/.test(outSeqNo) || this.usedNumbers.has(outSeqNo)) return { errcode: 40097, errmsg: 'invalid args out_seq_no' };
    if (typeof openid !== 'string' || openid === '') return { errcode: 40003, errmsg: 'invalid openid' };
    if (type !== 'IDENTITY_CARD' || typeof name !== 'string' || name === '' || typeof number !== 'string' || !/^\d{17}[\dX]$/.test(number)) {
      return { errcode: 84006, errmsg: 'cert_info invalid' };
    }
    const verifyId = randomBytes(48).toString('base64url');
    this.usedNumbers.add(outSeqNo);
    this.byId.set(verifyId, { verifyId, outSeqNo, openid, certHash: certHash(name, number), until: this.now().getTime() + LIFE_MS, verifyRet: null });
    return { errcode: 0, errmsg: 'ok', verify_id: verifyId, expires_in: LIFE_MS / 1000 };
  }

  /** What happens on the phone. False when there is nothing to complete any more: unknown, over, or too late. */
  complete(verifyId: string, outcome: FaceOutcome): boolean {
    const verification = this.byId.get(verifyId);
    if (!verification || verification.verifyRet === FACE_RESULTS.pass || verification.until <= this.now().getTime()) return false;
    verification.verifyRet = FACE_RESULTS[outcome];
    return true;
  }

  query(body: Record<string, unknown>): Record<string, unknown> {
    const verification = this.byId.get(String(body['verify_id']));
    const fits = verification && verification.outSeqNo === body['out_seq_no'] && verification.openid === body['openid'] && verification.certHash === body['cert_hash'];
    if (!fits) return { errcode: 84001, errmsg: 'verify info mismatch' };
    if (verification.verifyRet !== null) return { errcode: 0, errmsg: 'ok', verify_ret: verification.verifyRet };
    return { errcode: 0, errmsg: 'ok', verify_ret: verification.until <= this.now().getTime() ? 90107 : 0 };
  }

  reset(): void {
    this.byId.clear();
    this.usedNumbers.clear();
  }
}
