import { residentIdCheckCharacter } from '../identity/resident-id.rule';
import { peopleFindings, type PeopleQuestion } from './people.rule';
import type { Person, Post } from './person.rule';

const madeUpId = (serial: number, born = '19900101') => {
  const first17 = `370202${born}${String(serial).padStart(3, '0')}`;
  return first17 + residentIdCheckCharacter(first17);
};
const madeUpMobile = (serial: number) => `138${String(serial).padStart(8, '0')}`;
const person = (serial: number, posts: Post[], change: Partial<Person> = {}): Person =>
  ({ key: `p${serial}`, name: '王芳李强赵敏孙磊周涛吴静'.slice(serial % 6 * 2, serial % 6 * 2 + 2), idNumber: madeUpId(serial), mobile: madeUpMobile(serial), posts, ...change });

/** Two founders and one more who supervises: nothing wrong. */
const company = (change: Partial<PeopleQuestion> = {}): PeopleQuestion => ({
  people: [
    person(1, ['shareholder', 'director', 'manager', 'legal-representative', 'agent']),
    person(2, ['shareholder', 'financial-officer', 'contact']),
    person(3, ['supervisor']),
  ],
  today: '2026-11-21',
  supervision: 'one-supervisor',
  noSupervisorAgreed: false,
  directorTermYears: 3,
  ...change,
});
const withPosts = (...posts: Post[][]) => company({ people: posts.map((list, i) => person(i + 1, list)) });
const withThird = (change: Partial<Person>) => company({ people: [...company().people.slice(0, 2), person(3, ['supervisor'], change)] });
const founder: Post[] = ['shareholder', 'director', 'manager', 'legal-representative'];
const second: Post[] = ['shareholder', 'financial-officer', 'contact'];
const found = (question: PeopleQuestion) => peopleFindings(question).map(({ rule, level }) => `${rule} ${level}`);

it('finds nothing wrong with two founders and a supervisor', () => expect(peopleFindings(company())).toEqual([]));

it('finds nothing wrong without a supervisor when all shareholders agree', () =>
  expect(peopleFindings({ ...withPosts(founder, second), supervision: 'none', noSupervisorAgreed: true })).toEqual([]));

it.each([
  ['people.no-shareholder', withPosts(['director', 'manager', 'legal-representative'], ['financial-officer', 'contact'], ['supervisor'])],
  ['people.too-many-shareholders', withPosts(founder, second, ['supervisor'], ...Array.from({ length: 49 }, (): Post[] => ['shareholder']))],
  ['people.under-age', withThird({ idNumber: madeUpId(3, '20081122') })],
  ['people.legal-representative-post', withPosts(['shareholder', 'director'], [...second, 'legal-representative'], ['supervisor'])],
  ['people.no-legal-representative', withPosts(['shareholder', 'director', 'manager'], second, ['supervisor'])],
  ['people.two-legal-representatives', withPosts(founder, [...second, 'manager', 'legal-representative'], ['supervisor'])],
  ['people.no-director', withPosts(['shareholder', 'manager', 'legal-representative'], second, ['supervisor'])],
  ['people.two-directors', withPosts(founder, [...second, 'director'], ['supervisor'])],
  ['people.two-managers', withPosts(founder, [...second, 'manager'], ['supervisor'])],
  ['people.one-supervisor', withPosts(founder, second)],
  ['people.one-supervisor', withPosts(founder, second, ['supervisor'], ['supervisor'])],
  ['people.supervisory-board-size', { ...withPosts(founder, second, ['supervisor'], ['supervisor']), supervision: 'supervisory-board' as const }],
  ['people.employee-supervisors', { ...withPosts(founder, second, ['supervisor'], ['supervisor'], ['supervisor']), supervision: 'supervisory-board' as const, employeeSupervisors: 0 }],
  ['people.no-supervisor-without-agreement', { ...withPosts(founder, second), supervision: 'none' as const }],
  ['people.supervisor-though-none', company({ supervision: 'none', noSupervisorAgreed: true })],
  ['people.supervisor-is-not-an-officer', withPosts([...founder, 'supervisor'], second)],
  ['people.supervisor-is-not-an-officer', withPosts(founder, [...second, 'supervisor'])],
  ['people.director-term', company({ directorTermYears: 4 })],
  ['people.director-term', company({ directorTermYears: 0 })],
  ['people.supervisor-term', company({ supervisorTermYears: 2 })],
  ['people.employee-director', company({ employees: 300 })],
  ['people.executive-director-is-gone', withThird({ title: '执行董事' })],
  ['people.no-financial-officer', withPosts(founder, ['shareholder', 'contact'], ['supervisor'])],
  ['people.no-contact', withPosts(founder, ['shareholder', 'financial-officer'], ['supervisor'])],
  ['people.two-contacts', withPosts([...founder, 'contact'], second, ['supervisor'])],
  ['people.agent-is-not-contact', withPosts(founder, ['shareholder', 'financial-officer'], ['supervisor'], ['agent', 'contact'])],
  ['people.one-id-two-names', withThird({ idNumber: madeUpId(1) })],
  ['people.listed-twice', withThird({ idNumber: madeUpId(1), name: company().people[0].name })],
  ['people.name', withThird({ name: '王' })],
  ['people.id-number', withThird({ idNumber: '370202199001010030' })],
  ['people.mobile', withThird({ mobile: '13800' })],
  ['people.without-post', withPosts(founder, second, ['supervisor'], [])],
])('refuses: %s', (rule, question) => expect(found(question)).toContain(`${rule} refuse`));

it('says every reason a supervisor may not be one: 财务负责人 too', () => {
  const question = { ...withPosts(founder, second, ['supervisor', 'financial-officer', 'director']) };
  const finding = peopleFindings(question).find(({ rule }) => rule === 'people.supervisor-is-not-an-officer');
  expect(finding?.words).toContain('董事、财务负责人');
  expect(finding?.basis).toContain('第七十六条');
});

it('accepts somebody who turns eighteen today', () => expect(peopleFindings(withThird({ idNumber: madeUpId(3, '20081121') }))).toEqual([]));

it('only warns of one mobile for two people', () => expect(found(withThird({ mobile: madeUpMobile(1) }))).toEqual(['people.same-mobile warn']));

it("lets the firm's own founder who files for the others be the contact", () =>
  expect(peopleFindings(withPosts([...founder, 'agent', 'contact'], ['shareholder', 'financial-officer'], ['supervisor']))).toEqual([]));

it('accepts a board of three and a supervisory board with its employees', () => {
  const question = { ...withPosts(founder, [...second, 'director'], ['director'], ['supervisor'], ['supervisor'], ['supervisor']), supervision: 'supervisory-board' as const, employeeSupervisors: 1 };
  expect(peopleFindings(question)).toEqual([]);
});

it('collects everything and never prints an identity or mobile number', () => {
  const findings = peopleFindings(company({ people: [person(1, ['shareholder'], { idNumber: '370202199001010030', mobile: '13800', name: '' })], noSupervisorAgreed: false }));
  expect(findings.length).toBeGreaterThanOrEqual(7);
  for (const { words, basis } of findings) {
    expect(words).not.toMatch(/\d{6}/);
    expect(basis).not.toBe('');
  }
});
