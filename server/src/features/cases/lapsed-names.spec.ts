import { addMonths, type CaseView, type InboxMessage } from '@qiban/shared';
import { aSignature, aSoleForm } from '../../../test/builders/application-form.builder';
import { Caller, startApp, type TestApp } from '../../../test/harness';
import '../../../test/matchers';
import { NameClaim } from '../names';
import { LapsedNames } from './lapsed-names.job';

const DAY = 24 * 3600_000;
let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.stop());

/** Two months later everybody has to sign in again. */
const signIn = async (person: string): Promise<Caller> => new Caller(t.address, (await t.stranger.post<{ token: string }>('/api/demo/sessions', { person })).body.token);
const open = async (person: string, tradeName: string) => (await signIn(person)).post<CaseView>('/api/cases', { form: aSoleForm({ tradeName, today: t.clock.today() }), sendForSigning: true });
const claimOf = (caseId: string) => t.transactions.reads().findOneByOrFail(NameClaim, { caseId });
const lapsedMessages = async (founder: Caller) => (await founder.get<{ items: InboxMessage[] }>('/api/accounts/me/inbox')).body.items.filter(({ title }) => title === '名称保留期已满');
const submit = async (founder: Caller, { id }: CaseView) => {
  const view = (await founder.get<CaseView>(`/api/cases/${id}`)).body;
  return founder.post<CaseView>(`/api/cases/${id}/submit`, { seenVersion: view.version, signature: aSignature(view.packetHash!) });
};

it('ends a reservation once, however often it is looked at, and tells the applicant', async () => {
  const { body: view } = await open('founder', '澄岚');
  expect(await claimOf(view.id)).toMatchObject({ status: 'reserved', reservedUntil: addMonths(t.clock.today(), 2) });
  const job = t.app.get(LapsedNames);
  expect(await job.run()).toBe(0);
  t.clock.advance(63 * DAY);
  expect((await Promise.all([job.run(), job.run()])).reduce((sum, ended) => sum + ended)).toBe(1);
  expect(await claimOf(view.id)).toMatchObject({ status: 'freed', exclusiveKey: null, sameKey: null, freedOn: null });
  const founder = await signIn('founder');
  expect(await lapsedMessages(founder)).toEqual([expect.objectContaining({ text: expect.stringContaining('“青岛澄岚信息技术有限公司”'), link: `/register/tasks?caseId=${view.id}` })]);
  expect(await job.run()).toBe(0);
});

it('lets another take the name, whose first holder then hears so when handing in', async () => {
  const { body: view } = await open('founder', '澄溪');
  t.clock.advance(63 * DAY);
  expect((await open('co-founder', '澄溪')).status).toBe(200);
  expect(await submit(await signIn('founder'), view)).toBeRefused('case.condition-unmet');
});

it('lets the first holder hand in all the same while nobody has taken the name, and reserves it anew until the decision', async () => {
  const { body: view } = await open('founder', '澄川');
  t.clock.advance(63 * DAY);
  await t.app.get(LapsedNames).run();
  const handedIn = await submit(await signIn('founder'), view);
  expect([handedIn.status, handedIn.body.stage]).toEqual([200, 'under-review']);
  const rows = await t.transactions.reads().findBy(NameClaim, { caseId: view.id, status: 'reserved' });
  expect(rows).toEqual([expect.objectContaining({ since: t.clock.today(), reservedUntil: addMonths(t.clock.today(), 2) })]);
});

it('keeps the name of a case handed in on the last day until it is decided', async () => {
  const { body: view } = await open('founder', '澄野');
  const { reservedUntil } = await claimOf(view.id);
  t.clock.setTo(`${reservedUntil}T02:00:00Z`);
  expect((await submit(await signIn('founder'), view)).status).toBe(200);
  expect((await claimOf(view.id)).reservedUntil! > reservedUntil!).toBe(true);
});
