import type { Level } from '../finding';
import { provinceOf } from './division-prefix';
import { typedCode } from './typed-text';

/** GB 32100-2015: digits and capitals without I, O, S, V, Z. A character's place here is its value. */
export const CREDIT_CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^i mod 31. 31 is prime, so a single wrong character or a swap of neighbours always shows. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 11714 counts letters from A = 10 over the whole alphabet, unlike GB 32100. */
const ORGANISATION_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** First character: the registering department (GB 32100-2015 table 1, with the later additions A and N). */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  1: '机构编制', 2: '外交', 3: '司法行政', 4: '文化', 5: '民政', 6: '旅游', 7: '宗教', 8: '工会', 9: '市场监管',
  A: '中央军委改革和编制办公室', N: '农业', Y: '其他',
};
/** Second character under department 9. */
const KINDS: Readonly<Record<string, string>> = { 1: '企业', 2: '个体工商户', 3: '农民专业合作社', 9: '其他' };

const BASIS = 'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》';
const ORGANISATION_BASIS = 'GB 11714《全国组织机构代码编制规则》';

/** What a look at one credit code found. `ok` and `warn` may be used; `refuse` may not. */
export interface CreditCodeCheck {
  level: Level;
  rule: string;
  words: string;
  basis: string;
  normalised: string;
  /** 企业, 个体工商户 …, or the registering department when it is not the market regulator. */
  kind?: string;
  /** Six digits of the division where it was registered. */
  division?: string;
}

const value = (char: string) => CREDIT_CODE_CHARACTERS.indexOf(char);

/** The 18th character that belongs to the first 17 (GB 32100-2015 §5). */
export function creditCodeCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += WEIGHTS[i] * value(first17.charAt(i));
  return CREDIT_CODE_CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** The 9th character of an organisation code for its first eight (GB 11714: 10 is written X, 11 is written 0). */
export function organisationCheckCharacter(first8: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += ORGANISATION_WEIGHTS[i] * ORGANISATION_CHARACTERS.indexOf(first8.charAt(i));
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

/**
 * Codes handed out in Fujian's pilot before GB 32100 settled the check character: division 35xxxx, organisation
 * part M000…, whose own GB 11714 check character is right while only the 18th differs. Their holders trade
 * lawfully under them, so they are told to compare with the licence and are never blocked. Nothing wider is
 * excused: the same mismatch elsewhere is a typing error.
 */
function isFujianPilot(code: string): boolean {
  return /^9[1-9]35\d{4}M000/.test(code) && organisationCheckCharacter(code.slice(8, 16)) === code.charAt(16);
}

/**
 * 统一社会信用代码 (GB 32100-2015). An organisation part that fails its own GB 11714 check while the 18th character
 * holds is only warned of: the 18th already proves that the code was typed as it was issued.
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = typedCode(text);
  const answer = (level: Level, rule: string, words: string, basis = BASIS): CreditCodeCheck =>
    ({ level, rule, words, basis, normalised: code });

  if (code === '') return answer('refuse', 'credit-code.empty', '请填写 18 位统一社会信用代码。');
  const length = Array.from(code).length;
  if (length !== 18) {
    const gap = length < 18 ? `还差 ${18 - length} 位` : `多了 ${length - 18} 位`;
    return answer('refuse', 'credit-code.length', `统一社会信用代码应为 18 位，您填了 ${length} 位，${gap}。`);
  }
  const strange = Array.from(code).find((char) => value(char) < 0);
  if (strange !== undefined) {
    const hint = /[IOSVZ]/.test(strange) ? '代码不使用 I、O、S、V、Z，请核对是否为相近的数字。' : '代码只用数字和大写字母，请核对后重填。';
    return answer('refuse', 'credit-code.characters', `统一社会信用代码中不会出现“${strange}”。${hint}`);
  }
  const department = DEPARTMENTS[code.charAt(0)];
  if (department === undefined) {
    return answer('refuse', 'credit-code.department', `第 1 位“${code.charAt(0)}”不是登记管理部门代码，请对照营业执照核对。`);
  }
  const division = code.slice(2, 8);
  if (!/^\d{6}$/.test(division)) {
    return answer('refuse', 'credit-code.division', `第 3 至 8 位应为 6 位数字的登记机关区划码，您填的是“${division}”，请核对。`);
  }

  const kind = code.charAt(0) === '9' ? KINDS[code.charAt(1)] ?? '其他' : department;
  const known = { kind, division };
  if (creditCodeCheckCharacter(code) !== code.charAt(17)) {
    if (isFujianPilot(code)) {
      return { ...answer('warn', 'credit-code.fujian-pilot', '这是福建早期试点代码，校验位与国家标准不一致。请对照营业执照核对，一致即可继续。'), ...known };
    }
    return { ...answer('refuse', 'credit-code.check-character', '统一社会信用代码校验位不正确，可能有一位填错或相邻两位颠倒，请对照营业执照核对。'), ...known };
  }
  if (organisationCheckCharacter(code.slice(8, 16)) !== code.charAt(16)) {
    return { ...answer('warn', 'credit-code.organisation-check', '第 9 至 17 位与组织机构代码的校验规则不一致，请对照营业执照核对，一致即可继续。', ORGANISATION_BASIS), ...known };
  }
  if (provinceOf(division) === null && division !== '100000') {
    return { ...answer('warn', 'credit-code.division-unknown', `登记机关区划码 ${division} 不在现行区划代码中，请对照营业执照核对，一致即可继续。`), ...known };
  }
  return { ...answer('ok', 'credit-code.valid', '统一社会信用代码格式和校验位正确。'), ...known };
}

/** For forms: what is wrong with a credit code, or null. A code that only earns a warning passes. */
export function creditCode(text: string): string | null {
  const check = checkCreditCode(text);
  return check.level === 'refuse' ? check.words : null;
}

/**
 * Completes a company's code (department 9, kind 1 unless told) from division and eight organisation characters.
 * It cannot know who may hand out which range: the issuer must keep to the range allotted to it.
 */
export function makeCreditCode(division: string, organisationSerial: string, kind: '1' | '2' | '3' = '1'): string {
  if (!/^\d{6}$/.test(division)) throw new RangeError(`division must be six digits: ${division}`);
  if (!/^[0-9A-HJ-NPQRTUWXY]{8}$/.test(organisationSerial)) {
    throw new RangeError(`organisation serial must be eight characters of GB 32100: ${organisationSerial}`);
  }
  const first17 = `9${kind}${division}${organisationSerial}${organisationCheckCharacter(organisationSerial)}`;
  return first17 + creditCodeCheckCharacter(first17);
}
