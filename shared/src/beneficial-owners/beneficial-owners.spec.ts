import { told, wordsOf } from '../findings.builder';
import { beneficialOwnerFindings, exemptionIsOpen, ownersByShare, type BeneficialOwnersQuestion } from './beneficial-owners.rule';

const BASIS = '《受益所有人信息管理办法》（中国人民银行、国家市场监督管理总局令〔2024〕第3号）';
type Investor = BeneficialOwnersQuestion['investors'][number];
const person = (key: string, yuan: number | null, change: Partial<Investor> = {}): Investor => ({ key, name: `${key}某`, yuan, organisation: false, ...change });
const owner = (key: string, change: Partial<BeneficialOwnersQuestion['owners'][number]> = {}): BeneficialOwnersQuestion['owners'][number] => ({ key, ground: 'share', percent: 60, ...change });
const question = (change: Partial<BeneficialOwnersQuestion> = {}): BeneficialOwnersQuestion => ({
  capitalYuan: 1_000_000, investors: [person('p1', 800_000), person('p2', 200_000)], exemptionPromised: false, owners: [owner('p1')], known: new Set(['p1', 'p2', 'p3']), ...change,
});
const AT = 'owners.owners';

it.each<[string, BeneficialOwnersQuestion, readonly string[]]>([
  ['the one who holds most', question(), []],
  ['the promise of a small firm of people', question({ exemptionPromised: true, owners: [] }), []],
  ['the promise at ten million', question({ exemptionPromised: true, capitalYuan: 10_000_000 }), []],
  ['the promise above', question({ exemptionPromised: true, capitalYuan: 10_000_100 }), [`refuse owners.exemption-not-open at owners.exemptionPromised by ${BASIS}`]],
  ['the promise where an organisation pays in', question({ exemptionPromised: true, investors: [person('p1', 1, { organisation: true })] }), [`refuse owners.exemption-not-open at owners.exemptionPromised by ${BASIS}`]],
  ['the promise, whatever the owners say', question({ exemptionPromised: true, owners: [owner('p9', { percent: null })] }), []],
  ['nobody', question({ owners: [] }), [`refuse owners.missing at ${AT} by ${BASIS}`]],
  ['somebody who was removed', question({ owners: [owner('p1'), owner('p9')] }), [`refuse owners.of-nobody at ${AT}.1.key by ${BASIS}`]],
  ['somebody twice', question({ owners: [owner('p1'), owner('p1')] }), [`refuse owners.listed-twice at ${AT}.1.key by ${BASIS}`]],
  ['a share of 25 %', question({ owners: [owner('p1', { percent: 25 })] }), []],
  ['a share of all', question({ owners: [owner('p1', { percent: 100 })] }), []],
  ['a share below', question({ owners: [owner('p1', { percent: 24.99 })] }), [`refuse owners.percent at ${AT}.0.percent by ${BASIS}`]],
  ['a share of more than all', question({ owners: [owner('p1', { percent: 100.01 })] }), [`refuse owners.percent at ${AT}.0.percent by ${BASIS}`]],
  ['a share nobody said', question({ owners: [owner('p1', { percent: null })] }), [`refuse owners.percent at ${AT}.0.percent by ${BASIS}`]],
  ['votes nobody counted', question({ owners: [owner('p1'), owner('p3', { ground: 'income-or-votes', percent: null })] }), [`refuse owners.percent at ${AT}.1.percent by ${BASIS}`]],
  ['control, which has no per cent', question({ owners: [owner('p1', { ground: 'control', percent: null })] }), []],
  ['a holder of a quarter left out', question({ investors: [person('p1', 750_000), person('p2', 250_000)] }), [`refuse owners.investor-left-out at ${AT} by ${BASIS}`]],
  ['a holder of less left out', question({ investors: [person('p1', 750_100), person('p2', 249_900)] }), []],
  ['an organisation that holds half', question({ investors: [person('p1', 500_000), person('o1', 500_000, { organisation: true })] }), []],
  ['the manager beside an owner', question({ owners: [owner('p1'), owner('p3', { ground: 'manager', percent: null })] }), [`refuse owners.manager-only-if-nobody-else at ${AT} by ${BASIS}`]],
  ['the manager where nobody owns', question({ investors: [person('o1', 1_000_000, { organisation: true })], owners: [owner('p3', { ground: 'manager', percent: null })] }), []],
])('names %s', (_, asked, expected) => expect(told(beneficialOwnerFindings(asked))).toEqual(expected));

it.each<[string, BeneficialOwnersQuestion, RegExp]>([
  ['owners.exemption-not-open', question({ exemptionPromised: true, capitalYuan: 10_000_100 }), /^注册资本（出资额）超过一千万元，/],
  ['owners.exemption-not-open', question({ exemptionPromised: true, investors: [person('p1', 1, { organisation: true })] }), /^出资人中有单位，/],
  ['owners.missing', question({ owners: [] }), /^请承诺免报，或者/],
  ['owners.missing', question({ owners: [], capitalYuan: 20_000_000 }), /^请填写受益所有人：直接或者间接持有 25% 以上/],
  ['owners.investor-left-out', question({ investors: [person('p1', 500_000), person('p2', 500_000)] }), /^p2某的出资达到 25%/],
  ['owners.investor-left-out', question({ investors: [person('p1', 500_000), person('p2', 500_000, { name: '' })] }), /^p2的出资达到 25%/],
])('says %s in words', (rule, asked, words) => expect(wordsOf(beneficialOwnerFindings(asked), rule)).toMatch(words));

it.each<[number, Investor[], boolean]>([[0, [], false], [1, [], true], [10_000_000, [person('p1', 1)], true], [10_000_001, [person('p1', 1)], false], [1, [person('p1', 1), person('o', 1, { organisation: true })], false]])(
  'the promise is open at %i yuan with %j: %s', (capitalYuan, investors, open) => expect(exemptionIsOpen({ capitalYuan, investors })).toBe(open));

it.each<[number, Investor[], string[]]>([[0, [person('p1', 0)], []], [100, [person('p1', 25), person('p2', 24), person('o', 51, { organisation: true })], ['p1']], [3, [person('p1', 0.75), person('p2', null)], ['p1']]])(
  'of %p yuan, %j: owners %j', (capitalYuan, investors, keys) => expect(ownersByShare({ capitalYuan, investors })).toEqual(keys));
