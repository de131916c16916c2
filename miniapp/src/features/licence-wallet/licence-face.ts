import type { LicenceLine, LicenceView, PublicLicence } from '@qiban/shared';
import type { Tone } from '@/ui/tone';

export const statusTone = (status: LicenceView['status'] | 'unknown'): Tone => (status === 'valid' ? 'ok' : status === 'unknown' ? 'warn' : 'bad');

/** The secret part of a verification link. */
export const verificationCode = (url: string): string => /[?&]c=([0-9A-Za-z]+)/.exec(url)?.[1] ?? '';

/** 2026 年 11 月 18 日, as a licence writes it. */
export function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`;
}

/** The check of a moment ago says more than the copy on the phone. */
export const statusNow = (licence: Pick<LicenceView | LicenceLine, 'status'>, checked: PublicLicence | undefined): LicenceView['status'] | 'unknown' =>
  checked === undefined ? licence.status : checked.found ? checked.status : 'unknown';

/** Without （演示）: the seal says so on a line of its own. */
export const sealRim = (authority: string): string => authority.replace(/（.*?）/g, '');
