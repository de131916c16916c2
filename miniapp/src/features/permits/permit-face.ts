import type { LicenceStanding, PermitLine, PermitView, WritePermit } from '@qiban/shared';
import type { Tone } from '@/ui/tone';

const tones: Readonly<Record<LicenceStanding, Tone>> = { 'no-expiry': 'ok', valid: 'ok', 'deemed-extended': 'ok', 'in-window': 'run', late: 'warn', expired: 'bad' };
export const standingTone = (standing: LicenceStanding): Tone => tones[standing];

/** One may still apply, or has applied and not said so: never where a late application is not taken. */
export const mayApply = ({ standing, appliedOn, window: { late } }: Pick<PermitView, 'standing' | 'appliedOn'> & { window: Pick<PermitView['window'], 'late'> }): boolean =>
  appliedOn === null && (standing === 'in-window' || (standing === 'late' && late !== 'new-application'));

/** What stands under a permit in the list. */
export function lineNote({ standing, expiresOn, last }: PermitLine, words: { lastDay(day: string): string; until(day: string): string; noExpiry: string }, day: (day: string) => string): string {
  if (expiresOn === null) return words.noExpiry;
  return (standing === 'valid' || standing === 'in-window') && last !== null ? `${words.until(day(expiresOn))}，${words.lastDay(day(last))}` : words.until(day(expiresOn));
}

export const emptyPermit = (region: string): WritePermit => ({ kind: '', number: '', holder: '', issuedOn: '', expiresOn: '', region, reminds: true });

/** The permit as its form has it; a renewed one begins without its old days. */
export const asWritten = (view: PermitView, renewed: boolean): WritePermit => ({
  kind: view.kind, number: view.number, holder: view.holder, region: view.region, reminds: view.reminds,
  issuedOn: renewed ? '' : view.issuedOn ?? '', expiresOn: renewed ? '' : view.expiresOn ?? '',
});
