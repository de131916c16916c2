import { sharesOf } from '../../capital';

/** 1000 万股, 123456 股: as short as it can be written. */
export const shareWords = (shares: number): string => (shares >= 10_000 && shares % 100 === 0 ? `${shares / 10_000} 万股` : `${shares} 股`);

/** The shares an amount takes; nothing where it is no whole number of shares, which a rule refuses. */
export function sharesInWords(yuan: number, capitalYuan: number, shareTotal: number): string {
  const shares = sharesOf(yuan, { capitalYuan, shareTotal });
  return shares === null ? '' : shareWords(shares);
}
