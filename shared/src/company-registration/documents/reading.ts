import { emptyForm, entityTypeOf, sectionNames, type ApplicationForm, type InvestorEntry, type Liability, type OfficersSection, type OrganisationEntry, type PersonEntry } from '../application-form';
import { entityName } from '../entity-name';
import { entityTypeRules, isCompany, isPartnership, type EntityType } from '../entity-types';
import { isWholeYuan } from '../../capital/amount';
import { isSupervision } from '../../people';
import { capitalOf, peopleOf, signersOf, type PersonOfForm } from '../people-of-form';
import type { DocumentFacts } from './document';
import { chineseNumber } from './words-on-paper';

/** Somebody who puts money in, as the papers name them. */
export interface Investor extends Pick<InvestorEntry, 'contributionForm' | 'dueOn'> {
  key: string;
  /** The organisation, or the person. */
  name: string;
  /** Its credit code, or the number of the person's paper. */
  number: string;
  /** The natural person: the investor, or who signs for the organisation. */
  person: PersonEntry;
  organisation?: OrganisationEntry;
  yuan: number;
  liability: Liability;
}

/** The organs and posts of a company. */
export interface Company {
  jsc: boolean;
  /** 只有一个股东的公司不设股东会 (《公司法》第六十条、第一百一十二条): the shareholder decides in writing. */
  sole: boolean;
  directors: readonly PersonOfForm[];
  /** 董事会; without it one director has its powers (《公司法》第七十五条、第一百二十八条). */
  board: boolean;
  chair: PersonOfForm | null;
  /** A form saved page by page may never have said anything of a manager: then there is none. */
  manager: PersonOfForm | null;
  deputyManagers: readonly PersonOfForm[];
  financialOfficer: PersonOfForm;
  representative: PersonOfForm;
  /** The post in which the legal representative represents the company (《公司法》第十条). */
  representativePost: '董事长' | '董事' | '经理';
  supervision: OfficersSection['supervision'];
  supervisors: readonly PersonOfForm[];
  auditCommittee: readonly PersonOfForm[];
  /** Directors and supervisors whom the employees elected, not the shareholders. */
  byEmployees: (person: PersonOfForm) => boolean;
  /** Of a director's term of office; written 三年. */
  termYears: number;
  directorTerm: string;
}

/** The form gives a post to nobody, or to somebody who is not among its people: a document with a gap must never reach a signature. */
export class FormGap extends Error {
  constructor(key: string) {
    super(`the form has a gap at "${key}"`);
  }
}

/** The form names an amount or an organ that no paper can write: half a yuan, more than the register has places for. */
export class UnwritableForm extends FormGap {}

/** The form as its documents read it: looked through once, whatever the number of papers. */
export interface Reading {
  form: ApplicationForm;
  facts: DocumentFacts;
  type: EntityType;
  /** As the papers call it. */
  name: string;
  /** 住所, 主要经营场所, 经营场所. */
  placeTitle: string;
  people: readonly PersonOfForm[];
  /** Throws `FormGap`. */
  named: (key: string | undefined) => PersonOfForm;
  /** The key under which somebody signs: who is written down twice, once for an organisation, signs under the first. */
  signsUnder: (key: string) => string;
  investors: readonly Investor[];
  capital: number;
  company: Company | null;
}

/** A draft saved page by page may say nothing of a list or a choice: then it stands as in an empty form. */
function withWhatIsUnsaid(form: ApplicationForm): ApplicationForm {
  const empty = emptyForm(entityTypeOf(form));
  const said = (section: object) => Object.fromEntries(Object.entries(section).filter(([, value]) => value !== undefined));
  return Object.fromEntries(sectionNames.map((name) => [name, { ...empty[name], ...said(form[name] ?? {}) }])) as unknown as ApplicationForm;
}

export function read(given: ApplicationForm, facts: DocumentFacts): Reading {
  const form = withWhatIsUnsaid(given);
  const type = entityTypeOf(form);
  const people = peopleOf(form);
  const byKey = new Map(people.map((person) => [person.key, person]));
  const named = (key = ''): PersonOfForm => {
    const person = byKey.get(key);
    if (person === undefined) throw new FormGap(key);
    return person;
  };
  const investors = (isCompany(type) ? form.shareholders.shareholders : isPartnership(type) ? form.partners.partners : undefined) ?? [];
  const signers = signersOf(form);
  const signing = new Set(signers.map(({ key }) => key));
  const signsUnder = (key: string): string => {
    if (signing.has(key)) return key;
    const { idNumber } = named(key);
    return signers.find((signer) => signer.idNumber === idNumber)?.key ?? key;
  };
  const capital = capitalOf(form);
  if ([capital, ...investors.map(({ contributionYuan }) => contributionYuan ?? 0)].some((yuan) => !isWholeYuan(yuan))) throw new UnwritableForm('an amount');
  return {
    form, facts, type, people, named, signsUnder,
    name: entityName(form),
    placeTitle: placeTitleOf(type),
    investors: investors.map(investorOf),
    capital,
    company: isCompany(type) ? companyOf(form.officers, type === 'jsc', named, investors.length) : null,
  };
}

const investorOf = (entry: InvestorEntry & { liability?: Liability }): Investor => {
  const { key, name, idNumber, organisation, contributionYuan, contributionForm, dueOn, liability = 'limited' } = entry;
  return {
    key, name: organisation?.name ?? name, number: organisation?.creditCode ?? idNumber, person: entry, ...(organisation !== undefined && { organisation }),
    yuan: contributionYuan ?? 0, contributionForm, dueOn, liability,
  };
};

/** What the register calls the place of this type (细则第六条). */
export const placeTitleOf = (type: EntityType): string => entityTypeRules[type].registered.find(({ fields }) => fields.includes('domicile'))?.item ?? '住所';

function companyOf(officers: Partial<OfficersSection>, jsc: boolean, named: Reading['named'], investors: number): Company {
  const directors = (officers.directors ?? []).map(named);
  const board = directors.length >= 3;
  const chair = board && officers.chair ? named(officers.chair) : null;
  const representative = named(officers.legalRepresentative);
  const { supervision = 'one-supervisor' } = officers;
  if (!isSupervision(supervision)) throw new UnwritableForm('supervision');
  const termYears = officers.directorTermYears ?? 3;
  // Employees have their representatives in a board (《公司法》第六十八条); one director alone is the shareholders' choice.
  const elected = new Set((officers.electedByEmployees ?? []).filter((key) => board || !(officers.directors ?? []).includes(key)));
  return {
    jsc, sole: investors === 1, directors, board, chair,
    manager: officers.manager ? named(officers.manager) : null,
    deputyManagers: (officers.deputyManagers ?? []).map(named),
    financialOfficer: named(officers.financialOfficer),
    representative,
    representativePost: representative.key === chair?.key ? '董事长' : directors.includes(representative) ? '董事' : '经理',
    supervision,
    supervisors: supervision === 'one-supervisor' || supervision === 'supervisory-board' ? (officers.supervisors ?? []).map(named) : [],
    auditCommittee: supervision === 'audit-committee' ? (officers.auditCommittee ?? []).map(named) : [],
    byEmployees: ({ key }) => elected.has(key),
    termYears, directorTerm: `${chineseNumber(termYears)}年`,
  };
}

/** For the papers that only companies file. */
export function companyIn({ company }: Reading): Company {
  if (company === null) throw new Error('this paper is filed by companies only');
  return company;
}

/** Those who put the capital in, as the papers of a company call them. */
export const ownerTitle = ({ jsc }: Company): '股东' | '发起人' => (jsc ? '发起人' : '股东');
/** Who has the powers of the board. */
export const directing = ({ board }: Company): '董事会' | '董事' => (board ? '董事会' : '董事');
