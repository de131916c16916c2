import type { CaseView, DecidedCase, InboxMessage } from '@qiban/shared';
import { aDefect } from '../../../test/builders/notice.builder';
import { Registration } from '../../../test/builders/registration.builder';
import { Caller, startApp, type TestApp } from '../../../test/harness';
import { NameClaim } from '../names';
import { AbandonedFiles } from './abandoned-files.job';
import { CaseEvent } from './case-event.entity';

const DAY = 24 * 3600_000;
const NOW = '2026-11-23T02:00:00.000Z';
const CLAUSE = '《市场主体登记管理条例》第二十条';

describe('the ways in which an application ends without a licence', () => {
  let t: TestApp;
  let registration: Registration;

  beforeAll(async () => {
    t = await startApp();
    registration = await Registration.in(t);
  });
  beforeEach(() => t.clock.setTo(NOW));
  afterAll(() => t.stop());

  /** Weeks later everybody has to sign in again. */
  const as = async (person: string) => new Caller(t.address, (await t.stranger.post<{ token: string }>('/api/demo/sessions', { person })).body.token);
  const seen = async (view: Pick<CaseView, 'id'>) => (await (await as('founder')).get<CaseView>(`/api/cases/${view.id}`)).body;
  const claimOf = (caseId: string) => t.transactions.reads().findOneByOrFail(NameClaim, { caseId });
  const inbox = async () => (await (await as('founder')).get<{ items: InboxMessage[] }>('/api/accounts/me/inbox')).body.items;
  const returned = async (): Promise<CaseView> => {
    const view = await registration.underReview();
    const answer = await (await t.as('clerk')).post(`/api/desk/cases/${view.id}/return`, { seenVersion: view.version, defects: [aDefect()] });
    if (answer.status !== 200) throw new Error(answer.text);
    return registration.fresh(view.id);
  };

  describe('撤回', () => {
    const withdraw = (who: Caller, { id, version }: CaseView, key?: string) => who.post<CaseView>(`/api/cases/${id}/withdraw`, { seenVersion: version, reason: '先不办了' }, key === undefined ? {} : { key });

    it('is not a stranger’s to do', async () => {
      expect(await withdraw(await t.newcomer(), await registration.underReview())).toBeRefused('case.not-found');
    });
    it('is refused once there is a licence', async () => {
      expect(await withdraw(await t.as('founder'), await registration.approved())).toBeRefused('case.not-at-this-stage');
    });
    it.each<[string, () => Promise<CaseView>]>([['being signed', () => registration.signing()], ['under review', () => registration.underReview()], ['sent back', returned]])('ends a case that is %s, and frees the name', async (_, at) => {
      const view = await at();
      const after = (await withdraw(await t.as('founder'), view)).body;
      expect([after.stage, after.timeline[0]?.detail]).toEqual(['withdrawn', '先不办了']);
      expect(await claimOf(view.id)).toMatchObject({ status: 'freed' });
    });
    it('happens once when asked twice', async () => {
      const view = await registration.underReview();
      const founder = await t.as('founder');
      const one = await withdraw(founder, view, 'withdraw-once-0001');
      expect((await withdraw(founder, view, 'withdraw-once-0001')).text).toBe(one.text);
      expect(await withdraw(founder, one.body)).toBeRefused('case.not-at-this-stage');
    });
  });

  describe('不予登记', () => {
    const refuse = (who: Caller, { id, version }: CaseView, change: object = {}, key?: string) =>
      who.post<DecidedCase>(`/api/desk/cases/${id}/refuse`, { seenVersion: version, reason: '住所位于依法不得作为住所的房屋内', clause: CLAUSE, ...change }, key === undefined ? {} : { key });

    it('is not the founder’s to do, and wants a reason and an article', async () => {
      const view = await registration.underReview();
      expect(await refuse(await t.as('founder'), view)).toBeRefused('session.not-permitted');
      expect(await refuse(await t.as('clerk'), view, { reason: '不', clause: '按有关规定' })).toBeRefused('form.invalid', { fields: ['reason', 'clause'] });
    });
    it('is refused before anything was handed in, and after a decision', async () => {
      expect(await refuse(await t.as('clerk'), await registration.signing())).toBeRefused('case.not-at-this-stage');
      expect(await refuse(await t.as('clerk'), await registration.approved())).toBeRefused('case.not-at-this-stage');
    });
    it('tells the applicant the reason, the article and what can be done about it', async () => {
      const view = await registration.underReview();
      expect((await refuse(await t.as('clerk'), view)).body.case.stage).toBe('refused');
      expect((await seen(view)).timeline[0]).toMatchObject({ title: '不予登记', detail: `住所位于依法不得作为住所的房屋内（${CLAUSE}）` });
      expect((await inbox()).find(({ title, text }) => title === '没有予以登记' && text.startsWith(view.companyName))?.text).toMatch(/第二十条.+行政复议/);
      expect(await claimOf(view.id)).toMatchObject({ status: 'freed' });
    });
    it('happens once when asked twice', async () => {
      const view = await registration.underReview();
      const clerk = await t.as('clerk');
      const one = await refuse(clerk, view, {}, 'refuse-once-00001');
      expect((await refuse(clerk, view, {}, 'refuse-once-00001')).text).toBe(one.text);
      expect(await refuse(clerk, one.body.case)).toBeRefused('case.not-at-this-stage');
    });
  });

  describe('逾期没有补正', () => {
    const eventsOf = (caseId: string, kind: string) => t.transactions.reads().countBy(CaseEvent, { caseId, kind });

    it('says from the beginning until when, and warns twice before', async () => {
      const view = await returned();
      expect(view.correctBy).toBe('2027-01-22');
      const job = t.app.get(AbandonedFiles);
      const warnings = async () => (await inbox()).filter(({ title, text }) => title === '补正快到期' && text.startsWith(view.companyName)).length;
      t.clock.advance(44 * DAY);
      await job.run();
      expect(await warnings()).toBe(0);
      t.clock.setTo('2027-01-07T02:00:00.000Z');
      await job.run();
      await job.run();
      expect(await warnings()).toBe(1);
      t.clock.setTo('2027-01-19T02:00:00.000Z');
      await job.run();
      expect(await warnings()).toBe(2);
      // Its last day is still in time.
      t.clock.setTo('2027-01-22T02:00:00.000Z');
      await job.run();
      expect((await seen(view)).stage).toBe('returned');
    });

    it('ends the application once, keeps every word as a draft, and frees the name', async () => {
      const view = await returned();
      t.clock.setTo('2027-01-23T02:00:00.000Z');
      const job = t.app.get(AbandonedFiles);
      const [one, two] = await Promise.all([job.run(), job.run()]);
      expect(one.ended + two.ended).toBeGreaterThanOrEqual(1);
      expect((await job.run()).ended).toBe(0);
      const after = await seen(view);
      expect([after.stage, after.form, await eventsOf(view.id, 'case.expired')]).toEqual(['draft', view.form, 1]);
      expect(after.timeline[0]).toMatchObject({ title: '逾期没有补正，这次申请终止', actor: '系统' });
      expect(await claimOf(view.id)).toMatchObject({ status: 'freed' });
      expect((await inbox()).filter(({ title, text }) => title === '逾期没有补正，这次申请终止' && text.startsWith(view.companyName))).toHaveLength(1);
      // And goes on from there.
      const founder = await as('founder');
      expect((await founder.put(`/api/cases/${view.id}/sections`, { section: 'contacts', value: { companyPhone: '0532-66660000' }, seenVersion: after.sectionVersions.contacts })).status).toBe(200);
    });

    it('touches nothing that is under review or taken up again, and nobody can ask for it', async () => {
      const waiting = await registration.underReview();
      const taken = await returned();
      await (await t.as('founder')).post(`/api/cases/${taken.id}/correct`, { seenVersion: taken.version });
      t.clock.setTo('2027-06-01T02:00:00.000Z');
      await t.app.get(AbandonedFiles).run();
      expect([(await seen(waiting)).stage, (await seen(taken)).stage, await eventsOf(taken.id, 'case.expired')]).toEqual(['under-review', 'draft', 0]);
      const founder = await as('founder');
      expect(await founder.post(`/api/cases/${waiting.id}/expire`, {})).toBeRefused('page.not-found');
    });
  });
});
