import { yuanFromWan } from '@qiban/shared/capital/amount';

const YUAN_PER_WAN = 10_000;

/** Yuan as it is written in a field of 万元: “200”, “0.5”, nothing. */
export const wanText = (yuan: number | null | undefined): string => (yuan === null || yuan === undefined ? '' : String(Math.round((yuan / YUAN_PER_WAN) * 10_000) / 10_000));

/** The text to show for an amount: what is being typed as long as it means the same, so that “1.” may become “1.5”. */
export const shownWan = (typed: string, yuan: number | null | undefined): string => (yuanFromWan(typed.replace(/\.$/, '')) === (yuan ?? null) ? typed : wanText(yuan));

export const yuanTyped = (typed: string): number | null => yuanFromWan(typed.replace(/\.$/, ''));

/** 30,000,000: by hand, for the engines of old phones group no digits. */
export const groupedDigits = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
