import { SMALLEST_STEP_YUAN, wanInWords } from '@qiban/shared/capital/amount';

interface Share { key: string; name: string; contributionYuan: number | null }

const hundredths = (value: number): number => Math.round(value * 100) / 100;

export const percentOf = (yuan: number | null, capitalYuan: number): number => (capitalYuan > 0 ? hundredths(((yuan ?? 0) / capitalYuan) * 100) : 0);

/** A typed share in yuan, in the smallest step an amount may have; null when it is no number. */
export function yuanOfPercent(typed: string, capitalYuan: number): number | null {
  const percent = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(percent)) return null;
  return Math.round(((percent / 100) * capitalYuan) / SMALLEST_STEP_YUAN) * SMALLEST_STEP_YUAN;
}

/** The text of the share field: what is being typed as long as it means the amount, else the share of the amount. */
export function shownPercent(typed: string | undefined, yuan: number | null, capitalYuan: number): string {
  if (typed !== undefined && yuanOfPercent(typed, capitalYuan) === yuan) return typed;
  return yuan === null || capitalYuan <= 0 ? '' : String(percentOf(yuan, capitalYuan));
}

export interface ShareSum { totalPercent: number; gapYuan: number; gapPercent: number; gapWords: string }

export function shareSum(shares: readonly Share[], capitalYuan: number): ShareSum {
  const total = shares.reduce((sum, { contributionYuan }) => sum + (contributionYuan ?? 0), 0);
  const gapYuan = capitalYuan - total;
  return { totalPercent: percentOf(total, capitalYuan), gapYuan, gapPercent: Math.abs(percentOf(gapYuan, capitalYuan)), gapWords: wanInWords(Math.abs(gapYuan)) };
}
