import type { SectionName } from './application-form';

/** 主体类型 this service registers at its establishment (设立登记). */
export type EntityType =
  | 'llc' | 'jsc' | 'sole-proprietorship' | 'general-partnership' | 'limited-partnership' | 'individual-business' | 'branch';

export const entityTypes: readonly EntityType[] = ['llc', 'jsc', 'individual-business', 'sole-proprietorship', 'general-partnership', 'limited-partnership', 'branch'];

/** One thing the register holds of an entity, and where the form says it. */
export interface HeldItem { item: string; fields: readonly string[] }

export interface EntityTypeRule {
  title: string;
  /** One sentence for somebody who must choose. */
  whom: string;
  /** The act it is founded under. */
  law: string;
  /** Second character of its credit code under department 9 (GB 32100): 1 an enterprise, 2 an individual business. */
  creditCodeKind: '1' | '2';
  /** 登记机关 by type: a joint-stock company goes to the prefecture's office (细则第四条). */
  authority: 'district' | 'prefecture';
  /** What its money is called. */
  capitalTitle: string;
  /** The pages of its form, in the order of the law. */
  sections: readonly SectionName[];
  /** 登记事项 (细则第六条): a change of one is 变更登记. */
  registered: readonly HeldItem[];
  /** 备案事项 (细则第七条): a change of one is 备案, another kind of case. */
  filed: readonly HeldItem[];
}

const name: HeldItem = { item: '名称', fields: ['name'] };
const type: HeldItem = { item: '类型', fields: ['type.entityType'] };
const scope: HeldItem = { item: '经营范围', fields: ['scope'] };
const domicile: HeldItem = { item: '住所', fields: ['domicile'] };
const mainPlace: HeldItem = { item: '主要经营场所', fields: ['domicile'] };
const contact: HeldItem = { item: '登记联络员', fields: ['contacts.contact'] };
const beneficialOwners: HeldItem = { item: '受益所有人', fields: ['owners'] };

const companyFiled: readonly HeldItem[] = [
  { item: '章程', fields: ['articles'] },
  { item: '经营期限', fields: ['capital.term', 'capital.termYears'] },
  { item: '认缴出资数额', fields: ['shareholders.shareholders'] },
  { item: '董事、监事、高级管理人员', fields: ['officers.directors', 'officers.supervision', 'officers.supervisors', 'officers.manager', 'officers.deputyManagers', 'officers.financialOfficer', 'officers.auditCommittee'] },
  contact, beneficialOwners,
];

const companyRegistered = (owners: string): readonly HeldItem[] => [
  name, type, scope, domicile,
  { item: '注册资本', fields: ['capital.capitalYuan'] },
  { item: '法定代表人', fields: ['officers.legalRepresentative'] },
  { item: owners, fields: ['shareholders.shareholders'] },
];

const partnershipHeld = {
  authority: 'district', creditCodeKind: '1', law: '《合伙企业法》', capitalTitle: '出资额',
  sections: ['name', 'domicile', 'scope', 'partners', 'owners', 'contacts', 'articles'],
  registered: [
    name, type, scope, mainPlace,
    { item: '出资额', fields: ['partners.partners'] },
    { item: '执行事务合伙人（委派代表）', fields: ['partners.executives'] },
    { item: '合伙人名称或者姓名、住所、承担责任方式', fields: ['partners.partners'] },
  ],
  filed: [
    { item: '合伙协议', fields: ['articles'] },
    { item: '合伙期限', fields: ['partners.term', 'partners.termYears'] },
    { item: '合伙人认缴或者实际缴付的出资数额、缴付期限和出资方式', fields: ['partners.partners'] },
    contact, beneficialOwners,
  ],
} as const satisfies Partial<EntityTypeRule>;

/**
 * What differs from type to type, in one place. Registered and filed items: 《市场主体登记管理条例》第八条、第九条，
 * 《市场主体登记管理条例实施细则》第六条、第七条.
 */
export const entityTypeRules: Readonly<Record<EntityType, EntityTypeRule>> = {
  llc: {
    title: '有限责任公司', whom: '一个人或者几个人一起开公司，以认缴的出资为限承担责任', law: '《公司法》', creditCodeKind: '1', authority: 'district', capitalTitle: '注册资本',
    sections: ['name', 'capital', 'domicile', 'scope', 'shareholders', 'officers', 'owners', 'contacts', 'articles'],
    registered: companyRegistered('有限责任公司股东姓名或者名称'), filed: companyFiled,
  },
  jsc: {
    title: '股份有限公司', whom: '发起人认购全部股份，股款在登记前缴足，适合准备引入更多投资人的公司', law: '《公司法》', creditCodeKind: '1', authority: 'prefecture', capitalTitle: '注册资本',
    sections: ['name', 'capital', 'domicile', 'scope', 'shareholders', 'officers', 'owners', 'contacts', 'articles'],
    registered: companyRegistered('股份有限公司发起人姓名或者名称'), filed: companyFiled,
  },
  'sole-proprietorship': {
    title: '个人独资企业', whom: '一个人投资、财产归个人，对债务承担无限责任', law: '《个人独资企业法》', creditCodeKind: '1', authority: 'district', capitalTitle: '出资额',
    sections: ['name', 'domicile', 'scope', 'investor', 'contacts'],
    registered: [name, type, scope, domicile, { item: '出资额', fields: ['investor.capitalYuan'] }, { item: '投资人姓名及居所', fields: ['investor.investor'] }],
    filed: [contact],
  },
  'general-partnership': {
    ...partnershipHeld, title: '普通合伙企业', whom: '两个以上合伙人共同经营，都承担无限连带责任',
  },
  'limited-partnership': {
    ...partnershipHeld, title: '有限合伙企业', whom: '普通合伙人管事、承担无限连带责任，有限合伙人出钱、以出资为限承担责任',
  },
  'individual-business': {
    title: '个体工商户', whom: '自己或者一家人做小生意，手续最简单，可以不起名称', law: '《促进个体工商户发展条例》', creditCodeKind: '2', authority: 'district', capitalTitle: '资金数额',
    sections: ['operator', 'name', 'domicile', 'scope'],
    registered: [
      { item: '组成形式', fields: ['operator.composition'] }, scope, { item: '经营场所', fields: ['domicile'] },
      { item: '经营者姓名、住所', fields: ['operator.operator'] }, { item: '名称（使用名称的）', fields: ['name'] },
    ],
    filed: [{ item: '参加经营的家庭成员姓名', fields: ['operator.familyMembers'] }, contact],
  },
  branch: {
    title: '分公司', whom: '已有公司在本市另设营业点，责任由总公司承担', law: '《公司法》', creditCodeKind: '1', authority: 'district', capitalTitle: '',
    sections: ['parent', 'name', 'domicile', 'scope', 'contacts'],
    registered: [name, type, scope, { item: '经营场所', fields: ['domicile'] }, { item: '负责人姓名', fields: ['parent.head'] }],
    filed: [contact],
  },
};

export const isEntityType = (value: unknown): value is EntityType => (entityTypes as readonly unknown[]).includes(value);
export const isCompany = (type: EntityType): type is 'llc' | 'jsc' => type === 'llc' || type === 'jsc';
export const isPartnership = (type: EntityType): type is 'general-partnership' | 'limited-partnership' => type === 'general-partnership' || type === 'limited-partnership';

/** 登记 or 备案, by the field that changes; null for what the register holds under neither head (a promise, a postcode). */
export function heldAs(entityType: EntityType, field: string): { item: string; as: 'registered' | 'filed' } | null {
  const within = ({ fields }: HeldItem) => fields.some((each) => field === each || field.startsWith(`${each}.`));
  const { registered, filed } = entityTypeRules[entityType];
  const asRegistered = registered.find(within);
  if (asRegistered !== undefined) return { item: asRegistered.item, as: 'registered' };
  const asFiled = filed.find(within);
  return asFiled === undefined ? null : { item: asFiled.item, as: 'filed' };
}
