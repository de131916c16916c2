import type { CaseView, DeskCase, LogVerification, Queue, SignedIn } from '@qiban/shared';
import { Registration } from '../../../test/builders/registration.builder';
import { Caller, startApp, type TestApp } from '../../../test/harness';
import { CaseEvent } from '../cases';

describe('the clerks’ desk', () => {
  let t: TestApp;
  let clerk: Caller;
  let reviewer: Caller;
  let registration: Registration;

  beforeAll(async () => {
    t = await startApp();
    [clerk, reviewer] = await Promise.all([t.as('clerk'), t.as('reviewer')]);
    registration = await Registration.in(t);
  });
  afterAll(() => t.stop());

  it('has nothing for a founder, and nothing waiting at first', async () => {
    expect(await (await t.as('founder')).get('/api/desk/queue')).toBeRefused('session.not-permitted');
    expect(await clerk.post('/api/desk/take-next')).toBeRefused('desk.nothing-waiting');
  });

  it('gives two clerks two cases, and tells each who holds the other', async () => {
    await registration.underReview();
    await registration.underReview();
    const [mine, theirs] = await Promise.all([clerk.post<DeskCase>('/api/desk/take-next'), reviewer.post<DeskCase>('/api/desk/take-next')]);
    expect(mine.body.case.id).not.toBe(theirs.body.case.id);
    const answer = await clerk.post(`/api/desk/cases/${theirs.body.case.id}/hold`);
    expect(answer).toBeRefused('desk.held-by-other');
    expect(answer.text).toContain('沈岳');
    expect(await clerk.post(`/api/desk/cases/${theirs.body.case.id}/approve`, { seenVersion: theirs.body.case.version, contentHash: theirs.body.contentHash })).toBeRefused('desk.held-by-other');
    const { lines } = (await clerk.get<Queue>('/api/desk/queue')).body;
    expect(lines.find(({ caseId }) => caseId === theirs.body.case.id)).toMatchObject({ lockedBy: '沈岳', lockedByYou: false });
    t.clock.advance(3 * 60_000);
    expect((await clerk.post(`/api/desk/cases/${theirs.body.case.id}/hold`)).status).toBe(200);
    await clerk.post(`/api/desk/cases/${theirs.body.case.id}/release`);
  });

  it('decides only what was seen', async () => {
    const view = await registration.underReview();
    const wrong = await clerk.post(`/api/desk/cases/${view.id}/approve`, { seenVersion: view.version, contentHash: '0'.repeat(64) });
    expect(wrong).toBeRefused('case.condition-unmet');
    expect((await registration.fresh(view.id)).licence).toBeNull();
    expect(await clerk.post(`/api/desk/cases/${view.id}/approve`, { seenVersion: view.version - 1, contentHash: view.packetHash })).toBeRefused('case.changed-meanwhile');
  });

  it('refuses with a reason, once, and frees the name', async () => {
    const view = await registration.underReview();
    expect(await clerk.post(`/api/desk/cases/${view.id}/refuse`, { seenVersion: view.version, reason: '不', clause: '按规定' })).toBeRefused('form.invalid', { fields: ['reason', 'clause'] });
    expect((await clerk.post(`/api/desk/cases/${view.id}/refuse`, { seenVersion: view.version, reason: '申请人书面要求不予登记', clause: '《市场主体登记管理条例》第二十条' })).status).toBe(200);
    const after = await registration.fresh(view.id);
    expect([after.stage, after.timeline[0]?.detail]).toEqual(['refused', '申请人书面要求不予登记（《市场主体登记管理条例》第二十条）']);
    expect(await clerk.post(`/api/desk/cases/${view.id}/approve`, { seenVersion: after.version, contentHash: view.packetHash })).toBeRefused('case.not-at-this-stage');
    const again = await (await t.as('founder')).post<CaseView>('/api/cases', { form: { ...after.form, scope: after.form.scope }, sendForSigning: true });
    expect(again.status).toBe(200);
  });

  it('writes down who looked at identity numbers', async () => {
    const view = await registration.underReview();
    await clerk.get(`/api/desk/cases/${view.id}`);
    const [{ n }] = (await t.transactions.reads().query('SELECT COUNT(*) AS n FROM access_log WHERE subject_id = ?', [view.id])) as [{ n: number | string }];
    expect(Number(n)).toBeGreaterThanOrEqual(1);
  });

  describe('the log', () => {
    const verdict = async (caseId: string) => (await clerk.get<LogVerification>(`/api/desk/cases/${caseId}/verify-log`)).body;
    const tamper = async (change: (events: CaseEvent[]) => Promise<unknown>): Promise<LogVerification> => {
      const view = await registration.underReview();
      expect(await verdict(view.id)).toMatchObject({ ok: true });
      const events = await t.transactions.reads().find(CaseEvent, { where: { caseId: view.id }, order: { position: 'ASC' } });
      await change(events);
      return verdict(view.id);
    };
    const sql = (text: string, ...values: unknown[]) => t.transactions.run((tx) => tx.query(text, values));

    it('shows one changed byte', async () => {
      expect(await tamper(([, second]) => sql('UPDATE case_event SET actor_words = ? WHERE id = ?', '申请入', second!.id))).toMatchObject({ ok: false, words: expect.stringContaining('第 2 条') });
    });
    it('shows a line left out', async () => {
      expect(await tamper(([, second]) => sql('DELETE FROM case_event WHERE id = ?', second!.id))).toMatchObject({ ok: false });
    });
    it('shows an end cut off', async () => {
      expect(await tamper((events) => sql('DELETE FROM case_event WHERE id = ?', events.at(-1)!.id))).toMatchObject({ ok: false, words: expect.stringContaining('末尾') });
    });
    it('shows two lines swapped', async () => {
      expect(await tamper(async ([first, second]) => {
        await sql('UPDATE case_event SET position = 999 WHERE id = ?', first!.id);
        await sql('UPDATE case_event SET position = 1 WHERE id = ?', second!.id);
        await sql('UPDATE case_event SET position = 2 WHERE id = ?', first!.id);
      })).toMatchObject({ ok: false });
    });
  });

  it('counts the due day in working days', async () => {
    t.clock.setTo('2026-11-27T02:00:00Z');
    const view = await registration.underReview();
    expect(view.decisionDueOn).toBe('2026-12-02');
    t.clock.setTo('2026-12-03T02:00:00Z');
    // The clerk's session is long over by then.
    const { token } = (await t.stranger.post<SignedIn>('/api/demo/sessions', { person: 'clerk' })).body;
    const { lines } = (await new Caller(t.address, token).get<Queue>('/api/desk/queue')).body;
    expect(lines.find(({ caseId }) => caseId === view.id)?.lamp).toBe('bad');
  });
});
