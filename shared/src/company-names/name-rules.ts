import type { Finding, Level } from '../finding';
import { FORBIDDEN_GROUPS } from './forbidden-words';

/**
 * How well a rule is founded: a statute that says it in so many words; a measure or guide of the regulator known from
 * secondary sources; practice of registries; or our own reading, which a registry may see differently.
 */
export type NameRuleGround = 'statute' | 'guide' | 'practice' | 'own-reading';

export interface NameRule {
  /** The article that carries it. */
  basis: string;
  ground: NameRuleGround;
  /** For whoever reads the table: what it asks. */
  title: string;
}

const LAW = (article: string) => `《企业名称登记管理规定》第${article}条`;
const MEASURES = (article: string) => `《企业名称登记管理规定实施办法》第${article}条`;
/** 工商企注字〔2017〕133号. */
const COMPARISON = '《企业名称相同相近比对规则》';
const GUIDE = '《企业名称申报指引（2025年版）》';

const statute = (basis: string, title: string): NameRule => ({ basis, ground: 'statute', title });
const guide = (basis: string, title: string): NameRule => ({ basis, ground: 'guide', title });
const practice = (basis: string, title: string): NameRule => ({ basis, ground: 'practice', title });
const ownReading = (basis: string, title: string): NameRule => ({ basis, ground: 'own-reading', title });

/** Every rule that may speak of a name. A finding takes its article from here, so none is without. */
export const NAME_RULES = {
  'name.empty': statute(LAW('六'), '企业应当有名称'),
  'name.characters': statute(LAW('五'), '使用规范汉字，没有字母、数字、符号'),
  'name.traditional-characters': statute(LAW('五'), '使用规范汉字，不用繁体字'),
  'name.brackets': practice(LAW('五'), '括号成对'),
  'name.trade-name-only': statute(LAW('六'), '名称由四个部分组成'),
  'name.form-missing': statute(LAW('十'), '标明组织形式'),
  'name.form-unknown': statute('《公司法》第七条', '公司的组织形式写完整'),
  'name.region-missing': statute(LAW('六'), '不含行政区划仅限跨省经营的企业'),
  'name.region-unbracketed': guide(MEASURES('九'), '行政区划放在字号之后的，加括号'),
  'name.region-of-province': statute(LAW('七'), '行政区划是企业所在地的'),
  'name.region-elsewhere': statute(LAW('七'), '行政区划是企业所在地的'),
  'name.district-alone': statute(LAW('七'), '市辖区、开发区名称不单独使用'),
  'name.trade-name-missing': statute(LAW('八'), '有字号'),
  'name.trade-name-too-short': statute(LAW('八'), '字号由两个以上汉字组成'),
  'name.trade-name-is-place': statute(LAW('八'), '行政区划名称不作字号'),
  'name.trade-name-not-distinctive': statute(`${LAW('八')}，${GUIDE}`, '行业、经营特点不作字号，字号有显著性'),
  'name.industry-missing': statute(LAW('六'), '不含行业仅限跨行业综合经营的企业'),
  'name.industry-unrecognised': ownReading(LAW('九'), '标明行业或者经营特点'),
  'name.well-known': ownReading(`${LAW('十一')}第八项`, '不使公众误解'),
  'name.state-prefix': statute(LAW('十二'), '冠以中国、中华、中央、全国、国家的，从严审核并报国务院批准'),
  'name.state-word-in-trade-name': statute(LAW('十二'), '名称中间的中国、中华、全国、国家是行业限定语'),
  'name.state-word-qualifies': statute(LAW('十二'), '名称中间的中国、中华、全国、国家是行业限定语'),
  'name.china-in-brackets': statute(LAW('十二'), '（中国）限使用外国投资者字号的外资企业'),
  'name.group': statute(LAW('十四'), '集团由控股企业使用'),
  'name.group-before-form': statute(LAW('十四'), '集团在组织形式之前'),
  'name.group-of-an-enterprise': ownReading(LAW('十四'), '个体工商户和分支机构不是集团的控股企业'),
  'name.contains-a-company': statute(LAW('十五'), '含有另一个企业名称的，有投资关系或者经过授权'),
  'name.branch': statute(LAW('十三'), '分支机构冠以所从属企业的名称'),

  'name.type.llc-form': statute('《公司法》第七条', '有限责任公司标明有限责任公司或者有限公司'),
  'name.type.jsc-form': statute('《公司法》第七条', '股份有限公司标明股份有限公司或者股份公司'),
  'name.type.company-words': statute(`《公司法》第七条，${LAW('十')}`, '不是公司的，不用公司、有限'),
  'name.type.sole-proprietorship-words': statute(`《个人独资企业法》第十一条，${LAW('十')}`, '个人独资企业不用公司、有限'),
  'name.type.general-partnership-mark': statute('《合伙企业法》第十五条', '标明普通合伙'),
  'name.type.special-partnership-mark': statute('《合伙企业法》第五十五条、第五十六条', '特殊普通合伙限专业服务机构'),
  'name.type.limited-partnership-mark': statute('《合伙企业法》第六十二条', '标明有限合伙'),
  'name.type.wrong-mark': statute(LAW('十'), '不标明其他的责任形式'),
  'name.type.individual-business-words': guide(`${LAW('十')}、第二十五条`, '个体工商户不用企业、公司、农民专业合作社'),
  'name.type.branch-parent': statute(LAW('十三'), '分支机构冠以所从属企业的名称'),
  'name.type.branch-ending': statute(LAW('十三'), '分支机构缀以分公司等字词'),
  'name.type.branch-place': practice(LAW('十三'), '分支机构名称写明地点，与别的分支机构相区别'),
  'name.type.is-a-branch': statute(LAW('十三'), '分公司字样限分支机构'),

  'name.same.text': statute(`${LAW('十七')}，${COMPARISON}`, '文字相同'),
  'name.same.words': guide(`${LAW('十七')}，${COMPARISON}`, '字词相同，排列次序不同'),
  'name.same.trade-name-and-industry': statute(`${LAW('十七')}，${COMPARISON}`, '字号和行业相同'),
  'name.same.industry-less': statute(LAW('十七'), '字号与不使用行业表述的名称相同'),
  'name.excepted.investment': statute(LAW('十七'), '有投资关系的除外'),
  'name.excepted.transferee': statute(`${LAW('十七')}第二项`, '受让企业名称的除外'),
  'name.near.synonym-industry': guide(`${LAW('十六')}，${COMPARISON}`, '字号相同，行业含义相同或者相近'),
  'name.near.homophone': guide(`${LAW('十六')}，${COMPARISON}`, '字号读音相同'),
  'name.near.containment': guide(`${LAW('十六')}，${COMPARISON}`, '字号相互包含'),
  'name.near.part-homophone': guide(`${LAW('十六')}，${COMPARISON}`, '字号部分读音相同'),
  'name.near.look-alike': guide(`${LAW('十六')}，${GUIDE}`, '字号字形相近'),
  'name.near.reordered': ownReading(LAW('十六'), '字号用字相同，次序不同'),
  'name.near.industry-less': guide(`${LAW('十六')}，${COMPARISON}`, '字号相同，拟用名称不使用行业表述'),
} as const satisfies Record<string, NameRule>;

export type NameRuleId = keyof typeof NAME_RULES;

/** Words that a name may not hold: a rule for each category, its article beside the words. */
export const FORBIDDEN_RULES: Readonly<Record<string, NameRule>> = Object.fromEntries(
  FORBIDDEN_GROUPS.map(({ category, reason, basis }) => [`name.forbidden.${category}`, statute(basis, reason)]),
);

export const nameFinding = (rule: NameRuleId, level: Level, words: string, todo?: string): Finding =>
  ({ rule, level, field: 'name', words, basis: NAME_RULES[rule].basis, ...(todo !== undefined && { todo }) });
