import type { Day } from '../calendar/day';
import { fullYearsBetween, isDay } from '../calendar/day';
import type { Level } from '../finding';
import { checkResidentId, residentIdCheckCharacter } from './resident-id.rule';
import { typedCode } from './typed-text';

/** 身份证件种类. People of Hong Kong, Macao and Taiwan who hold a 居住证 have a resident number like everybody else. */
export type IdentityDocumentKind = 'resident-id' | 'passport' | 'hong-kong-macao-permit' | 'taiwan-permit' | 'foreign-permanent-residence';

interface DocumentRule {
  title: string;
  /** Does the number itself tell the day of birth? */
  tellsBirthday: boolean;
  pattern: RegExp;
  example: string;
}

/**
 * Forms of numbers: 居民身份证 GB 11643; 来往内地通行证 H or M and eight digits; 来往大陆通行证 eight digits; 外国人永久居留
 * 身份证 since 2023 eighteen digits that begin with 9, before that three letters and twelve digits. Passports of the world
 * agree on little more than letters and digits (ICAO 9303: at most nine in the machine-readable line).
 */
export const identityDocuments: Readonly<Record<IdentityDocumentKind, DocumentRule>> = {
  'resident-id': { title: '居民身份证', tellsBirthday: true, pattern: /^.*$/, example: '18 位' },
  passport: { title: '护照', tellsBirthday: false, pattern: /^(?=.*\d)[A-Z0-9]{5,9}$/, example: '5 到 9 位字母和数字' },
  'hong-kong-macao-permit': { title: '港澳居民来往内地通行证', tellsBirthday: false, pattern: /^[HM]\d{8}(\d{2})?$/, example: 'H 或 M 开头加 8 位数字' },
  'taiwan-permit': { title: '台湾居民来往大陆通行证', tellsBirthday: false, pattern: /^\d{8}$/, example: '8 位数字' },
  'foreign-permanent-residence': { title: '外国人永久居留身份证', tellsBirthday: false, pattern: /^(9\d{16}[\dX]|[A-Z]{3}\d{12})$/, example: '9 开头的 18 位，或者 3 个字母加 12 位数字' },
};

export const isIdentityDocumentKind = (value: unknown): value is IdentityDocumentKind => typeof value === 'string' && Object.keys(identityDocuments).includes(value);

export interface IdentityCheck {
  level: Level;
  rule: string;
  words: string;
  basis: string;
  normalised: string;
  document: string;
  birthday?: Day;
}

const REAL_NAME = '《市场主体登记管理条例实施细则》第十六条';
const BORN_LATER = '出生日期晚于今天，请对照证件核对。';

/** One identity paper, of whatever kind. `bornOn` is looked at only where the number does not tell the day of birth. */
export function checkIdentityDocument(kind: IdentityDocumentKind, text: string, { today, bornOn = '' }: { today?: Day; bornOn?: string } = {}): IdentityCheck {
  if (!isIdentityDocumentKind(kind)) return { level: 'refuse', rule: 'identity-document.kind', words: '请选择证件种类。', basis: REAL_NAME, normalised: typedCode(text), document: '' };
  const { title, tellsBirthday, pattern, example } = identityDocuments[kind];
  if (kind === 'resident-id') {
    const { level, rule, words, basis, normalised, document = title, birthday } = checkResidentId(text, today);
    return { level, rule, words, basis, normalised, document, ...(birthday !== undefined && { birthday }) };
  }
  const normalised = typedCode(text);
  const answer = (level: Level, rule: string, words: string): IdentityCheck => ({ level, rule: `identity-document.${rule}`, words, basis: REAL_NAME, normalised, document: title });
  if (normalised === '') return answer('refuse', 'empty', `请填写${title}号码。`);
  if (!pattern.test(normalised)) return answer('refuse', 'form', `${title}号码应为${example}，请对照证件核对。`);
  if (/^9\d{16}[\dX]$/.test(normalised) && kind === 'foreign-permanent-residence') {
    if (residentIdCheckCharacter(normalised) !== normalised.charAt(17)) return answer('refuse', 'check-character', `${title}号码校验位不正确，请对照证件核对。`);
    const birthday = `${normalised.slice(6, 10)}-${normalised.slice(10, 12)}-${normalised.slice(12, 14)}`;
    if (isDay(birthday)) return today !== undefined && birthday > today ? answer('refuse', 'birthday-in-future', BORN_LATER) : { ...answer('ok', 'valid', `${title}号码格式和校验位正确。`), birthday };
  }
  if (tellsBirthday || isDay(bornOn)) {
    if (today !== undefined && bornOn > today) return answer('refuse', 'birthday-in-future', BORN_LATER);
    return { ...answer('ok', 'valid', `${title}号码格式正确。`), birthday: bornOn };
  }
  return answer('refuse', 'birthday-missing', `${title}号码看不出年龄，请填写出生日期。`);
}

/** For forms: what is wrong with the number, or null. */
export function identityDocument(kind: IdentityDocumentKind, text: string, about: { today?: Day; bornOn?: string } = {}): string | null {
  const check = checkIdentityDocument(kind, text, about);
  return check.level === 'refuse' ? check.words : null;
}

/** 周岁 on a day; null while the paper does not tell it. */
export function ageByDocument(kind: IdentityDocumentKind, text: string, bornOn: string | undefined, day: Day): number | null {
  const { birthday } = checkIdentityDocument(kind, text, bornOn === undefined ? {} : { bornOn });
  return birthday === undefined ? null : fullYearsBetween(birthday, day);
}
