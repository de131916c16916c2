import type { EntityType } from '../company-registration/entity-types';
import type { Finding, Level } from '../finding';
import { isHan } from '../identity/han';
import { STATE_PREFIXES, STATE_PREFIX_INNOCENT, WELL_KNOWN_TRADE_NAMES } from './forbidden-words';
import { isGeneric } from './industry.rule';
import { isUnknownCompanyForm, type NameParts } from './name-parts.rule';
import { nameFinding, type NameRuleId } from './name-rules';
import { traditionalCharacters } from './name-text';
import { LOCAL_DISTRICTS } from './regions';
import { bareDistrictAtFront, comparisonScope, regionAtEnd, regionAtFront } from './region.rule';

/** Places whose names mean something else too, which the rule excepts; the clerk looks at them. */
const PLACES_WITH_OTHER_MEANING = '朝阳 安康 大同 长春 吉安 黄山 张家界 崂山 延安 天水 吉林 长治 安顺 遵义 丽水 东营 三明 保定 大庆 永州 丹东 宝鸡 广元 广安 泰安 吉首 和田 海东 临沧 普洱 长白山 玉溪 鹤壁 三门峡 宜春 新余 莆田 平凉 定西'.split(' ');

/** A trade name typed alone, as people do when they try one out. */
export function isTradeNameOnly(parts: NameParts): boolean {
  return parts.form === '' && parts.region === undefined && parts.bracketed.length === 0;
}

/** 企业名称登记管理规定 arts. 5–8, 12, 14: of what parts a name consists and what each part must be, whatever is founded. */
export function structureFindings(parts: NameParts, authority?: string, entityType?: EntityType): Finding[] {
  const findings: Finding[] = [];
  const add: Add = (level, rule, words, todo) => findings.push(nameFinding(rule, level, words, todo));

  if (parts.full === '') {
    add('refuse', 'name.empty', '请填写企业名称。');
    return findings;
  }
  characterFindings(parts, add);
  // A branch's name is its parent's, which the register has accepted, and what follows is for the rules of branches.
  if (entityType === 'branch') return findings;
  formFindings(parts, add);
  regionFindings(parts, authority, add);
  tradeNameFindings(parts, add);
  stateWordFindings(parts, add);

  if (parts.tradeName !== '' && !isGeneric(parts.tradeName) && !isTradeNameOnly(parts) && parts.industryClass === undefined && parts.branchOf === undefined) {
    const unrecognised = Array.from(parts.tradeName).length >= 5;
    add('warn', unrecognised ? 'name.industry-unrecognised' : 'name.industry-missing',
      unrecognised ? '没有认出名称中的行业或者经营特点。' : '名称中没有行业或者经营特点，仅限跨行业综合经营的企业使用。',
      '请确认字号之后写明了行业，例如“科技”“餐饮管理”。');
  }
  if (parts.isGroup) {
    add('warn', 'name.group', '带“集团”的名称由集团的控股企业使用，并应与集团名称的行政区划、字号、行业一致。', '请确认本企业是集团的控股企业。');
    if (!/集团）?$/.test(parts.full.slice(0, parts.full.length - parts.form.length))) {
      add('warn', 'name.group-before-form', '控股企业的“集团”写在组织形式之前。', `请写作“……集团${parts.form}”或“……（集团）${parts.form}”。`);
    }
  }
  const other = parts.branchOf === undefined ? /^.*?(?:有限公司|有限责任公司|股份公司)/.exec(parts.tradeName + parts.industry)?.[0] : undefined;
  if (other !== undefined) {
    add('warn', 'name.contains-a-company', `名称中含有另一个企业的名称“${other}”，限有投资关系或者经过授权的企业。`, '请确认有投资关系或者授权；否则请删去。');
  }
  if (parts.branchOf !== undefined) {
    add('warn', 'name.branch', `分支机构名称应冠以所从属企业的名称“${parts.branchOf}”。`, '请确认与所从属企业营业执照上的名称完全一致。');
  }
  return findings;
}

type Add = (level: Level, rule: NameRuleId, words: string, todo?: string) => void;

function characterFindings({ full }: NameParts, add: Add): void {
  const strange = Array.from(new Set(Array.from(full).filter((char) => !isHan(char) && char !== '（' && char !== '）')));
  if (strange.length > 0) {
    add('refuse', 'name.characters', `名称中有“${strange.join('')}”，企业名称只能使用规范汉字，不能有字母、数字或符号。`, '请改用汉字，数字可写作汉字数字。');
  }
  const traditional = traditionalCharacters(full);
  if (traditional.length > 0) {
    const pairs = traditional.map(([from, to]) => `“${from}”改为“${to}”`).join('，');
    add('refuse', 'name.traditional-characters', '名称应当使用规范汉字。', `请把${pairs}。`);
  }
  let depth = 0;
  let unbalanced = full.includes('（）');
  for (const char of full) {
    if (char === '（') depth += 1;
    if (char === '）') depth -= 1;
    if (depth < 0 || depth > 1) unbalanced = true;
  }
  if (unbalanced || depth !== 0) add('refuse', 'name.brackets', '名称中的括号不成对。', '请补齐或删去括号。');
}

function formFindings(parts: NameParts, add: Add): void {
  if (parts.form === '') {
    if (isTradeNameOnly(parts)) {
      add('warn', 'name.trade-name-only', '您输入的只是字号，还不是完整名称。', '请写全：行政区划＋字号＋行业＋组织形式，例如“青岛＋字号＋科技＋有限公司”。');
    } else {
      add('refuse', 'name.form-missing', '名称末尾缺少组织形式。', '请在末尾加上组织形式，例如“有限公司”。');
    }
  } else if (isUnknownCompanyForm(parts.form)) {
    add('refuse', 'name.form-unknown', `“${parts.form}”不是完整的组织形式。`, '请写“有限公司”“有限责任公司”或“股份有限公司”。');
  }
}

function regionFindings(parts: NameParts, authority: string | undefined, add: Add): void {
  if (isTradeNameOnly(parts) || parts.branchOf !== undefined) return;
  const district = bareDistrictAtFront(parts.folded);
  if (parts.region === undefined && district !== null) {
    add('refuse', 'name.district-alone', `“${district}”前面缺少城市名称。`, `请写作“青岛${district}”或“青岛”。`);
    return;
  }
  if (parts.region === undefined) {
    if (parts.statePrefix !== undefined) return;
    const middle = regionAtEnd(parts.tradeName);
    if (middle !== null) {
      const tradeName = parts.tradeName.slice(0, -middle.text.length);
      add('refuse', 'name.region-unbracketed', `行政区划“${middle.text}”放在字号之后，应当加括号。`, `请写作“${tradeName}（${middle.text}）${parts.industry}${parts.form}”或“${middle.text}${tradeName}${parts.industry}${parts.form}”。`);
      return;
    }
    add('route', 'name.region-missing', '名称中没有行政区划，仅限跨省、自治区、直辖市经营的企业使用，须向有权的登记机关申报。', '一般企业请在字号前加上行政区划，例如“青岛”。');
    return;
  }
  if (authority === undefined) return;
  const own = comparisonScope(authority);
  const named = parts.region.code;
  const sameProvince = named.slice(0, 2) === own.slice(0, 2);
  if (parts.region.level === 'province' && sameProvince) {
    // A municipality is province and city at once: there the prefix is the ordinary one.
    if (own.slice(2) !== '0000') add('warn', 'name.region-of-province', `使用“${parts.region.text}”作行政区划，登记机关会核实是否符合条件。`, '一般企业请使用所在城市名称。');
  } else if (comparisonScope(named) !== own) {
    add('route', 'name.region-elsewhere', `名称中的“${parts.region.text}”不在本登记机关辖区，须向当地登记机关申报。`, '在本市开办请改用本市的行政区划名称。');
  }
}

function tradeNameFindings(parts: NameParts, add: Add): void {
  const { tradeName, industry } = parts;
  const length = Array.from(tradeName).length;
  if (length === 0) {
    const words = industry === '' ? '名称中没有字号。' : `名称中没有字号，“${industry}”是行业用语。`;
    add('refuse', 'name.trade-name-missing', words, '请在行业前加上两个以上汉字的字号。');
    return;
  }
  if (Array.from(tradeName).filter(isHan).length < 2) {
    add('refuse', 'name.trade-name-too-short', `字号“${tradeName}”不足两个汉字。`, '字号应由两个以上汉字组成，请补足。');
    return;
  }
  const place = regionAtFront(tradeName);
  if ((place !== null && place.text === tradeName) || LOCAL_DISTRICTS[tradeName.replace(/区$/, '')] !== undefined) {
    const excepted = PLACES_WITH_OTHER_MEANING.includes(tradeName);
    add(excepted ? 'warn' : 'refuse', 'name.trade-name-is-place',
      excepted ? `字号“${tradeName}”也是行政区划名称，登记机关会看它是否另有含义。` : `字号“${tradeName}”是行政区划名称，不能单独作字号。`, '请换一个不是地名的字号。');
  } else if (isGeneric(tradeName)) {
    add('refuse', 'name.trade-name-not-distinctive', `字号“${tradeName}”只说明行业或者特点，不能把企业区别开来。`, '请换一个有识别性的字号，例如把“动力”改为“沃动”。');
  }
  const known = WELL_KNOWN_TRADE_NAMES.find((name) => tradeName === name || tradeName.startsWith(name) || tradeName.endsWith(name));
  if (known !== undefined) {
    add('warn', 'name.well-known', `“${known}”是广为人知的字号，没有投资关系而使用可能使公众误解，并可能侵害他人权利。`, '没有投资关系或授权时，请换一个字号。');
  }
}

function stateWordFindings(parts: NameParts, add: Add): void {
  if (parts.statePrefix !== undefined) {
    add('route', 'name.state-prefix', `以“${parts.statePrefix}”开头的名称须从严审核，并报国务院批准，不能在这里直接申报。`, '确需使用请先办理批准；否则请删去这个词。');
    return;
  }
  let text = parts.tradeName + parts.industry;
  for (const word of STATE_PREFIX_INNOCENT) text = text.split(word).join('');
  const inTradeName = STATE_PREFIXES.find((word) => parts.tradeName.includes(word) && text.includes(word));
  const inIndustry = STATE_PREFIXES.find((word) => parts.industry.includes(word) && text.includes(word));
  if (inTradeName !== undefined) {
    const qualifies = parts.industry !== '' && parts.tradeName.endsWith(inTradeName) && parts.tradeName.length >= inTradeName.length + 2;
    if (qualifies) {
      add('warn', 'name.state-word-qualifies', `“${inTradeName}”在名称中间时只能限定行业，登记机关会核实。`, '确认它限定的是后面的行业；否则请删去。');
    } else {
      add('route', 'name.state-word-in-trade-name', `字号中的“${inTradeName}”须从严审核，并报国务院批准；放在名称中间时只能用来限定行业。`, '请把它删去，或改为限定行业的用语。');
    }
  } else if (inIndustry !== undefined) {
    add('warn', 'name.state-word-qualifies', `“${inIndustry}”在名称中间时只能限定行业，登记机关会核实。`, '确认它限定的是行业；否则请删去。');
  }
  if (parts.bracketed.includes('中国')) {
    add('warn', 'name.china-in-brackets', '“（中国）”仅限使用外国出资企业字号的外商独资企业或者控股的外商投资企业。', '请确认符合条件；否则请删去。');
  }
}

