import type { ApplicationForm, CaseView, InboxMessage, LicenceView } from '@qiban/shared';
import { sampleForms } from '@qiban/shared/src/company-registration/sample-forms';
import { aForm, aSignature, aSoleForm, personOf, TODAY, withSection } from '../../../test/builders/application-form.builder';
import { aDefect } from '../../../test/builders/notice.builder';
import { tokenOf } from '../../../test/builders/registration.builder';
import { startApp, type Answer, type Caller, type TestApp } from '../../../test/harness';
import { AfterCheck, AutomaticReview, AutomaticSwitch, CaseEvent, CaseLog, drawOf, seedOfDay } from '.';

/** No two alike, in sound or in sight, and none like a name on record: an ordinary founder's name raises no doubt. */
const names = ['砚池橡', '苔原犀', '禧橙铎', '杉月麓', '漫谷翎', '墨桅舷', '芷溪鹭', '锦鲸屿', '朔柚樽', '翎鸢陌', '帛楠舸', '霁蓬疏', '鹿茸垣', '栀蕴坊', '拓樱衢', '葭汀埠'];
const name = (): string => names.pop()!;
const opening = async (who: Caller, form: ApplicationForm): Promise<CaseView> => {
  const answer = await who.post<CaseView>('/api/cases', { form, sendForSigning: true });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};

describe('自动核准', () => {
  let t: TestApp;
  let founder: Caller;

  beforeAll(async () => {
    t = await startApp({ settings: { automaticApproval: true, afterCheckPercent: 100 } });
    founder = await t.as('founder');
  });
  afterAll(() => t.stop());

  const handIn = async (form: ApplicationForm, key?: string): Promise<Answer<CaseView>> => {
    const view = await opening(founder, form);
    return founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: view.version, signature: aSignature(view.packetHash!) }, key === undefined ? {} : { key });
  };
  const operator = personOf('founder', 'p1');
  const individual = (change: Partial<ApplicationForm> = {}): ApplicationForm => {
    const form = sampleForms['individual-business']({ today: TODAY, tradeName: name() });
    return { ...form, operator: { ...form.operator, operator }, contacts: { ...form.contacts, contact: 'p1', agent: 'p1' }, domicile: aForm().domicile, ...change };
  };
  const reviewsOf = (caseId: string) => t.transactions.reads().find(AutomaticReview, { where: { caseId } });

  it('decides an ordinary sole founder’s file in the answer to the last tap, and issues the licence', async () => {
    const began = performance.now();
    const view = (await handIn(aSoleForm({ tradeName: name() }))).body;
    // Open and hand in together; the promise is two seconds for the second half alone.
    expect(performance.now() - began).toBeLessThan(2_000);
    expect([view.stage, view.licence?.creditCode]).toEqual(['in-progress', expect.stringMatching(/^91370299/)]);
    expect(view.machineReview).toMatchObject({ outcome: 'approved', reasons: [] });
    expect(view.machineReview?.passed).toBe(view.machineReview?.checks);
    const decided = view.timeline.find(({ title }) => title === '系统自动核准登记');
    expect(decided).toMatchObject({ actor: '系统', basis: expect.stringContaining('第十九条'), detail: expect.stringContaining('全部通过') });
    const licence = (await founder.get<LicenceView>(`/api/licences/${view.licence!.id}`)).body;
    expect(licence.approvedBy).toBe('系统自动核准');
    expect((await founder.get<{ items: InboxMessage[] }>('/api/accounts/me/inbox')).body.items[0]).toMatchObject({ title: '核准了' });
    const [review] = await reviewsOf(view.id);
    expect(review).toMatchObject({ outcome: 'approved', submission: 1, packetHash: view.packetHash, rulesVersion: expect.stringMatching(/^\d{4}/) });
    expect(review!.checks.map(({ nth }) => nth)).toEqual(review!.checks.map((_, at) => at + 1));
    for (const { basis, at, outcome } of review!.checks) expect([basis.length > 3, at.slice(0, 10), outcome]).toEqual([true, '2026-11-23', 'passed']);
    expect(await t.app.get(CaseLog).verify(view.id)).toMatchObject({ ok: true });
  });

  it.each<[string, () => ApplicationForm]>([
    ['an individual business with a name', () => individual()],
    ['one that needs a food permit afterwards', () => individual({ name: { ...individual().name, industryCode: '6210' }, scope: { codes: ['QB0186'], mainCode: 'QB0186', permits: [] } })],
    ['one that goes without a name', () => individual({ name: { ...individual().name, tradeName: '', unnamed: true } })],
    ['a sole proprietorship', () => {
      const form = sampleForms['sole-proprietorship']({ today: TODAY, tradeName: name() });
      return { ...form, investor: { ...form.investor, investor: operator }, contacts: { ...form.contacts, contact: 'p1', agent: 'p1' }, domicile: aForm().domicile };
    }],
  ])('also decides %s', async (_, form) => {
    const { body: view, text } = await handIn(form());
    expect([view.stage, view.machineReview?.reasons, text.slice(0, 300)]).toEqual(['in-progress', [], expect.anything()]);
  });

  it('leaves what is in doubt to a person, tells the applicant why, and keeps what it found', async () => {
    const view = (await handIn(withSection(aSoleForm({ tradeName: name() }), 'capital', { capitalYuan: 1_000_000 }))).body;
    expect(view.stage).toBe('in-progress');
    const large = withSection(aSoleForm({ tradeName: name() }), 'capital', { capitalYuan: 100_000_000 });
    const other = (await handIn({ ...large, shareholders: { shareholders: [{ ...large.shareholders.shareholders[0]!, contributionYuan: 100_000_000 }] }, owners: { exemptionPromised: false, owners: [{ key: 'p1', ground: 'share', percent: 100 }] } })).body;
    expect([other.stage, other.licence]).toEqual(['under-review', null]);
    expect(other.machineReview).toMatchObject({ outcome: 'to-a-person', reasons: [{ kind: 'not-passed', title: '注册资本', words: '“注册资本”一项要由登记人员判断。' }] });
    expect(other.timeline[0]?.detail).toBe('由登记人员审查：注册资本。登记机关应在 2026-11-26 前作出决定');
    expect((await founder.get<{ items: InboxMessage[] }>('/api/accounts/me/inbox')).body.items[0]).toMatchObject({ title: '由登记人员审查', text: expect.stringContaining('2026-11-26') });
    expect((await reviewsOf(other.id)).map(({ outcome, reasons }) => [outcome, reasons.map(({ rule }) => rule)])).toEqual([['to-a-person', ['capital.large-promise']]]);
    // The clerk decides it as before.
    const clerk = await t.as('clerk');
    expect((await clerk.post(`/api/desk/cases/${other.id}/approve`, { seenVersion: other.version, contentHash: other.packetHash })).status).toBe(200);
    const { licence } = (await founder.get<CaseView>(`/api/cases/${other.id}`)).body;
    expect((await founder.get<LicenceView>(`/api/licences/${licence!.id}`)).body.approvedBy).toBe('登记人员核准');
  });

  it('leaves a company of two to the desk, where it is clean', async () => {
    const partner = await t.as('co-founder');
    const view = await opening(founder, aForm({ tradeName: name() }));
    await partner.post(`/api/invitations/${tokenOf(view, 'p2')}/sign`, aSignature(view.packetHash!));
    const now = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    const after = (await founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: now.version, signature: aSignature(view.packetHash!) })).body;
    expect([after.stage, after.machineReview?.reasons.map(({ kind }) => kind), after.findings]).toEqual(['under-review', ['several-investors'], []]);
  });

  it('never decides a file that a person has sent back', async () => {
    const clerk = await t.as('clerk');
    await t.transactions.run((tx) => tx.insert(AutomaticSwitch, { at: t.clock.now(), accountId: 'leader', stopped: true, reason: '演练' }));
    const view = (await handIn(aSoleForm({ tradeName: name() }))).body;
    expect(view.machineReview?.reasons.map(({ kind }) => kind)).toEqual(['stopped']);
    await t.transactions.run((tx) => tx.insert(AutomaticSwitch, { at: t.clock.now(), accountId: 'leader', stopped: false, reason: '演练结束' }));
    await clerk.post(`/api/desk/cases/${view.id}/return`, { seenVersion: view.version, defects: [aDefect()] });
    let now = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    now = (await founder.post<CaseView>(`/api/cases/${view.id}/correct`, { seenVersion: now.version })).body;
    await founder.put(`/api/cases/${view.id}/sections`, { section: 'contacts', value: { companyPhone: '0532-66660000' }, seenVersion: now.sectionVersions.contacts });
    now = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    now = (await founder.post<CaseView>(`/api/cases/${view.id}/send-for-signing`, { seenVersion: now.version })).body;
    const again = (await founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: now.version, signature: aSignature(now.packetHash!) })).body;
    expect([again.stage, again.machineReview?.reasons.map(({ kind }) => kind)]).toEqual(['under-review', ['handed-in-again']]);
    expect((await reviewsOf(view.id)).map(({ submission }) => submission).sort()).toEqual([1, 2]);
  });

  it('decides once when asked twice, with one licence and one draw', async () => {
    const view = await opening(founder, aSoleForm({ tradeName: name() }));
    const body = { seenVersion: view.version, signature: aSignature(view.packetHash!) };
    const [one, two] = await Promise.all([1, 2].map(() => founder.post<CaseView>(`/api/cases/${view.id}/submit`, body, { key: 'the-last-tap-0001' })));
    const answers = [one!, two!].filter(({ status }) => status === 200);
    expect(answers.length).toBeGreaterThan(0);
    expect(new Set(answers.map(({ body: { licence } }) => licence?.id)).size).toBe(1);
    const again = await founder.post(`/api/cases/${view.id}/submit`, body);
    expect(again).toBeRefused('case.changed-meanwhile');
    const events = await t.transactions.reads().find(CaseEvent, { where: { caseId: view.id } });
    expect(events.filter(({ kind }) => kind === 'case.approved-automatically' || kind === 'licence.issued')).toHaveLength(2);
    expect([await reviewsOf(view.id), await t.transactions.reads().find(AfterCheck, { where: { caseId: view.id } })].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('has nothing for a stranger', async () => {
    const view = await opening(founder, aSoleForm({ tradeName: name() }));
    const answer = await (await t.newcomer()).post(`/api/cases/${view.id}/submit`, { seenVersion: view.version, signature: aSignature(view.packetHash!) });
    expect(answer).toBeRefused('case.not-found');
    expect(await reviewsOf(view.id)).toEqual([]);
  });

  it('draws so that anybody with the seed of the day can draw again', async () => {
    const drawn = await t.transactions.reads().find(AfterCheck);
    expect(drawn.length).toBeGreaterThanOrEqual(3);
    for (const { seed, day, caseId, draw } of drawn) expect([seed, draw]).toEqual([seedOfDay(day), drawOf(seed, caseId)]);
    // Evenly: of a thousand cases about a tenth lie below a tenth.
    const below = Array.from({ length: 2_000 }, (_, at) => drawOf('a seed', `case-${at}`)).filter((draw) => draw < 100_000).length;
    expect(below).toBeGreaterThan(150);
    expect(below).toBeLessThan(250);
    expect(seedOfDay('2026-11-24')).not.toBe(seedOfDay('2026-11-23'));
  });
});

describe('where the machine is not to decide', () => {
  it('everything goes to the desk, and nothing is said of a machine', async () => {
    const t = await startApp();
    try {
      const founder = await t.as('founder');
      const view = await opening(founder, aSoleForm({ tradeName: name() }));
      const after = (await founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: view.version, signature: aSignature(view.packetHash!) })).body;
      expect([after.stage, after.machineReview]).toEqual(['under-review', null]);
    } finally {
      await t.stop();
    }
  });
});
