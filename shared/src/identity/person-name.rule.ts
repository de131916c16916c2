import type { Level } from '../finding';
import { isHan } from './han';
import { characters } from './typed-text';

const BASIS = '《居民身份证法》第四条';

export interface PersonNameCheck {
  level: Level;
  rule: string;
  words: string;
  basis: string;
  normalised: string;
}

/** Spaces go; the many dots that keyboards offer become the one printed on identity cards. */
export function typedPersonName(text: string): string {
  return text.replace(/[\s\u00a0\u2000-\u200d\u3000\ufeff]/g, '').replace(/[•・‧∙⋅．.]/g, '·');
}

/** A name as it stands on a resident identity card: 2 to 30 Han characters (rare ones too), · between parts. */
export function checkPersonName(text: string): PersonNameCheck {
  const name = typedPersonName(text);
  const answer = (level: Level, rule: string, words: string): PersonNameCheck => ({ level, rule, words, basis: BASIS, normalised: name });
  const chars = characters(name);

  if (chars.length === 0) return answer('refuse', 'person-name.empty', '请填写姓名。');
  const strange = chars.find((char) => char !== '·' && !isHan(char));
  if (strange !== undefined) {
    return answer('refuse', 'person-name.characters', `姓名中的“${strange}”不是汉字，请按身份证上的姓名填写。`);
  }
  if (/^·|·$|··/.test(name)) return answer('refuse', 'person-name.dot', '间隔号“·”只能用在两个字之间，请按身份证上的姓名填写。');
  if (chars.length < 2) return answer('refuse', 'person-name.length', '姓名至少 2 个字，请按身份证上的姓名填写完整。');
  if (chars.length > 30) return answer('refuse', 'person-name.length', `姓名最多 30 个字，您填了 ${chars.length} 个字，请核对。`);
  return answer('ok', 'person-name.valid', '姓名格式正确。');
}

/** For forms: what is wrong with a person's name, or null. */
export function personName(text: string): string | null {
  const check = checkPersonName(text);
  return check.level === 'refuse' ? check.words : null;
}
