import type { AttestationVerdict } from './signature-certificates.contract';

export const attestationVerdictWords: Readonly<Record<AttestationVerdict, string>> = {
  holds: 'SM2 验签通过，签署后没有改动', broken: 'SM2 验签不通过，内容被改动过', none: '签署时还没有系统签名',
};

/** No more of a device than what kind it is. */
export function deviceClassOf(userAgent: string): string {
  if (/iPad|Tablet/i.test(userAgent)) return '平板电脑';
  if (/MicroMessenger/i.test(userAgent)) return '手机（微信）';
  if (/iPhone|Android|Mobile/i.test(userAgent)) return '手机';
  return /Windows|Macintosh|Linux|X11/i.test(userAgent) ? '电脑' : '其他设备';
}
