import type { CaseView, InboxMessage, OwedPapersOfCase, OwedPaperView } from '@qiban/shared';
import { aPaper } from '../../../test/builders/notice.builder';
import { Registration } from '../../../test/builders/registration.builder';
import { Caller, startApp, type TestApp } from '../../../test/harness';
import '../../../test/matchers';
import { OwedPaperReminders } from './owed-paper-reminders.job';

describe('owed papers (容缺受理)', () => {
  let t: TestApp;
  let founder: Caller;
  let partner: Caller;
  let clerk: Caller;
  let registration: Registration;

  beforeAll(async () => {
    t = await startApp();
    [founder, partner, clerk] = await Promise.all([t.as('founder'), t.as('co-founder'), t.as('clerk')]);
    registration = await Registration.in(t);
  });
  afterAll(() => t.stop());

  const offer = (view: CaseView, change: object = {}, who = clerk) => who.post<OwedPaperView>(`/api/desk/cases/${view.id}/owed-papers`, { kind: 'domicile-proof', personKey: '', words: '缺住所的产权证明。', ...change });
  const answer = (caseId: string, owedId: string, agrees = true, who = founder) => who.post<OwedPaperView>(`/api/cases/${caseId}/owed-papers/${owedId}/answer`, { agrees });
  const handIn = (caseId: string, owedId: string, paperId: string, who = founder) => who.post<OwedPaperView>(`/api/cases/${caseId}/owed-papers/${owedId}/hand-in`, { paperId });
  const decide = (owedId: string, accepts: boolean, words = '', who = clerk) => who.post<OwedPaperView>(`/api/desk/owed-papers/${owedId}/decide`, { accepts, words });
  const approve = async (caseId: string) => {
    const { version, packetHash } = await registration.fresh(caseId);
    return clerk.post(`/api/desk/cases/${caseId}/approve`, { seenVersion: version, contentHash: packetHash });
  };
  const owing = async (): Promise<{ view: CaseView; owed: OwedPaperView }> => {
    const view = await registration.underReview();
    const { id } = (await offer(view)).body;
    return { view, owed: (await answer(view.id, id)).body };
  };

  it('is offered only for what the list of the type has, and never for an approval before registration', async () => {
    const view = await registration.underReview();
    const { mayBeOwed } = (await clerk.get<OwedPapersOfCase>(`/api/desk/cases/${view.id}/owed-papers`)).body;
    expect(mayBeOwed.map(({ kind }) => kind)).toContain('domicile-proof');
    expect(mayBeOwed.every(({ source, confidence }) => source !== '' && confidence === 'GUESS')).toBe(true);
    expect(await offer(view, { kind: 'permit' })).toBeRefused('owed-paper.not-on-the-list');
    expect(await offer(view, { words: '缺' })).toBeRefused('form.invalid', { fields: ['words'] });
    expect(await offer(view, { kind: 'id-back', personKey: 'nobody' })).toBeRefused('form.invalid', { fields: ['personKey'] });
  });

  it('is offered by the desk alone, while it reviews, and once', async () => {
    const view = await registration.underReview();
    expect(await offer(view, {}, founder)).toBeRefused('session.not-permitted');
    expect(await offer(await registration.approved())).toBeRefused('case.not-at-this-stage');
    expect(await offer(await registration.signing())).toBeRefused('case.not-found');
    const [a, b] = await Promise.all([offer(view), offer(view)]);
    const [done, refused] = a.status === 200 ? [a, b] : [b, a];
    expect(done.body).toMatchObject({ state: 'offered', dueOn: null, withinWorkingDays: 5 });
    expect(refused).toBeRefused('owed-paper.already-offered');
  });

  it('holds the licence back until the paper has come and been accepted', async () => {
    const { view, owed } = await owing();
    expect(owed).toMatchObject({ state: 'owed', dueOn: '2026-11-30', isOverdue: false });
    const refused = await approve(view.id);
    expect(refused).toBeRefused('case.condition-unmet');
    expect(refused.text).toContain('容缺的材料都补齐');
    const paper = (await aPaper(founder, view.id, 'domicile-proof')).body;
    expect((await handIn(view.id, owed.id, paper.id)).body.state).toBe('handed-in');
    expect(await approve(view.id)).toBeRefused('case.condition-unmet');
    expect((await decide(owed.id, true)).body.state).toBe('accepted');
    expect((await approve(view.id)).status).toBe(200);
    const { licence, timeline } = await registration.fresh(view.id);
    expect(licence).not.toBeNull();
    expect(timeline.map(({ title }) => title)).toEqual(expect.arrayContaining(['容缺受理：有一份材料可以后补', '同意后补', '补交了材料', '后补的材料已收下']));
  });

  it('is answered by the applicant alone, and once; who says no owes nothing', async () => {
    const view = await registration.underReview();
    const { id } = (await offer(view)).body;
    expect(await answer(view.id, id, true, partner)).toBeRefused('case.not-found');
    expect(await (await t.as('tenant')).get(`/api/cases/${view.id}/owed-papers`)).toBeRefused('case.not-found');
    expect((await answer(view.id, id, false)).body.state).toBe('declined');
    expect(await answer(view.id, id)).toBeRefused('owed-paper.not-now');
    expect(await answer(view.id, '00000000-0000-0000-0000-000000000000')).toBeRefused('owed-paper.not-found');
    expect((await approve(view.id)).status).toBe(200);
  });

  it('opens the door for this one paper only, and closes it behind it', async () => {
    const { view, owed } = await owing();
    expect(await aPaper(founder, view.id, 'id-front', 'p1')).toBeRefused('draft.not-open');
    const paper = (await aPaper(founder, view.id, 'domicile-proof')).body;
    expect(await handIn(view.id, owed.id, '00000000-0000-0000-0000-000000000000')).toBeRefused('owed-paper.no-such-paper');
    expect(await handIn(view.id, owed.id, paper.id, partner)).toBeRefused('case.not-found');
    const [a, b] = await Promise.all([handIn(view.id, owed.id, paper.id), handIn(view.id, owed.id, paper.id)]);
    expect([a.status, b.status].filter((status) => status === 200)).toHaveLength(1);
    expect(await aPaper(founder, view.id, 'domicile-proof')).toBeRefused('draft.not-open');
    expect(await founder.delete(`/api/cases/${view.id}/papers/${paper.id}`)).toBeRefused('draft.not-open');
  });

  it('is asked for again with a reason, and may then be taken anew', async () => {
    const { view, owed } = await owing();
    expect(await decide(owed.id, true)).toBeRefused('owed-paper.not-now');
    const paper = (await aPaper(founder, view.id, 'domicile-proof')).body;
    await handIn(view.id, owed.id, paper.id);
    expect(await decide(owed.id, true, '', founder)).toBeRefused('session.not-permitted');
    expect(await decide(owed.id, false)).toBeRefused('form.invalid', { fields: ['words'] });
    expect((await decide(owed.id, false, '第二页没有拍到')).body).toMatchObject({ state: 'owed', decisionWords: '第二页没有拍到', paperId: null });
    expect((await founder.delete(`/api/cases/${view.id}/papers/${paper.id}`)).status).toBe(200);
    const again = (await aPaper(founder, view.id, 'domicile-proof')).body;
    expect((await handIn(view.id, owed.id, again.id)).status).toBe(200);
    expect((await decide(owed.id, true)).status).toBe(200);
  });

  it('reminds the day before and after the day, each once, and not when the case has ended', async () => {
    const { owed } = await owing();
    const ended = await owing();
    await founder.post(`/api/cases/${ended.view.id}/withdraw`, { seenVersion: (await registration.fresh(ended.view.id)).version, reason: '不办了' });
    const reminders = t.app.get(OwedPaperReminders);
    const told = async () => {
      const { token } = (await t.stranger.post<{ token: string }>('/api/demo/sessions', { person: 'founder' })).body;
      const { items } = (await new Caller(t.address, token).get<{ items: InboxMessage[] }>('/api/accounts/me/inbox')).body;
      return items.map(({ title }) => title).filter((title) => /快到期了|过期了/.test(title));
    };
    await reminders.run();
    expect(await told()).toEqual([]);
    t.clock.setTo(`${addDay(owed.dueOn!, -1)}T02:00:00Z`);
    await reminders.run();
    await reminders.run();
    const before = await told();
    expect(before.filter((title) => title === '后补的材料快到期了').length).toBeGreaterThanOrEqual(1);
    t.clock.setTo(`${addDay(owed.dueOn!, 1)}T02:00:00Z`);
    await reminders.run();
    await reminders.run();
    const rows = await t.transactions.reads().query<{ once_key: string }[]>("SELECT once_key FROM message WHERE once_key LIKE 'owed-overdue:%' OR once_key LIKE 'owed-due:%'");
    const keys = rows.map(({ once_key: key }) => key);
    expect(keys).toEqual(expect.arrayContaining([`owed-due:${owed.id}`, `owed-overdue:${owed.id}`]));
    expect(keys.some((key) => key.endsWith(ended.owed.id))).toBe(false);
  });
});

const addDay = (day: string, by: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
