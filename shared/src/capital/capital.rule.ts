import { addYears, compareDays, dayInWords, isDay, type Day } from '../calendar/day';
import type { Finding, Level } from '../finding';
import { LARGEST_YUAN, SMALLEST_STEP_YUAN, wanInWords } from './amount';

/** What one shareholder promises to pay in. Amounts are whole yuan. */
export interface Contribution {
  key: string;
  name: string;
  yuan: number | null;
  form: string;
  dueOn: string;
}

export interface CapitalQuestion {
  capitalYuan: number | null;
  /** Day of establishment, or today while it is not known: the five years run from it. */
  establishedOn: Day;
  paidBy?: string;
  contributions: readonly Contribution[];
}

/** 公司法 48: what capital may be paid in with. */
export const CONTRIBUTION_FORMS: Readonly<Record<string, string>> = {
  money: '货币', goods: '实物', 'intellectual-property': '知识产权', 'land-use-right': '土地使用权', equity: '股权', claim: '债权',
};

/** 公司法 48 with 市场主体登记管理条例 13: what it may not. */
export const FORBIDDEN_CONTRIBUTION_FORMS: Readonly<Record<string, string>> = {
  labour: '劳务', credit: '信用', 'personal-name': '自然人姓名', goodwill: '商誉', franchise: '特许经营权', 'pledged-property': '设定担保的财产',
};

/** From here on a promise is looked at twice (a hint, never a block). */
export const LARGE_PROMISE_YUAN = 100_000_000;
const PAYMENT_YEARS = 5;
const LAW = (article: string) => `《公司法》第${article}条`;

/** Last day on which subscribed capital may still be paid: the fifth anniversary of establishment (公司法 47; 民法典 202). */
export function lastPaymentDay(establishedOn: Day): Day {
  return addYears(establishedOn, PAYMENT_YEARS);
}

/** 公司法 47: a positive amount, in steps that 万元 with two decimals can show. Words, or null. */
export function amountYuan(yuan: number | null): string | null {
  if (yuan === null || Number.isNaN(yuan)) return '请填写金额。';
  if (yuan <= 0) return '金额应大于 0。';
  if (yuan > LARGEST_YUAN) return '金额过大，请核对单位是否为万元。';
  if (!Number.isInteger(yuan) || yuan % SMALLEST_STEP_YUAN !== 0) return '金额以万元为单位，最多两位小数。';
  return null;
}

/** 公司法 48: money, goods, rights that can be valued and transferred; not labour, credit, goodwill and the like. */
export function contributionForm(form: string): string | null {
  // By entries, not by look-up: every object answers to `constructor`.
  const named = (forms: Readonly<Record<string, string>>) => Object.entries(forms).find(([key, words]) => key === form || words === form);
  if (named(CONTRIBUTION_FORMS) !== undefined) return null;
  const forbidden = named(FORBIDDEN_CONTRIBUTION_FORMS);
  if (forbidden !== undefined) return `不能用${forbidden[1]}出资，请改用货币、实物、知识产权、土地使用权、股权或者债权。`;
  return '请选择出资方式：货币、实物、知识产权、土地使用权、股权或者债权。';
}

const percent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100;

/**
 * 出资合计应等于注册资本 (公司法 47). Says the gap both as a share and as an amount; a gap too small for two decimals of a
 * per cent is told as an amount only.
 */
export function contributionGap(capitalYuan: number, contributions: readonly { yuan: number | null }[]): string | null {
  const total = contributions.reduce((sum, { yuan }) => sum + (yuan ?? 0), 0);
  const gap = capitalYuan - total;
  if (gap === 0) return null;
  const verb = gap > 0 ? '还差' : '多出';
  const share = percent(Math.abs(gap), capitalYuan);
  const amount = wanInWords(Math.abs(gap));
  if (share === 0) return `出资合计比注册资本${gap > 0 ? '少' : '多'} ${amount}。`;
  return `出资合计 ${percent(total, capitalYuan)}%，${verb} ${share}%（${amount}）。`;
}

type Add = (level: Level, rule: string, field: string, words: string, basis: string, todo?: string) => void;

/** All capital rules of a limited company: amounts, forms, the five years, and whether the parts make the whole. */
export function capitalFindings({ capitalYuan, establishedOn, paidBy, contributions }: CapitalQuestion): Finding[] {
  const findings: Finding[] = [];
  const add = adder(findings);
  const last = lastPaymentDay(establishedOn);

  const amount = amountYuan(capitalYuan);
  if (amount !== null) add('refuse', 'amount', 'capital.capitalYuan', `注册资本：${amount}`, LAW('四十七'));
  if (paidBy !== undefined && paidBy !== '') dueDay(paidBy, 'capital.paidBy', '缴足日期');

  contributions.forEach((contribution, i) => {
    const { dueOn } = contribution;
    const who = investorWords(contribution, i, '股东');
    const field = `shareholders.shareholders.${i}`;
    contributionRules(contribution, who, field, '四十七', add);
    dueDay(dueOn, `${field}.dueOn`, `${who}的出资日期`);
    if (paidBy !== undefined && isDay(paidBy) && isDay(dueOn) && compareDays(dueOn, paidBy) > 0) {
      add('refuse', 'due-after-paid-by', `${field}.dueOn`, `${who}的出资日期晚于缴足日期 ${dayInWords(paidBy)}。`, LAW('四十七'), '请改早出资日期，或改晚缴足日期。');
    }
  });

  if (amount === null && capitalYuan !== null && contributions.length > 0) {
    wholeOfParts(capitalYuan, contributions, '认缴出资额', '四十七', add);
    if (capitalYuan >= LARGE_PROMISE_YUAN) {
      add('warn', 'large-promise', 'capital.capitalYuan', `注册资本 ${wanInWords(capitalYuan)}，须在五年内全部实缴，股东以认缴额为限承担责任。`, `${LAW('四')}，${LAW('四十七')}`, '请确认有能力在五年内缴足；登记机关可能要求说明出资能力。');
    }
  }
  return findings;

  function dueDay(day: string, field: string, title: string): void {
    if (!isDay(day)) {
      add('refuse', 'due-day-missing', field, `${title}：请选择一个日期。`, LAW('四十七'));
    } else if (compareDays(day, last) > 0) {
      add('refuse', 'later-than-five-years', field, `${title}最晚为 ${dayInWords(last)}（自公司成立之日起五年）。`, LAW('四十七'), `请改为 ${dayInWords(last)} 或更早。`);
    }
  }
}

function adder(findings: Finding[]): Add {
  return (level, rule, field, words, basis, todo) => findings.push({ rule: `capital.${rule}`, level, field, words, basis, ...(todo !== undefined && { todo }) });
}

const investorWords = ({ name }: Contribution, i: number, title: string) => (name === '' ? `第 ${i + 1} 位${title}` : name);

/** 公司法 48, 49: one investor's amount and what it is paid in with. */
function contributionRules({ yuan, form }: Contribution, who: string, field: string, article: string, add: Add): void {
  const wrong = amountYuan(yuan);
  if (wrong !== null) add('refuse', 'contribution-amount', `${field}.contributionYuan`, `${who}的认缴出资额：${wrong}`, LAW(article));
  const forbidden = contributionForm(form);
  if (forbidden !== null) add('refuse', 'contribution-form', `${field}.contributionForm`, `${who}：${forbidden}`, LAW('四十八'));
  if (forbidden === null && form !== 'money' && form !== '货币') {
    add('warn', 'contribution-needs-valuation', `${field}.contributionForm`, `${who}以非货币财产出资，应当评估作价并办理财产权转移手续。`, `${LAW('四十八')}，${LAW('四十九')}`);
  }
}

function wholeOfParts(capitalYuan: number, contributions: readonly Contribution[], title: string, article: string, add: Add): void {
  const gap = contributionGap(capitalYuan, contributions);
  if (gap !== null) add('refuse', 'contributions-do-not-add-up', 'shareholders', gap, LAW(article), `请调整各人的${title}，使合计等于注册资本。`);
}

export interface ShareCapitalQuestion {
  capitalYuan: number | null;
  shareTotal: number | null;
  /** 每股金额, yuan with at most two decimals; null for shares without par value. */
  parYuan: number | null;
  paidInFull: boolean;
  contributions: readonly Contribution[];
}

const fen = (yuan: number) => Math.round(yuan * 100);
const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/**
 * Shares an amount takes of the whole, in exact arithmetic; null when it is no whole number of shares. With par value each
 * share costs the same; without it the amount's part of the capital decides.
 */
export function sharesOf(yuan: number, { capitalYuan, shareTotal }: { capitalYuan: number; shareTotal: number }): number | null {
  if (!(capitalYuan > 0) || !(shareTotal > 0) || !Number.isInteger(shareTotal)) return null;
  // Cut to lowest terms first: the phones we serve have no whole numbers large enough for the product.
  const common = greatestCommonDivisor(fen(yuan), fen(capitalYuan));
  const [part, whole] = [fen(yuan) / common, fen(capitalYuan) / common];
  return shareTotal % whole === 0 ? part * (shareTotal / whole) : null;
}

/** Capital of a joint-stock company founded by 发起: shares, their price, and that all is paid before it exists (公司法 95, 96, 98, 142). */
export function shareCapitalFindings({ capitalYuan, shareTotal, parYuan, paidInFull, contributions }: ShareCapitalQuestion): Finding[] {
  const findings: Finding[] = [];
  const add = adder(findings);
  const amount = amountYuan(capitalYuan);
  if (amount !== null) add('refuse', 'amount', 'capital.capitalYuan', `注册资本：${amount}`, LAW('九十六'));
  const wrongTotal = shareTotal === null ? '请填写股份总数。' : !Number.isInteger(shareTotal) || shareTotal <= 0 ? '股份总数应是大于 0 的整数。' : null;
  if (wrongTotal !== null) add('refuse', 'share-total', 'capital.shareTotal', wrongTotal, LAW('九十五'));
  const wrongPar = parYuan !== null && (!(parYuan > 0) || Math.abs(parYuan * 100 - Math.round(parYuan * 100)) > 1e-6) ? '每股金额应大于 0，最多两位小数；没有面额的请选择“无面额股”。' : null;
  if (wrongPar !== null) add('refuse', 'par-value', 'capital.parYuan', wrongPar, LAW('一百四十二'));
  if (amount === null && capitalYuan !== null && wrongTotal === null && shareTotal !== null && wrongPar === null && parYuan !== null && fen(parYuan) * shareTotal !== fen(capitalYuan)) {
    add('refuse', 'par-times-shares', 'capital.shareTotal', `每股 ${parYuan} 元乘以 ${shareTotal} 股，不等于注册资本 ${wanInWords(capitalYuan)}。`, LAW('九十五'), '请调整股份总数、每股金额或者注册资本。');
  }
  if (!paidInFull) {
    add('refuse', 'paid-in-full', 'capital.paidInFull', '股份有限公司的发起人应当在公司成立前按照其认购的股份全额缴纳股款。', LAW('九十八'), '请在股款全部缴足后确认；尚未缴足的，可以先办有限责任公司。');
  }
  contributions.forEach((contribution, i) => {
    const who = investorWords(contribution, i, '发起人');
    const field = `shareholders.shareholders.${i}`;
    contributionRules(contribution, who, field, '九十六', add);
    if (amount === null && capitalYuan !== null && wrongTotal === null && shareTotal !== null && amountYuan(contribution.yuan) === null && sharesOf(contribution.yuan ?? 0, { capitalYuan, shareTotal }) === null) {
      add('refuse', 'whole-shares', `${field}.contributionYuan`, `${who}的出资折合不成整数股。`, LAW('九十五'), '请调整出资额或者股份总数。');
    }
  });
  if (amount === null && capitalYuan !== null && contributions.length > 0) wholeOfParts(capitalYuan, contributions, '认购金额', '九十五', add);
  return findings;
}
