import { told, wordsOf } from '../findings.builder';
import { residentIdCheckCharacter } from '../identity/resident-id.rule';
import { isSupervision, peopleFindings, type PeopleQuestion } from './people.rule';
import { paperRules, type Add, type Person, type Post } from './person.rule';

/* Each rule at its boundary: what the law still allows, what it does not any more, at which field, by which article. */

const today = '2026-11-21';
const idOf = (serial: number, born = '19900101') => {
  const first17 = `370202${born}${String(serial).padStart(3, '0')}`;
  return first17 + residentIdCheckCharacter(first17);
};
const person = (serial: number, posts: readonly Post[], change: Partial<Person> = {}): Person =>
  ({ key: `p${serial}`, name: `王${'一二三四五六七八九十'.charAt(serial % 10)}`, idNumber: idOf(serial), mobile: `138${String(serial).padStart(8, '0')}`, posts, ...change });
const people = (...posts: (readonly Post[])[]) => posts.map((list, i) => person(i + 1, list));
const FIRST: Post[] = ['shareholder', 'director', 'manager', 'legal-representative'];
const SECOND: Post[] = ['shareholder', 'financial-officer', 'contact'];
const llc = (change: Partial<PeopleQuestion> = {}): PeopleQuestion => ({ people: people(FIRST, SECOND, ['supervisor']), today, supervision: 'one-supervisor', noSupervisorAgreed: false, ...change });
const jsc = (change: Partial<PeopleQuestion> = {}): PeopleQuestion => ({
  entityType: 'jsc', today, supervision: 'supervisory-board', noSupervisorAgreed: false, employeeSupervisors: 1,
  people: people(['founder', 'director', 'chair', 'legal-representative'], ['founder', 'director', 'financial-officer', 'contact'], ['director'], ['manager'], ['supervisor'], ['supervisor'], ['supervisor']), ...change,
});
const said = (question: PeopleQuestion) => told(peopleFindings(question));
const LAW = (article: string) => `《公司法》第${article}条`;
const REAL_NAME = '《市场主体登记管理条例实施细则》第十六条';

it.each<[string, PeopleQuestion, readonly string[]]>([
  ['a limited company with everybody in place', llc(), []],
  ['a joint-stock company with everybody in place', jsc(), []],

  ['no shareholder', llc({ investors: 0 }), [`refuse people.no-shareholder at shareholders by ${LAW('四十二')}`]],
  ['one', llc({ investors: 1 }), []],
  ['fifty shareholders', llc({ investors: 50 }), []],
  ['fifty-one', llc({ investors: 51 }), [`refuse people.too-many-shareholders at shareholders by ${LAW('四十二')}`]],
  ['no founder', jsc({ investors: 0 }), [`refuse people.no-founder at shareholders by ${LAW('九十二')}`]],
  ['nobody among the people who founds', jsc({ people: jsc().people.map((each) => ({ ...each, posts: each.posts.map((post) => (post === 'founder' ? 'investor' : post)) })) }), [`refuse people.no-founder at shareholders by ${LAW('九十二')}`]],
  ['two hundred founders', jsc({ investors: 200 }), []],
  ['two hundred and one', jsc({ investors: 201 }), [`refuse people.too-many-founders at shareholders by ${LAW('九十二')}`]],
  ['half of the founders in China', jsc({ investors: 4, foundersInChina: 2 }), []],
  ['fewer than half', jsc({ investors: 4, foundersInChina: 1 }), [`refuse people.founders-in-china at shareholders by ${LAW('九十二')}`]],

  ['two directors', llc({ people: people([...FIRST], [...SECOND, 'director'], ['supervisor']) }), [`refuse people.two-directors at officers.directors by ${LAW('六十八')}、${LAW('七十五')}`]],
  ['two directors of a joint-stock company', jsc({ people: people(['founder', 'director', 'legal-representative', 'manager'], ['director', 'financial-officer', 'contact'], ['supervisor'], ['supervisor'], ['supervisor']) }), [`refuse people.two-directors at officers.directors by ${LAW('一百二十')}、${LAW('一百二十八')}`]],
  ['one director of a small joint-stock company', jsc({ people: people(['founder', 'director', 'legal-representative', 'manager'], ['financial-officer', 'contact'], ['supervisor'], ['supervisor'], ['supervisor']) }), []],
  ['no director', llc({ people: people(['shareholder', 'manager', 'legal-representative'], SECOND, ['supervisor']) }), [`refuse people.no-director at officers.directors by ${LAW('六十八')}`]],
  ['a board whose form asks who presides', llc({ people: people(FIRST, [...SECOND, 'director'], ['director'], ['supervisor']), asksForOrgans: true }), [`refuse people.no-chair at officers.chair by ${LAW('六十八')}`]],
  ['the same of a joint-stock company', jsc({ asksForOrgans: true, people: jsc().people.map((each) => ({ ...each, posts: each.posts.filter((post) => post !== 'chair') })) }), [`refuse people.no-chair at officers.chair by ${LAW('一百二十二')}`]],
  ['a board whose form does not ask', llc({ people: people(FIRST, [...SECOND, 'director'], ['director'], ['supervisor']) }), []],
  ['one director, where nobody presides', llc({ asksForOrgans: true }), []],
  ['no manager of a joint-stock company', jsc({ people: jsc().people.filter(({ posts }) => !posts.includes('manager')) }), [`refuse people.no-manager at officers.manager by ${LAW('一百二十六')}`]],
  ['no manager of a limited company', llc({ people: people(['shareholder', 'director', 'legal-representative'], SECOND, ['supervisor']) }), []],
  ['two managers', llc({ people: people(FIRST, [...SECOND, 'manager'], ['supervisor']) }), [`refuse people.two-managers at officers.manager by ${LAW('七十四')}`]],

  ['directors for one year', llc({ directorTermYears: 1 }), []],
  ['directors for three years', llc({ directorTermYears: 3 }), []],
  ['for four', llc({ directorTermYears: 4 }), [`refuse people.director-term at officers.directorTermYears by ${LAW('七十')}`]],
  ['for none', llc({ directorTermYears: 0 }), [`refuse people.director-term at officers.directorTermYears by ${LAW('七十')}`]],
  ['for a year and a half', llc({ directorTermYears: 1.5 }), [`refuse people.director-term at officers.directorTermYears by ${LAW('七十')}`]],
  ['a term nobody spoke of', llc({ directorTermYears: null, supervisorTermYears: null }), []],
  ['supervisors for three years', llc({ supervisorTermYears: 3 }), []],
  ['supervisors for two', llc({ supervisorTermYears: 2 }), [`refuse people.supervisor-term at officers.supervisorTermYears by ${LAW('七十七')}`]],
  ['supervisors for four', llc({ supervisorTermYears: 4 }), [`refuse people.supervisor-term at officers.supervisorTermYears by ${LAW('七十七')}`]],
  ['a term of supervisors where there are none', llc({ people: people(FIRST, SECOND), supervision: 'none', noSupervisorAgreed: true, supervisorTermYears: 2 }), []],

  ['299 employees', llc({ employees: 299 }), []],
  ['300 employees and none of them a director', llc({ employees: 300 }), [`refuse people.employee-director at officers.directors by ${LAW('六十八')}`]],
  ['300 employees and a director of theirs', llc({ employees: 300, employeeDirectors: 1 }), []],
  ['300 employees and a supervisory board with one of theirs', jsc({ employees: 300 }), []],
  ['300 employees and a supervisory board without', jsc({ employees: 300, employeeSupervisors: 0 }), [`refuse people.employee-director at officers.directors by ${LAW('六十八')}`, `refuse people.employee-supervisors at officers.supervisors by ${LAW('一百三十')}`]],
  ['300 employees and a lone supervisor of theirs', llc({ employees: 300, employeeSupervisors: 1 }), [`refuse people.employee-director at officers.directors by ${LAW('六十八')}`]],

  ['no representative', llc({ people: people(['shareholder', 'director', 'manager'], SECOND, ['supervisor']) }), [`refuse people.no-legal-representative at officers.legalRepresentative by ${LAW('十')}`]],
  ['two representatives', llc({ people: people(FIRST, [...SECOND, 'director', 'legal-representative'], ['director'], ['supervisor']) }), [`refuse people.two-legal-representatives at officers.legalRepresentative by ${LAW('十')}`]],
  ['the manager as representative', llc({ people: people(['shareholder', 'director'], [...SECOND, 'manager', 'legal-representative'], ['supervisor']) }), []],
  ['a director as representative', llc({ people: people(['shareholder', 'director', 'legal-representative'], SECOND, ['supervisor']) }), []],
  ['a representative who is neither', llc({ people: people(['shareholder', 'director'], [...SECOND, 'legal-representative'], ['supervisor']) }), [`refuse people.legal-representative-post at officers.legalRepresentative by ${LAW('十')}`]],

  ['no supervisor, agreed', llc({ people: people(FIRST, SECOND), supervision: 'none', noSupervisorAgreed: true }), []],
  ['no supervisor, not agreed', llc({ people: people(FIRST, SECOND), supervision: 'none' }), [`refuse people.no-supervisor-without-agreement at officers.noSupervisorAgreed by ${LAW('八十三')}`]],
  ['none, and one all the same', llc({ supervision: 'none', noSupervisorAgreed: true }), [`refuse people.supervisor-though-none at officers.supervisors by ${LAW('八十三')}`]],
  ['none in a joint-stock company, though agreed', jsc({ people: jsc().people.slice(0, 4), supervision: 'none', noSupervisorAgreed: true, employeeSupervisors: 0 }), [`refuse people.jsc-without-supervision at officers.supervision by ${LAW('一百二十一')}、${LAW('一百三十')}、${LAW('一百三十三')}`]],
  ['one supervisor who is missing', llc({ people: people(FIRST, SECOND) }), [`refuse people.one-supervisor at officers.supervisors by ${LAW('八十三')}`]],
  ['one supervisor who are two', llc({ people: people(FIRST, SECOND, ['supervisor'], ['supervisor']) }), [`refuse people.one-supervisor at officers.supervisors by ${LAW('八十三')}`]],
  ['one supervisor of a small joint-stock company', jsc({ people: jsc().people.slice(0, 5), supervision: 'one-supervisor' }), []],
  ['no such supervisor', jsc({ people: jsc().people.slice(0, 4), supervision: 'one-supervisor' }), [`refuse people.one-supervisor at officers.supervisors by ${LAW('一百三十三')}`]],
  ['a supervisory board of two', jsc({ people: jsc().people.slice(0, 6) }), [`refuse people.supervisory-board-size at officers.supervisors by ${LAW('一百三十')}`]],
  ['a supervisory board of two in a limited company', llc({ people: people(FIRST, SECOND, ['supervisor'], ['supervisor']), supervision: 'supervisory-board' }), [`refuse people.supervisory-board-size at officers.supervisors by ${LAW('七十六')}`]],
  ['a third of them employees', llc({ people: people(FIRST, SECOND, ['supervisor'], ['supervisor'], ['supervisor']), supervision: 'supervisory-board', employeeSupervisors: 1 }), []],
  ['fewer', llc({ people: people(FIRST, SECOND, ['supervisor'], ['supervisor'], ['supervisor'], ['supervisor']), supervision: 'supervisory-board', employeeSupervisors: 1 }), [`refuse people.employee-supervisors at officers.supervisors by ${LAW('七十六')}`]],
  ...(['director', 'manager', 'deputy-manager', 'financial-officer'] as const).map((post): [string, PeopleQuestion, string[]] => [
    `a supervisor who is ${post}`, llc({ people: people(['shareholder', 'director', 'legal-representative'], SECOND, post === 'director' ? ['supervisor', 'director'] : ['supervisor', post], ...(post === 'director' ? [['director'] as const] : [])) }),
    [`refuse people.supervisor-is-not-an-officer at officers.supervisors by ${LAW('七十六')}、${LAW('二百六十五')}`]]),
  ['a supervisor who puts money in', llc({ people: people(FIRST, ['financial-officer', 'contact'], ['supervisor', 'shareholder']) }), []],
  ['a way to supervise that nobody knows', llc({ people: people(FIRST, SECOND), supervision: 'audit' as never }), [`refuse people.supervision at officers.supervision by ${LAW('六十九')}、${LAW('七十六')}、${LAW('八十三')}`]],

  ['an audit committee of two directors in a limited company', llc({ people: people([...FIRST, 'audit-committee'], [...SECOND, 'director', 'audit-committee'], ['director']), supervision: 'audit-committee' }), []],
  ['one without a board', llc({ people: people([...FIRST, 'audit-committee'], SECOND), supervision: 'audit-committee' }), [`refuse people.audit-committee-without-board at officers.supervision by ${LAW('六十九')}`]],
  ['one with nobody in it', llc({ people: people(FIRST, [...SECOND, 'director'], ['director']), supervision: 'audit-committee' }), [`refuse people.no-audit-committee at officers.auditCommittee by ${LAW('六十九')}`]],
  ['one with somebody who is no director', llc({ people: people(FIRST, [...SECOND, 'director', 'audit-committee'], ['director'], ['audit-committee']), supervision: 'audit-committee' }), [`refuse people.audit-committee-of-directors at officers.auditCommittee by ${LAW('六十九')}`]],
  ['one of a joint-stock company, two of three free of other posts', jsc({ supervision: 'audit-committee', people: people(['founder', 'director', 'legal-representative', 'audit-committee'], ['director', 'financial-officer', 'contact', 'audit-committee'], ['director', 'audit-committee'], ['manager']) }), []],
  ['only half of four free', jsc({ supervision: 'audit-committee', people: people(['founder', 'director', 'legal-representative', 'audit-committee'], ['director', 'financial-officer', 'contact', 'audit-committee'], ['director', 'audit-committee'], ['manager', 'director', 'audit-committee']) }), [`refuse people.audit-committee-independence at officers.auditCommittee by ${LAW('一百二十一')}`]],
  ['a deputy manager is not free either', jsc({ supervision: 'audit-committee', people: people(['founder', 'director', 'legal-representative', 'audit-committee'], ['director', 'deputy-manager', 'contact', 'audit-committee'], ['director', 'manager', 'audit-committee'], ['financial-officer']) }), [`refuse people.audit-committee-independence at officers.auditCommittee by ${LAW('一百二十一')}`]],
  ['two of a joint-stock company', jsc({ supervision: 'audit-committee', people: people(['founder', 'director', 'legal-representative', 'audit-committee'], ['director', 'financial-officer', 'contact'], ['director', 'audit-committee'], ['manager']) }), [`refuse people.audit-committee-size at officers.auditCommittee by ${LAW('一百二十一')}`]],
  ['none of a joint-stock company', jsc({ supervision: 'audit-committee', people: jsc().people.slice(0, 4) }), [`refuse people.no-audit-committee at officers.auditCommittee by ${LAW('一百二十一')}`]],

  ['nobody for the money', llc({ people: people(FIRST, ['shareholder', 'contact'], ['supervisor']) }), [`refuse people.no-financial-officer at officers.financialOfficer by ${REAL_NAME}`]],
  ['nobody to be reached', llc({ people: people(FIRST, ['shareholder', 'financial-officer'], ['supervisor']) }), ['refuse people.no-contact at contacts.contact by 《市场主体登记管理条例》第九条']],
  ['two to be reached', llc({ people: people([...FIRST, 'contact'], SECOND, ['supervisor']) }), ['refuse people.two-contacts at contacts.contact by 《市场主体登记管理条例》第九条']],
  ['a hired agent to be reached', llc({ people: people(FIRST, ['shareholder', 'financial-officer'], ['supervisor'], ['agent', 'contact']) }), ['refuse people.agent-is-not-contact at contacts.contact by 《登记申请及代理行为管理办法》（国市监注规〔2025〕3号）']],
  ['somebody of the firm who files and is reached', llc({ people: people(FIRST, [...SECOND, 'agent'], ['supervisor']) }), []],
  ['an outsider to be reached who files nothing', llc({ people: people(FIRST, ['shareholder', 'financial-officer'], ['supervisor'], ['contact']) }), []],
])('%s', (_, question, expected) => expect(said(question)).toEqual(expected));

describe('who somebody is', () => {
  const third = (change: Partial<Person>) => llc({ people: [...llc().people.slice(0, 2), person(3, ['supervisor'], change)] });
  it.each<[string, Partial<Person>, readonly string[]]>([
    ['a wrong name', { name: '王' }, [`refuse people.name at person.p3.name by ${REAL_NAME}`]],
    ['a wrong number', { idNumber: '1' }, ['refuse people.id-number at person.p3.idNumber by GB 11643-1999《公民身份号码》']],
    ['a wrong telephone', { mobile: '1' }, [`refuse people.mobile at person.p3.mobile by ${REAL_NAME}`]],
    ['seventeen years and 364 days', { idNumber: idOf(3, '20081122') }, ['refuse people.under-age at person.p3.idNumber by 《民法典》第十七条、第十八条，《公司法》第一百七十八条']],
    ['eighteen today', { idNumber: idOf(3, '20081121') }, []],
    ['a title that is gone', { title: '执行董事兼经理' }, [`refuse people.executive-director-is-gone at person.p3.title by ${LAW('七十五')}`]],
    ['a title that is not', { title: '监事' }, []],
    ['a passport with its spelling and day of birth', { idKind: 'passport', idNumber: 'E1234567', name: "O'Brien, Mary-Ann", bornOn: '1980-01-01' }, []],
    ['a permanent residence card in letters', { idKind: 'foreign-permanent-residence', idNumber: 'ABC123456789012', name: 'José Núñez', bornOn: '1980-01-01' }, []],
    ['a permit of Hong Kong, under a Chinese name', { idKind: 'hong-kong-macao-permit', idNumber: 'H12345678', bornOn: '1980-01-01' }, []],
    ['a passport with digits in the name', { idKind: 'passport', idNumber: 'E1234567', name: 'Mary 2', bornOn: '1980-01-01' }, [`refuse people.name at person.p3.name by ${REAL_NAME}`]],
    ['a passport without a name', { idKind: 'passport', idNumber: 'E1234567', name: '  ', bornOn: '1980-01-01' }, [`refuse people.name at person.p3.name by ${REAL_NAME}`]],
    ['a passport that does not tell the age', { idKind: 'passport', idNumber: 'E1234567', name: 'Mary' }, [`refuse people.born-on at person.p3.bornOn by ${REAL_NAME}`]],
    ['a passport of a child', { idKind: 'passport', idNumber: 'E1234567', name: 'Mary', bornOn: '2010-01-01' }, ['refuse people.under-age at person.p3.idNumber by 《民法典》第十七条、第十八条，《公司法》第一百七十八条']],
    ['a kind of paper nobody knows', { idKind: 'library-card' as never }, [`refuse people.id-number at person.p3.idNumber by ${REAL_NAME}`]],
    ['no post at all', { posts: [] }, [`refuse people.without-post at person.p3 by ${REAL_NAME}`, `refuse people.one-supervisor at officers.supervisors by ${LAW('八十三')}`]],
    ['the number of another', { idNumber: idOf(1) }, [`refuse people.one-id-two-names at person.p3.idNumber by ${REAL_NAME}`]],
    ['number and name of another', { idNumber: idOf(1), name: '王 二' }, [`refuse people.listed-twice at person.p3.idNumber by ${REAL_NAME}`]],
    ['the same for an organisation', { idNumber: idOf(1), name: '王二', organisations: [{ name: '某公司', creditCode: '' }], mobile: person(1, []).mobile }, []],
    ['the number of another on another kind of paper', { idKind: 'passport', idNumber: 'E12345678', name: 'Mary', bornOn: '1980-01-01' }, []],
    ['the telephone of another', { mobile: `+86 ${person(1, []).mobile}` }, [`warn people.same-mobile at person.p3.mobile by ${REAL_NAME}`]],
    ['the wrong telephone of another', { mobile: '1' }, [`refuse people.mobile at person.p3.mobile by ${REAL_NAME}`]],
  ])('%s', (_, change, expected) => expect(said(third(change))).toEqual(expected));

  it('two who both sign for organisations are one person whichever is written first', () => {
    const [first, second] = llc().people as [Person, Person];
    const organisations = [{ name: '某公司', creditCode: '' }];
    const twice = (a: Partial<Person>, b: Partial<Person>) => said(llc({ people: [first, second, person(3, ['supervisor'], { idNumber: idOf(9), ...a }), person(4, ['shareholder'], { idNumber: idOf(9), name: person(3, []).name, mobile: person(3, []).mobile, ...b })] }));
    expect(twice({ organisations }, {})).toEqual([]);
    expect(twice({}, { organisations })).toEqual([]);
    expect(twice({}, {})).toEqual([`refuse people.listed-twice at person.p4.idNumber by ${REAL_NAME}`]);
    expect(twice({ organisations: [] }, { organisations: [] })).toEqual([`refuse people.listed-twice at person.p4.idNumber by ${REAL_NAME}`]);
  });

  it('two whose numbers are both wrong are not taken for one', () => {
    const wrong = said(llc({ people: [...llc().people.slice(0, 2), person(3, ['supervisor'], { idNumber: '1' }), person(4, ['shareholder'], { idNumber: '1' })] }));
    expect(wrong.filter((line) => line.includes('id-number'))).toHaveLength(2);
    expect(wrong).toHaveLength(2);
  });

  it('somebody without a name is spoken of as 此人, and listed by key', () => {
    const findings = peopleFindings(llc({ people: [...llc().people.slice(0, 2), person(3, ['supervisor'], { name: '', idNumber: '1', mobile: '1' }), person(4, ['supervisor', 'contact'], { name: '' })] }));
    expect(wordsOf(findings, 'people.id-number')).toMatch(/^此人：/);
    expect(wordsOf(findings, 'people.mobile')).toMatch(/^此人：/);
    expect(wordsOf(findings, 'people.two-contacts')).toContain('王三、p4');
  });

  it('answers the day of birth a paper tells', () => {
    const add: Add = () => { throw new Error('nothing is wrong'); };
    expect(paperRules(person(1, []), 'x', today, add)).toBe('1990-01-01');
    expect(paperRules({ name: 'Mary', idKind: 'passport', idNumber: 'E1234567', bornOn: '1980-02-03' }, 'x', today, add)).toBe('1980-02-03');
  });
});

describe('figures in the words', () => {
  it.each<[string, PeopleQuestion, RegExp]>([
    ['people.too-many-shareholders', llc({ investors: 53 }), /最多 50 名股东，现有 53 名，多出 3 名/],
    ['people.too-many-founders', jsc({ investors: 207 }), /最多 200 名发起人，现有 207 名，多出 7 名/],
    ['people.founders-in-china', jsc({ investors: 4, foundersInChina: 1 }), /4 名中只有 1 名/],
    ['people.two-managers', llc({ people: people(FIRST, [...SECOND, 'manager'], ['supervisor']) }), /您选了 2 名/],
    ['people.director-term', llc({ directorTermYears: 5 }), /不得超过三年，您填了 5 年.*三年以内/],
    ['people.director-term', llc({ directorTermYears: -1 }), /应为 1 至 3 年/],
    ['people.supervisor-term', llc({ supervisorTermYears: 5 }), /三年，您填了 5 年.*改为三年/],
    ['people.one-supervisor', llc({ people: people(FIRST, SECOND) }), /还没有选择监事.*也可以不设监事/],
    ['people.one-supervisor', llc({ people: people(FIRST, SECOND, ['supervisor'], ['supervisor']) }), /您选了 2 名.*只保留一名/],
    ['people.one-supervisor', jsc({ people: jsc().people.slice(0, 4), supervision: 'one-supervisor' }), /审计委员会/],
    ['people.supervisory-board-size', llc({ people: people(FIRST, SECOND, ['supervisor']), supervision: 'supervisory-board' }), /还差 2 名/],
    ['people.supervisor-is-not-an-officer', llc({ people: people(FIRST, SECOND, ['supervisor', 'manager', 'deputy-manager', 'financial-officer', 'director']) }), /王四是董事、经理、副经理、财务负责人/],
    ['people.two-legal-representatives', llc({ people: people(FIRST, [...SECOND, 'legal-representative', 'director'], ['director'], ['supervisor']) }), /您选了王二、王三。/],
    ['people.supervisor-though-none', llc({ supervision: 'none', noSupervisorAgreed: true }), /但王四仍为监事/],
    ['people.audit-committee-size', jsc({ supervision: 'audit-committee', people: people(['founder', 'director', 'legal-representative'], ['director', 'financial-officer', 'contact'], ['director', 'audit-committee'], ['manager']) }), /还差 2 名/],
    ['people.audit-committee-independence', jsc({ supervision: 'audit-committee', people: people(['founder', 'director', 'legal-representative', 'audit-committee'], ['director', 'financial-officer', 'contact', 'audit-committee'], ['director', 'audit-committee', 'manager']) }), /3 名中只有 1 名/],
    ['people.under-age', llc({ people: [...llc().people.slice(0, 2), person(3, ['supervisor'], { idNumber: idOf(3, '20101121') })] }), /今天 16 周岁/],
    ['people.one-id-two-names', llc({ people: [...llc().people.slice(0, 2), person(3, ['supervisor'], { idNumber: idOf(1) })] }), /“王二”和“王四”/],
    ['people.same-mobile', llc({ people: [...llc().people.slice(0, 2), person(3, ['supervisor'], { mobile: person(1, []).mobile })] }), /王四和王二/],
  ])('%s', (rule, question, words) => expect(wordsOf(peopleFindings(question), rule)).toMatch(words));
});

it('knows the four ways to supervise', () => expect(['one-supervisor', 'supervisory-board', 'none', 'audit-committee', '', 'constructor', null].map(isSupervision)).toEqual([true, true, true, true, false, false, false]));
