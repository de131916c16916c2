import type { ApplicationForm, CaseView, InboxMessage, InvitationLanding, Me, SectionName, SigningView } from '@qiban/shared';
import { aForm, aSignature, personOf, withSection } from '../../../test/builders/application-form.builder';
import { freshNames, tokenOf } from '../../../test/builders/registration.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';
import '../../../test/matchers';
import type { CurrentUser } from '../../kernel/current-user';
import { CaseViews } from './case-view.service';

const DAY = 24 * 3600_000;

describe('a signature belongs to a document and its text', () => {
  let t: TestApp;
  let founder: Caller;
  let partner: Caller;
  let tenant: Caller;
  let agent: Caller;
  const name = freshNames();

  beforeAll(async () => {
    t = await startApp();
    [founder, partner, tenant, agent] = await Promise.all([t.as('founder'), t.as('co-founder'), t.as('tenant'), t.as('agent')]);
  });
  afterAll(() => t.stop());

  /** Two shareholders, and a supervisor who holds nothing else. */
  const ofThree = (): ApplicationForm => withSection(aForm({ tradeName: name() }), 'officers', { others: [personOf('tenant', 'p3')], supervisors: ['p3'] });
  const out = async (form = ofThree()): Promise<CaseView> => (await founder.post<CaseView>('/api/cases', { form, sendForSigning: true })).body;
  const fresh = async (id: string): Promise<CaseView> => (await founder.get<CaseView>(`/api/cases/${id}`)).body;
  const sign = (caller: Caller, view: CaseView, key: string) => caller.post<SigningView>(`/api/invitations/${tokenOf(view, key)}/sign`, aSignature(view.packetHash!));
  const everybody = [['p1', () => founder], ['p2', () => partner], ['p3', () => tenant]] as const;
  const signedByAll = async (view: CaseView): Promise<CaseView> => {
    for (const [key, who] of everybody) expect((await sign(who(), view, key)).status).toBe(200);
    return fresh(view.id);
  };
  const again = async <S extends SectionName>(view: CaseView, section: S, value: Partial<ApplicationForm[S]>): Promise<CaseView> => {
    const open = (await founder.post<CaseView>(`/api/cases/${view.id}/reopen`, { seenVersion: view.version })).body;
    expect((await founder.put(`/api/cases/${view.id}/sections`, { section, value, seenVersion: open.sectionVersions[section] })).status).toBe(200);
    const { version } = await fresh(view.id);
    return (await founder.post<CaseView>(`/api/cases/${view.id}/send-for-signing`, { seenVersion: version })).body;
  };
  const states = (view: CaseView) => Object.fromEntries(view.signers.map(({ personKey, state }) => [personKey, state]));

  it('asks everybody for the documents that are theirs, and shows them no others', async () => {
    const view = await out();
    const shown = (await tenant.get<SigningView>(`/api/invitations/${tokenOf(view, 'p3')}`)).body;
    expect(shown.documents.map(({ kind }) => kind)).toEqual(['appointments']);
    expect(JSON.stringify(shown.documents)).not.toContain('认缴出资');
    expect(view.signers.map(({ documents }) => documents.map(({ kind }) => kind))).toEqual([
      ['application', 'articles', 'resolution', 'appointments', 'beneficial-owners', 'domicile-declaration', 'mandate'], ['articles', 'resolution', 'mandate'], ['appointments'],
    ]);
  });

  it('asks again only whoever signed what was changed, and shows both sides what it was', async () => {
    const signed = await signedByAll(await out());
    const view = await again(signed, 'contacts', { companyPhone: '0532-88881111' });
    expect(states(view)).toEqual({ p1: 'opened', p2: 'signed', p3: 'signed' });
    const [own] = view.signers;
    expect(own!.documents.filter((each) => !each.signed).map(({ kind }) => kind)).toEqual(['application']);
    expect(own!.voided).toMatchObject({ documents: [{ kind: 'application', changes: [{ where: '联系电话', before: '0532-88880000', after: '0532-88881111' }] }] });
    const shown = (await founder.get<SigningView>(`/api/invitations/${tokenOf(view, 'p1')}`)).body;
    expect(shown.voided).toEqual(own!.voided);
    expect(await founder.post(`/api/cases/${view.id}/submit`, { seenVersion: view.version })).toBeRefused('case.condition-unmet');
    await sign(founder, view, 'p1');
    const done = await fresh(view.id);
    expect(done.signers.every(({ state, voided }) => state === 'signed' && voided === null)).toBe(true);
    expect((await founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: done.version })).body.stage).toBe('under-review');
  });

  it('keeps the day of a document that did not change, so that nobody signs for the calendar', async () => {
    const signed = await signedByAll(await out());
    t.clock.advance(2 * DAY);
    const view = await again(signed, 'contacts', { companyPhone: '0532-88882222' });
    expect(states(view)).toEqual({ p1: 'opened', p2: 'signed', p3: 'signed' });
    await sign(founder, view, 'p1');
    const done = await fresh(view.id);
    expect((await founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: done.version })).body.stage).toBe('under-review');
  });

  it('counts an old signature again when the text is put back as it was', async () => {
    const signed = await signedByAll(await out());
    const changed = await again(signed, 'contacts', { companyPhone: '0532-88883333' });
    const back = await again(changed, 'contacts', { companyPhone: '0532-88880000' });
    expect(back.packetHash).toBe(signed.packetHash);
    expect(back.signers.every(({ state, voided }) => state === 'signed' && voided === null)).toBe(true);
  });

  it('shows what changed since the signature, not since the last change', async () => {
    const signed = await signedByAll(await out());
    await again(signed, 'contacts', { companyPhone: '0532-88884444' });
    const view = await again(await fresh(signed.id), 'contacts', { companyPhone: '0532-88885555' });
    expect(view.signers[0]!.voided!.documents[0]!.changes).toEqual([{ where: '联系电话', before: '0532-88880000', after: '0532-88885555' }]);
  });

  it('lets whoever has not signed yet go on with the same link', async () => {
    const view = await out();
    await sign(founder, view, 'p1');
    const now = await again(await fresh(view.id), 'capital', { term: 'years', termYears: 20 });
    expect(tokenOf(now, 'p3')).toBe(tokenOf(view, 'p3'));
    // The supervisor had read before the change; the appointments read as they did.
    expect((await sign(tenant, view, 'p3')).status).toBe(200);
    // The partner had not: the articles are others now.
    expect(await sign(partner, view, 'p2')).toBeRefused('signature.documents-changed');
    expect((await sign(partner, now, 'p2')).status).toBe(200);
  });

  describe('somebody else in a person’s place', () => {
    const substitute = (view: CaseView, key: string, who: string, seenVersion = view.version, caller = founder) => {
      const { name: person, idNumber, mobile } = personOf(who, key);
      return caller.post<CaseView>(`/api/cases/${view.id}/signers/${key}/substitute`, { seenVersion, person: { name: person, idNumber, mobile } });
    };

    it('changes only the documents that name the person, and asks only their signers', async () => {
      const signed = await signedByAll(await out());
      const answer = await substitute(signed, 'p3', 'agent');
      expect(answer.status).toBe(200);
      const view = answer.body;
      expect([view.stage, view.form.officers.others![0]!.name]).toEqual(['signing', '许青禾']);
      // The articles speak of a supervisor without a name: the partner's signature on them stands, the one on the resolution does not.
      expect(view.signers.map(({ personKey, documents }) => [personKey, documents.filter((each) => !each.signed).map(({ kind }) => kind)])).toEqual([
        ['p1', ['application', 'resolution', 'appointments']], ['p2', ['resolution']], ['p3', ['appointments']],
      ]);
      expect(view.timeline[0]).toMatchObject({ title: '换了一位签署人，文件已更新' });
      expect((await sign(agent, view, 'p3')).status).toBe(200);
    });

    it('ends the link of whoever is asked no longer, and tells them', async () => {
      const view = await out();
      const old = tokenOf(view, 'p3');
      await substitute(view, 'p3', 'agent');
      expect((await tenant.get<InvitationLanding>(`/api/invitations/${old}/landing`)).body).toMatchObject({ state: 'revoked', words: expect.stringContaining('不用您签了') });
      expect(await tenant.get(`/api/invitations/${old}`)).toBeRefused('invitation.no-longer-asked');
      expect(await sign(tenant, view, 'p3')).toBeRefused('invitation.no-longer-asked');
      const inbox = (await tenant.get<{ items: InboxMessage[] }>('/api/accounts/me/inbox')).body.items;
      expect(inbox.some(({ title, text }) => title === '不用您签了' && text.includes(view.companyName))).toBe(true);
      expect(await tenant.get(`/api/cases/${view.id}`)).toBeRefused('case.not-found');
    });

    it('is refused to a stranger, for an old page, for nobody, for the same person and against a rule', async () => {
      const view = await out();
      expect(await substitute(view, 'p3', 'agent', view.version, partner)).toBeRefused('case.not-found');
      expect(await substitute(view, 'p3', 'agent', view.version - 1)).toBeRefused('case.changed-meanwhile');
      expect(await substitute(view, 'p9', 'agent')).toBeRefused('signer.not-found');
      expect(await substitute(view, 'p3', 'tenant')).toBeRefused('signer.same-person');
      expect(await founder.post(`/api/cases/${view.id}/invitations/p9/resend`)).toBeRefused('signer.not-found');
      const refused = await substitute(view, 'p3', 'co-founder');
      expect(refused).toBeRefused('case.condition-unmet');
      expect(refused.text).toContain('people.listed-twice');
      const incomplete = await founder.post(`/api/cases/${view.id}/signers/p3/substitute`, { seenVersion: view.version, person: { name: '', idNumber: '1', mobile: '1' } });
      expect(incomplete).toBeRefused('form.invalid', { fields: ['person.name', 'person.idNumber', 'person.mobile'] });
      expect(states(await fresh(view.id))).toEqual({ p1: 'invited', p2: 'invited', p3: 'invited' });
    });

    it('is not possible once the case is handed in, and happens once when tapped twice', async () => {
      const view = await out();
      const body = { seenVersion: view.version, person: (({ name: person, idNumber, mobile }) => ({ name: person, idNumber, mobile }))(personOf('agent', 'p3')) };
      const path = `/api/cases/${view.id}/signers/p3/substitute`;
      const [first, second] = [await founder.post(path, body, { key: 'one-tap-substitute' }), await founder.post(path, body, { key: 'one-tap-substitute' })];
      expect([first.status, second.status]).toEqual([200, 200]);
      expect((await fresh(view.id)).timeline.filter(({ title }) => title.startsWith('换了一位'))).toHaveLength(1);
      const all = await fresh(view.id);
      for (const [key, who] of [['p1', founder], ['p2', partner], ['p3', agent]] as const) await sign(who, all, key);
      const done = (await founder.post<CaseView>(`/api/cases/${view.id}/submit`, { seenVersion: (await fresh(view.id)).version })).body;
      expect(await substitute(done, 'p3', 'tenant')).toBeRefused('case.not-at-this-stage');
    });
  });

  it('puts a signature on the printed page of the document it was given for, and on no other', async () => {
    const view = await signedByAll(await out());
    const me = { accountId: (await founder.get<Me>('/api/accounts/me')).body.id } as CurrentUser;
    const namesOn = async (kind: string) => (await t.app.get(CaseViews).document(view.id, kind, me)).signatures.map(({ name: who }) => who).sort();
    expect(await namesOn('articles')).toEqual(['周沐', '林知远']);
    expect(await namesOn('appointments')).toEqual(['宋予', '林知远']);
    expect(await namesOn('application')).toEqual(['林知远']);
    expect((await founder.get(`/api/cases/${view.id}/documents/articles/pdf`)).headers['content-type']).toBe('application/pdf');
  });
});
