import * as fc from 'fast-check';
import type { ApplicationForm, InvestorEntry } from '../application-form';
import { signersOf } from '../people-of-form';
import { sampleOrganisation, samplePerson } from '../sample-forms';
import { articlesDiff } from './articles/articles-diff';
import { facts, jointStockCompany, limitedCompany, limitedPartnership, generalPartnership, withOfficers } from './forms.builder';
import { canonicalPacket, legalDocuments } from './packet';

const keysFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => `p${first + i}`);
const peopleFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => samplePerson(first + i));
const investors = (count: number, organisations: number, dueOn: string): InvestorEntry[] => Array.from({ length: count }, (_, i) => ({
  ...samplePerson(i + 1), contributionYuan: 10_000 * (i + 1), contributionForm: i % 2 === 0 ? 'money' : 'goods', dueOn, ...(i < organisations && { organisation: { ...sampleOrganisation, name: `${sampleOrganisation.name}${i}` } }),
}));

/** Companies with every organ there may be; people beyond the investors stand under `p21` and on. */
const companies = fc.record({
  jsc: fc.boolean(), owners: fc.integer({ min: 1, max: 14 }), organisations: fc.integer({ min: 0, max: 3 }), directors: fc.constantFrom(1, 3, 5, 9), supervision: fc.constantFrom('one-supervisor', 'supervisory-board', 'none', 'audit-committee'),
  deputies: fc.integer({ min: 0, max: 2 }), manager: fc.boolean(), representsAs: fc.constantFrom('director', 'manager'), elected: fc.boolean(), term: fc.constantFrom(1, 2, 3),
}).map(({ jsc, owners, organisations, directors, supervision, deputies, manager, representsAs, elected, term }): ApplicationForm => {
  const form = jsc ? jointStockCompany() : limitedCompany();
  const shareholders = investors(owners, Math.min(organisations, owners), '2026-11-20');
  const capitalYuan = shareholders.reduce((sum, { contributionYuan }) => sum + (contributionYuan ?? 0), 0);
  const managed = manager || representsAs === 'manager' || jsc;
  return withOfficers({ ...form, shareholders: { shareholders }, capital: { ...form.capital, capitalYuan, ...(jsc && { shareTotal: capitalYuan }) }, owners: { exemptionPromised: true, owners: [] } }, {
    others: peopleFrom(21, 20), directors: keysFrom(21, directors), ...(directors >= 3 ? { chair: 'p22' } : { chair: '' }), manager: managed ? 'p31' : '', deputyManagers: keysFrom(32, deputies),
    legalRepresentative: representsAs === 'manager' ? 'p31' : 'p21', supervision: jsc && supervision === 'none' ? 'one-supervisor' : supervision,
    supervisors: keysFrom(35, supervision === 'supervisory-board' ? 4 : 1), auditCommittee: keysFrom(21, Math.min(3, directors)), electedByEmployees: elected ? ['p21', 'p36'] : [], financialOfficer: 'p40', directorTermYears: term,
  });
});

const partnerships = fc.record({ limited: fc.boolean(), partners: fc.integer({ min: 2, max: 14 }), organisations: fc.integer({ min: 0, max: 2 }), executives: fc.integer({ min: 1, max: 2 }), years: fc.option(fc.integer({ min: 1, max: 50 })) })
  .map(({ limited, partners, organisations, executives, years }): ApplicationForm => {
    const form = limited ? limitedPartnership() : generalPartnership();
    const all = investors(partners, organisations, '2027-01-01').map((each, i) => ({ ...each, liability: limited && i >= executives ? 'limited' as const : 'unlimited' as const }));
    return { ...form, partners: { partners: all, executives: keysFrom(1, executives), term: years === null ? 'indefinite' : 'years', termYears: years }, contacts: { ...form.contacts, contact: 'p1', agent: 'p2', others: [] }, owners: { exemptionPromised: true, owners: [] } };
  });

it('whatever organs and people a sound form has, its papers are made, without a gap, and ask exactly those who must sign', () => {
  fc.assert(fc.property(fc.oneof(companies, partnerships), (form) => {
    const documents = legalDocuments(form, facts);
    const asked = new Set(documents.flatMap(({ signers }) => signers.map(({ key }) => key)));
    expect(asked).toEqual(new Set(signersOf(form).map(({ key }) => key)));
    expect(canonicalPacket(documents)).not.toMatch(/undefined|NaN|执行董事|""/);
    expect(articlesDiff(form, facts)!.every(({ number, findings }) => number !== '' && findings.length === 0)).toBe(true);
  }), { numRuns: 150 });
});
