import type { Level } from '../finding';
import { type Day, fullYearsBetween, isDay } from '../calendar/day';
import { provinceOf } from './division-prefix';
import { typedCode } from './typed-text';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const BASIS = 'GB 11643-1999《公民身份号码》';
/** The specimen in GB 11643 was born in 1880; nobody older asks for anything today. */
const EARLIEST_YEAR = 1800;
/** Residence permits of people from Hong Kong, Macao and Taiwan use the same 18 characters. */
const PERMIT_DIVISIONS: Readonly<Record<string, string>> = { 810000: '香港', 820000: '澳门', 830000: '台湾' };

/** What a look at one resident number found. The number itself is never repeated in `words`. */
export interface ResidentIdCheck {
  level: Level;
  rule: string;
  words: string;
  basis: string;
  normalised: string;
  /** 居民身份证, or 港澳台居民居住证. */
  document?: string;
  birthday?: Day;
  sex?: 'male' | 'female';
}

/** The 18th character that belongs to the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function residentIdCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += WEIGHTS[i] * Number(first17.charAt(i));
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * 公民身份号码 (GB 11643): length, digits, division, a real day of birth that is not after `today`, check character.
 * Without `today` the future cannot be told; every caller that knows the date must pass it.
 */
export function checkResidentId(text: string, today?: Day): ResidentIdCheck {
  const number = typedCode(text);
  const answer = (level: Level, rule: string, words: string): ResidentIdCheck =>
    ({ level, rule, words, basis: BASIS, normalised: number });

  if (number === '') return answer('refuse', 'resident-id.empty', '请填写 18 位身份证号码。');
  if (/^\d{15}$/.test(number)) {
    return answer('refuse', 'resident-id.old-number', '这是 15 位旧号码，已于 2013 年停用。请填写二代身份证上的 18 位号码。');
  }
  const length = Array.from(number).length;
  if (length !== 18) {
    const gap = length < 18 ? `还差 ${18 - length} 位` : `多了 ${length - 18} 位`;
    return answer('refuse', 'resident-id.length', `身份证号码应为 18 位，您填了 ${length} 位，${gap}。`);
  }
  if (!/^\d{17}[\dX]$/.test(number)) {
    return answer('refuse', 'resident-id.characters', '身份证号码前 17 位应为数字，最后一位为数字或 X，请核对后重填。');
  }

  const division = number.slice(0, 6);
  const permit = PERMIT_DIVISIONS[division];
  if (number.charAt(0) === '9') {
    return answer('refuse', 'resident-id.foreign-permit', '这可能是外国人永久居留身份证号码，请先把证件类型改为“外国人永久居留身份证”。');
  }
  if (permit === undefined && (provinceOf(division) === null || /^8/.test(division))) {
    return answer('refuse', 'resident-id.division', '身份证号码前 6 位不是有效的行政区划代码，请对照证件核对。');
  }
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDay(birthday) || Number(number.slice(6, 10)) < EARLIEST_YEAR) {
    return answer('refuse', 'resident-id.birthday', '身份证号码第 7 至 14 位不是真实的出生日期，请对照证件核对。');
  }
  if (today !== undefined && birthday > today) {
    return answer('refuse', 'resident-id.birthday-in-future', '身份证号码中的出生日期晚于今天，请对照证件核对。');
  }
  if (residentIdCheckCharacter(number) !== number.charAt(17)) {
    return answer('refuse', 'resident-id.check-character', '身份证号码校验位不正确，可能有一位填错或相邻两位颠倒，请对照证件核对。');
  }
  return {
    ...answer('ok', 'resident-id.valid', '身份证号码格式和校验位正确。'),
    document: permit === undefined ? '居民身份证' : '港澳台居民居住证',
    birthday,
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
  };
}

/** For forms: what is wrong with a resident number, or null. */
export function residentId(text: string, today?: Day): string | null {
  const check = checkResidentId(text, today);
  return check.level === 'refuse' ? check.words : null;
}

/** 周岁 on a day: a person born on 29 February turns a year older on 1 March of a common year. Null for a bad number. */
export function ageOn(idNumber: string, day: Day): number | null {
  const { birthday } = checkResidentId(idNumber);
  return birthday === undefined ? null : fullYearsBetween(birthday, day);
}
