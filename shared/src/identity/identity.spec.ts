import {
  checkCreditCode, creditCode, CREDIT_CODE_CHARACTERS, creditCodeCheckCharacter, makeCreditCode, organisationCheckCharacter,
} from './credit-code.rule';
import { maskId, maskMobile, maskName } from './masking';
import { checkMobile, mobile } from './mobile.rule';
import { checkPersonName, personName } from './person-name.rule';
import { ageOn, checkResidentId, residentId, residentIdCheckCharacter } from './resident-id.rule';

const published = [
  '9144030071526726XG', '914403001922038216', '91350900587527783P', '91440400192548256N', '91110108551385082Q', '91440300192241158P',
  '91130532MA7JHADD6E', '91330000712560575G', '91440300100012316L', '91100000100003962T', '911100001000054748', '9144030010001686XA',
];

/** A number with a right check character for a person who does not exist. */
const madeUpId = (first17: string) => first17 + residentIdCheckCharacter(first17);

describe('credit codes', () => {
  it.each(published)('accepts the published code %s', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ level: 'ok', normalised: code, kind: '企业', division: code.slice(2, 8) });
    expect(creditCode(code)).toBeNull();
  });

  it.each([
    '91350100M0001TGQXM', '91350203M0001FUE2P',
  ])('warns of the lawful pilot code %s and does not block its holder', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ level: 'warn', rule: 'credit-code.fujian-pilot' });
    expect(creditCode(code)).toBeNull();
  });

  it.each([
    ['9144030071526726XA', 'credit-code.check-character'], ['91110108717809965C', 'credit-code.check-character'],
    ['91430100MA4R7G5X4L', 'credit-code.check-character'], ['91440300MA5F2M3G8N', 'credit-code.check-character'],
    ['91370200I64574251E', 'credit-code.characters'], ['91370200S64574251E', 'credit-code.characters'], ['91370200Z64574251E', 'credit-code.characters'],
    ['91370200264574251E0', 'credit-code.length'], ['', 'credit-code.empty'], ['000000000000000000', 'credit-code.department'],
    ['91370200M0001TGQXM', 'credit-code.check-character'], ['91350100M0001TGR7M', 'credit-code.check-character'],
    ['9137AB00264574251E', 'credit-code.division'], ['青岛', 'credit-code.length'],
  ])('refuses %s: %s', (code, rule) => {
    expect(checkCreditCode(code)).toMatchObject({ level: 'refuse', rule });
    expect(creditCode(code)).not.toBeNull();
  });

  it.each(['91370200264574251e', ' 91370200264574251E ', '９１３７０２００２６４５７４２５１Ｅ', '9137 0200 2645 7425 1E', '\u200b91370200264574251E\t'])(
    'reads %j as it was meant',
    (typed) => expect(checkCreditCode(typed)).toMatchObject({ level: 'ok', normalised: '91370200264574251E' }),
  );

  it('says how many characters are missing or too many', () => {
    expect(creditCode('9137020026457425')).toContain('还差 2 位');
    expect(creditCode('91370200264574251E0')).toContain('多了 1 位');
  });

  it('only warns when the organisation part fails its own check and the 18th character holds', () => {
    const first17 = '91370200264574252';
    expect(checkCreditCode(first17 + creditCodeCheckCharacter(first17))).toMatchObject({ level: 'warn', rule: 'credit-code.organisation-check' });
  });

  it('catches every wrong character and every swap of two neighbours', () => {
    for (const code of published) {
      for (let i = 0; i < 18; i++) {
        for (const char of CREDIT_CODE_CHARACTERS) {
          if (char !== code[i] && creditCode(code.slice(0, i) + char + code.slice(i + 1)) === null) throw new Error(`${code}[${i}] = ${char}`);
        }
        const swapped = code.slice(0, i) + code.slice(i, i + 2).split('').reverse().join('') + code.slice(i + 2);
        if (swapped !== code && creditCode(swapped) === null) throw new Error(`${code} swapped at ${i}`);
      }
    }
    expect.assertions(0);
  });

  it('makes codes that it accepts', () => {
    for (let serial = 0; serial < 2000; serial++) {
      const code = makeCreditCode('370202', `DE${String(serial * 37).padStart(6, '0')}`);
      if (checkCreditCode(code).level !== 'ok') throw new Error(code);
    }
    expect(makeCreditCode('370200', '26457425')).toBe('91370200264574251E');
    expect(organisationCheckCharacter('71526726')).toBe('X');
    expect(() => makeCreditCode('370200', 'ISOVZ000')).toThrow(RangeError);
    expect(() => makeCreditCode('3702', '26457425')).toThrow(RangeError);
  });
});

describe('resident numbers', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'female'], ['440524188001010014', '1880-01-01', 'male'], [madeUpId('11010119900307451'), '1990-03-07', 'male'],
    ['11010519491231002x', '1949-12-31', 'female'], ['１１０１０５１９４９１２３１００２Ｘ', '1949-12-31', 'female'], [' 110105 19491231 002X', '1949-12-31', 'female'],
  ])('reads %s', (number, birthday, sex) => expect(checkResidentId(number, '2026-11-21')).toMatchObject({ level: 'ok', birthday, sex }));

  it.each([
    ['110105194912310021', 'resident-id.check-character'], ['11010519491331002X', 'resident-id.birthday'], ['110105194912310020', 'resident-id.check-character'],
    ['11010519491231002', 'resident-id.length'], ['00000000000000000X', 'resident-id.division'], ['110105491231002', 'resident-id.old-number'],
    ['1101051949123100XX', 'resident-id.characters'], ['', 'resident-id.empty'], [madeUpId('37020220260229001'), 'resident-id.birthday'],
    [madeUpId('37020220261122001'), 'resident-id.birthday-in-future'], [madeUpId('99020219900101001'), 'resident-id.foreign-permit'],
    [madeUpId('81010019900101001'), 'resident-id.division'], [madeUpId('16010019900101001'), 'resident-id.division'],
    [madeUpId('37020200000101001'), 'resident-id.birthday'],
  ])('refuses %s: %s', (number, rule) => {
    const check = checkResidentId(number, '2026-11-21');
    expect(check).toMatchObject({ level: 'refuse', rule });
    expect(number !== '' && check.words.includes(number)).toBe(false);
  });

  it.each(['810000', '820000', '830000'])('accepts a residence permit of division %s', (division) =>
    expect(checkResidentId(madeUpId(`${division}${'19900101'}001`))).toMatchObject({ level: 'ok', document: '港澳台居民居住证' }));

  it('accepts a birth today and refuses one tomorrow', () => {
    expect(residentId(madeUpId('37020220261121001'), '2026-11-21')).toBeNull();
    expect(residentId(madeUpId('37020220261121001'), '2026-11-20')).not.toBeNull();
  });

  it('catches every wrong digit and every swap of two neighbours', () => {
    for (let serial = 0; serial < 40; serial++) {
      const number = madeUpId(`3702021990${String(1 + (serial % 12)).padStart(2, '0')}15${String(serial * 23).padStart(3, '0')}`);
      for (let i = 0; i < 18; i++) {
        for (const char of i === 17 ? '0123456789X' : '0123456789') {
          if (char !== number[i] && residentId(number.slice(0, i) + char + number.slice(i + 1)) === null) throw new Error(`${number}[${i}] = ${char}`);
        }
        const swapped = number.slice(0, i) + number.slice(i, i + 2).split('').reverse().join('') + number.slice(i + 2);
        if (swapped !== number && residentId(swapped) === null) throw new Error(`${number} swapped at ${i}`);
      }
    }
    expect.assertions(0);
  });

  it('tells the age on a day', () => {
    expect(ageOn(madeUpId('37020220081121001'), '2026-11-20')).toBe(17);
    expect(ageOn(madeUpId('37020220081121001'), '2026-11-21')).toBe(18);
    expect(ageOn('1', '2026-11-21')).toBeNull();
  });
});

describe('mobile numbers', () => {
  const digits = (prefix: string) => prefix + '0'.repeat(11 - prefix.length);
  it.each([digits('138'), ` ${digits('199')} `, `+86 ${digits('170')}`, `86${digits('138')}`, '138-0000-0000', '１３８００００００００'])('accepts %s', (typed) => {
    expect(mobile(typed)).toBeNull();
    expect(checkMobile(typed).normalised).toMatch(/^1\d{10}$/);
  });
  it.each([
    ['138000', '还差 5 位'], [`${digits('138')}12`, '多了 2 位'], [digits('128'), '13 至 19'], ['1380000000a', '只能是数字'], ['', '请填写'],
  ])('refuses %s and says %s', (typed, words) => expect(mobile(typed)).toContain(words));
});

describe("people's names", () => {
  it.each(['王芳', '𠮷田', '欧阳娜娜', '阿卜杜拉·买买提', '阿卜杜拉•买买提', ' 王 芳 ', '〇一', '㛃一'])('accepts %s', (name) => expect(personName(name)).toBeNull());
  it.each([['', '请填写'], ['王', '至少 2 个字'], ['𠮷', '至少 2 个字'], ['Wang', '不是汉字'], ['王5', '不是汉字'], ['·王芳', '间隔号'], ['王··芳', '间隔号'], ['王'.repeat(31), '您填了 31 个字']])(
    'refuses %s and says %s',
    (name, words) => expect(personName(name)).toContain(words),
  );
  it('writes every dot as it is on the card', () => expect(checkPersonName('买买提.阿卜杜拉').normalised).toBe('买买提·阿卜杜拉'));
});

describe('masking', () => {
  it('shows only the ends', () => {
    expect(maskId(madeUpId('37020219900101001'))).toMatch(/^3702\*{10}\d{3}[\dX]$/);
    expect(maskMobile('138' + '0'.repeat(4) + '1234')).toBe('138****1234');
    expect(maskName('王芳')).toBe('王*');
    expect(maskName('欧阳娜')).toBe('欧*娜');
    expect(maskName('𠮷田')).toBe('𠮷*');
    expect(maskId('1234')).toBe('****');
    expect(maskMobile('')).toBe('');
  });
});
