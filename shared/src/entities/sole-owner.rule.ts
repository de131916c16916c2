import { amountYuan } from '../capital';
import type { Finding, Level } from '../finding';
import type { IdentityDocumentKind } from '../identity/identity-document.rule';

/** Papers of people who are no citizens: the two simplest types are not open to them. */
const FOREIGN: readonly (IdentityDocumentKind | undefined)[] = ['passport', 'foreign-permanent-residence'];

const adder = (findings: Finding[], family: string) => (level: Level, rule: string, field: string, words: string, basis: string, todo?: string) =>
  findings.push({ rule: `${family}.${rule}`, level, field, words, basis, ...(todo !== undefined && { todo }) });

export interface SoleProprietorshipQuestion {
  investor: { idKind?: IdentityDocumentKind } | null;
  capitalYuan: number | null;
  property: 'personal' | 'family' | undefined;
  familyMembers: number;
}

/** 《个人独资企业法》第八条、第十八条、第四十七条. */
export function soleProprietorshipFindings({ investor, capitalYuan, property, familyMembers }: SoleProprietorshipQuestion): Finding[] {
  const findings: Finding[] = [];
  const add = adder(findings, 'sole-proprietorship');
  if (investor === null) add('refuse', 'no-investor', 'investor.investor', '还没有填写投资人。', '《个人独资企业法》第八条', '请填写一名自然人投资人。');
  else if (FOREIGN.includes(investor.idKind)) add('refuse', 'foreign-investor', 'investor.investor.idKind', '外国投资者不能设立个人独资企业。', '《个人独资企业法》第四十七条', '可以改办有限责任公司。');
  const amount = amountYuan(capitalYuan);
  if (amount !== null) add('refuse', 'amount', 'investor.capitalYuan', `出资额：${amount}`, '《个人独资企业法》第八条');
  if (property === undefined) add('refuse', 'property', 'investor.property', '请选择用个人财产还是家庭共有财产出资。', '《个人独资企业法》第十八条');
  if (property === 'family') {
    if (familyMembers === 0) add('refuse', 'family-members', 'investor.familyMembers', '以家庭共有财产出资的，家庭成员都要签字，还没有填写家庭成员。', '《个人独资企业法》第十八条', '请添加共有人，或者改为个人财产出资。');
    add('warn', 'family-answers', 'investor.property', '以家庭共有财产作为个人出资的，以家庭共有财产对企业债务承担无限责任。', '《个人独资企业法》第十八条');
  }
  return findings;
}

export interface IndividualBusinessQuestion {
  operator: { idKind?: IdentityDocumentKind } | null;
  composition: 'individual' | 'family' | undefined;
  familyMembers: number;
  capitalYuan: number | null;
  staff: number | null;
  phone: string;
  truthPromise: boolean;
}

const INDIVIDUAL = '《促进个体工商户发展条例》';
const FILING = '《市场主体登记管理条例实施细则》第二十五条';

/** 《促进个体工商户发展条例》第二条、第六条: an operator, alone or with the family; the money is only told. */
export function individualBusinessFindings({ operator, composition, familyMembers, capitalYuan, staff, phone, truthPromise }: IndividualBusinessQuestion): Finding[] {
  const findings: Finding[] = [];
  const add = adder(findings, 'individual-business');
  if (operator === null) add('refuse', 'no-operator', 'operator.operator', '还没有填写经营者。', `${INDIVIDUAL}第二条`, '请填写经营者本人，您自己经营的点“就是我”。');
  else if (FOREIGN.includes(operator.idKind)) add('refuse', 'foreign-operator', 'operator.operator.idKind', '个体工商户的经营者应是中国公民；香港、澳门、台湾居民按照国家有关规定可以申请。', `${INDIVIDUAL}第二条`, '可以改办有限责任公司。');
  if (composition === undefined) add('refuse', 'composition', 'operator.composition', '请选择个人经营还是家庭经营。', `${INDIVIDUAL}第六条`);
  if (composition === 'family' && familyMembers === 0) add('refuse', 'family-members', 'operator.familyMembers', '家庭经营的，要填写参加经营的家庭成员。', '《市场主体登记管理条例实施细则》第七条', '请添加家庭成员，或者改为个人经营。');
  if (capitalYuan !== null && amountYuan(capitalYuan) !== null) add('refuse', 'amount', 'operator.capitalYuan', `资金数额：${amountYuan(capitalYuan) ?? ''}`, FILING, '这一项只作申报，也可以不填。');
  if (staff !== null && (!Number.isInteger(staff) || staff < 1)) add('refuse', 'staff', 'operator.staff', '从业人数应是 1 以上的整数，经营者自己也算。', FILING);
  const digits = phone.replace(/[\s-]/g, '');
  if (digits === '') add('refuse', 'phone-missing', 'operator.phone', '请填写联系电话，手机或固定电话都可以。', FILING);
  else if (!/^(1\d{10}|0\d{9,11}|\d{7,8})$/.test(digits)) add('refuse', 'phone', 'operator.phone', '联系电话不对。手机是 11 位，固定电话请连区号一起写，如 0532-88880000。', FILING);
  if (!truthPromise) add('refuse', 'promise-missing', 'operator.truthPromise', '请阅读并确认真实性承诺。', '《市场主体登记管理条例》第十七条');
  return findings;
}
