import type { CapitalSection } from '@qiban/shared';

/** Hundredths of a yuan: 每股金额 has at most two decimals. */
const fen = (yuan: number): number => Math.round(yuan * 100);

export const hasPar = ({ parYuan }: Partial<CapitalSection>): boolean => parYuan !== null;

/** 股份总数: with a par value the capital divided by it, null while that is no whole number; without one what was written. */
export function shareTotalOf(capital: Partial<CapitalSection>): number | null {
  const { capitalYuan, parYuan, shareTotal } = capital;
  if (!hasPar(capital)) return shareTotal ?? null;
  if (!capitalYuan || !parYuan || fen(parYuan) === 0 || fen(capitalYuan) % fen(parYuan) !== 0) return null;
  return fen(capitalYuan) / fen(parYuan);
}
