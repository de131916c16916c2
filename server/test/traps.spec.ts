import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HOLIDAY_SCHEDULES, type ApplicationForm, type CaseView, type DocumentView, type LicenceView, type NameAnswer, type PermitView, type SealOrderView } from '@qiban/shared';
import { sampleForms } from '@qiban/shared/src/company-registration/sample-forms';
import { Transactions } from '../src/database/transactions';
import { Message } from '../src/features/messages/message.entity';
import { PermitReminders } from '../src/features/permits/permit-reminders.job';
import { builtInScopes, divisionOf } from '../src/reference';
import { aForm, aSignature, personOf, withSection } from './builders/application-form.builder';
import { Registration } from './builders/registration.builder';
import { startApp, type Caller, type TestApp } from './harness';

/* The traps of shared/src/traps.spec.ts that only a running service shows, under the same numbers. */

/** A Friday. The Saturday after it is worked; the nine days from Sunday on are the Spring Festival. */
const FRIDAY = '2026-02-13';
const ROOT = resolve(__dirname, '../..');

describe('a trap that a running service shows', () => {
  let t: TestApp;
  let founder: Caller;
  let registration: Registration;

  beforeAll(async () => {
    t = await startApp({ now: `${FRIDAY}T02:00:00.000Z` });
    founder = await t.as('founder');
    registration = await Registration.in(t);
  });
  afterAll(() => t.stop());

  const open = async (form: ApplicationForm) => (await founder.post<CaseView>('/api/cases', { form, sendForSigning: true })).body;
  const textOf = async (view: CaseView, kind: string) => JSON.stringify((await founder.get<DocumentView>(`/api/cases/${view.id}/documents/${kind}`)).body.paragraphs);

  it('2: no entry of the catalogue wants a food permit before the licence, and the chemicals are the other way round', () => {
    const { entries } = builtInScopes();
    const food = entries.filter(({ name, permitName = '' }) => /食品|餐饮/.test(`${name}${permitName}`) && !/添加剂|烟草/.test(name));
    expect(food.length).toBeGreaterThan(3);
    expect(food.filter(({ permit }) => permit === 'prior').map(({ name }) => name)).toEqual([]);
    expect(entries.find(({ name }) => name === '危险化学品经营')?.permit).toBe('prior');
    for (const name of ['道路货物运输', '烟草制品零售', '旅行社业务', '劳务派遣服务']) expect([name, entries.find((each) => each.name.startsWith(name))?.permit ?? 'after']).toEqual([name, 'after']);
  });

  it('4: the office has until the third working day, and a worked Saturday is one', async () => {
    expect((await registration.underReview()).decisionDueOn).toBe('2026-02-25');
  });

  it('9: the code of a licence lies in a division that does not exist, and the licence says that it is a demonstration', async () => {
    const view = await registration.approved();
    const licence = (await founder.get<LicenceView>(`/api/licences/${view.licence!.id}`)).body;
    expect(licence.creditCode).toMatch(/^91370299MADE/);
    expect(divisionOf('370299')).toBeNull();
    expect(licence.demo).toBe(true);
  });

  it('10: a name that begins with 中国 is told of the other way, and is not called forbidden', async () => {
    const { body } = await founder.post<NameAnswer>('/api/names/judge', { name: { region: '中国', tradeName: '沃海', industry: '机械', organisationForm: '有限公司' } });
    expect(body).toMatchObject({ level: 'route' });
    expect(body.findings.filter(({ level }) => level === 'refuse').map(({ rule }) => rule)).toEqual([]);
  });

  it('13: an agent who has no other part in the firm is refused as its contact person, at the field', async () => {
    const form = aForm({ tradeName: '澜青' });
    const hired = { ...personOf('tenant', 'p9') };
    const wrong = withSection(withSection(form, 'contacts', { contact: 'p9', agent: 'p9', others: [hired] }), 'name', { riskAccepted: true });
    const view = (await founder.post<CaseView>('/api/cases', { form: wrong })).body;
    expect(view.findings).toContainEqual(expect.objectContaining({ rule: 'people.agent-is-not-contact', level: 'refuse', field: 'contacts.contact' }));
  });

  it('20: a joint-stock company is addressed to the office of the city', async () => {
    const jsc = await open(sampleForms.jsc({ today: FRIDAY, tradeName: '屿林' }));
    expect(await textOf(jsc, 'application')).toContain('青岛市行政审批服务局');
    const llc = await open(sampleForms.llc({ today: FRIDAY, tradeName: '岚川' }));
    expect(await textOf(llc, 'application')).toContain('青岛市市北区行政审批服务局');
  });

  it('21: nobody types the text of a seal: it is the name on the licence, and a text that is sent along is refused', async () => {
    const view = await registration.approved();
    const order = { kinds: ['company'], delivery: 'pick-up', recipient: '林知远', mobile: personOf('founder', 'p1').mobile, address: '' };
    expect(await founder.post(`/api/cases/${view.id}/seal-order`, { ...order, text: '青岛别的有限公司' })).toBeRefused('form.invalid', { fields: ['text'] });
    const { body } = await founder.post<SealOrderView>(`/api/cases/${view.id}/seal-order`, order);
    expect(body.seals.map(({ text }) => text)).toEqual([view.licence!.companyName]);
  });

  it('22: a signature does not outlive the text it was given for', async () => {
    const view = await registration.signing();
    await registration.sign(view, 'p2');
    const signed = await registration.fresh(view.id);
    expect(signed.signers.find(({ personKey }) => personKey === 'p2')?.state).toBe('signed');
    const reopened = (await founder.post<CaseView>(`/api/cases/${view.id}/reopen`, { seenVersion: signed.version })).body;
    const officers = { ...reopened.form.officers, directorTermYears: 2 };
    await founder.put(`/api/cases/${view.id}/sections`, { section: 'officers', value: officers, seenVersion: reopened.sectionVersions.officers });
    const changed = await registration.fresh(view.id);
    const again = (await founder.post<CaseView>(`/api/cases/${view.id}/send-for-signing`, { seenVersion: changed.version })).body;
    expect(again.signers.find(({ personKey }) => personKey === 'p2')).toMatchObject({ signedAt: null, voided: { documents: expect.any(Array) } });
    expect(await founder.post(`/api/cases/${view.id}/submit`, { seenVersion: again.version, signature: aSignature(again.packetHash!) })).toBeRefused('case.condition-unmet');
  });

  it('23: what is due beyond the published holidays is said to be provisional', async () => {
    const last = Math.max(...Object.keys(HOLIDAY_SCHEDULES).map(Number));
    const later = await startApp({ now: `${last}-12-30T02:00:00.000Z` });
    try {
      const view = await (await Registration.in(later)).underReview();
      expect(view.decisionDueOn).toBe(`${last + 1}-01-04`);
      const { body } = await (await later.as('clerk')).get<{ lines: object[] }>('/api/desk/queue');
      expect(JSON.stringify(body)).toContain('"provisional":true');
    } finally {
      await later.stop();
    }
  });

  it('25: a term of twenty years is in the articles and not on the licence', async () => {
    const form = sampleForms.llc({ today: FRIDAY, tradeName: '汐舟' });
    const view = await open(withSection(form, 'capital', { term: 'years', termYears: 20 }));
    expect(await textOf(view, 'articles')).toMatch(/20 ?年|二十年/);
    const approved = await registration.approved();
    const licence = (await founder.get<LicenceView>(`/api/licences/${approved.licence!.id}`)).body;
    expect(Object.keys(licence).filter((key) => /term|expir|until/i.test(key))).toEqual([]);
  });

  it('27: nobody submits while the financial officer or the contact person has not signed', async () => {
    const form = aForm({ tradeName: '泊野' });
    const outsider = { ...personOf('tenant', 'p9') };
    const view = await open({ ...form, officers: { ...form.officers, others: [outsider], financialOfficer: 'p9' } });
    expect(view.signers.map(({ personKey }) => personKey)).toEqual(['p1', 'p2', 'p9']);
    await registration.sign(view, 'p1');
    await registration.sign(view, 'p2');
    const now = await registration.fresh(view.id);
    expect(await founder.post(`/api/cases/${view.id}/submit`, { seenVersion: now.version })).toBeRefused('case.condition-unmet');
  });

  it('15: months later a person is reached in the service itself, which no consent given once to WeChat could do', async () => {
    const owner = await t.as('tenant');
    const food = { kind: 'food-operation', number: 'JY13702039999999', holder: '海风小馆', issuedOn: '2021-12-01', expiresOn: '2026-11-30', region: '370203', reminds: true };
    const permit = (await owner.post<PermitView>('/api/permits', food)).body;
    expect(permit.standing).toBe('valid');
    t.clock.stopAt('2026-07-21T04:00:00.000Z');
    await t.app.get(PermitReminders).run('2026-07-21');
    const told = (await t.app.get(Transactions).reads().find(Message)).filter(({ link }) => link === `/permit/show?id=${permit.id}`);
    expect(told).toHaveLength(1);
    expect(t.wechat.journal().filter(({ path }) => path.includes('subscribe'))).toEqual([]);
  });
});

it('24: nothing we say pretends to know the fourteen kinds of reminder, which nobody has published', () => {
  const files = (folder: string): string[] => readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((each) => {
    const path = `${folder}/${each.name}`;
    if (each.isDirectory()) return ['node_modules', 'dist'].includes(each.name) ? [] : files(path);
    return /\.(ts|tsx|md|json)$/.test(path) && !path.endsWith('traps.spec.ts') ? [path] : [];
  });
  const claims = ['shared/src', 'server/src', 'server/data', 'miniapp/src', 'desk/src', 'docs'].flatMap(files)
    .filter((path) => /(?:14|十四)\s?(?:种|类|项)[^。，\n]{0,6}(?:提醒|许可|到期|证照)|14 kinds of/.test(readFileSync(join(ROOT, path), 'utf8')));
  expect(claims).toEqual([]);
});
