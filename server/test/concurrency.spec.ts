import { randomUUID } from 'node:crypto';
import { checkCreditCode, type CaseView, type SealOrderView } from '@qiban/shared';
import { Staff } from '../src/features/accounts';
import { CaseLog, CaseSubmission, RegistrationCase } from '../src/features/cases';
import { CaseEvent } from '../src/features/cases/case-event.entity';
import { Licence } from '../src/features/licences/licence.entity';
import { NameClaim } from '../src/features/names';
import { SealOrder } from '../src/features/seal-orders/seal-order.entity';
import { IdempotencyKey } from '../src/kernel/idempotency-key.entity';
import { OutboxMessage } from '../src/kernel/outbox/outbox-message.entity';
import { aSignature, aSoleForm, personOf, withSection } from './builders/application-form.builder';
import { Caller, startApp, type Answer, type TestApp } from './harness';
import './matchers';

const FOUNDERS = ['founder', 'co-founder', 'tenant', 'agent'] as const;
const CASES = 60;
const SUBMITTED_AT_ONCE = 50;

let t: TestApp;
let founders: Caller[];
let clerks: Caller[];
let opened: { founder: Caller; view: CaseView }[];
let submitted: CaseView[];

const reads = () => t.transactions.reads();
/** A client that hears "busy" asks again with the same key, as the apps do. */
async function patiently<T>(caller: Caller, path: string, body: unknown, key: string = randomUUID()): Promise<Answer<T>> {
  for (;;) {
    const answer = await caller.post<T>(path, body, { key });
    if (answer.status !== 503) return answer;
    await new Promise((done) => setTimeout(done, 100));
  }
}

const FIRST = '沃澜屿岚汐泊屹峤';
const SECOND = '青林川岳舟野亭桥';
const tradeName = (serial: number) => `${FIRST.charAt(serial % 8)}${SECOND.charAt(Math.floor(serial / 8))}`;

async function open(serial: number): Promise<{ founder: Caller; view: CaseView }> {
  const who = serial % FOUNDERS.length;
  const form = aSoleForm({ tradeName: tradeName(serial) });
  const [share] = form.shareholders.shareholders;
  const alone = withSection(form, 'shareholders', { shareholders: [{ ...share!, ...personOf(FOUNDERS[who]!, 'p1') }] });
  const answer = await patiently<CaseView>(founders[who]!, '/api/cases', { form: alone, sendForSigning: true });
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text.slice(0, 600)}`);
  return { founder: founders[who]!, view: answer.body };
}

const submit = ({ founder, view }: { founder: Caller; view: CaseView }, key?: string) =>
  patiently<CaseView>(founder, `/api/cases/${view.id}/submit`, { seenVersion: view.version, signature: aSignature(view.packetHash!) }, key);

async function extraClerk(username: string, name: string): Promise<Caller> {
  await t.app.get(Staff).create({ username, name, role: 'clerk', division: '370200', password: 'four clerks at one counter' });
  const { body } = await t.stranger.post<{ token: string }>('/api/sessions/staff', { username, password: 'four clerks at one counter' });
  return new Caller(t.address, body.token);
}

/** Every event of every case, by kind. */
async function eventsOf(kind: string): Promise<CaseEvent[]> {
  return reads().findBy(CaseEvent, { kind });
}

async function everyLogHolds(): Promise<void> {
  const log = t.app.get(CaseLog);
  const rows = await reads().find(RegistrationCase, { select: { id: true } });
  for (const { id } of rows) expect(await log.verify(id)).toMatchObject({ ok: true });
}

beforeAll(async () => {
  t = await startApp();
  founders = await Promise.all(FOUNDERS.map((person) => t.as(person)));
  clerks = [await t.as('clerk'), await t.as('reviewer'), await extraClerk('clerk.two', '祝宁'), await extraClerk('clerk.three', '白露')];
}, 60_000);
afterAll(() => t.stop());

it('opens sixty cases of four founders at once, each with a name of its own', async () => {
  opened = await Promise.all(Array.from({ length: CASES }, (_, serial) => open(serial)));
  expect(new Set(opened.map(({ view }) => view.companyName)).size).toBe(CASES);
  expect(await reads().countBy(NameClaim, { status: 'reserved' })).toBe(CASES);
}, 60_000);

it('takes fifty submissions in the same moment: each exists once and whole', async () => {
  const answers = await Promise.all(opened.slice(0, SUBMITTED_AT_ONCE).map((each) => submit(each)));
  expect(answers.map(({ status }) => status)).toEqual(Array(SUBMITTED_AT_ONCE).fill(200));
  submitted = answers.map(({ body }) => body);

  const rows = await reads().findBy(RegistrationCase, { stage: 'under-review' });
  expect(rows).toHaveLength(SUBMITTED_AT_ONCE);
  expect(new Set(rows.map(({ number }) => number)).size).toBe(SUBMITTED_AT_ONCE);
  for (const row of rows) {
    expect(row).toMatchObject({ number: expect.stringMatching(/^QB-\d{4}-\d{6}$/), submissions: 1, packetHash: expect.any(String) });
    expect(await reads().findBy(CaseSubmission, { caseId: row.id })).toEqual([expect.objectContaining({ number: 1, packetHash: row.packetHash })]);
    const kinds = (await reads().find(CaseEvent, { where: { caseId: row.id }, order: { position: 'ASC' } })).map(({ kind }) => kind);
    expect(kinds).toEqual(['case.opened', 'documents.made', 'signature.given', 'case.submitted']);
    expect(row.logLength).toBe(kinds.length);
  }
  await everyLogHolds();
}, 60_000);

it('does a submission once when it is sent twice in the same moment with one key', async () => {
  for (const each of opened.slice(SUBMITTED_AT_ONCE)) {
    const key = randomUUID();
    const twins = await Promise.all([submit(each, key), submit(each, key)]);
    const done = twins.filter(({ status }) => status === 200);
    expect(done.length).toBeGreaterThan(0);
    for (const twin of twins) if (twin.status !== 200) expect(twin).toBeRefused('request.in-progress');

    const again = await submit(each, key);
    expect([again.status, again.headers['idempotent-replay']]).toEqual([200, 'true']);
    expect(again.body).toEqual(done[0]!.body);
    expect(await patiently(each.founder, `/api/cases/${each.view.id}/submit`, { seenVersion: each.view.version }, key)).toBeRefused('request.key-reused');
    expect(await submit(each)).toBeRefused('case.changed-meanwhile');
    expect(await reads().countBy(CaseSubmission, { caseId: each.view.id })).toBe(1);
    submitted.push(done[0]!.body);
  }
  expect(await reads().countBy(RegistrationCase, { stage: 'under-review' })).toBe(CASES);
}, 60_000);

it('issues exactly sixty licences when four clerks approve the same sixty cases at once', async () => {
  // Each clerk begins elsewhere in the pile, and all four meet on every case.
  const orders = clerks.flatMap((clerk, nth) => [...submitted.slice(nth * 15), ...submitted.slice(0, nth * 15)].map((view) => ({ clerk, view })));
  const answers = await Promise.all(orders.map(({ clerk, view }) => patiently(clerk, `/api/desk/cases/${view.id}/approve`, { seenVersion: view.version, contentHash: view.packetHash })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(CASES);
  const late = answers.filter(({ status }) => status !== 200);
  expect(late).toHaveLength(CASES * 3);
  for (const answer of late) expect(answer).toBeRefused('case.changed-meanwhile');

  const licences = await reads().find(Licence);
  expect(licences).toHaveLength(CASES);
  expect(new Set(licences.map(({ creditCode }) => creditCode)).size).toBe(CASES);
  expect(new Set(licences.map(({ caseId }) => caseId)).size).toBe(CASES);
  for (const { creditCode } of licences) expect([creditCode, checkCreditCode(creditCode).level]).toEqual([creditCode, 'ok']);

  const approvals = await eventsOf('case.approved');
  expect(approvals).toHaveLength(CASES);
  expect(new Set(approvals.map(({ caseId }) => caseId)).size).toBe(CASES);
  // Approved on the very content that was signed.
  for (const { caseId, content } of approvals) expect(content['contentHash']).toBe(submitted.find(({ id }) => id === caseId)!.packetHash);
  expect(await eventsOf('licence.issued')).toHaveLength(CASES);

  const rows = await reads().find(RegistrationCase);
  expect(rows.map(({ stage }) => stage)).toEqual(Array(CASES).fill('in-progress'));
  expect(rows.every(({ decidedBy, decidedAt, heldBy }) => decidedBy !== null && decidedAt !== null && heldBy === null)).toBe(true);
  expect(await reads().countBy(NameClaim, { status: 'reserved' })).toBe(0);
  // Refused attempts leave no key behind, and every approval left one.
  const approvalKeys = await reads().count(IdempotencyKey);
  expect(approvalKeys).toBe(CASES * 3);
  await everyLogHolds();
}, 90_000);

it('hands one carving order a case to the outbox when each set of seals is ordered twice at once, and all of them arrive', async () => {
  const order = { kinds: ['company', 'finance'], delivery: 'pick-up', recipient: '林知远', mobile: personOf('founder', 'p1').mobile, address: '' };
  const answers = await Promise.all([...opened, ...opened].map(({ founder, view }) => patiently<SealOrderView>(founder, `/api/cases/${view.id}/seal-order`, order)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(CASES);
  for (const answer of answers.filter(({ status }) => status !== 200)) expect(answer).toBeRefused('seal-order.already-placed');

  const carvings = { topic: 'seals.request-carving' };
  const messages = await reads().findBy(OutboxMessage, carvings);
  const requested = await eventsOf('seals.requested');
  expect(requested).toHaveLength(CASES);
  expect(await reads().count(SealOrder)).toBe(CASES);
  expect(messages.map(({ caseId }) => caseId).sort()).toEqual(requested.map(({ caseId }) => caseId).sort());

  for (const until = Date.now() + 60_000; (await reads().countBy(RegistrationCase, { stage: 'completed' })) < CASES && Date.now() < until;) {
    await t.settle();
    await new Promise((done) => setTimeout(done, 100));
  }
  expect(await reads().countBy(RegistrationCase, { stage: 'completed' })).toBe(CASES);
  expect(await reads().countBy(OutboxMessage, { ...carvings, state: 'delivered' })).toBe(CASES);
  expect(await reads().countBy(OutboxMessage, carvings)).toBe(CASES);
  // And each founder one text of their case.
  expect(await reads().countBy(OutboxMessage, { topic: 'texts.send', state: 'delivered' })).toBe(CASES);
  await everyLogHolds();
}, 120_000);
