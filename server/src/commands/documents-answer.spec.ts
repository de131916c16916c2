import * as fc from 'fast-check';
import { sampleForms } from '@qiban/shared/src/company-registration/sample-forms';
import { entityTypes, type ApplicationForm } from '@qiban/shared';
import { documentsAnswer } from './documents-answer';

const TODAY = '2026-11-23';
const check = (form: unknown) => documentsAnswer([JSON.stringify(form)], TODAY);

it.each([...entityTypes])('names the papers of a %s, their hashes and who signs', (type) => {
  const answer = check(sampleForms[type]({ today: TODAY }));
  expect(answer).toMatchObject({ ok: true, level: 'ok', rule: 'documents.in-order', withoutPlace: [], packetSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  for (const document of answer.documents as object[]) {
    expect(document).toMatchObject({ title: expect.stringMatching(/[\u4e00-\u9fff]{3}/), sha256: expect.stringMatching(/^[0-9a-f]{64}$/), signers: expect.arrayContaining([expect.objectContaining({ as: expect.any(String) })]) });
  }
});

const llc = (change: Partial<ApplicationForm>) => ({ ...sampleForms.llc({ today: TODAY }), ...change });
it.each<[string, unknown, string, string[]]>([
  ['own words that take the supervisor their place', llc({ articles: { clauses: [{ id: 'supervision', text: '股东自己监督。' }] } }), 'articles.no-place', ['监事']],
  ['a clause left out that the law wants', llc({ articles: { clauses: [{ id: 'capital', text: '' }] } }), 'articles.left-out', []],
  ['a post of nobody', llc({ officers: { ...sampleForms.llc({ today: TODAY }).officers, financialOfficer: 'p9' } }), 'documents.post-of-nobody', []],
  ['an investor nobody has written down', { ...sampleForms['sole-proprietorship']({ today: TODAY }), investor: { investor: null, capitalYuan: 1, property: 'personal', familyMembers: [] }, contacts: { contact: '', agent: '', companyPhone: '', email: '', truthPromise: true } }, 'documents.post-of-nobody', []],
  ['no type', {}, 'command.arguments', []],
  ['a day that is none', { form: llc({}), day: '明天' }, 'command.arguments', []],
])('refuses %s', (_, form, rule, withoutPlace) => {
  const answer = check(form);
  expect(answer).toMatchObject({ ok: false, level: 'refuse', rule });
  if (withoutPlace.length > 0) expect(answer.withoutPlace).toEqual(withoutPlace);
});

it('answers whatever it is given', () => {
  fc.assert(fc.property(fc.constantFrom(...entityTypes), fc.dictionary(fc.constantFrom('name', 'officers', 'shareholders', 'partners', 'investor', 'operator', 'parent', 'articles', 'owners', 'capital', 'contacts', 'scope', 'domicile'), fc.jsonValue()), (type, spoiled) => {
    expect(typeof check({ ...sampleForms[type]({ today: TODAY }), ...spoiled }).ok).toBe('boolean');
  }), { numRuns: 200 });
});
