import type { CaseView, DecidedCase, DeskCase, InboxMessage, Queue } from '@qiban/shared';
import { Registration } from '../../../test/builders/registration.builder';
import { Caller, startApp, type TestApp } from '../../../test/harness';

const REASON = '要向公安机关核实一位股东的身份';

describe('延长审查期限', () => {
  let t: TestApp;
  let registration: Registration;
  let founder: Caller;
  let clerk: Caller;
  let reviewer: Caller;

  beforeAll(async () => {
    t = await startApp();
    [founder, clerk, reviewer] = await Promise.all([t.as('founder'), t.as('clerk'), t.as('reviewer')]);
    registration = await Registration.in(t);
  });
  afterAll(() => t.stop());

  const ask = (who: Caller, { id, version }: CaseView, reason = REASON, key?: string) => who.post<DecidedCase>(`/api/desk/cases/${id}/extension`, { seenVersion: version, reason }, key === undefined ? {} : { key });
  const grant = (who: Caller, { id, version }: CaseView, key?: string) => who.post<DecidedCase>(`/api/desk/cases/${id}/extension/grant`, { seenVersion: version }, key === undefined ? {} : { key });

  it('is no business of a stranger, nor of a clerk to grant', async () => {
    const view = await registration.underReview();
    expect(await ask(founder, view)).toBeRefused('session.not-permitted');
    expect(await grant(clerk, view)).toBeRefused('session.not-permitted');
    expect(await ask(clerk, { ...view, id: '00000000-0000-7000-8000-000000000000' })).toBeRefused('case.not-found');
  });

  it('wants a reason in words, and nobody grants what nobody asked for', async () => {
    const view = await registration.underReview();
    expect(await ask(clerk, view, '忙')).toBeRefused('form.invalid', { fields: ['reason'] });
    expect(await grant(reviewer, view)).toBeRefused('case.condition-unmet');
  });

  it('gives three working days more once somebody else has agreed, and tells the applicant why', async () => {
    const view = await registration.underReview();
    expect(view.clock).toMatchObject({ state: 'running', dueOn: '2026-11-26', extended: false, lamp: 'ok' });
    const asked = (await ask(clerk, view)).body.case;
    expect([asked.clock?.asked, asked.decisionDueOn]).toEqual([true, '2026-11-26']);
    expect((await clerk.get<DeskCase>(`/api/desk/cases/${view.id}`)).body.extensionAsked).toEqual({ reason: REASON, by: '何川', byYou: true });
    expect((await reviewer.get<DeskCase>(`/api/desk/cases/${view.id}`)).body.extensionAsked).toMatchObject({ by: '何川', byYou: false });
    const granted = (await grant(reviewer, asked)).body.case;
    expect(granted).toMatchObject({ stage: 'under-review', decisionDueOn: '2026-12-01', clock: { dueOn: '2026-12-01', extended: true, reason: REASON, asked: false } });
    expect(granted.matters.find(({ name }) => name === 'licence')?.dueOn).toBe('2026-12-01');
    const seen = (await founder.get<CaseView>(`/api/cases/${view.id}`)).body;
    expect(seen.timeline[0]).toMatchObject({ title: '审查期限延长 3 个工作日', actor: '登记机关负责人', detail: `${REASON}。最晚 2026-12-01 答复`, basis: expect.stringContaining('第十九条') });
    expect((await founder.get<{ items: InboxMessage[] }>('/api/accounts/me/inbox')).body.items[0]).toMatchObject({ title: '审查延长 3 个工作日', text: expect.stringContaining(REASON) });
    expect((await clerk.get<Queue>('/api/desk/queue')).body.lines.find(({ caseId }) => caseId === view.id)).toMatchObject({ dueOn: '2026-12-01', lamp: 'ok' });
    // Once only.
    expect(await ask(clerk, granted)).toBeRefused('case.condition-unmet');
  });

  it('is not granted by the person who asked', async () => {
    const view = await registration.underReview();
    const asked = (await ask(reviewer, view)).body.case;
    expect(await grant(reviewer, asked)).toBeRefused('case.condition-unmet');
  });

  it('is asked for and granted once when asked twice', async () => {
    const view = await registration.underReview();
    const one = await ask(clerk, view, REASON, 'extension-ask-0001');
    expect((await ask(clerk, view, REASON, 'extension-ask-0001')).text).toBe(one.text);
    const { case: asked } = one.body;
    const first = await grant(reviewer, asked, 'extension-grant-01');
    expect((await grant(reviewer, asked, 'extension-grant-01')).text).toBe(first.text);
    expect(await grant(reviewer, asked)).toBeRefused('case.changed-meanwhile');
    expect(first.body.case.decisionDueOn).toBe('2026-12-01');
  });

  it('is refused at the wrong stage, and when the time is over', async () => {
    const approved = await registration.approved();
    expect(await ask(clerk, approved)).toBeRefused('case.not-at-this-stage');
    const view = await registration.underReview();
    t.clock.setTo('2026-11-27T02:00:00.000Z');
    const again = await startAgain(t);
    expect(await ask(again, view)).toBeRefused('case.condition-unmet');
    const late = (await again.get<DeskCase>(`/api/desk/cases/${view.id}`)).body.case;
    expect(late.clock).toMatchObject({ lamp: 'bad', dueOn: '2026-11-26' });
    t.clock.setTo('2026-11-23T02:00:00.000Z');
  });

  it('the clock stops when the application is withdrawn, and the column the queue is ordered by says what the log says', async () => {
    const view = await registration.underReview();
    expect(view.clock?.dueOn).toBe(view.decisionDueOn);
    await founder.post(`/api/cases/${view.id}/withdraw`, { seenVersion: view.version, reason: '先不办了' });
    expect((await registration.fresh(view.id)).clock).toMatchObject({ state: 'stopped', endedOn: '2026-11-23' });
  });
});

/** Four days later the clerk's session is over. */
async function startAgain(t: TestApp): Promise<Caller> {
  const { token } = (await t.stranger.post<{ token: string }>('/api/demo/sessions', { person: 'clerk' })).body;
  return new Caller(t.address, token);
}
