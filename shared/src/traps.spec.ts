import { branchScopeFindings, scopeFindings, type ScopeEntry } from './business-scope';
import { addCalendarDays, addWorkingDays, CHINA_CALENDAR, HOLIDAY_SCHEDULES, isWorkingDay } from './calendar';
import { comparisonScope, judgeName, reservationEnds, standsInTheWay, type ExistingName } from './company-names';
import { companyRegistration, heldAs, peopleOf, registrationAuthority, registrationConditions, signersOf, unsigned, entityTypes, type ApplicationForm, type RegistrationFacts } from './company-registration';
import { canonicalPacket, legalDocuments, type DocumentFacts } from './company-registration/documents';
import { articlesFindings } from './company-registration/documents/articles/articles.rule';
import { sampleForms, sampleOrganisation } from './company-registration/sample-forms';
import { branchFindings } from './entities';
import { checkCreditCode, creditCode } from './identity';
import { licenceFaceOf, licenceRows } from './licences';
import { licenceKinds, licenceWindow, remindersOf } from './licence-kinds';
import { owedPapersFaults } from './owed-papers';
import { peopleFindings, type PeopleQuestion, type Person, type Post } from './people';
import { refusals } from './refusals';

/*
 * What looks right in this trade and is wrong: old law that is still on the web, advice of agencies, plausible arithmetic.
 * Each has a number; what only a running server shows is in server/test/traps.spec.ts under the same numbers.
 *
 * Waiting for its feature, and to be added here with it: 14 (a tick for the tax registration that is on by default).
 */

const today = '2026-11-21';
const form = (type: ApplicationForm['type']['entityType'] = 'llc') => sampleForms[type]({ today });
const paperFacts: DocumentFacts = { authority: '青岛市市北区行政审批服务局（演示）', domicile: '山东省青岛市市北区演示路18号', scope: '一般项目：软件开发。', day: today };
const papersOf = (of: ApplicationForm) => legalDocuments(of, paperFacts);

const [founder, partner] = peopleOf(form()).slice(0, 2) as unknown as [Person, Person];
const holding = (person: Person, ...posts: Post[]): Person => ({ ...person, posts });
const leading: Post[] = ['shareholder', 'director', 'manager', 'legal-representative', 'contact'];
const company = (change: Partial<PeopleQuestion>): PeopleQuestion => ({
  people: [holding(founder, ...leading, 'financial-officer'), holding(partner, 'shareholder', 'supervisor')], today, supervision: 'one-supervisor', noSupervisorAgreed: false, ...change,
});
const refusedOf = (change: Partial<PeopleQuestion>) => peopleFindings(company(change)).filter(({ level }) => level === 'refuse').map(({ rule }) => rule);

const entry = (change: Partial<ScopeEntry>): ScopeEntry => ({ code: 'X1', name: '餐饮服务', industry: '6210', permit: 'after', permitName: '食品经营许可证', authority: '市场监管部门', basis: '《食品安全法》第三十五条', ...change });
const scopeLevels = (of: ScopeEntry) => scopeFindings({ codes: [of.code], permits: [], catalogue: new Map([[of.code, of]]), today }).map(({ level }) => level);

const judged = (name: string, ...candidates: ExistingName[]) => judgeName(name, { region: '370200', readings: () => [], candidates, today });
const freed = (freedBy: 'deregistered' | 'renamed' | 'annulled', freedOn: string): ExistingName => ({ name: '青岛沃海机械有限公司', standing: { status: 'freed', freedOn, freedBy } });

const standing = (kind: string, expires: string, on: string, appliedOn?: string) =>
  licenceWindow(licenceKinds.find((each) => each.kind === kind)!, { expires, on, ...(appliedOn !== undefined && { appliedOn }) });

const traps: readonly [number: number, sentence: string, check: () => void][] = [
  [1, 'a company founded today has no 执行董事: the title is refused where somebody writes it, and no paper of ours has it', () => {
    expect(refusedOf({ people: [{ ...holding(founder, ...leading, 'financial-officer'), title: '执行董事' }, holding(partner, 'shareholder', 'supervisor')] })).toEqual(['people.executive-director-is-gone']);
    for (const type of entityTypes) expect(canonicalPacket(papersOf(form(type)))).not.toContain('执行董事');
    const own = { ...form(), articles: { clauses: [{ id: 'directors', text: '公司不设董事会，设执行董事一人。' }] } };
    expect(articlesFindings(own, paperFacts).map(({ words }) => words).join()).toContain('执行董事');
  }],
  [2, 'a food permit comes after the licence and keeps nobody from it', () => {
    expect(scopeLevels(entry({}))).toEqual(['warn']);
    expect(scopeLevels(entry({ permit: 'filing', name: '食品销售（仅销售预包装食品）' }))).toEqual(['warn']);
    expect(scopeLevels(entry({ permit: 'prior', name: '危险化学品经营' }))).toEqual(['refuse']);
  }],
  [3, 'a food permit is renewed until 15 working days before it ends, not 30', () => {
    expect(standing('food-operation', '2026-11-30', '2026-11-09')).toMatchObject({ standing: 'in-window', open: '2026-07-21', last: '2026-11-09' });
    expect(standing('food-operation', '2026-11-30', '2026-10-19').standing).toBe('in-window');
    expect(standing('food-operation', '2026-11-30', '2026-11-10').standing).toBe('late');
  }],
  [4, 'Saturdays and Sundays that are worked count', () => {
    for (const day of ['2026-02-14', '2026-05-09', '2026-09-20', '2026-10-10']) expect([day, isWorkingDay(day, CHINA_CALENDAR)]).toEqual([day, true]);
    for (const day of ['2026-02-16', '2026-10-01']) expect([day, isWorkingDay(day, CHINA_CALENDAR)]).toEqual([day, false]);
    expect(addWorkingDays('2026-09-18', 3, CHINA_CALENDAR).date).toBe('2026-09-22');
    expect(addWorkingDays('2026-02-12', 3, CHINA_CALENDAR).date).toBe('2026-02-24');
  }],
  [5, 'publicity runs in calendar days; only a last day of rest moves on', () => {
    expect(addCalendarDays('2026-09-16', 20, { roll: true, calendar: CHINA_CALENDAR })).toMatchObject({ raw: '2026-10-06', date: '2026-10-08' });
    expect(addCalendarDays('2026-11-02', 20, { roll: false, calendar: CHINA_CALENDAR }).date).toBe('2026-11-22');
  }],
  [6, 'who keeps the books does not watch over them', () => {
    expect(refusedOf({ people: [holding(founder, ...leading), holding(partner, 'shareholder', 'supervisor', 'financial-officer')] })).toEqual(['people.supervisor-is-not-an-officer']);
  }],
  [7, 'without a supervisor there is a paper that all shareholders sign', () => {
    const alone = [holding(founder, ...leading, 'financial-officer'), holding(partner, 'shareholder')];
    expect(refusedOf({ people: alone, supervision: 'none' })).toEqual(['people.no-supervisor-without-agreement']);
    expect(refusedOf({ people: alone, supervision: 'none', noSupervisorAgreed: true })).toEqual([]);
    const none = form();
    none.officers = { ...none.officers, supervision: 'none', supervisors: [], noSupervisorAgreed: true };
    const agreement = papersOf(none).find(({ kind }) => kind === 'no-supervisor-agreement');
    expect(agreement?.signers.map(({ key }) => key)).toEqual(['p1', 'p2']);
    expect(papersOf(form()).map(({ kind }) => kind)).not.toContain('no-supervisor-agreement');
  }],
  [8, 'a lawful code that fails its check is told of and never turned away', () => {
    for (const code of ['91350100M0001TGQXM', '91350203M0001FUE2P']) {
      expect([checkCreditCode(code).level, creditCode(code)]).toEqual(['warn', null]);
      const parent = { name: '福建某某机械有限公司', creditCode: code, domicile: '福建省福州市' };
      expect(branchFindings({ parent, hasRepresentative: true, hasHead: true }).map(({ level }) => level)).toEqual(['warn']);
    }
  }],
  [9, 'the code of our example names a division that does not exist and the mark of a demonstration', () => {
    expect(sampleOrganisation.creditCode).toMatch(/^91370299MADE/);
  }],
  [10, 'a name that begins with 中国 goes another way; it is not refused', () => {
    for (const name of ['中国沃海机械有限公司', '中华沃海机械有限公司', '国家沃海机械有限公司']) expect([name, judged(name).level]).toEqual([name, 'route']);
  }],
  [11, 'names are compared within the prefecture, not within a district nor across the country', () => {
    expect(['370203', '370212', '370200'].map(comparisonScope)).toEqual(['370200', '370200', '370200']);
    expect(comparisonScope('370102')).not.toBe(comparisonScope('370203'));
    // A municipality is one register.
    expect(comparisonScope('110105')).toBe(comparisonScope('110101'));
  }],
  [12, 'a name is kept for two months, not six; for a year where an approval comes first', () => {
    expect(reservationEnds('2026-12-31', false)).toBe('2027-02-28');
    expect(reservationEnds('2026-11-21', true)).toBe('2027-11-21');
    const standing = { status: 'reserved', reservedUntil: reservationEnds('2026-09-20', false) } as const;
    expect(['2026-11-20', '2026-11-21'].map((day) => standsInTheWay(standing, day))).toEqual([true, false]);
  }],
  [13, 'a hired agent is not the contact person of the firm', () => {
    const hired: Person = { ...partner, key: 'p9', posts: ['agent', 'contact'] };
    const rest = holding(founder, 'shareholder', 'director', 'legal-representative', 'financial-officer');
    expect(peopleFindings(company({ people: [rest, hired], supervision: 'none', noSupervisorAgreed: true })).map(({ rule }) => rule)).toContain('people.agent-is-not-contact');
    expect(refusedOf({ people: [holding(founder, ...leading, 'financial-officer', 'agent'), holding(partner, 'shareholder', 'supervisor')] })).toEqual([]);
  }],
  [16, '容缺 is not 告知承诺: a licence waits until every paper that is owed has come', () => {
    const approve = companyRegistration.moves.find(({ action }) => action === 'approve');
    expect(approve?.onlyIf).toContain('every-owed-paper-has-come');
    expect(owedPapersFaults({ types: Object.fromEntries(entityTypes.map((type) => [type, [{ kind: 'permit', title: '前置许可', withinWorkingDays: 5, source: '某办法' }]])) as never })).toHaveLength(entityTypes.length);
  }],
  [17, 'what never expires is not reminded of', () => {
    for (const kind of ['travel-agency', 'prepacked-food-filing', 'device-filing'] as const) {
      const window = standing(kind, '2026-11-30', '2026-11-20');
      expect([kind, window.standing, window.expires, remindersOf(window)]).toEqual([kind, 'no-expiry', undefined, []]);
    }
  }],
  [18, 'who applied in time and heard nothing goes on', () => {
    expect(standing('food-operation', '2026-11-30', '2026-12-01', '2026-11-09')).toMatchObject({ standing: 'deemed-extended', words: expect.stringContaining('第五十条') });
    expect(standing('food-operation', '2026-11-30', '2026-12-01', '2026-11-10').standing).toBe('expired');
  }],
  [19, 'a late application is taken for food and not for medical devices', () => {
    expect(standing('food-operation', '2026-11-30', '2026-11-20')).toMatchObject({ standing: 'late', level: 'warn' });
    expect(standing('device-operation', '2026-11-30', '2026-11-20')).toMatchObject({ standing: 'late', level: 'refuse', words: expect.stringContaining('重新申请许可') });
  }],
  [20, 'a joint-stock company is registered by the city, every other type here by its district', () => {
    for (const type of entityTypes) expect([type, registrationAuthority(form(type), '市北区').includes('市北区')]).toEqual([type, type !== 'jsc']);
  }],
  [22, 'a signature holds for the text it was given for, and for no other', () => {
    const [signed] = papersOf(form()).map(({ kind }) => ({ kind, sha256: 'a'.repeat(64) }));
    expect(unsigned([signed!], [signed!])).toEqual([]);
    expect(unsigned([{ ...signed!, sha256: 'b'.repeat(64) }], [signed!])).toHaveLength(1);
    const facts = { signers: [{ verified: true, asked: [{ ...signed!, sha256: 'b'.repeat(64) }], signed: [signed!] }], packetHash: 'x', contentHash: 'x' } as unknown as RegistrationFacts;
    expect(registrationConditions['every-signer-is-verified-and-has-signed'](facts)).toBe(false);
    expect(registrationConditions['the-form-is-what-was-signed']({ ...facts, packetHash: 'y' })).toBe(false);
  }],
  [23, 'no holiday is assumed that was not published: what runs past the schedule is provisional', () => {
    const last = Math.max(...Object.keys(HOLIDAY_SCHEDULES).map(Number));
    expect(CHINA_CALENDAR.knownThrough).toBe(last);
    expect(addWorkingDays(`${last}-12-31`, 3, CHINA_CALENDAR).provisional).toBe(true);
    expect([...CHINA_CALENDAR.off, ...CHINA_CALENDAR.work].every((day) => Number(day.slice(0, 4)) <= last)).toBe(true);
    for (const { notice } of Object.values(HOLIDAY_SCHEDULES)) expect(notice).toMatch(/通知/);
  }],
  [25, 'the term of business is filed and not printed on the licence', () => {
    for (const type of entityTypes) {
      const of = form(type);
      of.capital = { ...of.capital, term: 'years', termYears: 20 };
      const rows = licenceRows({ ...licenceFaceOf(of, { domicile: '某地', scope: '软件开发。' }), companyName: '某企业', establishedOn: today });
      expect(rows.map(({ label, value }) => `${label}${value}`).join()).not.toMatch(/期限|营业期|20 ?年$|长期/);
    }
  }],
  [26, 'a change of a director is filed, a change of the capital is registered', () => {
    for (const field of ['officers.directors', 'officers.supervisors', 'officers.manager', 'officers.financialOfficer', 'capital.termYears', 'contacts.contact', 'articles.clauses', 'owners.owners']) expect([field, heldAs('llc', field)?.as]).toEqual([field, 'filed']);
    for (const field of ['capital.capitalYuan', 'domicile.road', 'scope.codes', 'officers.legalRepresentative', 'name.tradeName']) expect([field, heldAs('llc', field)?.as]).toEqual([field, 'registered']);
  }],
  [27, 'the financial officer and the contact person are among those who prove who they are', () => {
    const others = peopleOf(form('jsc')).slice(3, 5).map(({ name, idNumber, mobile }, i) => ({ key: `x${i}`, name, idNumber, mobile }));
    const of = form();
    of.officers = { ...of.officers, others, financialOfficer: 'x0' };
    of.contacts = { ...of.contacts, contact: 'x1' };
    expect(signersOf(of).map(({ key, posts }) => [key, ...posts])).toEqual(expect.arrayContaining([['x0', 'financial-officer'], ['x1', 'contact']]));
    for (const type of entityTypes) expect([type, signersOf(form(type)).some(({ posts }) => posts.includes('contact'))]).toEqual([type, true]);
  }],
  [28, 'whoever a camera does not recognise is told of another way', () => {
    for (const code of ['verification.mismatch', 'verification.too-many'] as const) expect(refusals[code][1]).toMatch(/窗口|上门|公证/);
  }],
  [29, 'only 撤销 frees a name after a year, as 注销 and 变更 do; a firm whose licence is 吊销 keeps it', () => {
    for (const freedBy of ['deregistered', 'renamed', 'annulled'] as const) {
      expect([freedBy, judged('青岛沃海机械有限公司', freed(freedBy, '2025-11-21')).level]).toEqual([freedBy, 'refuse']);
      expect([freedBy, judged('青岛沃海机械有限公司', freed(freedBy, '2025-11-20')).level]).toEqual([freedBy, 'ok']);
    }
    // 吊销 ends no registration: such a firm is still `registered`, however long ago.
    expect(standsInTheWay({ status: 'registered', since: '2001-01-01' }, today)).toBe(true);
    expect(judged('青岛沃海机械有限公司', { name: '青岛沃海机械有限公司', standing: { status: 'registered', since: '2001-01-01' } }).level).toBe('refuse');
  }],
];

it.each(traps)('trap %i: %s', (_, __, check) => check());

it('a branch does nothing that its company may not, which no tick can change', () => {
  expect(branchScopeFindings([entry({})], { name: '青岛沃海机械有限公司', scope: '一般项目：软件开发。' }).map(({ level }) => level)).toEqual(['refuse']);
});
