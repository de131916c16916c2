import { told, wordsOf } from '../findings.builder';
import { capitalInWords, isWholeYuan, LARGEST_YUAN, wanInWords, yuanFromWan } from './amount';
import { amountYuan, capitalFindings, contributionForm, CONTRIBUTION_FORMS, FORBIDDEN_CONTRIBUTION_FORMS, shareCapitalFindings, sharesOf, type CapitalQuestion, type Contribution, type ShareCapitalQuestion } from './capital.rule';

/* Each rule at its boundary: what the law still allows, what it does not any more, at which field, by which article. */

const LAW = (article: string) => `《公司法》第${article}条`;
const part = (yuan: number | null, change: Partial<Contribution> = {}): Contribution => ({ key: 'p1', name: '王芳', yuan, form: 'money', dueOn: '2031-11-21', ...change });
const llc = (change: Partial<CapitalQuestion> = {}): CapitalQuestion => ({ capitalYuan: 1_000_000, establishedOn: '2026-11-21', paidBy: '2031-11-21', contributions: [part(600_000), part(400_000, { key: 'p2', name: '' })], ...change });
const jsc = (change: Partial<ShareCapitalQuestion> = {}): ShareCapitalQuestion => ({ capitalYuan: 1_000_000, shareTotal: 1_000_000, parYuan: 1, paidInFull: true, contributions: [part(600_000), part(400_000, { name: '' })], ...change });
const FIRST = 'shareholders.shareholders.0';

it.each<[string, CapitalQuestion, readonly string[]]>([
  ['everything in order, to the last day', llc(), []],
  ['nothing said of the parts yet', llc({ contributions: [] }), []],
  ['no last day said of the whole', llc({ paidBy: '' }), []],
  ['one that leaves it out', { capitalYuan: 1_000_000, establishedOn: '2026-11-21', contributions: [] }, []],
  ['no capital', llc({ capitalYuan: null, contributions: [] }), [`refuse capital.amount at capital.capitalYuan by ${LAW('四十七')}`]],
  ['the largest amount there may be', llc({ capitalYuan: 999_999_999_900, contributions: [part(999_999_999_900)] }), [`warn capital.large-promise at capital.capitalYuan by ${LAW('四')}，${LAW('四十七')}`]],
  ['just under a hundred million', llc({ capitalYuan: 99_999_900, contributions: [part(99_999_900)] }), []],
  ['a hundred million', llc({ capitalYuan: 100_000_000, contributions: [part(100_000_000)] }), [`warn capital.large-promise at capital.capitalYuan by ${LAW('四')}，${LAW('四十七')}`]],
  ['a day too late for the whole', llc({ paidBy: '2031-11-22' }), [`refuse capital.later-than-five-years at capital.paidBy by ${LAW('四十七')}`]],
  ['no day at all', llc({ paidBy: '2031-02-30' }), [`refuse capital.due-day-missing at capital.paidBy by ${LAW('四十七')}`]],
  ['a day too late for a part', llc({ paidBy: '', contributions: [part(1_000_000, { dueOn: '2031-11-22' })] }), [`refuse capital.later-than-five-years at ${FIRST}.dueOn by ${LAW('四十七')}`]],
  ['a part a day after the whole', llc({ paidBy: '2030-01-01', contributions: [part(1_000_000, { dueOn: '2030-01-02' })] }), [`refuse capital.due-after-paid-by at ${FIRST}.dueOn by ${LAW('四十七')}`]],
  ['a part on the day of the whole', llc({ paidBy: '2030-01-01', contributions: [part(1_000_000, { dueOn: '2030-01-01' })] }), []],
  ['a part without a day', llc({ contributions: [part(1_000_000, { dueOn: '' })] }), [`refuse capital.due-day-missing at ${FIRST}.dueOn by ${LAW('四十七')}`]],
  ['a part of nothing', llc({ contributions: [part(0), part(1_000_000)] }), [`refuse capital.contribution-amount at ${FIRST}.contributionYuan by ${LAW('四十七')}`]],
  ['a part in labour', llc({ contributions: [part(1_000_000, { form: 'labour' })] }), [`refuse capital.contribution-form at ${FIRST}.contributionForm by ${LAW('四十八')}`]],
  ['a part in goods', llc({ contributions: [part(1_000_000, { form: 'goods' })] }), [`warn capital.contribution-needs-valuation at ${FIRST}.contributionForm by ${LAW('四十八')}，${LAW('四十九')}`]],
  ['a part in 货币', llc({ contributions: [part(1_000_000, { form: '货币' })] }), []],
  ['parts that fall short', llc({ contributions: [part(999_900)] }), [`refuse capital.contributions-do-not-add-up at shareholders by ${LAW('四十七')}`]],
  ['parts of a capital that is wrong itself', llc({ capitalYuan: 0, contributions: [part(100)] }), [`refuse capital.amount at capital.capitalYuan by ${LAW('四十七')}`]],
])('of a limited company: %s', (_, question, expected) => expect(told(capitalFindings(question))).toEqual(expected));

it.each<[string, ShareCapitalQuestion, readonly string[]]>([
  ['everything in order', jsc(), []],
  ['shares without par value', jsc({ parYuan: null, shareTotal: 5_000 }), []],
  ['par value in fen', jsc({ parYuan: 0.01, shareTotal: 100_000_000 }), []],
  ['no capital', jsc({ capitalYuan: null }), [`refuse capital.amount at capital.capitalYuan by ${LAW('九十六')}`]],
  ['no number of shares', jsc({ shareTotal: null }), [`refuse capital.share-total at capital.shareTotal by ${LAW('九十五')}`]],
  ['half a share', jsc({ shareTotal: 0.5 }), [`refuse capital.share-total at capital.shareTotal by ${LAW('九十五')}`]],
  ['no share', jsc({ shareTotal: 0 }), [`refuse capital.share-total at capital.shareTotal by ${LAW('九十五')}`]],
  ['one share for one founder', jsc({ shareTotal: 1, parYuan: 1_000_000, contributions: [part(1_000_000)] }), []],
  ['a par value of nothing', jsc({ parYuan: 0 }), [`refuse capital.par-value at capital.parYuan by ${LAW('一百四十二')}`]],
  ['a par value in thirds of a fen', jsc({ parYuan: 0.333 }), [`refuse capital.par-value at capital.parYuan by ${LAW('一百四十二')}`]],
  ['shares whose price is not the capital', jsc({ shareTotal: 500_000 }), [`refuse capital.par-times-shares at capital.shareTotal by ${LAW('九十五')}`]],
  ['not paid yet', jsc({ paidInFull: false }), [`refuse capital.paid-in-full at capital.paidInFull by ${LAW('九十八')}`]],
  ['a founder who pays nothing', jsc({ contributions: [part(0), part(1_000_000)] }), [`refuse capital.contribution-amount at ${FIRST}.contributionYuan by ${LAW('九十六')}`]],
  ['a founder with part of a share', jsc({ parYuan: 1_000, shareTotal: 1_000, contributions: [part(600_500), part(399_500)] }), [`refuse capital.whole-shares at ${FIRST}.contributionYuan by ${LAW('九十五')}`, `refuse capital.whole-shares at shareholders.shareholders.1.contributionYuan by ${LAW('九十五')}`]],
  ['founders who fall short', jsc({ contributions: [part(600_000)] }), [`refuse capital.contributions-do-not-add-up at shareholders by ${LAW('九十五')}`]],
  ['a founder who works', jsc({ contributions: [part(1_000_000, { form: 'labour' })] }), [`refuse capital.contribution-form at ${FIRST}.contributionForm by ${LAW('四十八')}`]],
  ['no founder yet', jsc({ contributions: [] }), []],
])('of a joint-stock company: %s', (_, question, expected) => expect(told(shareCapitalFindings(question))).toEqual(expected));

describe('the words', () => {
  it.each<[string, CapitalQuestion, RegExp]>([
    ['capital.later-than-five-years', llc({ paidBy: '2032-01-01' }), /^缴足日期最晚为 2031年11月21日（自公司成立之日起五年）。请改为 2031年11月21日 或更早/],
    ['capital.later-than-five-years', llc({ contributions: [part(1_000_000, { dueOn: '2032-01-01', name: '' })] }), /^第 1 位股东的出资日期最晚为/],
    ['capital.due-after-paid-by', llc({ paidBy: '2030-01-01', contributions: [part(1_000_000)] }), /^王芳的出资日期晚于缴足日期 2030年1月1日。/],
    ['capital.contribution-amount', llc({ contributions: [part(null), part(1_000_000)] }), /^王芳的认缴出资额：请填写金额/],
    ['capital.contribution-form', llc({ contributions: [part(1_000_000, { form: 'goodwill', name: '' })] }), /^第 1 位股东：不能用商誉出资/],
    ['capital.contributions-do-not-add-up', llc({ contributions: [part(900_000)] }), /还差 10%（10 万元）。请调整各人的认缴出资额/],
    ['capital.large-promise', llc({ capitalYuan: 200_000_000, contributions: [part(200_000_000)] }), /20000 万元，须在五年内全部实缴/],
    ['capital.amount', llc({ capitalYuan: 150 }), /^注册资本：金额以万元为单位，最多两位小数/],
  ])('%s', (rule, question, words) => expect(wordsOf(capitalFindings(question), rule)).toMatch(words));
  it.each<[string, ShareCapitalQuestion, RegExp]>([
    ['capital.par-times-shares', jsc({ shareTotal: 500_000 }), /每股 1 元乘以 500000 股，不等于注册资本 100 万元/],
    ['capital.share-total', jsc({ shareTotal: null }), /请填写股份总数/],
    ['capital.share-total', jsc({ shareTotal: -1 }), /大于 0 的整数/],
    ['capital.whole-shares', jsc({ parYuan: 1_000, shareTotal: 1_000, contributions: [part(600_500, { name: '' }), part(399_500)] }), /^第 1 位发起人的出资折合不成整数股/],
    ['capital.contributions-do-not-add-up', jsc({ contributions: [part(600_000)] }), /请调整各人的认购金额/],
    ['capital.paid-in-full', jsc({ paidInFull: false }), /可以先办有限责任公司/],
  ])('%s', (rule, question, words) => expect(wordsOf(shareCapitalFindings(question), rule)).toMatch(words));

  it.each<[number | null, string | null]>([
    [null, '请填写金额。'], [NaN, '请填写金额。'], [0, '金额应大于 0。'], [-0.01, '金额应大于 0。'], [100, null], [99, '金额以万元为单位，最多两位小数。'], [100.5, '金额以万元为单位，最多两位小数。'],
    [LARGEST_YUAN - 99, null], [LARGEST_YUAN + 1, '金额过大，请核对单位是否为万元。'], [LARGEST_YUAN, '金额以万元为单位，最多两位小数。'],
  ])('of the amount %p: %p', (yuan, words) => expect(amountYuan(yuan)).toBe(words));

  it('allow every form of 第四十八条 and name every one it does not', () => {
    for (const [key, title] of Object.entries(CONTRIBUTION_FORMS)) expect([contributionForm(key), contributionForm(title)]).toEqual([null, null]);
    for (const [key, title] of Object.entries(FORBIDDEN_CONTRIBUTION_FORMS)) for (const form of [key, title]) expect(contributionForm(form)).toBe(`不能用${title}出资，请改用货币、实物、知识产权、土地使用权、股权或者债权。`);
  });
});

it.each<[number, number, number, number | null]>([
  [400_000, 1_000_000, 1_000_000, 400_000], [400_000, 1_000_000, 10, 4], [450_000, 1_000_000, 10, null], [1_000_000, 1_000_000, 7, 7], [0.01, 1, 100, 1], [1, 0, 10, null], [1, 1, 0, null], [1, 1, 1.5, null], [1, -1, 10, null], [1, NaN, 1, null],
  [333_333_333_300, 999_999_999_900, 3_000_000_000, 1_000_000_000],
])('%p yuan of %p in %p shares: %p', (yuan, capitalYuan, shareTotal, shares) => expect(sharesOf(yuan, { capitalYuan, shareTotal })).toBe(shares));

it('knows what can be written out', () => expect([0, 1, LARGEST_YUAN, LARGEST_YUAN + 1, -1, 0.5, NaN].map(isWholeYuan)).toEqual([true, true, true, false, false, false, false]));
it('writes no amount that is too large or negative', () => {
  for (const yuan of [LARGEST_YUAN + 1, -1]) expect(() => capitalInWords(yuan)).toThrow(/not an amount in whole yuan/);
  expect(capitalInWords(LARGEST_YUAN)).toBe('玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整');
});
it.each([['99999999', 999_999_990_000], ['999999999', null], ['1.5', 15_000], ['1.25万', 12_500], ['1.25元', 12_500], ['1.255', null], ['.5', null], ['5.', null], ['a5', null], ['5a', null], ['1 000', 10_000_000]])('reads %s 万元 as %p', (text, yuan) => expect(yuanFromWan(text)).toBe(yuan));
it.each([[10_000, '1 万元'], [100, '0.01 万元'], [1, '0.0001 万元'], [0, '0 万元'], [12_345, '1.2345 万元']])('writes %i yuan as %s', (yuan, words) => expect(wanInWords(yuan)).toBe(words));
