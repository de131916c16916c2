import { emptyForm, maskId, maskMobile, type PartialForm } from '@qiban/shared';
import { personOf } from '../../../test/builders/application-form.builder';
import { withoutMasks, withoutNumbers, withoutPersonalData } from './masked-form';

const money = { contributionYuan: 1, contributionForm: 'money' as const, dueOn: '' };
const person = { ...personOf('founder', 'p1'), bornOn: '1991-04-12' };
const organisation = { name: '青岛样例投资有限公司', creditCode: '', by: 'delegate' as const };
/** The same person in every place a form has for one. */
const form: PartialForm = {
  ...emptyForm(),
  shareholders: { shareholders: [{ ...person, ...money, organisation }] },
  officers: { others: [person], directors: ['p1'] },
  partners: { partners: [{ ...person, ...money, liability: 'limited' }] },
  investor: { investor: person, familyMembers: [person] },
  operator: { operator: person, familyMembers: [person] },
  parent: { name: organisation.name, representative: person, head: person },
  contacts: { others: [person], companyPhone: '0532-88880000' },
};

it('masks everybody in every place of the form, and nothing else', () => {
  const shown = withoutPersonalData(form);
  for (const secret of [person.name, person.idNumber, person.mobile, person.bornOn]) expect(JSON.stringify(shown)).not.toContain(secret);
  expect(shown.shareholders.shareholders?.[0]?.organisation).toEqual(organisation);
  expect(shown).toMatchObject({ parent: { name: organisation.name }, contacts: { companyPhone: '0532-88880000' }, officers: { directors: ['p1'] } });
});

it('leaves an agent the names, and no number', () => {
  const shown = JSON.stringify(withoutNumbers(form));
  expect(shown).toContain(person.name);
  for (const secret of [person.idNumber, person.mobile, person.bornOn]) expect(shown).not.toContain(secret);
});

describe('what an agent sends back', () => {
  it('holds the numbers behind the masks again, in every place', () => {
    for (const section of ['shareholders', 'officers', 'partners', 'investor', 'operator', 'parent', 'contacts'] as const) {
      expect(JSON.stringify(withoutMasks(form, withoutNumbers(form)[section]))).not.toContain('***');
    }
    expect(withoutMasks(form, withoutNumbers(form).contacts)).toEqual(form.contacts);
  });

  it.each([
    ['another number is theirs to write', { ...personOf('tenant', 'p1') }, personOf('tenant', 'p1')],
    ['a mask under another key is nobody’s', { key: 'p7', name: person.name, idNumber: maskId(person.idNumber), mobile: maskMobile(person.mobile) }, { idNumber: maskId(person.idNumber) }],
  ])('%s', (_, sent, kept) => {
    expect(withoutMasks(form, { others: [sent] })).toMatchObject({ others: [kept] });
  });
});
