import type { AfterCheckLine, AfterChecks, AutomaticState, CaseView, MachineRecord } from '@qiban/shared';
import { Registration } from '../../../test/builders/registration.builder';
import type { Caller, TestApp } from '../../../test/harness';
import { startApp } from '../../../test/harness';
import { CaseEvent, CaseLog } from '../cases';

describe('自动核准抽查', () => {
  let t: TestApp;
  let registration: Registration;
  let clerk: Caller;
  let reviewer: Caller;
  let leader: Caller;

  beforeAll(async () => {
    t = await startApp({ settings: { automaticApproval: true, afterCheckPercent: 100 } });
    [clerk, reviewer, leader] = await Promise.all([t.as('clerk'), t.as('reviewer'), t.as('leader')]);
    registration = await Registration.in(t);
  });
  afterAll(() => t.stop());

  const list = async (who = clerk) => (await who.get<AfterChecks>('/api/desk/after-checks')).body;
  /** The names of these tests are alike: the first raises no doubt. */
  let drawn: CaseView;

  it('lists what was drawn, with the figures of the day', async () => {
    expect(await list()).toMatchObject({ lines: [], waiting: 0, percent: 100, figures: { day: '2026-11-23', approved: 0, toAPerson: 0, drawn: 0, checked: 0, faulty: 0 }, machine: { switchedOn: true, stopped: false } });
    drawn = await registration.underReview();
    expect(drawn.stage).toBe('in-progress');
    const { lines, figures, waiting } = await list(leader);
    expect(lines).toEqual([expect.objectContaining({ caseId: drawn.id, companyName: drawn.companyName, number: drawn.number, entityType: 'llc', state: 'waiting', checkedBy: null })]);
    expect([figures.approved, figures.drawn, figures.checked, waiting]).toEqual([1, 1, 0, 1]);
  });

  it('has nothing for a founder', async () => {
    const founder = await t.as('founder');
    expect(await founder.get('/api/desk/after-checks')).toBeRefused('session.not-permitted');
    expect(await founder.post(`/api/desk/after-checks/${drawn.id}`, { verdict: 'sound', reason: '' })).toBeRefused('session.not-permitted');
    expect(await founder.get(`/api/desk/cases/${drawn.id}/machine-record`)).toBeRefused('session.not-permitted');
    expect(await clerk.post('/api/desk/automatic-approval', { stopped: true, reason: '我想停一停' })).toBeRefused('session.not-permitted');
  });

  it('shows every check and lets the draw be made again, and writes down who looked', async () => {
    const record = (await clerk.get<MachineRecord>(`/api/desk/cases/${drawn.id}/machine-record`)).body;
    expect(record).toMatchObject({ outcome: 'approved', draw: { day: '2026-11-23', perMillion: 1_000_000, holds: true } });
    expect(record.checks.length).toBeGreaterThan(8);
    const [{ n }] = (await t.transactions.reads().query('SELECT COUNT(*) AS n FROM access_log WHERE subject_id = ? AND action = ?', [drawn.id, 'machine-record.shown'])) as [{ n: number | string }];
    expect(Number(n)).toBe(1);
    expect(await clerk.get('/api/desk/cases/00000000-0000-7000-8000-000000000000/machine-record')).toBeRefused('case.not-found');
  });

  it('refuses what was not drawn, and a fault without words', async () => {
    expect(await clerk.post('/api/desk/after-checks/00000000-0000-7000-8000-000000000000', { verdict: 'sound', reason: '' })).toBeRefused('after-check.not-found');
    expect(await clerk.post(`/api/desk/after-checks/${drawn.id}`, { verdict: 'faulty', reason: '不' })).toBeRefused('form.invalid', { fields: ['reason'] });
  });

  it('records what a person found, in the log too', async () => {
    const line = (await clerk.post<AfterCheckLine>(`/api/desk/after-checks/${drawn.id}`, { verdict: 'faulty', reason: '住所查无此楼，已移送核查' })).body;
    expect(line).toMatchObject({ state: 'faulty', checkedBy: '何川', reason: '住所查无此楼，已移送核查' });
    expect((await list()).figures).toMatchObject({ drawn: 1, checked: 1, faulty: 1 });
    const events = await t.transactions.reads().find(CaseEvent, { where: { caseId: drawn.id, kind: 'approval.after-checked' } });
    expect(events.map(({ content }) => content)).toEqual([{ verdict: 'faulty' }]);
    expect(await t.app.get(CaseLog).verify(drawn.id)).toMatchObject({ ok: true });
  });

  it('records it once: the same tap again is answered again, another person is told who was there', async () => {
    const other = await registration.underReview();
    const [key, body] = ['after-check-once-01', { verdict: 'sound', reason: '' }] as const;
    const one = await clerk.post(`/api/desk/after-checks/${other.id}`, body, { key });
    const two = await clerk.post(`/api/desk/after-checks/${other.id}`, body, { key });
    expect([one.status, two.text]).toEqual([200, one.text]);
    const answer = await reviewer.post(`/api/desk/after-checks/${other.id}`, { verdict: 'faulty', reason: '我看着有问题' });
    expect(answer).toBeRefused('after-check.already-recorded');
    expect(answer.text).toContain('何川');
  });

  it('stops the machine for everybody at once, with a reason, and starts it again', async () => {
    expect(await leader.post('/api/desk/automatic-approval', { stopped: true, reason: '停' })).toBeRefused('form.invalid', { fields: ['reason'] });
    const stopped = (await leader.post<AutomaticState>('/api/desk/automatic-approval', { stopped: true, reason: '抽查发现问题，先停下来查' })).body;
    expect(stopped).toMatchObject({ stopped: true, by: '江临', reason: '抽查发现问题，先停下来查' });
    // Asked twice, it is stopped once: the first reason stays.
    expect((await reviewer.post<AutomaticState>('/api/desk/automatic-approval', { stopped: true, reason: '我也要停' })).body.reason).toBe('抽查发现问题，先停下来查');
    const view = await registration.underReview();
    expect([view.stage, view.machineReview?.reasons[0]?.kind]).toEqual(['under-review', 'stopped']);
    expect((await list()).figures.toAPerson).toBeGreaterThanOrEqual(1);
    expect((await leader.post<AutomaticState>('/api/desk/automatic-approval', { stopped: false, reason: '查清了，恢复' })).body.stopped).toBe(false);
  });
});

it('draws nothing where the share is nothing', async () => {
  const t = await startApp({ settings: { automaticApproval: true, afterCheckPercent: 0 } });
  try {
    const view = await (await Registration.in(t)).underReview();
    expect(view.stage).toBe('in-progress');
    const { lines, figures } = (await (await t.as('clerk')).get<AfterChecks>('/api/desk/after-checks')).body;
    expect([lines, figures.approved, figures.drawn]).toEqual([[], 1, 0]);
  } finally {
    await t.stop();
  }
});
