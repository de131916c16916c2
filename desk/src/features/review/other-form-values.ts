import { capitalOf, entityTypeOf, entityTypeRules, headOf, investorName, isCompany, isPartnership, maskId, peopleOf, type DeskCase, type DocumentKind, type EntityType, type PartialForm } from '@qiban/shared';
import { percentWords, wanWords } from './amount-words';
import type { GroupKey } from './rule-groups';

/** 住所 is called otherwise from type to type (细则第六条). */
export const placeTitles = ['住所', '主要经营场所', '经营场所'] as const;

const joined = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
const termWords = ({ term, termYears }: { term?: string; termYears?: number | null }): string => (term === 'years' ? `合伙期限 ${termYears ?? ''} 年` : '合伙期限长期');

type OtherGroup = 'capital' | 'shareholders' | 'legal-representative' | 'officers' | 'contacts';

/** What partnerships, sole proprietorships, individual businesses and branches write where companies have capital, shareholders and officers. */
export function otherFormValues(desk: Pick<DeskCase, 'case' | 'people'>): Record<OtherGroup, string> {
  const { form } = desk.case;
  const type = entityTypeOf(form);
  const capital = capitalOf(form);
  const people = peopleOf(form);
  const nameOf = (key: string | undefined) => people.find((person) => person.key === key)?.name ?? '没有填写';
  const number = (name: string) => maskId(desk.people.find((person) => person.name === name)?.idNumber ?? '');
  const head = headOf(form);
  const common = {
    officers: people.length === 0 ? '' : people.map(({ name }) => name).join('，'),
    contacts: type === 'individual-business' ? joined(form.operator.operator?.name, form.operator.phone) : form.contacts.contact ? `联络员 ${nameOf(form.contacts.contact)}，代理人 ${nameOf(form.contacts.agent)}` : '',
    'legal-representative': head.name === '' ? '' : joined(`${head.title} ${head.name}`, number(head.name)),
  };
  if (isPartnership(type)) {
    const partners = form.partners.partners ?? [];
    return {
      ...common,
      capital: capital === 0 ? '' : joined(`出资额 ${wanWords(capital)}`, termWords(form.partners)),
      shareholders: partners.map((each) => `${investorName(each)} ${percentWords(each.contributionYuan ?? 0, capital)}${type === 'limited-partnership' ? (each.liability === 'limited' ? '（有限）' : '（普通）') : ''}`).join('，'),
    };
  }
  if (type === 'sole-proprietorship') {
    const { investor, property } = form.investor;
    return { ...common, capital: capital === 0 ? '' : `出资额 ${wanWords(capital)}`, shareholders: joined(investor?.name, property === 'family' ? '以家庭共有财产出资' : '以个人财产出资') };
  }
  if (type === 'branch') return { ...common, capital: '', shareholders: '', 'legal-representative': joined(form.parent.name, form.parent.creditCode, common['legal-representative']) };
  return { ...common, capital: capital === 0 ? '' : `资金数额 ${wanWords(capital)}`, shareholders: '', 'legal-representative': joined(common['legal-representative'], form.operator.composition === 'family' ? '家庭经营' : '个人经营') };
}

/** Where the groups of the other types are written; what no document of the type carries stands in the application. */
export function otherWhereWritten(desk: Pick<DeskCase, 'case' | 'documents'>): Partial<Record<GroupKey, { kind: DocumentKind; sought: string[] }>> {
  const { form } = desk.case;
  const type = entityTypeOf(form);
  const has = (kind: DocumentKind): DocumentKind => (desk.documents.some((document) => document.kind === kind) ? kind : 'application');
  const capital = capitalOf(form);
  const amount = capital === 0 ? [] : [wanWords(capital)];
  const head = headOf(form).name;
  const heads = head === '' ? [] : head.split('、');
  if (isPartnership(type)) {
    return {
      capital: { kind: has('articles'), sought: amount }, scope: { kind: has('articles'), sought: [] }, shareholders: { kind: has('articles'), sought: (form.partners.partners ?? []).map(investorName) },
      'legal-representative': { kind: has('executive-mandate'), sought: heads }, officers: { kind: 'application', sought: peopleOf(form).map(({ name }) => name) },
    };
  }
  const investor = form.investor.investor?.name ?? '';
  return {
    capital: { kind: 'application', sought: type === 'branch' ? [] : amount },
    scope: { kind: 'application', sought: [] },
    shareholders: { kind: has('family-consent'), sought: type === 'sole-proprietorship' && investor !== '' ? [investor] : [] },
    'legal-representative': { kind: type === 'branch' ? has('head-appointment') : 'application', sought: heads },
    officers: { kind: 'application', sought: peopleOf(form).map(({ name }) => name) },
  };
}

/** Whether a type has anything to say in a group: a branch has no capital of its own, an individual business nobody who holds a share. */
export function isGroupOf(type: EntityType, key: GroupKey): boolean {
  if (key === 'capital') return entityTypeRules[type].capitalTitle !== '';
  if (key === 'shareholders') return type !== 'branch' && type !== 'individual-business';
  return true;
}

/** Where a type other than a company calls a group otherwise and no rule's head says so: 出资额, 资金数额. */
export function ownTitleOf(form: PartialForm, key: GroupKey): string | undefined {
  const type = entityTypeOf(form);
  if (isCompany(type)) return undefined;
  return key === 'capital' ? entityTypeRules[type].capitalTitle : key === 'officers' ? '人员身份' : undefined;
}

const ofInvestors: Partial<Record<EntityType, string>> = { 'general-partnership': 'partners', 'limited-partnership': 'partners', 'sole-proprietorship': 'investor', 'individual-business': 'operator', branch: 'parent' };
const ofHead: Partial<Record<EntityType, string>> = { 'general-partnership': 'partners.executives', 'limited-partnership': 'partners.executives', 'sole-proprietorship': 'investor.investor', 'individual-business': 'operator.operator', branch: 'parent.head' };

/** The page of the form a group is written on, in this type: what a company calls capital, a partnership writes with its partners. */
export function fieldOfGroup(form: PartialForm, key: GroupKey): string {
  const type = entityTypeOf(form);
  const { sections } = entityTypeRules[type];
  const has = (section: string) => (sections as readonly string[]).includes(section);
  if (key === 'legal-representative') return ofHead[type] ?? 'officers.legalRepresentative';
  if (key === 'capital' || key === 'shareholders' || key === 'officers') return has(key) ? key : ofInvestors[type] ?? 'name';
  if (key === 'contacts') return has('contacts') ? 'contacts' : ofInvestors[type] ?? 'name';
  return has(key) ? key : 'name';
}
