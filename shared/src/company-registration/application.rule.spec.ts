import { residentIdCheckCharacter } from '../identity';
import { emptyForm, wholeForm, type ApplicationForm, type PartialForm } from './application-form';
import { reviewApplication, reviewTrace } from './application.rule';
import { peopleOf, signersOf } from './people-of-form';
import type { ReviewFacts } from './review/review-facts';
import { tasksOf } from './tasks';

const idOf = (birthday: string, serial: string) => `370202${birthday}${serial}` + residentIdCheckCharacter(`370202${birthday}${serial}`);
const mobileOf = (n: number) => `199${String(n).padStart(8, '0')}`;

const form = (): ApplicationForm => wholeForm({
  type: { entityType: 'llc' },
  name: { region: '青岛', tradeName: '沃海', industry: '信息技术', industryCode: '6513', organisationForm: '有限公司', riskAccepted: false },
  capital: { capitalYuan: 1_000_000, paidBy: '2031-11-21', term: 'indefinite', termYears: null },
  domicile: { source: 'declared', unitId: '', districtCode: '370203', streetCode: '370203005', community: '', road: '演示路18号', room: '306室', use: 'commercial', neighboursAgree: false, promise: true, postcode: '' },
  scope: { codes: ['QB1'], mainCode: 'QB1', permits: [] },
  shareholders: { shareholders: [
    { key: 'p1', name: '林知远', idNumber: idOf('19910412', '911'), mobile: mobileOf(1), contributionYuan: 600_000, contributionForm: 'money', dueOn: '2031-11-21' },
    { key: 'p2', name: '周沐', idNumber: idOf('19930903', '912'), mobile: mobileOf(2), contributionYuan: 400_000, contributionForm: 'money', dueOn: '2031-11-21' },
  ] },
  officers: { others: [], directors: ['p1'], manager: 'p1', legalRepresentative: 'p1', supervision: 'one-supervisor', supervisors: ['p2'], noSupervisorAgreed: false, financialOfficer: 'p1', directorTermYears: 3 },
  contacts: { contact: 'p1', companyPhone: '0532-88880000', email: '', agent: 'p1', truthPromise: true },
  owners: { exemptionPromised: true, owners: [] },
});
const facts = (change: Partial<ReviewFacts> = {}): ReviewFacts => ({
  today: '2026-11-21', nameFindings: [],
  scope: [{ code: 'QB1', entry: { code: 'QB1', name: '软件开发', industry: '6513', permit: 'none' } }],
  domicile: { province: '山东省', city: '青岛市', district: '市北区', street: '辽宁路街道', community: '', road: '演示路18号', room: '306室', use: 'commercial', preFiledUnitFound: false, postcode: '' },
  ...change,
});
const hard = (of: PartialForm, with_: ReviewFacts = facts()) => reviewApplication(of, with_).filter(({ level }) => level === 'refuse');

it('finds nothing wrong with a sound form', () => expect(hard(form())).toEqual([]));

it('tells an empty form everything that is missing, at its fields', () => {
  const fields = hard(emptyForm(), facts({ scope: [], domicile: { ...facts().domicile, district: '', street: '', road: '', room: '' } })).map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining([
    'name.tradeName', 'name.industry', 'capital.capitalYuan', 'capital.paidBy', 'domicile.districtCode', 'domicile.promise', 'scope.codes', 'shareholders', 'officers.directors', 'officers.legalRepresentative',
    'officers.financialOfficer', 'contacts.contact', 'contacts.agent', 'contacts.companyPhone', 'contacts.truthPromise',
  ]));
});

it.each<[string, (of: ApplicationForm) => void, string, string]>([
  ['a supervisor who is the director', (of) => { of.officers.supervisors = ['p1']; }, 'people.supervisor-is-not-an-officer', 'officers.supervisors'],
  ['a supervisor who is the financial officer', (of) => { of.officers.financialOfficer = 'p2'; }, 'people.supervisor-is-not-an-officer', 'officers.supervisors'],
  ['a minor', (of) => { of.shareholders.shareholders[1]!.idNumber = idOf('20090101', '912'); }, 'people.under-age', 'shareholders.shareholders.1.idNumber'],
  ['a wrong check digit', (of) => { const p = of.shareholders.shareholders[0]!; p.idNumber = p.idNumber.slice(0, 17) + (p.idNumber.endsWith('1') ? '2' : '1'); }, 'people.id-number', 'shareholders.shareholders.0.idNumber'],
  ['a mobile number one digit short', (of) => { of.shareholders.shareholders[0]!.mobile = mobileOf(1).slice(0, 10); }, 'people.mobile', 'shareholders.shareholders.0.mobile'],
  ['shares that do not add up', (of) => { of.shareholders.shareholders[1]!.contributionYuan = 300_000; }, 'capital.contributions-do-not-add-up', 'shareholders'],
  ['payment later than five years', (of) => { of.capital.paidBy = '2031-11-22'; }, 'capital.later-than-five-years', 'capital.paidBy'],
  ['a legal representative without a post', (of) => { of.officers.legalRepresentative = 'p2'; }, 'people.legal-representative-post', 'officers.legalRepresentative'],
  ['no supervisor without everybody agreeing', (of) => { of.officers.supervision = 'none'; of.officers.supervisors = []; }, 'people.no-supervisor-without-agreement', 'officers.noSupervisorAgreed'],
  ['a wrong telephone', (of) => { of.contacts.companyPhone = '12'; }, 'contacts.company-phone', 'contacts.companyPhone'],
])('refuses %s, at its place and with its article', (_, spoil, rule, field) => {
  const of = form();
  spoil(of);
  const found = hard(of).find((finding) => finding.rule === rule);
  expect(found).toMatchObject({ field, words: expect.stringMatching(/[\u4e00-\u9fff]{4}/), basis: expect.stringMatching(/《|GB/) });
});

it('asks for the promise of article 16 only where a name is near, and then lets it pass', () => {
  const near = facts({ nameFindings: [{ rule: 'name.near.homophone', level: 'warn', field: 'name', words: '相近', basis: '第十六条' }] });
  expect(hard(form(), near).map(({ rule }) => rule)).toEqual(['name.risk-not-accepted']);
  const accepted = form();
  accepted.name.riskAccepted = true;
  expect(hard(accepted, near)).toEqual([]);
});

it('refuses a code that is in no catalogue, and a prior permit that is not there', () => {
  expect(hard(form(), facts({ scope: [{ code: 'QB1', entry: null }] })).map(({ rule }) => rule)).toContain('scope.unknown-entry');
  const prior = facts({ scope: [{ code: 'QB1', entry: { code: 'QB1', name: '危险化学品经营', industry: '5169', permit: 'prior', permitName: '危险化学品经营许可证' } }] });
  expect(hard(form(), prior).map(({ rule }) => rule)).toEqual(['scope.prior-permit-missing']);
  const held = form();
  held.scope.permits = [{ code: 'QB1', number: '鲁（2026）演示001', issuedOn: '2026-11-20', paperId: 'p' }];
  expect(hard(held, prior)).toEqual([]);
});

it('traces every item with an article, also where nothing was found', () => {
  const { rows } = reviewTrace(form(), facts());
  expect(rows).toHaveLength(11);
  for (const row of rows) expect(row).toMatchObject({ level: 'ok', title: expect.any(String), basis: expect.stringMatching(/《/) });
});

describe('somebody who was removed', () => {
  it.each([
    ['officers.directors', { directors: ['p1', 'p9'] }], ['officers.manager', { manager: 'p9' }], ['officers.supervisors', { supervisors: ['p9'] }],
  ])('and still holds a post is said at %s', (field, officers) => {
    const gap = form();
    gap.officers = { ...gap.officers, ...officers };
    expect(hard(gap).filter(({ rule }) => rule === 'people.post-of-nobody').map((finding) => finding.field)).toEqual([field]);
  });

  it('and was to file is said at the agent', () => {
    const gap = form();
    gap.contacts.agent = 'p9';
    expect(hard(gap).map(({ field, rule }) => `${rule} at ${field}`)).toContain('people.post-of-nobody at contacts.agent');
  });
});

describe('people and tasks', () => {
  it('counts a person once with all posts, and asks only those with a post to sign', () => {
    const of = form();
    of.officers.others = [{ key: 'p3', name: '许青禾', idNumber: '', mobile: '' }];
    expect(peopleOf(of).map(({ key, posts }) => [key, posts.length])).toEqual([['p1', 7], ['p2', 2], ['p3', 0]]);
    expect(signersOf(of).map(({ key }) => key)).toEqual(['p1', 'p2']);
  });

  it('says what to do next, task by task', () => {
    const nothing = { made: false, signed: 0, signers: 0 };
    expect(tasksOf(emptyForm(), hard(emptyForm()), nothing).map(({ state }) => state)).toEqual([...Array(8).fill('not-started'), 'done', 'cannot-start']);
    expect(tasksOf(form(), [], nothing).at(-1)).toMatchObject({ state: 'not-started' });
    expect(tasksOf(form(), [], { made: true, signed: 1, signers: 2 }).at(-1)).toMatchObject({ state: 'in-progress', words: '1/2 人已签' });
    const wrong = form();
    wrong.officers.supervisors = ['p1'];
    expect(tasksOf(wrong, hard(wrong), nothing).find(({ name }) => name === 'officers')).toMatchObject({ state: 'problem', words: expect.stringContaining('不能兼任监事') });
  });
});

describe('own words in the articles', () => {
  const own = (id: string, text: string): ApplicationForm => ({ ...form(), articles: { clauses: [{ id, text }] } });
  it('are refused where they leave out what the law wants, at their clause', () => {
    expect(hard(own('capital', '')).map(({ rule, field }) => `${rule} ${field}`)).toEqual(['articles.left-out articles.clauses.capital']);
  });
  it('are warned of where they contradict the form, with the address and the scope as they will be printed', () => {
    const warned = reviewApplication(own('domicile', '公司住所：青岛市南区。'), facts()).filter(({ rule }) => rule === 'articles.contradicts-the-form');
    expect(warned).toEqual([expect.objectContaining({ level: 'warn', words: expect.stringContaining('山东省青岛市市北区辽宁路街道演示路18号306室') })]);
  });
  it('that are in order are on the trace', () => {
    expect(reviewTrace(own('inheritance', '股东资格不能继承。'), facts()).rows).toContainEqual(expect.objectContaining({ title: '自拟的条款', level: 'ok' }));
  });
});
