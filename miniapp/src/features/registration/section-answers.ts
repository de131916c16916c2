import type { InvestorEntry, PartialForm, PersonEntry, SectionName } from '@qiban/shared';
import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { entityName } from '@qiban/shared/company-registration/entity-name';
import { entityTypeRules, isCompany } from '@qiban/shared/company-registration/entity-types';
import { capitalOf, investorName, peopleOf } from '@qiban/shared/company-registration/people-of-form';
import { articlesWords } from '@qiban/shared/company-registration/tasks';
import { postTitles } from '@qiban/shared/company-registration/wording';
import { wanInWords } from '@qiban/shared/capital/amount';
import { sharesOf } from '@qiban/shared/capital/capital.rule';
import { maskId, maskMobile } from '@qiban/shared/identity/masking';
import type { checkWording } from './check.wording';
import type { entityWording } from './entity.wording';
import { percentOf } from './shares';
import { groupedDigits } from './typed-amount';

/** One line of the summary: what was asked, what was answered, and the path of the field it was answered in. */
export type AnswerRow = readonly [name: string, value: string, part: string] | null;

/** What the form names by code, in words. */
export interface LookedUp { domicile: string; scope: string; industry: string }

export interface AnswerWords { check: (typeof checkWording)['zh']; own: (typeof entityWording)['zh']['llc']; ways: Readonly<Record<InvestorEntry['contributionForm'], string>> }

const lines = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join('\n');

/** What was answered in each section, in the words of its type. */
export function sectionAnswers(form: PartialForm, found: LookedUp, { check, own, ways }: AnswerWords): Partial<Record<SectionName, AnswerRow[]>> {
  const say = check.names;
  const type = entityTypeOf(form);
  const everybody = [...peopleOf(form), ...(form.owners.others ?? [])];
  const nameOf = (key: string | undefined) => everybody.find((person) => person.key === key)?.name ?? '';
  const namesOf = (keys: readonly string[] | undefined) => (keys ?? []).map(nameOf).join('、');
  const term = ({ term: kind, termYears }: { term?: 'indefinite' | 'years'; termYears?: number | null }) => (kind === 'years' ? say.years(termYears ?? 0) : say.indefinite);
  const numbers = ({ idKind = 'resident-id', idNumber, mobile }: PersonEntry) =>
    lines(idNumber && (idKind === 'resident-id' ? maskId(idNumber) : say.paper(check.kinds[idKind], maskId(idNumber))), mobile && maskMobile(mobile));
  const person = (entry: PersonEntry | null | undefined) => (entry ? lines(entry.name, numbers(entry)) : '');
  const family = (members: readonly PersonEntry[] | undefined) => (members ?? []).map(({ name }) => name).join('、');
  const capitalYuan = capitalOf(form);
  const { capital, officers, contacts, owners, name, domicile } = form;
  const jsc = type === 'jsc';

  const invested = (each: InvestorEntry) => lines(
    say.contributes(percentOf(each.contributionYuan, capitalYuan), wanInWords(each.contributionYuan ?? 0), ways[each.contributionForm]),
    each.dueOn && !jsc && say.paysBy(each.dueOn),
    each.organisation && each.organisation.creditCode,
    each.organisation && say.signedBy(each.organisation.by === 'delegate' ? say.delegate : say.itsHead, each.name || check.none),
    numbers(each),
  );
  const sharesIn = (yuan: number | null) => (jsc && yuan && capital.shareTotal ? sharesOf(yuan, { capitalYuan, shareTotal: capital.shareTotal }) : null);
  const typeRow: AnswerRow = [own.typeOf, entityTypeRules[type].title, 'type'];
  const supervision = (): AnswerRow[] => {
    switch (officers.supervision) {
      case 'none': return [[postTitles.supervisor, say.noSupervisor, 'supervision']];
      case 'audit-committee': return [[say.auditCommittee, namesOf(officers.auditCommittee), 'auditCommittee']];
      case 'supervisory-board': return [[say.board, namesOf(officers.supervisors), 'supervisors']];
      default: return [[postTitles.supervisor, namesOf(officers.supervisors), 'supervisors']];
    }
  };

  return {
    name: [
      [own.nameOf, name.unnamed ? say.unnamed : entityName(form), 'tradeName'],
      name.industryCode ? [say.industry, found.industry, 'industryCode'] : null,
      isCompany(type) ? null : typeRow,
    ],
    capital: [
      typeRow,
      [own.money, capitalYuan > 0 ? wanInWords(capitalYuan) : '', 'capitalYuan'],
      jsc ? [say.shareTotal, capital.shareTotal ? say.shares(groupedDigits(capital.shareTotal)) : '', 'shareTotal'] : [say.paidBy, capital.paidBy ?? '', 'paidBy'],
      jsc ? [say.par, capital.parYuan === null ? say.noPar : capital.parYuan ? say.yuan(capital.parYuan) : '', 'parYuan'] : null,
      jsc ? [say.paidIn, capital.paidInFull ? say.paidInFull : '', 'paidInFull'] : null,
      [say.term, term(capital), 'term'],
    ],
    domicile: [
      [own.domicileTitle, found.domicile, domicile.source === 'declared' ? 'road' : 'unitId'],
      domicile.source === 'declared' ? [say.use, domicile.use === 'residential' ? say.residential : say.commercial, 'use'] : null,
    ],
    scope: [[say.scope, found.scope, 'codes']],
    shareholders: (form.shareholders.shareholders ?? []).map((each, i): AnswerRow => {
      const shares = sharesIn(each.contributionYuan);
      return [investorName(each) || check.none, lines(shares !== null && say.shares(groupedDigits(shares)), invested(each)), `shareholders.${i}`];
    }),
    officers: [
      [postTitles.director, namesOf(officers.directors), 'directors'],
      officers.chair ? [postTitles.chair, nameOf(officers.chair), 'chair'] : null,
      officers.manager ? [postTitles.manager, nameOf(officers.manager), 'manager'] : null,
      officers.deputyManagers?.length ? [postTitles['deputy-manager'], namesOf(officers.deputyManagers), 'deputyManagers'] : null,
      [postTitles['legal-representative'], nameOf(officers.legalRepresentative), 'legalRepresentative'],
      ...supervision(),
      [postTitles['financial-officer'], nameOf(officers.financialOfficer), 'financialOfficer'],
      officers.electedByEmployees?.length ? [say.elected, namesOf(officers.electedByEmployees), 'electedByEmployees'] : null,
    ],
    partners: [
      ...(form.partners.partners ?? []).map((each, i): AnswerRow =>
        [investorName(each) || check.none, lines(type === 'limited-partnership' ? say.liabilities[each.liability] : say.liabilities.unlimited, invested(each)), `partners.${i}`]),
      [postTitles['executive-partner'], (form.partners.partners ?? []).filter(({ key }) => form.partners.executives?.includes(key)).map(investorName).join('、'), 'executives'],
      [own.money, capitalYuan > 0 ? wanInWords(capitalYuan) : '', 'partners'],
      [say.partnershipTerm, term(form.partners), 'term'],
    ],
    investor: [
      [postTitles.investor, person(form.investor.investor), 'investor'],
      [own.money, form.investor.capitalYuan ? wanInWords(form.investor.capitalYuan) : '', 'capitalYuan'],
      [say.property, form.investor.property === 'family' ? say.familyProperty : say.personalProperty, 'property'],
      form.investor.property === 'family' ? [postTitles['family-member'], family(form.investor.familyMembers), 'familyMembers'] : null,
    ],
    operator: [
      [postTitles.operator, person(form.operator.operator), 'operator'],
      [say.composition, form.operator.composition === 'family' ? say.family : say.individual, 'composition'],
      form.operator.composition === 'family' ? [postTitles['family-member'], family(form.operator.familyMembers), 'familyMembers'] : null,
      [own.phone, form.operator.phone ?? '', 'phone'],
      form.operator.capitalYuan ? [own.money, wanInWords(form.operator.capitalYuan), 'capitalYuan'] : null,
      form.operator.staff ? [say.staff, say.people(form.operator.staff), 'staff'] : null,
      [say.promise, form.operator.truthPromise ? say.promised : '', 'truthPromise'],
    ],
    parent: [
      [say.parent, lines(form.parent.name, form.parent.creditCode), 'name'],
      [say.parentDomicile, form.parent.domicile ?? '', 'domicile'],
      [postTitles['parent-representative'], person(form.parent.representative), 'representative'],
      [postTitles.head, person(form.parent.head), 'head'],
      [say.accounting, form.parent.accounting === 'independent' ? say.independent : say.joint, 'accounting'],
    ],
    owners: owners.exemptionPromised ? [[say.owners, say.exempt, 'exemptionPromised']]
      : (owners.owners ?? []).map(({ key, ground, percent }, i): AnswerRow => [nameOf(key) || check.none, lines(check.grounds[ground], percent !== null && `${percent}%`), `owners.${i}`]),
    articles: [[say.articles, articlesWords(form), 'clauses']],
    contacts: [
      [say.contact, nameOf(contacts.contact), 'contact'], [say.agent, nameOf(contacts.agent), 'agent'], [own.phone, contacts.companyPhone ?? '', 'companyPhone'],
      contacts.email ? [say.email, contacts.email, 'email'] : null, [say.promise, contacts.truthPromise ? say.promised : '', 'truthPromise'],
    ],
  };
}
