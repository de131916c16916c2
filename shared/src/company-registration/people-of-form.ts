import { typedCode } from '../identity';
import type { Post } from '../people';
import { entityTypeOf, type InvestorEntry, type OrganisationEntry, type PartialForm, type PersonEntry } from './application-form';
import { isCompany, isPartnership } from './entity-types';

export interface PersonOfForm extends PersonEntry {
  posts: Post[];
  /** The organisations this person signs for. */
  organisations: OrganisationEntry[];
}

/** Where a person is written down, and with which posts their place alone gives them. */
interface Place { entry: PersonEntry; path: string; posts: Post[]; organisation?: OrganisationEntry }

const present = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** Every entry of a person in the form, in the order of the pages. */
export function placesOf(form: PartialForm): Place[] {
  const type = entityTypeOf(form);
  const list = (entries: readonly PersonEntry[] | undefined, path: string, posts: Post[] = []): Place[] =>
    (entries ?? []).map((entry, i) => ({ entry, path: `${path}.${i}`, posts }));
  const investors = (entries: readonly InvestorEntry[] | undefined, path: string, own: (entry: InvestorEntry) => Post[]): Place[] =>
    (entries ?? []).map((entry, i) => (entry.organisation === undefined
      ? { entry, path: `${path}.${i}`, posts: own(entry) }
      : { entry, path: `${path}.${i}`, posts: ['investor-representative'], organisation: entry.organisation }));
  const one = (entry: PersonEntry | null | undefined, path: string, posts: Post[]): Place[] => (present(entry) ? [{ entry, path, posts }] : []);
  const others = list(form.contacts.others, 'contacts.others');
  if (isCompany(type)) {
    return [
      ...investors(form.shareholders.shareholders, 'shareholders.shareholders', () => [type === 'jsc' ? 'founder' : 'shareholder']),
      ...list(form.officers.others, 'officers.others'), ...others,
    ];
  }
  if (isPartnership(type)) {
    const { executives = [] } = form.partners;
    return [
      ...investors(form.partners.partners, 'partners.partners', ({ key }) => ['partner', ...(executives.includes(key) ? ['executive-partner' as const] : [])]),
      ...others,
    ];
  }
  switch (type) {
    case 'sole-proprietorship': return [
      ...one(form.investor.investor, 'investor.investor', ['investor']),
      ...(form.investor.property === 'family' ? list(form.investor.familyMembers, 'investor.familyMembers', ['family-member']) : []), ...others,
    ];
    case 'individual-business': return [
      // The operator is reached, and files, unless somebody has a mandate of their own.
      ...one(form.operator.operator, 'operator.operator', ['operator', 'contact', 'agent']),
      ...(form.operator.composition === 'family' ? list(form.operator.familyMembers, 'operator.familyMembers', ['family-member']) : []),
    ];
    case 'branch': return [
      ...one(form.parent.representative, 'parent.representative', ['parent-representative']), ...one(form.parent.head, 'parent.head', ['head']), ...others,
    ];
  }
}

/** The posts people are given by name, on the page of officers and of contacts. */
function givenPosts(form: PartialForm): [key: string | undefined, post: Post][] {
  const type = entityTypeOf(form);
  const posts: [string | undefined, Post][] = [];
  if (isCompany(type)) {
    const { directors = [], manager, deputyManagers = [], legalRepresentative, supervision, supervisors = [], auditCommittee = [], financialOfficer, chair } = form.officers;
    const watched = supervision === 'one-supervisor' || supervision === 'supervisory-board';
    for (const key of directors) posts.push([key, 'director']);
    if (directors.length >= 3) posts.push([chair, 'chair']);
    posts.push([manager, 'manager']);
    for (const key of deputyManagers) posts.push([key, 'deputy-manager']);
    posts.push([legalRepresentative, 'legal-representative']);
    if (watched) for (const key of supervisors) posts.push([key, 'supervisor']);
    if (supervision === 'audit-committee') for (const key of auditCommittee) posts.push([key, 'audit-committee']);
    posts.push([financialOfficer, 'financial-officer']);
  }
  if (type !== 'individual-business') posts.push([form.contacts.contact, 'contact'], [form.contacts.agent, 'agent']);
  return posts;
}

/** Everybody named in the form, once each, with the posts they hold. */
export function peopleOf(form: PartialForm): PersonOfForm[] {
  const people = new Map<string, PersonOfForm>();
  for (const { entry, posts, organisation } of placesOf(form)) {
    const { key, name, idNumber, mobile, idKind, bornOn } = entry;
    let person = people.get(key);
    if (person === undefined) {
      person = { key, name, idNumber, mobile, ...(idKind !== undefined && { idKind }), ...(bornOn !== undefined && { bornOn }), posts: [], organisations: [] };
      people.set(key, person);
    }
    for (const post of posts) if (!person.posts.includes(post)) person.posts.push(post);
    if (organisation !== undefined) person.organisations.push(organisation);
  }
  for (const [key, post] of givenPosts(form)) {
    const posts = key === undefined || key === '' ? undefined : people.get(key)?.posts;
    if (posts !== undefined && !posts.includes(post)) posts.push(post);
  }
  return [...people.values()];
}

/**
 * Who must pass the real-name check and sign: everybody with a post, 财务负责人 and 登记联络员 included (细则第十六条).
 * Somebody added without a post does not sign; a rule asks to remove them or give them a post. Who is written down twice,
 * once for an organisation, is one person and signs once, under the first of the two keys.
 */
export function signersOf(form: PartialForm): PersonOfForm[] {
  const signers = new Map<string, PersonOfForm>();
  for (const person of peopleOf(form)) {
    if (person.posts.length === 0) continue;
    const paper = `${person.idKind ?? 'resident-id'} ${typedCode(person.idNumber)}`;
    const same = person.idNumber === '' ? undefined : signers.get(paper);
    const isOne = same !== undefined && (same.organisations.length > 0 || person.organisations.length > 0);
    if (!isOne) signers.set(same === undefined && person.idNumber !== '' ? paper : `${paper} ${person.key}`, person);
    else {
      same.posts.push(...person.posts.filter((post) => !same.posts.includes(post)));
      same.organisations.push(...person.organisations);
    }
  }
  return [...signers.values()];
}

/** 股东、合伙人 as the papers name them: the organisation, or the person. */
export const investorName = ({ name, organisation }: Pick<InvestorEntry, 'name' | 'organisation'>): string => organisation?.name ?? name;

/** The person (or, of a partnership, the people) whose name stands on the licence, as the register calls them there. */
export function headOf(form: PartialForm): { title: string; name: string } {
  const people = peopleOf(form);
  const named = (key: string | undefined) => people.find((person) => person.key === key)?.name ?? '';
  const type = entityTypeOf(form);
  if (isCompany(type)) return { title: '法定代表人', name: named(form.officers.legalRepresentative) };
  if (isPartnership(type)) {
    const executives = (form.partners.partners ?? []).filter(({ key }) => form.partners.executives?.includes(key));
    return { title: '执行事务合伙人', name: executives.map((each) => (each.organisation ? `${each.organisation.name}（委派代表：${each.name}）` : each.name)).join('、') };
  }
  switch (type) {
    case 'sole-proprietorship': return { title: '投资人', name: form.investor.investor?.name ?? '' };
    case 'individual-business': return { title: '经营者', name: form.operator.operator?.name ?? '' };
    case 'branch': return { title: '负责人', name: form.parent.head?.name ?? '' };
  }
}

/** The entity's money in whole yuan: 注册资本, 出资额 or 资金数额; 0 where it has none of its own (分公司). */
export function capitalOf(form: PartialForm): number {
  const type = entityTypeOf(form);
  if (isCompany(type)) return form.capital.capitalYuan ?? 0;
  if (isPartnership(type)) return (form.partners.partners ?? []).reduce((sum, { contributionYuan }) => sum + (contributionYuan ?? 0), 0);
  return (type === 'sole-proprietorship' ? form.investor.capitalYuan : type === 'individual-business' ? form.operator.capitalYuan : null) ?? 0;
}
