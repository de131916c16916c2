import type { CaseView, DeskCase, LicenceView, PublicLicence, SealOrderView, SigningView } from '@qiban/shared';
import { checkCreditCode } from '@qiban/shared';
import { aForm, aSignature, aSoleForm, withSection } from '../../../test/builders/application-form.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';
import '../../../test/matchers';

const tokenOf = (view: CaseView, personKey: string) => new URL(view.signers.find((signer) => signer.personKey === personKey)!.link!).searchParams.get('t')!;

describe('company registration, end to end over HTTP', () => {
  let t: TestApp;
  let founder: Caller;
  let partner: Caller;
  let clerk: Caller;
  let serial = 0;
  const freshName = () => `沃${'澜屿岚汐泊屹峤沐珩昀'.charAt(serial % 10)}${'青林川岳舟野亭桥溪禾'.charAt(Math.floor(serial++ / 10) % 10)}`;

  beforeAll(async () => {
    t = await startApp();
    [founder, partner, clerk] = await Promise.all([t.as('founder'), t.as('co-founder'), t.as('clerk')]);
  });
  afterAll(() => t.stop());

  const opened = async (form = aForm({ tradeName: freshName() })) => (await founder.post<CaseView>('/api/cases', { form, sendForSigning: true })).body;
  const signedBy = async (caller: Caller, view: CaseView, key: string) => caller.post<SigningView>(`/api/invitations/${tokenOf(view, key)}/sign`, aSignature(view.packetHash!));
  const submitted = async (): Promise<CaseView> => {
    const view = await opened();
    await signedBy(founder, view, 'p1');
    await signedBy(partner, view, 'p2');
    const now = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    return (await founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: now.version })).body;
  };

  it('carries a company from an empty draft to a licence and seals', async () => {
    const name = freshName();
    const form = aForm({ tradeName: name });
    let view = (await founder.post<CaseView>('/api/cases', {})).body;
    expect(view.stage).toBe('draft');
    expect(view.tasks.map(({ state }) => state)).toEqual(expect.arrayContaining(['not-started', 'cannot-start']));
    for (const section of ['name', 'capital', 'domicile', 'scope', 'shareholders', 'officers', 'owners', 'contacts'] as const) {
      const saved = await founder.put<{ findings: unknown[] }>(`/api/cases/${view.id}/sections`, { section, value: form[section], seenVersion: view.sectionVersions[section] });
      expect([section, saved.status, saved.text.slice(0, 300)]).toEqual([section, 200, expect.anything()]);
    }
    view = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    expect(view.findings.filter(({ level }) => level === 'refuse')).toEqual([]);
    expect(view.tasks.filter(({ state }) => state === 'done')).toHaveLength(9);

    const sent = await founder.post<CaseView>(`/api/cases/${view.id}/send-for-signing`, { seenVersion: view.version });
    expect(sent.status).toBe(200);
    view = sent.body;
    expect(view.stage).toBe('signing');
    expect(view.documents.map(({ kind }) => kind)).toEqual(['application', 'articles', 'resolution', 'appointments', 'beneficial-owners', 'domicile-declaration', 'mandate']);

    const shown = await partner.get<SigningView>(`/api/invitations/${tokenOf(view, 'p2')}`);
    expect(shown.body.documents.map(({ kind }) => kind)).toEqual(['articles', 'resolution', 'appointments', 'mandate']);
    expect(shown.body.packetHash).toBe(view.packetHash);
    expect((await signedBy(partner, view, 'p2')).status).toBe(200);

    view = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    const handedIn = await founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: view.version, signature: aSignature(view.packetHash!) });
    expect([handedIn.status, handedIn.body.stage]).toEqual([200, 'under-review']);
    expect(handedIn.body.number).toMatch(/^QB-2611-\d{6}$/);
    expect(handedIn.body.decisionDueOn).toBe('2026-11-26');

    const taken = await clerk.post<DeskCase>('/api/desk/take-next');
    expect(taken.body.case.id).toBe(view.id);
    expect(taken.body.trace.rows.every(({ basis }) => basis.length > 3)).toBe(true);
    expect(taken.body.evidence).toHaveLength(2);
    const decided = await clerk.post<DeskCase>(`/api/desk/cases/${view.id}/approve`, { seenVersion: taken.body.case.version, contentHash: taken.body.contentHash });
    expect([decided.status, decided.body.case.stage]).toEqual([200, 'in-progress']);

    view = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    const licence = (await founder.get<LicenceView>(`/api/licences/${view.licence!.id}`)).body;
    expect(checkCreditCode(licence.creditCode).level).toBe('ok');
    expect(licence.creditCode).toMatch(/^91370299MADE/);
    const pdf = await founder.get(`/api/licences/${licence.id}/pdf`);
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    const verified = (await t.stranger.get<PublicLicence>(`/api/public/licences/${view.licence!.verificationToken}`)).body;
    expect(verified).toMatchObject({ found: true, status: 'valid', companyName: view.companyName });
    expect(JSON.stringify(verified)).not.toContain('林知远');

    const ordered = await founder.post<SealOrderView>(`/api/cases/${view.id}/seal-order`, { kinds: ['company', 'finance'], delivery: 'courier', recipient: '林知远', mobile: form.shareholders.shareholders[0]!.mobile, address: '青岛市市北区演示路 18 号 306 室' });
    expect([ordered.status, ordered.body.state]).toEqual([200, 'requested']);
    expect(ordered.body.seals[0]!.text).toBe(view.companyName);
    await t.settle();
    await eventually(async () => expect((await founder.get<CaseView>(`/api/cases/${view.id}`)).body.stage).toBe('completed'));
    const seals = (await founder.get<SealOrderView>(`/api/cases/${view.id}/seal-order`)).body;
    expect(seals.seals.every(({ recordNumber }) => /^\d{13}$/.test(recordNumber ?? ''))).toBe(true);
    expect((await clerk.get<{ ok: boolean }>(`/api/desk/cases/${view.id}/verify-log`)).body).toMatchObject({ ok: true });
  });

  it('lists everything that is missing when an empty draft is sent for signing', async () => {
    const view = (await founder.post<CaseView>('/api/cases', {})).body;
    const answer = await founder.post(`/api/cases/${view.id}/send-for-signing`, { seenVersion: view.version });
    expect(answer).toBeRefused('case.condition-unmet');
    const fields = (answer.body as { fields: { field: string }[] }).fields.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['name.tradeName', 'capital.capitalYuan', 'scope.codes', 'shareholders', 'officers.directors', 'contacts.contact']));
  });

  it('shows a stranger nothing: not the case, not its documents, not that it exists', async () => {
    const view = await opened();
    for (const path of [`/api/cases/${view.id}`, `/api/cases/${view.id}/documents/articles`, `/api/cases/${view.id}/documents/articles/pdf`, `/api/cases/${view.id}/seal-order`]) {
      expect(await (await t.as('tenant')).get(path)).toBeRefused('case.not-found');
    }
    const landing = await t.stranger.get(`/api/invitations/${tokenOf(view, 'p2')}/landing`);
    expect(landing.text).not.toContain(view.companyName);
    expect(landing.text).not.toContain('周沐');
    expect(await (await t.as('tenant')).get(`/api/invitations/${tokenOf(view, 'p2')}`)).toBeRefused('invitation.other-person');
  });

  it('signs once when tapped twice, and refuses a signature on other documents', async () => {
    const view = await opened();
    const path = `/api/invitations/${tokenOf(view, 'p2')}/sign`;
    const key = 'one-tap';
    const [first, second] = await Promise.all([partner.post(path, aSignature(view.packetHash!), { key }), partner.post(path, aSignature(view.packetHash!), { key })]);
    expect([first.status, second.status].sort()).toEqual(expect.arrayContaining([200]));
    expect(await partner.post(path, aSignature(view.packetHash!))).toBeRefused('signature.already-signed');
    const events = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body.timeline.filter(({ title }) => title === '一位签署人已签署');
    expect(events).toHaveLength(1);
    expect(await founder.post(`/api/invitations/${tokenOf(view, 'p1')}/sign`, aSignature('0'.repeat(64)))).toBeRefused('signature.documents-changed');
    expect(await founder.post(`/api/invitations/${tokenOf(view, 'p1')}/sign`, { ...aSignature(view.packetHash!), strokes: [[{ x: 1, y: 1, t: 0 }]] })).toBeRefused('signature.too-faint');
  });

  it('refuses to submit while somebody has not signed, in words', async () => {
    const view = await opened();
    const answer = await founder.post(`/api/cases/${view.id}/submit`, { seenVersion: view.version });
    expect(answer).toBeRefused('case.condition-unmet');
    expect(answer.text).toContain('每位签署人');
  });

  it('tells the later of two tabs that the section was changed, and keeps the earlier', async () => {
    const view = (await founder.post<CaseView>('/api/cases', {})).body;
    const save = (tradeName: string) => founder.put(`/api/cases/${view.id}/sections`, { section: 'name', value: { tradeName }, seenVersion: 0 });
    expect((await save('沃海')).status).toBe(200);
    expect(await save('沃岳')).toBeRefused('draft.changed-elsewhere');
    const other = await founder.put(`/api/cases/${view.id}/sections`, { section: 'capital', value: { capitalYuan: 100 }, seenVersion: 0 });
    expect(other.status).toBe(200);
    expect((await founder.get<CaseView>(`/api/cases/${view.id}`)).body.form.name.tradeName).toBe('沃海');
  });

  it('gives a name to exactly one of many who send it for signing at once', async () => {
    const form = aForm({ tradeName: freshName() });
    const answers = await Promise.all(Array.from({ length: 6 }, () => founder.post('/api/cases', { form, sendForSigning: true })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) expect([409, 422]).toContain(answer.status);
  });

  it('lets a clerk return a case once with every defect, and shows what changed at the second submission', async () => {
    const view = await submitted();
    const held = (await clerk.get<DeskCase>(`/api/desk/cases/${view.id}`)).body;
    expect(await clerk.post(`/api/desk/cases/${view.id}/return`, { seenVersion: held.case.version, defects: [] })).toBeRefused('form.invalid');
    const returned = await clerk.post<DeskCase>(`/api/desk/cases/${view.id}/return`, {
      seenVersion: held.case.version, defects: [{ field: 'contacts.companyPhone', reason: 'contact.not-reachable', paper: null, words: '公司电话打不通，请换一个能接听的号码。', good: '工作时间能接通的电话', example: '', basis: '细则第二十五条' }],
    });
    expect(returned.body.case.stage).toBe('returned');
    let mine = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    expect(mine.defects).toHaveLength(1);
    mine = (await founder.post<CaseView>(`/api/cases/${view.id}/correct`, { seenVersion: mine.version })).body;
    await founder.put(`/api/cases/${view.id}/sections`, { section: 'contacts', value: { companyPhone: '0532-88881111' }, seenVersion: mine.sectionVersions.contacts });
    mine = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    mine = (await founder.post<CaseView>(`/api/cases/${view.id}/send-for-signing`, { seenVersion: mine.version })).body;
    // The telephone stands in the application alone, and that is the founder's to sign.
    expect(mine.signers.map(({ state }) => state)).toEqual(['opened', 'signed']);
    await signedBy(founder, mine, 'p1');
    mine = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    await founder.post(`/api/cases/${view.id}/submit`, { seenVersion: mine.version });
    const second = (await clerk.get<DeskCase>(`/api/desk/cases/${view.id}`)).body;
    expect(second.changes).toEqual([{ field: 'contacts.companyPhone', title: '联系人 · 公司电话', before: '0532-88880000', after: '0532-88881111', asked: true }]);
  });

  it('refuses, at their places, a supervisor who is the director, a minor and shares that do not add up', async () => {
    const form = aForm({ tradeName: freshName() });
    const wrong = withSection(withSection(form, 'officers', { supervisors: ['p1'] }), 'capital', { capitalYuan: 2_000_000 });
    const answer = await founder.post('/api/cases', { form: wrong, sendForSigning: true });
    expect(answer).toBeRefused('case.condition-unmet');
    const rules = (answer.body as { fields: { rule: string; basis: string }[] }).fields;
    expect(rules.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['people.supervisor-is-not-an-officer', 'capital.contributions-do-not-add-up']));
    expect(rules.every(({ basis }) => basis.includes('《'))).toBe(true);
  });

  it('opens a company for one person alone', async () => {
    const view = (await founder.post<CaseView>('/api/cases', { form: aSoleForm({ tradeName: freshName() }), sendForSigning: true })).body;
    expect(view.signers).toHaveLength(1);
    const answer = await founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: view.version, signature: aSignature(view.packetHash!) });
    expect([answer.status, answer.body.stage]).toEqual([200, 'under-review']);
  });

  it('makes exactly one licence a case when four clerks approve the same cases at once', async () => {
    const cases = [];
    for (let i = 0; i < 12; i += 1) cases.push(await submitted());
    const desks = await Promise.all(['clerk', 'reviewer', 'clerk', 'reviewer'].map((person) => t.as(person)));
    const answers = await Promise.all(cases.flatMap((view) => desks.map((desk) => desk.post(`/api/desk/cases/${view.id}/approve`, { seenVersion: view.version, contentHash: view.packetHash }))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(12);
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    for (const view of cases) expect((await founder.get<CaseView>(`/api/cases/${view.id}`)).body.licence).not.toBeNull();
  });
});

async function eventually(check: () => Promise<void>, patience = 5_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
