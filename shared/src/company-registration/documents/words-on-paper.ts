import { dayInWords, isDay } from '../../calendar/day';
import { capitalInWords, wanInWords } from '../../capital/amount';
import type { ContributionForm } from '../application-form';

export const contributionWords: Readonly<Record<ContributionForm, string>> = {
  money: '货币', goods: '实物', 'intellectual-property': '知识产权', 'land-use-right': '土地使用权', equity: '股权', claim: '债权', labour: '劳务',
};

export const percentWords = (part: number, whole: number): string => (whole > 0 ? `${Number(((part / whole) * 100).toFixed(4))}%` : '');
export const dayWords = (day: string): string => (isDay(day) ? dayInWords(day) : '');
/** 人民币壹佰万元整（100 万元）. */
export const moneyWords = (yuan: number): string => `人民币${capitalInWords(yuan)}（${wanInWords(yuan)}）`;
export const termWords = (term: 'indefinite' | 'years', years: number | null): string => (term === 'indefinite' ? '长期' : `${years ?? ''} 年`);

const DIGITS = '〇一二三四五六七八九';

/** 一 … 九百九十九: articles, chapters and points. */
export function chineseNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const one = ones > 0 ? DIGITS.charAt(ones) : '';
  if (hundreds > 0) return `${DIGITS.charAt(hundreds)}百${tens > 0 ? `${DIGITS.charAt(tens)}十` : one && '〇'}${one}`;
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${one}`;
}

/** Beyond this many, names are counted in running text and listed in the table. */
const NAMES_IN_A_SENTENCE = 10;
/** 林知远、周沐; 林知远等 50 名股东. */
export const listed = (names: readonly string[], title: string): string =>
  (names.length <= NAMES_IN_A_SENTENCE ? names.join('、') : `${names[0] ?? ''}等 ${names.length} 名${title}`);

/** （一）…；（二）…。 as lines below an article. */
export const points = (items: readonly string[]): string => items.map((item, i) => `（${chineseNumber(i + 1)}）${item}${i === items.length - 1 ? '。' : '；'}`).join('\n');
