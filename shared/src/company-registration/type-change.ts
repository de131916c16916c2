import { entityNames } from '../company-names/entity-names';
import { emptyForm, entityTypeOf, sectionNames, type ApplicationForm, type InvestorEntry, type PartialForm, type PersonEntry, type SectionName } from './application-form';
import { entityTypeRules, isCompany, isPartnership, type EntityType } from './entity-types';
import { capitalOf, peopleOf } from './people-of-form';
import { hasBegun } from './tasks';

const identity = ({ key, name, idNumber, mobile, idKind, bornOn }: PersonEntry): PersonEntry =>
  ({ key, name, idNumber, mobile, ...(idKind !== undefined && { idKind }), ...(bornOn !== undefined && { bornOn }) });

/** Whoever puts money in, whatever the type calls them. */
function investorsOf(form: PartialForm): InvestorEntry[] {
  const type = entityTypeOf(form);
  const alone = (person: PersonEntry | null | undefined, yuan: number | null | undefined): InvestorEntry[] =>
    (person ? [{ ...identity(person), contributionYuan: yuan ?? null, contributionForm: 'money', dueOn: '' }] : []);
  if (isCompany(type)) return form.shareholders.shareholders ?? [];
  if (isPartnership(type)) return form.partners.partners ?? [];
  switch (type) {
    case 'sole-proprietorship': return alone(form.investor.investor, form.investor.capitalYuan);
    case 'individual-business': return alone(form.operator.operator, form.operator.capitalYuan);
    case 'branch': return [];
  }
}

/** The same people in the new type's own section; what only the old type asked of them is left behind. */
function investorSections(form: PartialForm, to: EntityType): Partial<PartialForm> {
  const investors = investorsOf(form);
  const entry = ({ organisation, contributionYuan, contributionForm, dueOn, ...person }: InvestorEntry): InvestorEntry => ({
    ...identity(person), ...(organisation !== undefined && { organisation }), contributionYuan, contributionForm: contributionForm === 'labour' ? 'money' : contributionForm, dueOn,
  });
  const [first] = investors.filter(({ organisation }) => organisation === undefined);
  const capitalYuan = capitalOf(form) || null;
  if (isCompany(to)) return { shareholders: { shareholders: investors.map(entry) }, capital: { ...emptyForm(to).capital, capitalYuan } };
  // Of a limited partnership nobody is made liable without limit by a change of type: the rules then ask who is.
  if (isPartnership(to)) return { partners: { ...emptyForm(to).partners, partners: investors.map((each) => ({ ...entry(each), liability: to === 'general-partnership' ? 'unlimited' : 'limited' })) } };
  if (first === undefined) return {};
  switch (to) {
    case 'sole-proprietorship': return { investor: { ...emptyForm(to).investor, investor: identity(first), capitalYuan } };
    case 'individual-business': return { operator: { ...emptyForm(to).operator, operator: identity(first), capitalYuan } };
    case 'branch': return {};
  }
}

/** Types whose pages of people and money are the same pages. */
const isAlike = (a: EntityType, b: EntityType): boolean => (isCompany(a) && isCompany(b)) || (isPartnership(a) && isPartnership(b));

/**
 * 换类型: the draft as it goes on under another type. What both types ask is kept, the people who put money in go along,
 * and what the new type does not ask is gone: nobody's number stays in a form that has no place for it.
 */
export function formOfType(form: PartialForm, to: EntityType): PartialForm {
  const from = entityTypeOf(form);
  if (from === to) return form;
  const kept = new Set(entityTypeRules[to].sections.filter((section) => entityTypeRules[from].sections.includes(section)));
  const next = { ...emptyForm(to), ...(isAlike(from, to) ? {} : investorSections(form, to)) } as Record<SectionName, object>;
  for (const section of kept) next[section] = form[section];
  next.type = { entityType: to };
  next.articles = { clauses: [] };
  next.owners = emptyForm(to).owners;
  const changed = next as PartialForm;
  const { organisationForm = '', unnamed: _, ...name } = form.name;
  changed.name = { ...name, organisationForm: entityNames[to].forms.includes(organisationForm) ? organisationForm : emptyForm(to).name.organisationForm ?? '', riskAccepted: false };
  if (isCompany(to) && isCompany(from)) {
    changed.capital = { ...emptyForm(to).capital, capitalYuan: form.capital.capitalYuan ?? null, term: form.capital.term ?? 'indefinite', termYears: form.capital.termYears ?? null };
    if (form.officers.supervision === 'none') changed.officers = { ...form.officers, supervision: emptyForm(to).officers.supervision, noSupervisorAgreed: false };
  }
  return { ...changed, contacts: stillThere(changed) };
}

/** Posts of the contacts page whose holder is gone are vacant again. */
function stillThere(form: PartialForm): Partial<ApplicationForm['contacts']> {
  const known = new Set(peopleOf(form).map(({ key }) => key));
  const held = (key: string | undefined) => (key !== undefined && known.has(key) ? key : '');
  return entityTypeRules[entityTypeOf(form)].sections.includes('contacts')
    ? { ...form.contacts, contact: held(form.contacts.contact), agent: held(form.contacts.agent) }
    : form.contacts;
}

export interface TypeChange {
  keeps: SectionName[];
  /** Sections with something written that the new type has no place for. */
  loses: SectionName[];
  asks: SectionName[];
  /** Names of the people who go along. */
  takes: string[];
}

/** What a change of type would do, before it is done. */
export function typeChange(form: PartialForm, to: EntityType): TypeChange {
  const from = entityTypeOf(form);
  const next = formOfType(form, to);
  const [old, own] = [entityTypeRules[from].sections, entityTypeRules[to].sections];
  const stay = new Set(peopleOf(next).map(({ key }) => key));
  return {
    keeps: own.filter((section) => old.includes(section) && hasBegun(next, section)),
    loses: old.filter((section) => !own.includes(section) && hasBegun(form, section)),
    asks: own.filter((section) => !old.includes(section)),
    takes: peopleOf(form).filter(({ key, name }) => name !== '' && stay.has(key)).map(({ name }) => name),
  };
}

/** The sections that differ between two forms: each is a version further. */
export const changedSections = (before: PartialForm, after: PartialForm): SectionName[] =>
  sectionNames.filter((section) => JSON.stringify(before[section]) !== JSON.stringify(after[section]));
