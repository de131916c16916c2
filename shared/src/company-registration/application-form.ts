import type { HeldPermit } from '../business-scope';
import type { NameRelation } from '../company-names/name-standing.rule';
import type { IdentityDocumentKind } from '../identity';
import type { EntityType } from './entity-types';

/**
 * What the applicants write, in the order they write it. Every section may be half filled while the case is a draft;
 * `reviewApplication` says what is missing. Money is whole yuan; days are `YYYY-MM-DD`. Which sections belong to a type of
 * entity stands in `entity-types.ts`; the others stay empty.
 */
export interface ApplicationForm {
  type: TypeSection;
  name: NameSection;
  capital: CapitalSection;
  domicile: DomicileSection;
  scope: ScopeSection;
  shareholders: ShareholdersSection;
  officers: OfficersSection;
  partners: PartnersSection;
  investor: InvestorSection;
  operator: OperatorSection;
  parent: ParentSection;
  owners: OwnersSection;
  contacts: ContactsSection;
  articles: ArticlesSection;
}

export type SectionName = keyof ApplicationForm;
export const sectionNames: readonly SectionName[] = [
  'type', 'name', 'capital', 'domicile', 'scope', 'shareholders', 'officers', 'partners', 'investor', 'operator', 'parent', 'owners', 'contacts', 'articles',
];

export interface TypeSection { entityType: EntityType }

/** 名称: 行政区划 + 字号 + 行业 + 组织形式. */
export interface NameSection {
  /** As written in the name: 青岛, 青岛市, 山东. */
  region: string;
  tradeName: string;
  /** 行业或经营特点, as written in the name. */
  industry: string;
  /** GB/T 4754 class or division of the main business, e.g. `3499`; empty until chosen. */
  industryCode: string;
  organisationForm: string;
  /** The applicant has read that a near name may be objected to and bears the risk (《企业名称登记管理规定》第十六条). */
  riskAccepted: boolean;
  /** 个体工商户 may go without a name (《促进个体工商户发展条例》; 细则第六条). */
  unnamed?: boolean;
  /** Firms whose trade name it shares, and what the applicants are to them (《企业名称登记管理规定》第十七条). */
  relations?: NameRelation[];
}

/** 注册资本、期限. */
export interface CapitalSection {
  capitalYuan: number | null;
  /** 缴足日期: the last day by which all subscribed capital is paid. A joint-stock company has paid it already. */
  paidBy: string;
  term: 'indefinite' | 'years';
  termYears: number | null;
  /** 股份总数 of a joint-stock company. */
  shareTotal?: number | null;
  /** 每股金额, yuan; null for 无面额股 (《公司法》第一百四十二条). */
  parYuan?: number | null;
  /** 股款已在设立前全部缴足 (《公司法》第九十八条). */
  paidInFull?: boolean;
}

/** 住所: six levels, 省/市/区/街道/社区/路门牌室. Province and city are fixed by the service's area. */
export interface DomicileSection {
  /** A pre-filed unit (住所预备案), or an address the applicants declare themselves. */
  source: 'pre-filed' | 'declared';
  unitId: string;
  districtCode: string;
  streetCode: string;
  community: string;
  road: string;
  room: string;
  use: 'commercial' | 'residential';
  /** 有利害关系的业主一致同意 (《民法典》第二百七十九条), asked for only where the use is residential. */
  neighboursAgree: boolean;
  /** 住所申报承诺. */
  promise: boolean;
  postcode: string;
}

/** 经营范围. */
export interface ScopeSection {
  codes: string[];
  /** The entry that is the main business. */
  mainCode: string;
  /** Prior permits already held, by scope code. */
  permits: HeldPermit[];
  /** The catalogue the codes are of: the one in force when the case was opened. Written by the server. */
  catalogue?: string;
}

export interface PersonEntry {
  /** Stable within the case, made on the phone: `p1`, `p2` … */
  key: string;
  name: string;
  idNumber: string;
  mobile: string;
  /** 身份证件种类; a resident's identity card where nothing is said. */
  idKind?: IdentityDocumentKind;
  /** Day of birth, asked for only where the number does not tell it (a passport, a permit). */
  bornOn?: string;
  /** 住所 of a partner or an operator, 居所 of an investor (细则第六条); what the identity paper says where nothing is said. */
  residence?: string;
}

/** 法人或者其他组织: takes part through the natural person of the same entry, who is identified and signs for it. */
export interface OrganisationEntry {
  name: string;
  creditCode: string;
  /** What the person who signs is to it. */
  by: 'legal-representative' | 'delegate';
  /** 住所 as its licence gives it. */
  domicile?: string;
}

/** Somebody who puts money in: a natural person, or an organisation and the person who signs for it. */
export interface InvestorEntry extends PersonEntry {
  organisation?: OrganisationEntry;
  contributionYuan: number | null;
  contributionForm: ContributionForm;
  dueOn: string;
}

/** 股东 of a limited company, 发起人 of a joint-stock company. */
export interface ShareholdersSection {
  shareholders: (InvestorEntry & {
    /** 在中国境内有住所, asked of founders whose papers do not tell (《公司法》第九十二条). */
    livesInChina?: boolean;
  })[];
}
/** `labour` is for general partners alone (《合伙企业法》第十六条、第六十四条). */
export type ContributionForm = 'money' | 'goods' | 'intellectual-property' | 'land-use-right' | 'equity' | 'claim' | 'labour';

/** 任职人员. A post is held by a person of the case: a shareholder or somebody added here. */
export interface OfficersSection {
  /** People who hold a post and are not shareholders. */
  others: PersonEntry[];
  directors: string[];
  /** 董事长, where there is a board. */
  chair?: string;
  manager: string;
  deputyManagers?: string[];
  /** Key of the legal representative: a director who executes the company's affairs, or the manager (《公司法》第十条). */
  legalRepresentative: string;
  supervision: 'one-supervisor' | 'supervisory-board' | 'none' | 'audit-committee';
  supervisors: string[];
  /** 审计委员会: directors of whom more than half hold no other post (《公司法》第六十九条、第一百二十一条). */
  auditCommittee?: string[];
  /** 全体股东一致同意不设监事 (《公司法》第八十三条). */
  noSupervisorAgreed: boolean;
  financialOfficer: string;
  directorTermYears: number | null;
  /** 职工人数: three hundred and more need an employee director (《公司法》第六十八条). */
  employees?: number | null;
  /** Keys of directors and supervisors whom the employees elected. */
  electedByEmployees?: string[];
}

export type Liability = 'unlimited' | 'limited';

/** 合伙人、出资和执行事务合伙人. */
export interface PartnersSection {
  partners: (InvestorEntry & { liability: Liability })[];
  /** Keys of the partners who execute the partnership's affairs; an organisation does so through its delegate. */
  executives: string[];
  term: 'indefinite' | 'years';
  termYears: number | null;
}

/** 个人独资企业的投资人. */
export interface InvestorSection {
  investor: PersonEntry | null;
  capitalYuan: number | null;
  /** 个人财产出资, or 家庭共有财产作为个人出资: then the family's property answers for the debts (《个人独资企业法》第十八条). */
  property: 'personal' | 'family';
  familyMembers: PersonEntry[];
}

/** 个体工商户的经营者: one page holds what the other types spread over several. */
export interface OperatorSection {
  operator: PersonEntry | null;
  composition: 'individual' | 'family';
  /** 参加经营的家庭成员. */
  familyMembers: PersonEntry[];
  capitalYuan: number | null;
  staff: number | null;
  phone: string;
  truthPromise: boolean;
}

/** 分公司: 隶属公司和负责人. */
export interface ParentSection {
  name: string;
  creditCode: string;
  /** The parent's address as its licence gives it. */
  domicile: string;
  /** The parent's scope as its licence gives it: the branch stays within it. */
  scope: string;
  /** 隶属公司的法定代表人, who signs for it. */
  representative: PersonEntry | null;
  /** 分公司负责人. */
  head: PersonEntry | null;
  accounting: 'independent' | 'joint';
}

/** 受益所有人 (中国人民银行、市场监管总局令〔2024〕第3号). */
export interface OwnersSection {
  /** 承诺免报: capital of at most ten million yuan and all investors natural persons, no other beneficial owner. */
  exemptionPromised: boolean;
  owners: { key: string; ground: 'share' | 'income-or-votes' | 'control' | 'manager'; percent: number | null }[];
  /** Natural persons behind an organisation, who are named nowhere else. They are told, and sign nothing. */
  others?: PersonEntry[];
}

/** 登记联络员、委托代理人、邮寄. */
export interface ContactsSection {
  /** People of the case who are named only here. */
  others?: PersonEntry[];
  /** Key of the 登记联络员. */
  contact: string;
  companyPhone: string;
  email: string;
  /** 委托代理人: key of the person who files for the others; the founder who fills in the form, as a rule. */
  agent: string;
  truthPromise: boolean;
}

/** 章程 or 合伙协议: the model text, but for the clauses written here. */
export interface ArticlesSection {
  /** Own words by clause id; what is not named keeps the model's words. */
  clauses: { id: string; text: string }[];
}

export type PartialForm = { [S in SectionName]: Partial<ApplicationForm[S]> };

export const emptyForm = (entityType: EntityType = 'llc'): PartialForm => ({
  type: { entityType },
  name: { region: '青岛', ...(entityType === 'llc' && { organisationForm: '有限公司' }), ...(entityType === 'jsc' && { organisationForm: '股份有限公司' }), riskAccepted: false },
  capital: { term: 'indefinite', ...(entityType === 'jsc' && { parYuan: 1 }) },
  domicile: { source: 'pre-filed', use: 'commercial', neighboursAgree: false, promise: false },
  scope: { codes: [], permits: [] },
  shareholders: { shareholders: [] },
  officers: {
    others: [], directors: [], supervision: entityType === 'jsc' ? 'supervisory-board' : 'one-supervisor', supervisors: [], noSupervisorAgreed: false, directorTermYears: 3,
  },
  partners: { partners: [], executives: [], term: 'indefinite' },
  investor: { property: 'personal', familyMembers: [] },
  operator: { composition: 'individual', familyMembers: [], truthPromise: false },
  parent: { accounting: 'joint' },
  owners: { exemptionPromised: false, owners: [] },
  contacts: { truthPromise: false },
  articles: { clauses: [] },
});

/** A draft of an earlier version said its type among the capital, when there was but one. */
export const entityTypeOf = (form: PartialForm): EntityType => form.type?.entityType ?? 'llc';

export const blankPerson = (key: string): PersonEntry => ({ key, name: '', idNumber: '', mobile: '' });

/** A shareholder or founder before anything is said of the money but its usual kind and day. */
export const blankInvestor = (form: PartialForm, person: PersonEntry): InvestorEntry =>
  ({ ...person, contributionYuan: null, contributionForm: 'money', dueOn: form.capital.paidBy ?? '' });

/** Nobody is made liable without limit in a limited partnership unless they say so. */
export const blankPartner = (form: PartialForm, person: PersonEntry): InvestorEntry & { liability: Liability } =>
  ({ ...person, contributionYuan: null, contributionForm: 'money', dueOn: '', liability: entityTypeOf(form) === 'general-partnership' ? 'unlimited' : 'limited' });

/** A form given whole need not name the sections its type does not have. */
export type GivenForm = Pick<ApplicationForm, 'type' | 'name' | 'domicile' | 'scope'> & Partial<ApplicationForm>;
export function wholeForm(given: GivenForm): ApplicationForm {
  return { ...emptyForm(given.type.entityType), ...given } as ApplicationForm;
}

/** The company's full name as the four parts give it. */
export const fullName = (name: Partial<NameSection>): string =>
  `${name.region ?? ''}${name.tradeName ?? ''}${name.industry ?? ''}${name.organisationForm ?? ''}`;
