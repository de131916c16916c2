import { checkCreditCode, creditCodeCheckCharacter, makeCreditCode } from './credit-code.rule';
import { isHan } from './han';
import { ageByDocument, checkIdentityDocument, identityDocument, identityDocuments, isIdentityDocumentKind, type IdentityDocumentKind } from './identity-document.rule';
import { maskId, maskMobile, maskName } from './masking';
import { checkMobile } from './mobile.rule';
import { checkPersonName } from './person-name.rule';
import { checkResidentId, residentIdCheckCharacter } from './resident-id.rule';

/* Each answer as the citizen reads it, with the standard or the law behind it. */

const today = '2026-11-21';
const REAL_NAME = '《市场主体登记管理条例实施细则》第十六条';
const specimen = (first17: string) => first17 + residentIdCheckCharacter(first17);
const cards = '请对照证件核对。';
type Answer = { level: string; rule: string; words: string; basis: string };
const line = ({ level, rule, words, basis }: Answer) => `${level} ${rule}: ${words} ${basis}`;

const GB32100 = 'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》';
const codeOf = (first17: string) => first17 + creditCodeCheckCharacter(first17);
it.each([
  ['', `refuse credit-code.empty: 请填写 18 位统一社会信用代码。 ${GB32100}`],
  ['9137020026457425', `refuse credit-code.length: 统一社会信用代码应为 18 位，您填了 16 位，还差 2 位。 ${GB32100}`],
  ['91370200264574251E01', `refuse credit-code.length: 统一社会信用代码应为 18 位，您填了 20 位，多了 2 位。 ${GB32100}`],
  ['9137O200264574251E', `refuse credit-code.characters: 统一社会信用代码中不会出现“O”。代码不使用 I、O、S、V、Z，请核对是否为相近的数字。 ${GB32100}`],
  ['9137*200264574251E', `refuse credit-code.characters: 统一社会信用代码中不会出现“*”。代码只用数字和大写字母，请核对后重填。 ${GB32100}`],
  ['B1370200264574251E', `refuse credit-code.department: 第 1 位“B”不是登记管理部门代码，请对照营业执照核对。 ${GB32100}`],
  ['9137020A264574251E', `refuse credit-code.division: 第 3 至 8 位应为 6 位数字的登记机关区划码，您填的是“37020A”，请核对。 ${GB32100}`],
  ['91A70200264574251E', `refuse credit-code.division: 第 3 至 8 位应为 6 位数字的登记机关区划码，您填的是“A70200”，请核对。 ${GB32100}`],
  ['913702002645742510', `refuse credit-code.check-character: 统一社会信用代码校验位不正确，可能有一位填错或相邻两位颠倒，请对照营业执照核对。 ${GB32100}`],
  ['91350100M0001TGQXM', `warn credit-code.fujian-pilot: 这是福建早期试点代码，校验位与国家标准不一致。请对照营业执照核对，一致即可继续。 ${GB32100}`],
  [codeOf('91370200264574252'), 'warn credit-code.organisation-check: 第 9 至 17 位与组织机构代码的校验规则不一致，请对照营业执照核对，一致即可继续。 GB 11714《全国组织机构代码编制规则》'],
  [codeOf('91990200264574251'), `warn credit-code.division-unknown: 登记机关区划码 990200 不在现行区划代码中，请对照营业执照核对，一致即可继续。 ${GB32100}`],
  [codeOf('91100000264574251'), `ok credit-code.valid: 统一社会信用代码格式和校验位正确。 ${GB32100}`],
  ['91370200264574251E', `ok credit-code.valid: 统一社会信用代码格式和校验位正确。 ${GB32100}`],
])('the credit code %s: %s', (code, words) => expect(line(checkCreditCode(code))).toBe(words));
it.each([['92', '个体工商户'], ['93', '农民专业合作社'], ['99', '其他'], ['94', '其他'], ['51', '民政'], ['N1', '农业']])('a code that begins %s is of %s', (start, kind) => {
  expect(checkCreditCode(codeOf(`${start}370200264574251`))).toMatchObject({ level: 'ok', kind, division: '370200' });
});
it.each(['37020', '3702000', 'a370200', '370200a'])('no code is made in the division %s', (division) => expect(() => makeCreditCode(division, '26457425')).toThrow(/division must be six digits/));
it.each(['2645742', '264574255', 'I6457425', '*26457425', '26457425*'])('no code is made of %s', (serial) => expect(() => makeCreditCode('370200', serial)).toThrow(/organisation serial must be eight characters/));

const GB11643 = 'GB 11643-1999《公民身份号码》';
it.each([
  ['', `refuse resident-id.empty: 请填写 18 位身份证号码。 ${GB11643}`],
  ['110105491231002', `refuse resident-id.old-number: 这是 15 位旧号码，已于 2013 年停用。请填写二代身份证上的 18 位号码。 ${GB11643}`],
  ['1101054912310', `refuse resident-id.length: 身份证号码应为 18 位，您填了 13 位，还差 5 位。 ${GB11643}`],
  ['11010519491231002X12', `refuse resident-id.length: 身份证号码应为 18 位，您填了 20 位，多了 2 位。 ${GB11643}`],
  ['A1010519491231002X', `refuse resident-id.characters: 身份证号码前 17 位应为数字，最后一位为数字或 X，请核对后重填。 ${GB11643}`],
  ['11010519491231002A', `refuse resident-id.characters: 身份证号码前 17 位应为数字，最后一位为数字或 X，请核对后重填。 ${GB11643}`],
  [specimen('91010519491231002'), `refuse resident-id.foreign-permit: 这可能是外国人永久居留身份证号码，请先把证件类型改为“外国人永久居留身份证”。 ${GB11643}`],
  [specimen('16010519491231002'), `refuse resident-id.division: 身份证号码前 6 位不是有效的行政区划代码，${cards} ${GB11643}`],
  [specimen('81010119491231002'), `refuse resident-id.division: 身份证号码前 6 位不是有效的行政区划代码，${cards} ${GB11643}`],
  [specimen('11010517991231002'), `refuse resident-id.birthday: 身份证号码第 7 至 14 位不是真实的出生日期，${cards} ${GB11643}`],
  [specimen('11010520260231002'), `refuse resident-id.birthday: 身份证号码第 7 至 14 位不是真实的出生日期，${cards} ${GB11643}`],
  [specimen('11010520261122002'), `refuse resident-id.birthday-in-future: 身份证号码中的出生日期晚于今天，${cards} ${GB11643}`],
  ['110105194912310021', `refuse resident-id.check-character: 身份证号码校验位不正确，可能有一位填错或相邻两位颠倒，${cards} ${GB11643}`],
  [specimen('11010518000101002'), `ok resident-id.valid: 身份证号码格式和校验位正确。 ${GB11643}`],
  [specimen('36810519491231002'), `ok resident-id.valid: 身份证号码格式和校验位正确。 ${GB11643}`],
])('the resident number %s: %s', (number, words) => expect(line(checkResidentId(number, today))).toBe(words));
it('tells a card from a residence permit, and the sexes apart', () => {
  expect(checkResidentId(specimen('37020219900101001'), today)).toMatchObject({ document: '居民身份证', sex: 'male' });
  expect(checkResidentId(specimen('81000019900101002'), today)).toMatchObject({ document: '港澳台居民居住证', sex: 'female' });
  expect(checkResidentId(specimen('11010520261122002'))).toMatchObject({ level: 'ok' });
});

const card = (first17: string) => specimen(first17);
it.each<[IdentityDocumentKind, string, string, string]>([
  ['passport', '', '', `refuse identity-document.empty: 请填写护照号码。 ${REAL_NAME}`],
  ['passport', 'E123', '', `refuse identity-document.form: 护照号码应为5 到 9 位字母和数字，${cards} ${REAL_NAME}`],
  ['passport', 'E123456789', '', `refuse identity-document.form: 护照号码应为5 到 9 位字母和数字，${cards} ${REAL_NAME}`],
  ['passport', 'ABCDE', '', `refuse identity-document.form: 护照号码应为5 到 9 位字母和数字，${cards} ${REAL_NAME}`],
  ['passport', 'E1234-67', '', `refuse identity-document.form: 护照号码应为5 到 9 位字母和数字，${cards} ${REAL_NAME}`],
  ['passport', 'e12 34', '1990-01-01', `ok identity-document.valid: 护照号码格式正确。 ${REAL_NAME}`],
  ['passport', 'E12345678', '', `refuse identity-document.birthday-missing: 护照号码看不出年龄，请填写出生日期。 ${REAL_NAME}`],
  ['passport', 'E12345678', '1990-02-30', `refuse identity-document.birthday-missing: 护照号码看不出年龄，请填写出生日期。 ${REAL_NAME}`],
  ['passport', 'E12345678', '2026-11-22', `refuse identity-document.birthday-in-future: 出生日期晚于今天，${cards} ${REAL_NAME}`],
  ['passport', 'E12345678', '2026-11-21', `ok identity-document.valid: 护照号码格式正确。 ${REAL_NAME}`],
  ['hong-kong-macao-permit', 'H12345678', '1990-01-01', `ok identity-document.valid: 港澳居民来往内地通行证号码格式正确。 ${REAL_NAME}`],
  ['hong-kong-macao-permit', 'M1234567801', '1990-01-01', `ok identity-document.valid: 港澳居民来往内地通行证号码格式正确。 ${REAL_NAME}`],
  ['hong-kong-macao-permit', 'H123456780', '1990-01-01', `refuse identity-document.form: 港澳居民来往内地通行证号码应为H 或 M 开头加 8 位数字，${cards} ${REAL_NAME}`],
  ['hong-kong-macao-permit', 'XH12345678', '1990-01-01', `refuse identity-document.form: 港澳居民来往内地通行证号码应为H 或 M 开头加 8 位数字，${cards} ${REAL_NAME}`],
  ['hong-kong-macao-permit', 'K12345678', '1990-01-01', `refuse identity-document.form: 港澳居民来往内地通行证号码应为H 或 M 开头加 8 位数字，${cards} ${REAL_NAME}`],
  ['taiwan-permit', '12345678', '1990-01-01', `ok identity-document.valid: 台湾居民来往大陆通行证号码格式正确。 ${REAL_NAME}`],
  ['taiwan-permit', '1234567', '1990-01-01', `refuse identity-document.form: 台湾居民来往大陆通行证号码应为8 位数字，${cards} ${REAL_NAME}`],
  ['taiwan-permit', 'T12345678', '1990-01-01', `refuse identity-document.form: 台湾居民来往大陆通行证号码应为8 位数字，${cards} ${REAL_NAME}`],
  ['taiwan-permit', '123456789', '1990-01-01', `refuse identity-document.form: 台湾居民来往大陆通行证号码应为8 位数字，${cards} ${REAL_NAME}`],
  ['foreign-permanent-residence', 'ABC123456789012', '1990-01-01', `ok identity-document.valid: 外国人永久居留身份证号码格式正确。 ${REAL_NAME}`],
  ['foreign-permanent-residence', 'ABC123456789012', '', `refuse identity-document.birthday-missing: 外国人永久居留身份证号码看不出年龄，请填写出生日期。 ${REAL_NAME}`],
  ['foreign-permanent-residence', 'ABC12345678901', '1990-01-01', `refuse identity-document.form: 外国人永久居留身份证号码应为9 开头的 18 位，或者 3 个字母加 12 位数字，${cards} ${REAL_NAME}`],
  ['foreign-permanent-residence', 'XABC123456789012', '1990-01-01', `refuse identity-document.form: 外国人永久居留身份证号码应为9 开头的 18 位，或者 3 个字母加 12 位数字，${cards} ${REAL_NAME}`],
  ['foreign-permanent-residence', card('91010519900101002'), '', `ok identity-document.valid: 外国人永久居留身份证号码格式和校验位正确。 ${REAL_NAME}`],
  ['foreign-permanent-residence', card('91010520261122002'), '', `refuse identity-document.birthday-in-future: 出生日期晚于今天，${cards} ${REAL_NAME}`],
  ['foreign-permanent-residence', card('91010519901301002'), '', `refuse identity-document.birthday-missing: 外国人永久居留身份证号码看不出年龄，请填写出生日期。 ${REAL_NAME}`],
  ['foreign-permanent-residence', '910105199001010020', '', `refuse identity-document.check-character: 外国人永久居留身份证号码校验位不正确，${cards} ${REAL_NAME}`],
  ['library-card' as never, '1', '', `refuse identity-document.kind: 请选择证件种类。 ${REAL_NAME}`],
  ['resident-id', '', '', `refuse resident-id.empty: 请填写 18 位身份证号码。 ${GB11643}`],
])('%s %s, born %s: %s', (kind, number, bornOn, words) => {
  const check = checkIdentityDocument(kind, number, { today, bornOn });
  expect(line(check)).toBe(words);
  expect(identityDocument(kind, number, { today, bornOn })).toBe(check.level === 'refuse' ? check.words : null);
});

it('tells the birthday and the age where the paper or its holder does', () => {
  expect(checkIdentityDocument('passport', 'e1234567', { bornOn: '1990-01-01' })).toMatchObject({ normalised: 'E1234567', document: '护照', birthday: '1990-01-01' });
  expect(checkIdentityDocument('passport', 'E1234567').birthday).toBeUndefined();
  expect(checkIdentityDocument('resident-id', specimen('37020219900101001'), { today })).toMatchObject({ document: '居民身份证', birthday: '1990-01-01' });
  expect(checkIdentityDocument('resident-id', '1', { today }).document).toBe('居民身份证');
  expect([ageByDocument('passport', 'E1234567', '2008-11-21', today), ageByDocument('passport', 'E1234567', undefined, today), ageByDocument('resident-id', specimen('37020220081122001'), undefined, today), ageByDocument('foreign-permanent-residence', card('91010519900101002'), undefined, today)]).toEqual([18, null, 17, 36]);
});
it('knows its kinds of papers, by their titles', () => {
  expect(Object.values(identityDocuments).map(({ title }) => title)).toEqual(['居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '外国人永久居留身份证']);
  expect(['passport', 'constructor', '', null, 1].map(isIdentityDocumentKind)).toEqual([true, false, false, false, false]);
});

const digits = (start: string, length = 11) => start + '0'.repeat(length - start.length);
it.each([
  ['', 'refuse mobile.empty: 请填写手机号码。'], [`${digits('138', 10)}a`, 'refuse mobile.characters: 手机号码只能是数字，请核对后重填。'], [`a${digits('138', 10)}`, 'refuse mobile.characters: 手机号码只能是数字，请核对后重填。'],
  [digits('138', 9), 'refuse mobile.length: 手机号码应为 11 位，还差 2 位。'], [digits('138', 12), 'refuse mobile.length: 手机号码应为 11 位，多了 1 位。'], [digits('120'), 'refuse mobile.prefix: 手机号码应以 13 至 19 开头，请核对前两位。'], [digits('0138'), 'refuse mobile.prefix: 手机号码应以 13 至 19 开头，请核对前两位。'],
  [digits('130'), 'ok mobile.valid: 手机号码格式正确。'], [`0086${digits('199')}`, 'ok mobile.valid: 手机号码格式正确。'], [`${digits('138', 9)}86`, 'ok mobile.valid: 手机号码格式正确。'], [`86${digits('138', 12)}`, 'refuse mobile.length: 手机号码应为 11 位，多了 3 位。'],
])('the telephone %s: %s', (typed, words) => expect(line(checkMobile(typed))).toBe(`${words} 《电信网编号计划》`));

it.each([
  ['', 'refuse person-name.empty: 请填写姓名。'], ['王a', 'refuse person-name.characters: 姓名中的“a”不是汉字，请按身份证上的姓名填写。'], ['王芳·', 'refuse person-name.dot: 间隔号“·”只能用在两个字之间，请按身份证上的姓名填写。'],
  ['王', 'refuse person-name.length: 姓名至少 2 个字，请按身份证上的姓名填写完整。'], ['王'.repeat(31), 'refuse person-name.length: 姓名最多 30 个字，您填了 31 个字，请核对。'], ['王'.repeat(30), 'ok person-name.valid: 姓名格式正确。'], ['王芳', 'ok person-name.valid: 姓名格式正确。'],
])('the name %s: %s', (typed, words) => expect(line(checkPersonName(typed))).toBe(`${words} 《居民身份证法》第四条`));

it.each([[0x4e00, true], [0x4dff, false], [0x9fff, true], [0xa000, false], [0x3400, true], [0x33ff, false], [0x4dbf, true], [0x4dc0, false], [0x20000, true], [0x1ffff, false], [0x323af, true], [0x323b0, false], [0xf900, true], [0xf8ff, false], [0xfaff, true], [0xfb00, false], [0x3007, true], [0x3008, false]])(
  'the character %i is Han: %s', (point, han) => expect(isHan(String.fromCodePoint(point))).toBe(han));
it('nothing is no Han character', () => expect(isHan('')).toBe(false));

it.each([['', ''], ['12345678', '********'], ['123456789', '1234*6789']])('the number %s is shown as %s', (number, shown) => expect(maskId(number)).toBe(shown));
it.each([['', ''], ['1234567', '*******'], ['12345678', '123*5678']])('the telephone %s is shown as %s', (number, shown) => expect(maskMobile(number)).toBe(shown));
it.each([['', ''], ['王', '*'], ['王芳', '王*'], ['欧阳娜', '欧*娜']])('the name %s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown));
