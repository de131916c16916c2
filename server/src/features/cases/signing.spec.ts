import type { CaseView, InboxMessage, InvitationLanding, SigningView } from '@qiban/shared';
import { aSignature } from '../../../test/builders/application-form.builder';
import { Registration, tokenOf } from '../../../test/builders/registration.builder';
import { startApp, type Caller, type TestApp } from '../../../test/harness';

const DAY = 24 * 3600_000;

describe('signing by link', () => {
  let t: TestApp;
  let founder: Caller;
  let partner: Caller;
  let registration: Registration;

  beforeAll(async () => {
    t = await startApp();
    [founder, partner] = await Promise.all([t.as('founder'), t.as('co-founder')]);
    registration = await Registration.in(t);
  });
  afterAll(() => t.stop());

  const landing = async (caller: Caller, token: string) => (await caller.get<InvitationLanding>(`/api/invitations/${token}/landing`)).body;

  it('asks first who is there: sign in, verify, and only then the documents', async () => {
    const token = tokenOf(await registration.signing(), 'p2');
    expect(await landing(t.stranger, token)).toMatchObject({ need: 'sign-in', state: 'invited' });
    const newcomer = await t.newcomer();
    expect(await landing(newcomer, token)).toMatchObject({ need: 'verification' });
    expect(await newcomer.get(`/api/invitations/${token}`)).toBeRefused('verification.needed');
    expect(await landing(await t.as('tenant'), token)).toMatchObject({ need: 'other-person' });
    expect(await landing(partner, token)).toMatchObject({ need: 'nothing', askWhom: expect.stringMatching(/^林(先生|女士)$/) });
  });

  it('knows no link that nobody made', async () => {
    expect(await landing(partner, 'x'.repeat(43))).toMatchObject({ state: 'not-found' });
    expect(await partner.get(`/api/invitations/${'x'.repeat(43)}`)).toBeRefused('invitation.not-found');
  });

  it('ends a link after seven days, says who can send another, and kills the old one when it is sent', async () => {
    const view = await registration.signing();
    const old = tokenOf(view, 'p2');
    t.clock.advance(7 * DAY + 1000);
    expect(await landing(partner, old)).toMatchObject({ state: 'expired', words: expect.stringContaining('林') });
    expect(await partner.get(`/api/invitations/${old}`)).toBeRefused('invitation.expired');
    const again = (await founder.post<CaseView>(`/api/cases/${view.id}/invitations/p2/resend`)).body;
    expect(tokenOf(again, 'p2')).not.toBe(old);
    expect(await partner.get(`/api/invitations/${old}`)).toBeRefused('invitation.revoked');
    expect(await landing(t.stranger, old)).toMatchObject({ state: 'revoked', words: '这个链接已作废，请用最新的一条' });
    expect((await partner.get(`/api/invitations/${tokenOf(again, 'p2')}`)).status).toBe(200);
    expect(await (await t.as('tenant')).post(`/api/cases/${view.id}/invitations/p2/resend`)).toBeRefused('case.not-found');
  });

  it('makes expired links good again in a tap, without sending them anew', async () => {
    const view = await registration.signing();
    await registration.sign(view, 'p1');
    t.clock.advance(7 * DAY + 1000);
    expect((await registration.fresh(view.id)).signers.map(({ state }) => state)).toEqual(['signed', 'expired']);
    const renewed = await founder.post<CaseView>(`/api/cases/${view.id}/invitations/renew`);
    expect(renewed.body.signers.map(({ state }) => state)).toEqual(['signed', 'invited']);
    expect(tokenOf(renewed.body, 'p2')).toBe(tokenOf(view, 'p2'));
    expect((await registration.sign(view, 'p2')).status).toBe(200);
    expect(await (await t.as('tenant')).post(`/api/cases/${view.id}/invitations/renew`)).toBeRefused('case.not-found');
  });

  it('lets a signer say no with a reason, tells the founder, and leaves the others in peace', async () => {
    const view = await registration.signing();
    const path = `/api/invitations/${tokenOf(view, 'p2')}/refuse`;
    expect(await partner.post(path, { reason: '不' })).toBeRefused('form.invalid', { fields: ['reason'] });
    const answer = await partner.post<SigningView>(path, { reason: '出资比例与约定不符' });
    expect([answer.status, answer.body.you.state]).toEqual([200, 'refused']);
    const mine = await registration.fresh(view.id);
    expect([mine.stage, mine.signers.find(({ personKey }) => personKey === 'p2')?.refusedReason]).toEqual(['signing', '出资比例与约定不符']);
    const inbox = (await founder.get<{ items: InboxMessage[] }>('/api/accounts/me/inbox')).body.items;
    expect(inbox.some(({ text }) => text.includes('出资比例与约定不符'))).toBe(true);
    expect((await registration.sign(mine, 'p1')).status).toBe(200);
    expect(await founder.post(`/api/cases/${view.id}/submit`, { seenVersion: mine.version })).toBeRefused('case.condition-unmet');
    expect(await founder.post(`/api/invitations/${tokenOf(view, 'p1')}/refuse`, { reason: '想了想还是不签了' })).toBeRefused('signature.already-signed');
  });

  it('lets whoever said no sign after all', async () => {
    const view = await registration.signing();
    await partner.post(`/api/invitations/${tokenOf(view, 'p2')}/refuse`, { reason: '要先问一问家里人' });
    const answer = await registration.sign(await registration.fresh(view.id), 'p2');
    expect(answer.body.you.state).toBe('signed');
    expect((await registration.fresh(view.id)).signers.find(({ personKey }) => personKey === 'p2')).toMatchObject({ state: 'signed', refusedReason: null });
  });

  it('shows the founder each signature as it comes, with its evidence at the desk only', async () => {
    const view = await registration.signing();
    await registration.sign(view, 'p2');
    const mine = await registration.fresh(view.id);
    expect(mine.signers.map(({ state }) => state).sort()).toEqual(['invited', 'signed']);
    expect(JSON.stringify(mine)).not.toContain('strokes');
    const sentTo = (await partner.get<{ items: InboxMessage[] }>('/api/accounts/me/inbox')).body.items;
    expect(sentTo.filter(({ title, text }) => title === '有文件请您签署' && text.includes(view.companyName))).toHaveLength(1);
  });

  it('does not let a form be changed under the signers', async () => {
    const view = await registration.signing();
    expect(await founder.put(`/api/cases/${view.id}/sections`, { section: 'name', value: { tradeName: '另起' }, seenVersion: view.sectionVersions.name })).toBeRefused('draft.not-open');
    expect(await founder.post(`/api/cases/${view.id}/reopen`, { seenVersion: view.version - 1 })).toBeRefused('case.changed-meanwhile');
  });

  it('counts a signature or a change of the form, never both, when they meet', async () => {
    for (let round = 0; round < 5; round += 1) {
      const view = await registration.signing();
      const [signed, reopened] = await Promise.all([registration.sign(view, 'p2'), founder.post<CaseView>(`/api/cases/${view.id}/reopen`, { seenVersion: view.version })]);
      expect(reopened.status).toBe(200);
      expect([200, 409, 410]).toContain(signed.status);
      const mine = await registration.fresh(view.id);
      expect([mine.stage, mine.packetHash]).toEqual(['draft', null]);
      expect(await partner.get(`/api/invitations/${tokenOf(view, 'p2')}`)).toBeRefused('invitation.changing');
      expect(await landing(partner, tokenOf(view, 'p2'))).toMatchObject({ state: 'changing' });
    }
  });

  it('shows a signer nobody else’s numbers in the case itself', async () => {
    const view = await registration.signing();
    await partner.get(`/api/invitations/${tokenOf(view, 'p2')}`);
    const seen = (await partner.get<CaseView>(`/api/cases/${view.id}`)).body;
    expect(seen.youAreApplicant).toBe(false);
    expect(seen.signers.every(({ link }) => link === null)).toBe(true);
    expect(JSON.stringify(seen.form)).toMatch(/3702\*+/);
    expect(await partner.post(`/api/cases/${view.id}/submit`, { seenVersion: view.version, signature: aSignature(view.packetHash!) })).toBeRefused('case.not-found');
  });

  it('ends a script that opens drafts without end', async () => {
    const newcomer = await t.newcomer();
    for (let at = 0; at < 20; at += 1) expect((await newcomer.post('/api/cases', {})).status).toBe(200);
    expect(await newcomer.post('/api/cases', {})).toBeRefused('case.too-many-drafts');
  });
});
