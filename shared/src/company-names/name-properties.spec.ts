import fc from 'fast-check';
import { entityTypes } from '../company-registration/entity-types';
import { composedName, entityNames } from './entity-names';
import { compareNames, type Readings } from './name-comparison.rule';
import { judgeName } from './name-judgement.rule';
import { splitName } from './name-parts.rule';
import { FORBIDDEN_RULES, NAME_RULES } from './name-rules';
import { typedName } from './name-text';

// The same cases in every run: a failure is then the change's, not the day's.
fc.configureGlobal({ seed: 20_261_122 });

const PINYIN: Record<string, string[]> = { 牛: ['niu'], 栏: ['lan'], 兰: ['lan'], 山: ['shan'], 珊: ['shan'], 重: ['chong', 'zhong'], 崇: ['chong'], 中: ['zhong'], 行: ['hang', 'xing'], 航: ['hang'], 星: ['xing'] };
const readings: Readings = (char) => PINYIN[char] ?? [];
const RULES = new Set([...Object.keys(NAME_RULES), ...Object.keys(FORBIDDEN_RULES), 'name.workable', 'name.unnamed']);

/** Real names, halves of them, and nonsense with what names are made of. */
const piece = fc.constantFrom('青岛', '青岛市崂山区', '北京', '山东', '中国', '云栖', '牛栏山', '牛兰山', '重山', '崇山', '科技', '酒业', '房地产', '集团', '（', '）', '(', '青岛沃海机械有限公司', '有限公司', '股份公司', '（普通合伙）', '（有限合伙）', '厂', '店', '分公司', '雲', '2024', 'A', ' ', '𠮷', '第一');
const written = fc.oneof(fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')), fc.string({ unit: 'grapheme', maxLength: 40 }));
const entityType = fc.option(fc.constantFrom(...entityTypes), { nil: undefined });

it('judges anything anybody can type without falling over, and only by rules of the table', () => {
  fc.assert(fc.property(written, fc.array(written, { maxLength: 3 }), entityType, (name, others, type) => {
    const judged = judgeName(name, { readings, region: '370200', ...(type !== undefined && { entityType: type }), candidates: others.map((other) => ({ name: other })), parentName: others[0] ?? '' });
    for (const { rule, basis, words } of judged.findings) if (!RULES.has(rule) || basis === '' || words === '') throw new Error(`${rule}: ${basis} ${words}`);
    return RULES.has(judged.rule) && (judged.level === 'ok') === judged.findings.every(({ level }) => level === 'ok');
  }), { numRuns: 2_000 });
});

it('invents no character when it splits a name, and exchanges none', () => {
  // In order, but not always together: a place in brackets may stand between.
  const isWithin = (text: string, piece: string) => {
    let at = 0;
    for (let i = 0; i < text.length; i++) if (text[i] === piece[at]) at += 1;
    return at === piece.length;
  };
  fc.assert(fc.property(written, (name) => {
    const { full, folded, tradeName, industry } = splitName(name);
    return full === typedName(name) && isWithin(folded, tradeName + industry);
  }), { numRuns: 2_000 });
});

const tradeName = fc.array(fc.constantFrom(...'牛栏兰山珊重崇中行航星云栖沃海'), { minLength: 2, maxLength: 4 }).map((chars) => chars.join(''));
const tail = fc.constantFrom('科技有限公司', '信息技术有限公司', '酒业有限公司', '酒厂', '有限公司', '餐饮管理合伙企业（有限合伙）');
const named = fc.tuple(fc.constantFrom('青岛', '山东', ''), tradeName, tail).map((parts) => parts.join(''));

it('a name is the same as itself, and nothing asked of two names depends on which came first', () => {
  fc.assert(fc.property(named, named, (one, other) => {
    const compare = (a: string, b: string) => compareNames(splitName(a), splitName(b), readings);
    if (compare(one, one).rule !== 'name.same.text') return false;
    const [there, back] = [compare(one, other), compare(other, one)];
    // Art. 17 looks at the existing name only: one without industry closes the trade name, the other way round it only warns.
    const isOneSided = [there.rule, back.rule].some((rule) => rule.endsWith('industry-less'));
    return isOneSided ? there.level !== 'ok' && back.level !== 'ok' : there.level === back.level && there.rule === back.rule;
  }), { numRuns: 2_000 });
});

it('marks what collides where it stands in the other name', () => {
  fc.assert(fc.property(named, named, (one, other) => {
    const { rule, theirs, at } = compareNames(splitName(one), splitName(other), readings);
    return rule === 'name.different' || other.slice(at, at + theirs.length) === theirs;
  }), { numRuns: 2_000 });
});

it('puts a name of each kind together and finds its parts again', () => {
  fc.assert(fc.property(fc.constantFrom(...entityTypes), tradeName, fc.constantFrom('科技', '酒业', '餐饮管理', '机械'), (type, chosen, industry) => {
    for (const form of entityNames[type].forms) {
      const name = composedName(type, { parentName: '青岛沃海机械有限公司', region: '青岛', tradeName: chosen, industry, organisationForm: form });
      const parts = splitName(name, { tradeName: type === 'branch' ? '沃海' : chosen });
      if (type === 'branch' ? parts.branchOf !== '青岛沃海机械有限公司' || parts.form !== form : parts.tradeName !== chosen || parts.form !== form || !parts.industry.startsWith(industry)) throw new Error(JSON.stringify([name, parts]));
    }
  }));
});

it('a space, a bracket’s width or a traditional character changes nothing of what a name collides with', () => {
  fc.assert(fc.property(named, (name) => {
    const other = name.replace('云', '雲').replace('栖', '棲').replace('兰', '蘭').replace('（', ' (').replace('）', ') ');
    return compareNames(splitName(other), splitName(name), readings).rule === 'name.same.text';
  }));
});
