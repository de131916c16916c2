import type { Level } from '../finding';
import { typedCode } from './typed-text';

const BASIS = '《电信网编号计划》';

export interface MobileCheck {
  level: Level;
  rule: string;
  words: string;
  basis: string;
  normalised: string;
}

/** A mobile number of the Chinese mainland: 11 digits, 13 to 19; +86 and the separators of address books are dropped. */
export function checkMobile(text: string): MobileCheck {
  const number = typedCode(text).replace(/[-–—()·.]/g, '').replace(/^(\+86|0086|86(?=1\d{10}$))/, '');
  const answer = (level: Level, rule: string, words: string): MobileCheck => ({ level, rule, words, basis: BASIS, normalised: number });

  if (number === '') return answer('refuse', 'mobile.empty', '请填写手机号码。');
  if (!/^\d+$/.test(number)) return answer('refuse', 'mobile.characters', '手机号码只能是数字，请核对后重填。');
  if (number.length < 11) return answer('refuse', 'mobile.length', `手机号码应为 11 位，还差 ${11 - number.length} 位。`);
  if (number.length > 11) return answer('refuse', 'mobile.length', `手机号码应为 11 位，多了 ${number.length - 11} 位。`);
  if (!/^1[3-9]/.test(number)) return answer('refuse', 'mobile.prefix', '手机号码应以 13 至 19 开头，请核对前两位。');
  return answer('ok', 'mobile.valid', '手机号码格式正确。');
}

/** For forms: what is wrong with a mobile number, or null. */
export function mobile(text: string): string | null {
  const check = checkMobile(text);
  return check.level === 'refuse' ? check.words : null;
}
