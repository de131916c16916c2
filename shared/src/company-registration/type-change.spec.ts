import { emptyForm, wholeForm, type PartialForm } from './application-form';
import { entityTypes } from './entity-types';
import { peopleOf } from './people-of-form';
import { changedSections, formOfType, typeChange } from './type-change';

const person = (key: string, name: string) => ({ key, name, idNumber: `number of ${name}`, mobile: `mobile of ${name}` });
const paysIn = (yuan: number) => ({ contributionYuan: yuan, contributionForm: 'money' as const, dueOn: '2030-01-01' });
const llc = (): PartialForm => ({
  ...wholeForm({
    type: { entityType: 'llc' },
    name: { region: '青岛', tradeName: '沃海', industry: '机械', industryCode: '3499', organisationForm: '有限公司', riskAccepted: true },
    domicile: { ...emptyForm().domicile, unitId: 'u1', promise: true } as never,
    scope: { codes: ['QB1'], mainCode: 'QB1', permits: [] },
  }),
  capital: { capitalYuan: 1_000_000, paidBy: '2030-01-01', term: 'years', termYears: 20 },
  shareholders: { shareholders: [{ ...person('p1', '林知远'), ...paysIn(600_000) }, { ...person('p2', '周沐'), ...paysIn(400_000) }] },
  officers: { ...emptyForm().officers, others: [person('p3', '宋予')], directors: ['p1'], legalRepresentative: 'p1', supervision: 'none', noSupervisorAgreed: true, financialOfficer: 'p3' },
  contacts: { contact: 'p3', agent: 'p1', companyPhone: '0532-88880000', email: '', truthPromise: true },
  articles: { clauses: [{ id: 'profits', text: '按约定分红' }] },
});

describe('a draft that changes its type', () => {
  it('keeps what both types ask, and the ending of the name only where it may stand', () => {
    const next = formOfType(llc(), 'general-partnership');
    expect(next.domicile).toEqual(llc().domicile);
    expect(next.scope).toEqual(llc().scope);
    expect(next.name).toMatchObject({ tradeName: '沃海', industry: '机械', industryCode: '3499', organisationForm: '', riskAccepted: false });
    expect(formOfType(llc(), 'jsc').name.organisationForm).toBe('股份有限公司');
  });

  it('takes the people who put money in along, with their numbers and amounts', () => {
    const { partners } = formOfType(llc(), 'limited-partnership').partners;
    expect(partners).toEqual([
      { ...person('p1', '林知远'), ...paysIn(600_000), liability: 'limited' }, { ...person('p2', '周沐'), ...paysIn(400_000), liability: 'limited' },
    ]);
    expect(formOfType(llc(), 'general-partnership').partners.partners?.map(({ liability }) => liability)).toEqual(['unlimited', 'unlimited']);
    expect(formOfType(llc(), 'individual-business').operator).toMatchObject({ operator: person('p1', '林知远'), capitalYuan: 1_000_000, composition: 'individual' });
    expect(formOfType(formOfType(llc(), 'individual-business'), 'llc')).toMatchObject({ shareholders: { shareholders: [{ key: 'p1', contributionYuan: 1_000_000 }] }, capital: { capitalYuan: 1_000_000 } });
  });

  it('never asks a labour contribution of a shareholder', () => {
    const partnership = formOfType(llc(), 'general-partnership');
    partnership.partners.partners![0]!.contributionForm = 'labour';
    expect(formOfType(partnership, 'llc').shareholders.shareholders?.map(({ contributionForm }) => contributionForm)).toEqual(['money', 'money']);
  });

  it.each(entityTypes.filter((type) => type !== 'llc'))('as %s leaves nobody’s number where the type has no place for it', (type) => {
    const next = formOfType(llc(), type);
    const named = new Set(peopleOf(next).map(({ idNumber }) => idNumber));
    for (const each of peopleOf(llc())) if (!named.has(each.idNumber)) expect(JSON.stringify(next)).not.toContain(each.idNumber);
    expect(next.articles.clauses).toEqual([]);
  });

  it('vacates posts whose holder is gone and keeps the others', () => {
    expect(formOfType(llc(), 'general-partnership').contacts).toMatchObject({ contact: '', agent: 'p1', companyPhone: '0532-88880000' });
    expect(formOfType(llc(), 'jsc').contacts).toMatchObject({ contact: 'p3', agent: 'p1' });
  });

  it('does not carry “no supervisor” into a joint-stock company, nor its day of payment', () => {
    const next = formOfType(llc(), 'jsc');
    expect(next.officers).toMatchObject({ supervision: 'supervisory-board', noSupervisorAgreed: false, directors: ['p1'] });
    expect(next.capital).toMatchObject({ capitalYuan: 1_000_000, parYuan: 1, termYears: 20 });
    expect(next.capital.paidBy).toBeUndefined();
  });

  it('is the same draft when the type is the same', () => expect(formOfType(llc(), 'llc')).toEqual(llc()));

  it('can be made of every type into every other', () => {
    for (const from of entityTypes) for (const to of entityTypes) expect(formOfType(formOfType(llc(), from), to).type.entityType).toBe(to);
  });
});

it('says beforehand what stays, what goes and what is new', () => {
  expect(typeChange(llc(), 'general-partnership')).toEqual({
    keeps: ['name', 'domicile', 'scope', 'contacts'], loses: ['capital', 'shareholders', 'officers'], asks: ['partners'], takes: ['林知远', '周沐'],
  });
  expect(typeChange(emptyForm('llc'), 'individual-business')).toEqual({ keeps: [], loses: [], asks: ['operator'], takes: [] });
});

it('names the sections that differ', () => {
  expect(changedSections(llc(), { ...llc(), scope: { codes: [], permits: [] } })).toEqual(['scope']);
  expect(changedSections(llc(), formOfType(llc(), 'jsc'))).toEqual(['type', 'name', 'capital', 'officers', 'articles']);
});
