import { capitalInWords, wanInWords, yuanFromWan } from './amount';
import { amountYuan, capitalFindings, contributionForm, contributionGap, lastPaymentDay, type CapitalQuestion } from './capital.rule';

const twoFounders = (change: Partial<CapitalQuestion> = {}): CapitalQuestion => ({
  capitalYuan: 2_000_000,
  establishedOn: '2026-11-21',
  paidBy: '2031-11-21',
  contributions: [
    { key: 'p1', name: '王芳', yuan: 1_200_000, form: 'money', dueOn: '2031-11-21' },
    { key: 'p2', name: '李强生', yuan: 800_000, form: 'money', dueOn: '2028-01-31' },
  ],
  ...change,
});
const rules = (question: CapitalQuestion) => capitalFindings(question).map(({ rule }) => rule);
const withSecond = (change: object) => twoFounders({ contributions: [twoFounders().contributions[0], { ...twoFounders().contributions[1], ...change }] });

it('finds nothing wrong with two founders who pay in all within five years', () => expect(capitalFindings(twoFounders())).toEqual([]));

it.each([
  ['2026-11-21', '2031-11-21'], ['2024-02-29', '2029-02-28'], ['2026-02-28', '2031-02-28'],
])('established %s, the last day to pay is %s (公司法 47)', (established, last) => expect(lastPaymentDay(established)).toBe(last));

it.each([
  ['capital.amount', twoFounders({ capitalYuan: 0, contributions: [] })],
  ['capital.amount', twoFounders({ capitalYuan: null, contributions: [] })],
  ['capital.later-than-five-years', twoFounders({ paidBy: '2031-11-22' })],
  ['capital.later-than-five-years', withSecond({ dueOn: '2031-11-22' })],
  ['capital.due-after-paid-by', twoFounders({ paidBy: '2028-01-30' })],
  ['capital.due-day-missing', withSecond({ dueOn: '2031-02-30' })],
  ['capital.contribution-amount', withSecond({ yuan: -800_000 })],
  ['capital.contribution-form', withSecond({ form: 'labour' })],
  ['capital.contribution-form', withSecond({ form: '商誉' })],
  ['capital.contribution-needs-valuation', withSecond({ form: 'equity' })],
  ['capital.contributions-do-not-add-up', withSecond({ yuan: 600_000 })],
  ['capital.large-promise', twoFounders({ capitalYuan: 100_000_000 })],
])('says %s', (rule, question) => expect(rules(question)).toContain(rule));

it('collects everything at once, each with its article and field', () => {
  const findings = capitalFindings(withSecond({ yuan: 0, form: '', dueOn: '' }));
  expect(findings.map(({ field }) => field)).toEqual([
    'shareholders.shareholders.1.contributionYuan', 'shareholders.shareholders.1.contributionForm', 'shareholders.shareholders.1.dueOn', 'shareholders',
  ]);
  for (const { basis } of findings) expect(basis).toMatch(/《公司法》第.+条/);
});

it('only hints at a large promise', () => {
  const question = twoFounders({ capitalYuan: 100_000_000, contributions: [{ key: 'p1', name: '王芳', yuan: 100_000_000, form: 'money', dueOn: '2030-01-01' }] });
  expect(capitalFindings(question).map(({ level }) => level)).toEqual(['warn']);
});

it.each([
  [2_000_000, [1_000_000, 800_000], '出资合计 90%，还差 10%（20 万元）。'],
  [2_000_000, [1_200_000, 900_000], '出资合计 105%，多出 5%（10 万元）。'],
  [1_000_000, [333_300, 333_300, 333_300], '出资合计 99.99%，还差 0.01%（0.01 万元）。'],
  [900_000_000, [899_999_900], '出资合计比注册资本少 0.01 万元。'],
  [1_000_000, [], '出资合计 0%，还差 100%（100 万元）。'],
])('of %i, %j: %s', (capital, amounts, words) => expect(contributionGap(capital, amounts.map((yuan) => ({ yuan })))).toBe(words));

it('adds what no floating point adds', () => expect(contributionGap(300_000, [100_000, 100_000, 100_000].map((yuan) => ({ yuan })))).toBeNull());

it.each([[0, true], [-100, true], [150, true], [100.5, true], [NaN, true], [null, true], [1e15, true], [100, false], [2_000_000, false]])(
  'is %p a wrong amount: %s', (yuan, wrong) => expect(amountYuan(yuan) !== null).toBe(wrong));

it.each([['money', null], ['货币', null], ['债权', null], ['credit', '信用'], ['自然人姓名', '自然人姓名'], ['pledged-property', '设定担保的财产'], ['shells', '请选择出资方式']])(
  'contribution in %s: %s', (form, words) => (words === null ? expect(contributionForm(form)).toBeNull() : expect(contributionForm(form)).toContain(words)));

it.each([
  [2_000_000, '贰佰万元整'], [1, '壹元整'], [10, '壹拾元整'], [100_500_000, '壹亿零伍拾万元整'], [100_005_000, '壹亿零伍仟元整'], [105_000, '壹拾万伍仟元整'],
  [100_500, '壹拾万零伍佰元整'], [10_010_010, '壹仟零壹万零壹拾元整'], [123_456_789, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元整'], [0, '零元整'],
  [100_000_001, '壹亿零壹元整'], [20_304_000, '贰仟零叁拾万肆仟元整'],
])('writes %i as %s', (yuan, words) => expect(capitalInWords(yuan)).toBe(words));
it('does not write half a yuan', () => expect(() => capitalInWords(0.5)).toThrow(RangeError));

it.each([['200', 2_000_000], ['0.01', 100], ['200.5 万元', 2_005_000], ['１，０００', 10_000_000], ['1.234', null], ['abc', null], ['', null], ['-1', null]])(
  'reads %s 万元 as %p yuan', (text, yuan) => expect(yuanFromWan(text)).toBe(yuan));
it('writes back what it read', () => {
  for (let yuan = 100; yuan < 3_000_000; yuan += 12_300) expect(yuanFromWan(wanInWords(yuan))).toBe(yuan);
});
