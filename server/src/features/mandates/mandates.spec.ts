import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { type AgencyLine, type CaseView, type DeskCase, type MandatePermission, type MandateText, type MandateView, type PaperView, type SavedSection } from '@qiban/shared';
import { aForm, aSignature, aSoleForm, personOf } from '../../../test/builders/application-form.builder';
import { freshNames } from '../../../test/builders/registration.builder';
import { startApp, type Answer, type Caller, type TestApp } from '../../../test/harness';
import '../../../test/matchers';
import { CaseSignature } from '../cases';

const NUMBER = 'DEMO-370200-0001';
const ALL: MandatePermission[] = ['fill-in', 'send-to-sign', 'hand-in', 'collect'];

describe('a mandate to an agent', () => {
  let t: TestApp;
  let founder: Caller;
  let agent: Caller;
  let stranger: Caller;
  const name = freshNames();
  beforeAll(async () => {
    t = await startApp();
    [founder, agent, stranger] = await Promise.all([t.as('founder'), t.as('agent'), t.as('tenant')]);
  });
  afterAll(() => t.stop());
  // One person may have so many drafts and no more.
  afterEach(async () => {
    for (const { id, stage } of (await founder.get<{ items: CaseView[] }>('/api/cases')).body.items) {
      if (stage === 'draft' || stage === 'signing') await move(founder, await seen(founder, { id } as CaseView), 'withdraw', { reason: '这一次试完了' });
    }
  });

  const opened = async (form: object = aSoleForm({ tradeName: name() })) => (await founder.post<CaseView>('/api/cases', { form })).body;
  const seen = async (by: Caller, { id }: CaseView) => (await by.get<CaseView>(`/api/cases/${id}`)).body;
  const terms = (permissions: MandatePermission[] = ALL, endsOn = '2026-12-31') => ({ agentNumber: NUMBER, permissions, endsOn });
  const textOf = (by: Caller, { id }: CaseView, { permissions, endsOn } = terms()) =>
    by.get<MandateText>(`/api/cases/${id}/mandate/text?agentNumber=${NUMBER}&permissions=${permissions.join(',')}&endsOn=${endsOn}`);
  const give = async (view: CaseView, given = terms(), key?: string) => {
    const { sha256 } = (await textOf(founder, view, given)).body;
    return founder.post<MandateView>(`/api/cases/${view.id}/mandate`, { ...given, signature: aSignature(sha256 ?? 'a'.repeat(64)) }, key === undefined ? {} : { key });
  };
  const handedOver = async (view: CaseView, permissions: MandatePermission[] = ALL, endsOn?: string) => {
    const { body } = await give(view, terms(permissions, endsOn));
    await agent.post(`/api/mandates/${body.id}/accept`);
    return body;
  };
  const save = (by: Caller, { id }: CaseView, section: string, value: object, seenVersion: number) => by.put<SavedSection>(`/api/cases/${id}/sections`, { section, value, seenVersion });
  const move = (by: Caller, { id, version }: CaseView, action: string, body: object = {}) => by.post<CaseView>(`/api/cases/${id}/${action}`, { seenVersion: version, ...body });

  describe('is given', () => {
    it('over a text that names both, what is agreed to and what is not, the fee and the term', async () => {
      const view = await opened();
      const { body } = await textOf(founder, view, terms(['fill-in', 'collect']));
      const words = JSON.stringify(body.paragraphs);
      for (const said of ['林知远', '许青禾', NUMBER, '青岛澜舟企业服务中心（演示）', '免费代办', '2026年12月31日', view.companyName]) expect(words).toContain(said);
      expect(body.paragraphs.flatMap((each) => (each.kind === 'clause' ? [each.text.slice(-4)] : []))).toEqual(['。同意。', '不同意。', '不同意。', '。同意。']);
    });

    it('not by a stranger, not at the end of a case, and once when asked twice', async () => {
      const view = await opened();
      expect(await textOf(stranger, view)).toBeRefused('case.not-found');
      expect(await stranger.post(`/api/cases/${view.id}/mandate`, { ...terms(), signature: aSignature('a'.repeat(64)) })).toBeRefused('case.not-found');
      const first = await give(view, terms(), 'give-it-once-1');
      expect(first.body).toMatchObject({ state: 'offered', agentName: '许青禾', permissions: ALL, youAre: 'client' });
      expect((await give(view, terms(), 'give-it-once-1')).headers['idempotent-replay']).toBe('true');
      expect(await give(view)).toBeRefused('mandate.already-given');
      await move(founder, await seen(founder, view), 'withdraw', { reason: '暂时不办了' });
      expect(await textOf(founder, view)).toBeRefused('case.not-at-this-stage');
    });

    it('over the text that was read, with a name that can be made out', async () => {
      const view = await opened();
      const other = await textOf(founder, view, terms(['fill-in']));
      expect(await founder.post(`/api/cases/${view.id}/mandate`, { ...terms(), signature: aSignature(other.body.sha256) })).toBeRefused('signature.documents-changed');
      const { sha256 } = (await textOf(founder, view)).body;
      expect(await founder.post(`/api/cases/${view.id}/mandate`, { ...terms(), signature: { ...aSignature(sha256), strokes: [[{ x: 1, y: 1, t: 0 }]] } })).toBeRefused('signature.too-faint');
    });

    it('with every defect of its terms said at once', async () => {
      const view = await opened();
      const { status, body } = await textOf(founder, view, terms([], '2026-11-01')) as unknown as { status: number; body: { fields: { field: string }[] } };
      expect(status).toBe(422);
      expect(body.fields.map(({ field }) => field)).toEqual(['permissions', 'endsOn']);
      expect((await textOf(founder, view, terms(ALL, '2028-01-01'))).status).toBe(422);
    });

    it('not to oneself, not to nobody, not to a suspended agent, and not by somebody nobody has verified', async () => {
      const own = (await agent.post<CaseView>('/api/cases', { entityType: 'llc' })).body;
      expect(await textOf(agent, own)).toBeRefused('mandate.own');
      const view = await opened();
      expect(await founder.get(`/api/cases/${view.id}/mandate/text?agentNumber=NOBODY&permissions=fill-in&endsOn=2026-12-31`)).toBeRefused('agent.not-found');
      const newcomer = await t.newcomer();
      const theirs = (await newcomer.post<CaseView>('/api/cases', { entityType: 'llc' })).body;
      expect(await textOf(newcomer, theirs)).toBeRefused('verification.needed');
      await suspended(async () => expect(await textOf(founder, view)).toBeRefused('agent.suspended'));
    });

    it('not to the contact person (国市监注规〔2025〕3号), nor may the agent become it', async () => {
      const hired = { ...aSoleForm({ tradeName: name() }) };
      const view = await opened({ ...hired, contacts: { ...hired.contacts, others: [personOf('agent', 'p8')], contact: 'p8' } });
      expect(await textOf(founder, view)).toBeRefused('mandate.agent-is-contact');
      const plain = await opened();
      await handedOver(plain);
      const saved = await save(founder, plain, 'contacts', { others: [personOf('agent', 'p8')], contact: 'p8' }, 1);
      expect(saved.body.findings).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'agents.agent-is-not-contact', field: 'contacts.contact' })]));
      const blocked = await move(founder, await seen(founder, plain), 'send-for-signing');
      expect(blocked).toBeRefused('case.condition-unmet');
      expect(blocked.text).toContain('agents.agent-is-not-contact');
    });

    it('not by somebody under age', async () => {
      const view = await opened();
      const now = t.clock.now();
      t.clock.setTo('2008-04-11T02:00:00.000Z');
      try {
        expect(await textOf(founder, view, terms(ALL, '2008-05-01'))).toBeRefused('mandate.client-under-age');
      } finally {
        t.clock.setTo(now.toISOString());
      }
    });
  });

  const suspended = async (meanwhile: () => Promise<void>) => {
    const operator = await t.as('operator');
    const line = (await operator.get<{ items: AgencyLine[] }>('/api/desk/agents')).body.items.flatMap(({ agents }) => agents).find(({ number }) => number === NUMBER)!;
    await operator.post(`/api/desk/agents/${line.id}/suspend`, { reason: '经核实不在岗' });
    await meanwhile().finally(() => operator.post(`/api/desk/agents/${line.id}/lift`));
  };

  describe('is accepted or declined', () => {
    it('by the agent it names alone, while it is offered, once', async () => {
      const { body } = await give(await opened());
      for (const other of [stranger, founder]) expect(await other.post(`/api/mandates/${body.id}/accept`)).toBeRefused('mandate.not-found');
      expect(await stranger.get(`/api/mandates/${body.id}`)).toBeRefused('mandate.not-found');
      const key = 'accept-once-001';
      expect((await agent.post<MandateView>(`/api/mandates/${body.id}/accept`, undefined, { key })).body).toMatchObject({ state: 'live', youAre: 'agent', clientName: '林知远' });
      expect((await agent.post(`/api/mandates/${body.id}/accept`, undefined, { key })).headers['idempotent-replay']).toBe('true');
      expect(await agent.post(`/api/mandates/${body.id}/accept`)).toBeRefused('mandate.not-open');
      expect(await agent.post(`/api/mandates/${body.id}/decline`, { reason: '手上事情太多' })).toBeRefused('mandate.not-open');
    });

    it('declining needs a reason, which the client is told, and frees the case for another', async () => {
      const view = await opened();
      const { body } = await give(view);
      expect((await agent.post(`/api/mandates/${body.id}/decline`, { reason: '忙' })).status).toBe(422);
      expect(await stranger.post(`/api/mandates/${body.id}/decline`, { reason: '手上事情太多' })).toBeRefused('mandate.not-found');
      expect((await agent.post<MandateView>(`/api/mandates/${body.id}/decline`, { reason: '手上事情太多' })).body.state).toBe('declined');
      const inbox = (await founder.get<{ items: { text: string }[] }>('/api/accounts/me/inbox')).body.items;
      expect(inbox.some(({ text }) => text.includes('手上事情太多'))).toBe(true);
      expect((await give(view)).status).toBe(200);
    });

    it('shows the agent the text without the client’s number', async () => {
      const { body } = await give(await opened());
      const { idNumber } = personOf('founder', '');
      expect((await agent.get(`/api/mandates/${body.id}`)).text).not.toContain(idNumber);
      expect((await founder.get(`/api/mandates/${body.id}`)).text).toContain(idNumber);
      const list = (await agent.get<{ items: MandateView[] }>('/api/mandates')).body.items;
      expect(list.find(({ id }) => id === body.id)).toMatchObject({ youAre: 'agent', state: 'offered' });
    });

    it('a suspended agent accepts nothing', async () => {
      const { body } = await give(await opened());
      await suspended(async () => expect(await agent.post(`/api/mandates/${body.id}/accept`)).toBeRefused('agent.suspended'));
    });
  });

  describe('lets the agent', () => {
    it('see the case with masked numbers, and nobody else’s', async () => {
      const view = await opened(aForm({ tradeName: name() }));
      const { body } = await give(view);
      expect(await agent.get(`/api/cases/${view.id}`)).toBeRefused('case.not-found');
      await agent.post(`/api/mandates/${body.id}/accept`);
      const shown = await agent.get<CaseView>(`/api/cases/${view.id}`);
      expect(shown.body).toMatchObject({ youAreApplicant: false, youMayFillIn: true, mandate: { state: 'live', agentName: '许青禾' } });
      expect(shown.body.form.shareholders.shareholders?.map((each) => each.name)).toEqual(['林知远', '周沐']);
      for (const who of ['founder', 'co-founder']) for (const number of [personOf(who, '').idNumber, personOf(who, '').mobile]) expect(shown.text).not.toContain(number);
      expect((await agent.get<{ items: CaseView[] }>('/api/cases')).body.items.map(({ id }) => id)).toContain(view.id);
      expect(await agent.get(`/api/cases/${(await opened()).id}`)).toBeRefused('case.not-found');
    });

    it('fill in, without a mask ever taking the place of a number', async () => {
      const view = await opened(aForm({ tradeName: name() }));
      await handedOver(view, ['fill-in']);
      const masked = await seen(agent, view);
      const [first, second] = masked.form.shareholders.shareholders!;
      const saved = await save(agent, view, 'shareholders', { shareholders: [{ ...first!, contributionYuan: 700_000 }, { ...second!, contributionYuan: 300_000 }] }, 1);
      expect(saved.status).toBe(200);
      const { form, timeline } = await seen(founder, view);
      expect(form.shareholders.shareholders).toMatchObject([{ ...personOf('founder', 'p1'), contributionYuan: 700_000 }, { ...personOf('co-founder', 'p2'), contributionYuan: 300_000 }]);
      expect(timeline[0]).toMatchObject({ title: '代填了一项', detail: '股东和出资', actor: '代办 许青禾（青岛澜舟企业服务中心（演示））' });
      await save(agent, view, 'shareholders', { shareholders: [{ ...first!, contributionYuan: 600_000 }, { ...second!, contributionYuan: 400_000 }] }, 2);
      expect((await seen(founder, view)).timeline.filter(({ title }) => title === '代填了一项')).toHaveLength(1);
    });

    it('do what was handed over, and nothing besides', async () => {
      const view = await opened();
      await handedOver(view, ['fill-in']);
      expect(await move(agent, await seen(agent, view), 'send-for-signing')).toBeRefused('mandate.not-permitted');
      expect(await move(agent, await seen(agent, view), 'submit')).toBeRefused('mandate.not-permitted');
      expect(await move(agent, await seen(agent, view), 'withdraw', { reason: '替人撤回' })).toBeRefused('mandate.client-only');
      expect(await agent.post(`/api/cases/${view.id}/myself`, { place: 'contacts.others', key: 'p7', seenVersion: 1 })).toBeRefused('mandate.client-only');
      expect((await seen(agent, view)).moves.map(({ action }) => action)).not.toContain('send-for-signing');
    });

    it('send to sign, hand in and collect, but sign nothing for the client; each step is shown as 代办', async () => {
      const view = await opened();
      await handedOver(view);
      const sent = await move(agent, await seen(agent, view), 'send-for-signing');
      expect(sent.status).toBe(200);
      expect(sent.body.stage).toBe('signing');
      const token = new URL(sent.body.signers[0]!.link!).searchParams.get('t')!;
      expect(await agent.post(`/api/invitations/${token}/sign`, aSignature(sent.body.packetHash!))).toBeRefused('invitation.other-person');
      expect(await move(agent, sent.body, 'submit', { signature: aSignature(sent.body.packetHash!) })).toBeRefused('signature.already-signed');
      expect((await founder.post(`/api/invitations/${token}/sign`, aSignature(sent.body.packetHash!))).status).toBe(200);
      const handedIn = await move(agent, await seen(agent, view), 'submit');
      expect(handedIn.body.stage).toBe('under-review');

      const clerk = await t.as('clerk');
      const desk = (await clerk.get<DeskCase>(`/api/desk/cases/${view.id}`)).body;
      expect(desk.case.mandate).toMatchObject({ agentName: '许青禾', agentNumber: NUMBER, agencyName: '青岛澜舟企业服务中心（演示）' });
      expect(desk.case.timeline.filter(({ actor }) => actor.startsWith('代办 许青禾')).map(({ title }) => title)).toEqual(['已提交，等待审查', '文件已生成，等待各方签署', '代办人员接受了委托']);
      await clerk.post(`/api/desk/cases/${view.id}/approve`, { seenVersion: desk.case.version, contentHash: desk.contentHash });
      const { licence } = await seen(agent, view);
      expect((await agent.get(`/api/licences/${licence!.id}`)).status).toBe(200);
      expect(await stranger.get(`/api/licences/${licence!.id}`)).toBeRefused('licence.not-found');
      expect((await clerk.get<{ ok: boolean }>(`/api/desk/cases/${view.id}/verify-log`)).body.ok).toBe(true);
    });
  });

  it('is named in the evidence of what was signed meanwhile, and in no other', async () => {
    const evidenceOf = async (view: CaseView) => {
      const token = new URL(view.signers[0]!.link!).searchParams.get('t')!;
      await founder.post(`/api/invitations/${token}/sign`, aSignature(view.packetHash!));
      const [row] = await t.database.read.manager.findBy(CaseSignature, { caseId: view.id });
      return JSON.parse(row!.evidence) as { handledBy?: string };
    };
    const view = await opened();
    await handedOver(view, ['send-to-sign']);
    const sent = (await move(agent, await seen(agent, view), 'send-for-signing')).body;
    const again = await agent.post<CaseView>(`/api/cases/${view.id}/invitations/p1/resend`);
    expect(again.body.signers[0]!.link).not.toBe(sent.signers[0]!.link);
    expect(again.body.timeline[0]).toMatchObject({ title: '重新发出签署链接', actor: '代办 许青禾（青岛澜舟企业服务中心（演示））' });
    expect(await stranger.post(`/api/cases/${view.id}/invitations/p1/resend`)).toBeRefused('case.not-found');
    expect((await evidenceOf(again.body)).handledBy).toBe(`代办 许青禾（青岛澜舟企业服务中心（演示）），登记编号 ${NUMBER}`);
    const alone = (await founder.post<CaseView>('/api/cases', { form: aSoleForm({ tradeName: name() }), sendForSigning: true })).body;
    expect(await evidenceOf(alone)).not.toHaveProperty('handledBy');
  });

  describe('and papers', () => {
    const upload = async (by: Caller, { id }: CaseView): Promise<Answer<PaperView>> => {
      const boundary = `----qiban${randomUUID()}`;
      const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#b7371f' } }).jpeg().toBuffer();
      const raw = Buffer.concat([
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="kind"\r\n\r\nid-front\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`),
        photo, Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      return by.send('POST', `/api/cases/${id}/papers`, undefined, { raw, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } });
    };

    it('an agent adds them for the client, and sees none of the client’s', async () => {
      const view = await opened();
      const own = (await upload(founder, view)).body;
      await handedOver(view, ['fill-in']);
      const added = await upload(agent, view);
      expect(added.status).toBe(200);
      expect((await founder.get(`/api/cases/${view.id}/papers/${added.body.id}`)).status).toBe(200);
      expect(await agent.get(`/api/cases/${view.id}/papers/${own.id}`)).toBeRefused('paper.not-found');
      expect((await seen(founder, view)).timeline[0]).toMatchObject({ title: '代传了一份材料', actor: '代办 许青禾（青岛澜舟企业服务中心（演示））' });
    });

    it('not to whom that was not handed over', async () => {
      const view = await opened();
      await handedOver(view, ['hand-in']);
      expect(await upload(agent, view)).toBeRefused('mandate.not-permitted');
      expect(await upload(stranger, view)).toBeRefused('case.not-found');
    });
  });

  describe('ends', () => {
    it('when the client takes it back: at once, once, and what was done stays', async () => {
      const view = await opened();
      const { id } = await handedOver(view);
      await save(agent, view, 'capital', { capitalYuan: 1_000_000, termYears: null }, 1);
      expect(await agent.post(`/api/mandates/${id}/revoke`)).toBeRefused('mandate.not-found');
      expect(await stranger.post(`/api/mandates/${id}/revoke`)).toBeRefused('mandate.not-found');
      const key = 'revoke-once-001';
      expect((await founder.post<MandateView>(`/api/mandates/${id}/revoke`, undefined, { key })).body.state).toBe('revoked');
      expect((await founder.post(`/api/mandates/${id}/revoke`, undefined, { key })).headers['idempotent-replay']).toBe('true');
      expect(await founder.post(`/api/mandates/${id}/revoke`)).toBeRefused('mandate.not-open');
      expect(await save(agent, view, 'capital', { capitalYuan: 5 }, 2)).toBeRefused('mandate.revoked');
      expect(await agent.get(`/api/cases/${view.id}`)).toBeRefused('mandate.revoked');
      expect((await agent.get<{ items: CaseView[] }>('/api/cases')).body.items.map((each) => each.id)).not.toContain(view.id);
      const now = await seen(founder, view);
      expect(now).toMatchObject({ mandate: null, form: { capital: { capitalYuan: 1_000_000 } } });
      expect(now.timeline.map(({ title }) => title)).toContain('申请人收回了委托');
    });

    it('with its term, and rests while the agent is suspended', async () => {
      const view = await opened();
      await handedOver(view, ALL, '2026-11-24');
      await suspended(async () => expect(await agent.get(`/api/cases/${view.id}`)).toBeRefused('agent.suspended'));
      expect((await agent.get(`/api/cases/${view.id}`)).status).toBe(200);
      const now = t.clock.now();
      t.clock.setTo('2026-11-25T02:00:00.000Z');
      try {
        expect(await agent.get(`/api/cases/${view.id}`)).toBeRefused('mandate.expired');
        expect((await seen(founder, view)).mandate).toBeNull();
        expect((await give(view)).status).toBe(200);
      } finally {
        t.clock.setTo(now.toISOString());
      }
    });
  });
});
