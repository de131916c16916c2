import { MARKS } from './entity-names';
import { STATE_PREFIX_INNOCENT } from './forbidden-words';
import { industryKey, industryWords, mainClass, splitAtIndustry, type IndustryWord } from './industry.rule';
import { foldedName, typedName, withoutBrackets } from './name-text';
import { regionAtFront, regionExactly, type NameRegion } from './region.rule';

/** The four parts of a company's name (企业名称登记管理规定 art. 6), with what was found around them. */
export interface NameParts {
  /** As it would be printed. */
  full: string;
  /** For comparing: simplified, without brackets. */
  folded: string;
  region?: NameRegion & { at: 'front' | 'middle' };
  /** 字号, folded. */
  tradeName: string;
  /** 行业或者经营特点 as written, folded. */
  industry: string;
  industryWords: readonly IndustryWord[];
  /** Decides 同行业: GB/T 4754 class, absent when the name tells no industry. */
  industryClass?: string;
  industryKey: string;
  /** 组织形式, '' when the name ends without one. */
  form: string;
  /** 中国, 中华 … at the very front. */
  statePrefix?: string;
  /** Texts in brackets, except the region and the form's own. */
  bracketed: readonly string[];
  /** The parent's part of a branch's name, when the name is a branch's. */
  branchOf?: string;
  isGroup: boolean;
}

/** Longest first. Those that the Companies Act reserves for companies. */
const COMPANY_FORMS = ['股份有限公司', '有限责任公司', '有限公司', '股份公司'];
const COMPANY_FORM_WRONG = ['责任公司', '公司'];
const OTHER_FORMS = [
  '合伙企业', '农民专业合作社联合社', '农民专业合作社', '专业合作社联合社', '专业合作社', '合作社',
  '经营部', '工作室', '事务所', '服务部', '营业部', '商贸行', '商店', '商行', '门市部', '维修部', '加工厂', '服务站', '加油站', '养殖场', '门诊部', '诊所', '超市', '便利店', '专卖店',
  '中心', '酒店', '饭店', '茶馆', '茶楼', '酒楼', '餐厅', '餐馆', '面馆', '会所', '车行', '作坊', '商城',
];
const SHORT_FORMS = ['厂', '店', '铺', '行', '社', '部', '馆', '楼', '院', '场', '坊', '吧', '屋', '站', '所', '庄', '苑', '轩', '阁', '园'];
/** Endings that are a form and name the industry at once: the form goes, the industry stays. */
const INDUSTRY_FORMS = new Set(['酒店', '饭店', '茶馆', '茶楼', '酒楼', '餐厅', '餐馆', '面馆', '超市', '便利店', '加油站', '养殖场', '门诊部', '诊所', '商城']);
export const STATE_PREFIX = /^(中国|中华|中央|全国|国家)/;

const BRANCH_ENDING = /(?:分公司|分店|分厂|分社|分部|分校|营业部|办事处)$/;
const COMPANY_IN_FRONT = /^.+(?:有限公司|有限责任公司|股份公司|合作社|合伙企业|（(?:普通合伙|特殊普通合伙|有限合伙|个人独资)）)/;
/** 厂, 中心 … are ordinary characters too: only before 分厂, 分店 and the like, and behind enough of a name. */
const OTHER_PARENT_IN_FRONT = /^.{4,}(?:厂|店|中心|工作室|事务所)/;

/** The parent in front of a branch's name, and the branch's ending; null when the name is no branch's. */
function branchParts(text: string): { parent: string; ending: string } | null {
  const ending = BRANCH_ENDING.exec(text)?.[0];
  if (ending === undefined) return null;
  const body = text.slice(0, -ending.length);
  const parent = COMPANY_IN_FRONT.exec(body)?.[0] ?? (ending.startsWith('分') ? OTHER_PARENT_IN_FRONT.exec(body)?.[0] : undefined);
  return parent === undefined ? null : { parent, ending };
}

let longForms: Map<string, string[]> | null = null;

/** By their last character: a register has a million names to split, and nearly all end in 司. */
function longFormsEndingIn(character: string): readonly string[] {
  if (longForms === null) {
    longForms = new Map();
    for (const form of [...COMPANY_FORMS, ...COMPANY_FORM_WRONG, ...OTHER_FORMS]) {
      const last = form[form.length - 1];
      longForms.set(last, [...(longForms.get(last) ?? []), form]);
    }
  }
  return longForms.get(character) ?? [];
}

/** The form, and how much of the name's end is nothing else. */
function formOf(text: string): { form: string; cut: number } {
  // 中心（有限合伙）: the mark of the liability stands behind an ending of any kind.
  const mark = text.endsWith('）') ? MARKS.find((each) => text.endsWith(each)) : undefined;
  if (mark !== undefined) {
    const inner = formOf(text.slice(0, -mark.length));
    return { form: inner.form + mark, cut: inner.cut + mark.length };
  }
  const form = endingOf(text);
  return { form, cut: INDUSTRY_FORMS.has(form) ? 0 : form.length };
}

function endingOf(text: string): string {
  const long = longFormsEndingIn(text[text.length - 1]).find((form) => text.endsWith(form) && text.length > form.length);
  if (long !== undefined) return long;
  // One character is a form only behind a name long enough to hold a trade name and an industry.
  return SHORT_FORMS.find((form) => text.endsWith(form) && text.length >= 5) ?? '';
}

export const isCompanyForm = (form: string): boolean => COMPANY_FORMS.includes(form);
export const isUnknownCompanyForm = (form: string): boolean => COMPANY_FORM_WRONG.includes(form);

/**
 * Segments a full name into region, trade name, industry and form, each by the longest entry of its dictionary.
 * The applicant knows the boundary better: a form that asks for the parts passes `tradeName`, which then wins.
 */
export function splitName(fullName: string, known: { tradeName?: string } = {}): NameParts {
  const full = typedName(fullName);
  let rest = foldedName(full);
  const folded = withoutBrackets(rest);

  const branch = branchParts(rest);
  if (branch !== null) return { ...splitName(branch.parent, known), full, folded, form: branch.ending, branchOf: branch.parent };

  const { form, cut } = formOf(rest);
  rest = rest.slice(0, rest.length - cut);
  const isGroup = rest.endsWith('集团') || rest.includes('（集团）');
  rest = rest.replace('（集团）', '');

  const found = STATE_PREFIX.exec(rest)?.[0];
  const statePrefix = found === undefined || STATE_PREFIX_INNOCENT.some((word) => rest.startsWith(word)) ? undefined : found;
  const bare = statePrefix === undefined ? rest : rest.slice(statePrefix.length);
  let region: NameParts['region'];
  const front = regionAtFront(bare);
  if (front !== null) region = { ...front, at: 'front' };
  rest = front === null ? bare : bare.slice(front.text.length);

  const bracketed: string[] = [];
  let leftOfRegion: string | null = null;
  if (rest.includes('（')) rest = rest.replace(/（([^（）]*)）/g, (_, inner: string, at: number, whole: string) => {
    const place = regionExactly(inner);
    if (place === null) {
      bracketed.push(inner);
      return inner === '中国' ? '' : inner;
    }
    if (at === 0) region = region ?? { ...place, at: 'front' };
    else {
      region = region ?? { ...place, at: 'middle' };
      leftOfRegion = withoutBrackets(whole.slice(0, at));
    }
    return '';
  });
  rest = withoutBrackets(rest);

  const allowSingle = form !== '' && !isCompanyForm(form);
  let { tradeName, words } = splitAtIndustry(rest, allowSingle);
  if (leftOfRegion !== null && leftOfRegion !== '' && tradeName !== leftOfRegion && rest.startsWith(leftOfRegion)) {
    // 红光（北京）酒业: what stands before the place is the trade name, unless it ends in an industry (腾讯科技（深圳）).
    const left = splitAtIndustry(leftOfRegion, false);
    const right = industryWords(rest.slice((leftOfRegion as string).length), allowSingle);
    if (right !== null && left.words.length === 0) ({ tradeName, words } = { tradeName: leftOfRegion, words: right });
  }
  if (region !== undefined && tradeName === '' && words.length === 0) tradeName = rest;
  if (region !== undefined && region.at === 'front' && tradeName === '' && region.level === 'county' && words.length > 0) {
    // 青岛崂山啤酒: with nothing else to be told by, the district is what the applicant meant as the trade name.
    const city = regionAtFront(region.text.slice(0, region.text.length - region.name.length));
    if (city !== null && region.text.endsWith(region.name)) {
      rest = region.name + rest;
      tradeName = region.name;
      region = { ...city, at: 'front' };
    }
  }
  const given = known.tradeName === undefined ? '' : foldedName(typedName(known.tradeName));
  if (given !== '' && rest.startsWith(given)) {
    tradeName = given;
    const industry = rest.slice(given.length);
    words = industryWords(industry, allowSingle) ?? splitAtIndustry(industry, allowSingle).words;
  }

  return {
    full, folded, region, tradeName, form, statePrefix, bracketed, isGroup,
    industry: rest.slice(tradeName.length),
    industryWords: words,
    industryClass: mainClass(words),
    industryKey: industryKey(words),
  };
}
