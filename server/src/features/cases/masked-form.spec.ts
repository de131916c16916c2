import { emptyForm, type PartialForm } from '@qiban/shared';
import { personOf } from '../../../test/builders/application-form.builder';
import { withoutPersonalData } from './masked-form';

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
