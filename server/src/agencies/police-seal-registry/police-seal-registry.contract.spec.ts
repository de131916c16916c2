import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CarvingRequest } from '../../features/seal-orders/seal-registry.port';
import { RecentNonces, signedHeaders } from '../http/signed-message';
import { PoliceSealRegistryAdapter, verifyCallback, type CallbackVerdict } from './police-seal-registry.adapter';
import { startPoliceSealRegistrySimulator, type SealRegistrySimulator } from './police-seal-registry.simulator';

const KEY = 'a key of the contract suite, 32 bytes or more';
const PATH = '/api/agencies/police-seal-registry/callbacks';
let time = new Date('2026-11-21T02:00:00Z');
const now = () => time;

/** Our side of the callbacks, as the server's controller does it: verified first, every verdict kept in order of arrival. */
interface Receiver {
  readonly url: string;
  readonly verdicts: CallbackVerdict[];
  readonly raw: { readonly headers: IncomingHttpHeaders; readonly body: Buffer }[];
  status: number;
  server: Server;
}

let registry: SealRegistrySimulator;
let adapter: PoliceSealRegistryAdapter;
let receiver: Receiver;
let requests = 0;
const hasty: PoliceSealRegistryAdapter[] = [];

function impatient(): PoliceSealRegistryAdapter {
  const line = new PoliceSealRegistryAdapter({ baseUrl: registry.url, key: KEY, timeoutMs: 300, now, breaker: { atLeast: 100 } });
  hasty.push(line);
  return line;
}

async function startReceiver(): Promise<Receiver> {
  const nonces = new RecentNonces(now);
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    receiver.raw.push({ headers: incoming.headers, body });
    receiver.verdicts.push(await verifyCallback(incoming.headers, body, { key: KEY, now: now(), seen: nonces.seen, path: incoming.url ?? '' }));
    outgoing.writeHead(receiver.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`, verdicts: [], raw: [], status: 204, server };
}

function carving(change: Partial<CarvingRequest> = {}): CarvingRequest {
  return {
    requestId: `carving-${++requests}`,
    creditCode: '91370200MAC0000000',
    companyName: '青岛海风示范科技有限公司',
    seals: [
      { kind: 'company', text: '青岛海风示范科技有限公司' },
      { kind: 'finance', text: '青岛海风示范科技有限公司' },
      { kind: 'legal-representative', text: '王示范' },
    ],
    delivery: { kind: 'courier', address: '青岛市崂山区示范路 1 号', recipient: '王示范', mobile: ['138', '0013', '8000'].join('') },
    callbackUrl: receiver.url,
    ...change,
  };
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 300 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}
const stages = () => receiver.verdicts.flatMap((verdict) => (verdict.ok ? [verdict.step.stage] : []));
const refusals = () => receiver.verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict.why]));

beforeEach(async () => {
  time = new Date('2026-11-21T02:00:00Z');
  registry = await startPoliceSealRegistrySimulator({ port: 0, now, key: KEY, stepMs: 15, retryPausesMs: [20, 20, 20] });
  adapter = new PoliceSealRegistryAdapter({ baseUrl: registry.url, key: KEY, timeoutMs: 20_000, now, breaker: { atLeast: 100 } });
  receiver = await startReceiver();
});
afterEach(async () => {
  await Promise.all([adapter, ...hasty.splice(0)].map((line) => line.close()));
  await registry.close();
  await new Promise((resolve) => { receiver.server.close(resolve); receiver.server.closeAllConnections(); });
});

describe('requesting seals', () => {
  it('accepts, then makes, records and delivers, each told once by a signed callback', async () => {
    const answer = await adapter.requestCarving(carving());
    expect(answer).toEqual({ outcome: 'accepted', reference: expect.stringMatching(/^YZ20261121\d{7}$/) });
    await until(() => stages().length === 4);
    expect(stages()).toEqual(['accepted', 'made', 'recorded', 'delivered']);
    expect(refusals()).toEqual([]);

    const steps = receiver.verdicts.flatMap((verdict) => (verdict.ok ? [verdict.step] : []));
    expect(steps[2]?.records.map(({ kind }) => kind)).toEqual(['company', 'finance', 'legal-representative']);
    expect(new Set(steps[2]?.records.map(({ recordNumber }) => recordNumber)).size).toBe(3);
    expect(steps[2]?.records[0]?.recordNumber).toMatch(/^3702009\d{6}$/);
    expect(steps[3]?.handover).toEqual({ kind: 'courier', trackingNumber: expect.stringMatching(/^YS\d{12}$/) });
    expect(new Set(steps.map(({ eventId }) => eventId)).size).toBe(4);
    expect(new Set(steps.map(({ reference }) => reference)).size).toBe(1);
  });

  it('gives a code to whoever picks the seals up', async () => {
    await adapter.requestCarving(carving({ delivery: { kind: 'pick-up' } }));
    await until(() => stages().includes('delivered'));
    const last = receiver.verdicts.at(-1);
    expect(last?.ok && last.step.handover).toEqual({ kind: 'pick-up', code: expect.stringMatching(/^\d{6}$/) });
  });

  it('is the same carving when asked twice, also at once', async () => {
    registry.setMode({ automatic: false });
    const request = carving();
    const answers = await Promise.all([adapter.requestCarving(request), adapter.requestCarving(request), adapter.requestCarving(request)]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(registry.orders()).toHaveLength(1);
  });

  it('does not pass another content under a used id off as accepted', async () => {
    const request = carving();
    await adapter.requestCarving(request);
    const answer = await adapter.requestCarving({ ...request, companyName: '青岛另一家有限公司' });
    expect(answer).toMatchObject({ outcome: 'unreachable', cause: { detail: 'status 409, ID_REUSED' } });
  });

  it('passes on a refusal with its reason, and the same one when asked again', async () => {
    registry.setMode({ answer: 'decline', reason: '公章已备案' });
    const request = carving();
    expect(await adapter.requestCarving(request)).toEqual({ outcome: 'declined', reason: '公章已备案' });
    registry.setMode({ answer: 'accept' });
    expect(await adapter.requestCarving(request)).toEqual({ outcome: 'declined', reason: '公章已备案' });
  });

  it('is pending until the registry has looked at it, and may be declined then', async () => {
    registry.setMode({ answer: 'pend', automatic: false });
    const request = carving();
    expect(await adapter.requestCarving(request)).toEqual({ outcome: 'pending' });
    expect(await adapter.requestCarving(request)).toEqual({ outcome: 'pending' });
    await registry.decline(request.requestId, '经核查不予备案');
    expect(receiver.verdicts).toMatchObject([{ ok: true, step: { stage: 'declined', reason: '经核查不予备案' } }]);
    expect(await adapter.requestCarving(request)).toEqual({ outcome: 'declined', reason: '经核查不予备案' });
  });

  it('names the field of a request it cannot read, and that is no refusal to the citizen', async () => {
    expect(await adapter.requestCarving(carving({ creditCode: '123' }))).toEqual({
      outcome: 'unreachable', cause: { kind: 'nonsense', detail: 'status 400, MALFORMED' },
    });
  });

  it('accepts nothing signed with another key, nor an old signature', async () => {
    const stranger = new PoliceSealRegistryAdapter({ baseUrl: registry.url, key: 'another', timeoutMs: 20_000, now });
    expect(await stranger.requestCarving(carving())).toMatchObject({ outcome: 'unreachable', cause: { detail: 'status 401, BAD_SIGNATURE' } });
    await stranger.close();
    registry.setClockOffset(6 * 60_000);
    expect(await adapter.requestCarving(carving())).toMatchObject({ outcome: 'unreachable', cause: { detail: 'status 401, STALE' } });
    expect(registry.orders()).toHaveLength(0);
  });
});

describe('the day the registry is down', () => {
  it.each([
    ['hang', 'time-out'],
    ['die', 'connection'],
    ['garbage', 'nonsense'],
    ['error', 'nonsense'],
  ] as const)('"%s" is unreachable by %s, and the same request goes through afterwards', async (answer, cause) => {
    registry.setMode({ answer });
    const request = carving();
    const line = impatient();
    expect(await line.requestCarving(request)).toMatchObject({ outcome: 'unreachable', cause: { kind: cause } });
    expect(await line.carvingHistory(request.requestId)).toMatchObject({ outcome: 'unreachable' });
    registry.setMode({ answer: 'accept' });
    expect(await adapter.requestCarving(request)).toMatchObject({ outcome: 'accepted' });
  });

  it('an answer slower than our patience is unreachable, and one within it is not', async () => {
    registry.setMode({ delayMs: 600 });
    expect(await impatient().requestCarving(carving())).toMatchObject({ outcome: 'unreachable', cause: { kind: 'time-out' } });
    registry.setMode({ delayMs: 100 });
    expect(await adapter.requestCarving(carving())).toMatchObject({ outcome: 'accepted' });
  });

  it('a connection cut after it had accepted carves once, however often we ask again', async () => {
    registry.setMode({ answer: 'die-after-accepting' });
    const request = carving();
    expect(await adapter.requestCarving(request)).toMatchObject({ outcome: 'unreachable' });
    registry.setMode({ answer: 'accept' });
    expect(await adapter.requestCarving(request)).toMatchObject({ outcome: 'accepted' });
    await until(() => stages().includes('delivered'));
    expect(stages()).toEqual(['accepted', 'made', 'recorded', 'delivered']);
    expect(registry.orders()).toHaveLength(1);
  });

  it.each([
    [200, { result: 'ACCEPTED' }],
    [200, { result: 'MAYBE', acceptance_no: 'YZ1' }],
    [200, { result: 'DECLINED' }],
    [200, []],
    [200, null],
  ])('does not take %i %j for a decision', async (_, json) => {
    registry.addFault({ route: '/v1/carvings', kind: 'answer', json });
    expect(await adapter.requestCarving(carving())).toMatchObject({ outcome: 'unreachable', cause: { kind: 'nonsense' } });
  });

  it('remembers its carvings over a restart and finishes them', async () => {
    const memoryFile = join(mkdtempSync(join(tmpdir(), 'seals-')), 'seals.json');
    const first = await startPoliceSealRegistrySimulator({ port: 0, now, key: KEY, stepMs: 15, memoryFile });
    first.setMode({ automatic: false });
    const line = new PoliceSealRegistryAdapter({ baseUrl: first.url, key: KEY, timeoutMs: 20_000, now });
    const request = carving();
    const accepted = await line.requestCarving(request);
    await until(() => stages().length === 1);
    await line.close();
    await first.close();

    const second = await startPoliceSealRegistrySimulator({ port: 0, now, key: KEY, stepMs: 15, memoryFile });
    await until(() => stages().includes('delivered'));
    const steps = receiver.verdicts.flatMap((verdict) => (verdict.ok ? [verdict.step] : []));
    expect(new Set(steps.map(({ reference }) => reference))).toEqual(new Set([accepted.outcome === 'accepted' && accepted.reference]));
    await second.close();
  });
});

describe('callbacks', () => {
  it('sent five times at once are taken once', async () => {
    registry.setMode({ callbackCopies: 5, automatic: false });
    await adapter.requestCarving(carving());
    await until(() => receiver.verdicts.length === 5);
    expect(stages()).toEqual(['accepted']);
    expect(refusals()).toEqual(Array(4).fill('replayed'));
  });

  it('may come before the answer to our own request', async () => {
    registry.setMode({ callbackFirst: true, automatic: false });
    const answer = await adapter.requestCarving(carving());
    expect(stages()).toEqual(['accepted']);
    const [verdict] = receiver.verdicts;
    expect(answer).toEqual({ outcome: 'accepted', reference: verdict?.ok && verdict.step.reference });
  });

  it('may come in any order, each with the time it happened', async () => {
    registry.setMode({ callbackOrder: 'reversed' });
    await adapter.requestCarving(carving());
    await until(() => stages().length === 4);
    expect(stages()).toEqual(['delivered', 'recorded', 'made', 'accepted']);
  });

  it('are repeated under a new signature and the same event id until we take them', async () => {
    registry.setMode({ automatic: false });
    receiver.status = 503;
    await adapter.requestCarving(carving());
    await until(() => receiver.verdicts.length === 2);
    receiver.status = 204;
    // The registry writes an answer down a moment after we gave it.
    await until(() => registry.callbacks().length === 3);
    expect(refusals()).toEqual([]);
    const ids = receiver.verdicts.map((verdict) => verdict.ok && verdict.step.eventId);
    expect(new Set(ids).size).toBe(1);
    expect(registry.callbacks().map(({ result }) => result)).toEqual([503, 503, 204]);
  });

  it.each([
    ['bad-signature', 'bad-signature'],
    ['stale', 'stale'],
    ['garbage', 'nonsense'],
  ] as const)('with "%s" are %s', async (callbackFault, why) => {
    registry.setMode({ callbackFault, automatic: false });
    await adapter.requestCarving(carving());
    await until(() => receiver.verdicts.length >= 1);
    expect(receiver.verdicts[0]).toEqual({ ok: false, why });
  });

  it('replayed later, with a signature that was right once, are stale', async () => {
    registry.setMode({ automatic: false });
    await adapter.requestCarving(carving());
    await until(() => receiver.raw.length === 1);
    const [kept] = receiver.raw;
    const later = new Date(time.getTime() + 301_000);
    const terms = { key: KEY, now: later, seen: () => false, path: PATH };
    expect(await verifyCallback(kept?.headers ?? {}, kept?.body ?? Buffer.alloc(0), terms)).toEqual({ ok: false, why: 'stale' });
  });

  it('addressed to another path are not ours', async () => {
    registry.setMode({ automatic: false });
    await adapter.requestCarving(carving());
    await until(() => receiver.raw.length === 1);
    const [kept] = receiver.raw;
    const terms = { key: KEY, now: time, seen: () => false, path: '/api/agencies/tax-bureau/callbacks' };
    expect(await verifyCallback(kept?.headers ?? {}, kept?.body ?? Buffer.alloc(0), terms)).toEqual({ ok: false, why: 'bad-signature' });
  });

  it.each([
    ['no record numbers', { stage: 'RECORDED' }],
    ['a record number of the wrong form', { stage: 'RECORDED', records: [{ type: '01', record_no: '37' }] }],
    ['an unknown seal', { stage: 'RECORDED', records: [{ type: '77', record_no: '3702009000001' }] }],
    ['a refusal without a reason', { stage: 'DECLINED' }],
    ['no date', { stage: 'MADE', occurred_at: 'yesterday' }],
    ['a stage inherited from Object', { stage: 'constructor' }],
  ])('signed, but with %s, go to a person', async (_, change) => {
    const message = { event_id: 'e', request_id: 'r', acceptance_no: 'YZ1', occurred_at: '2026-11-21T02:00:00Z', ...change };
    const body = Buffer.from(JSON.stringify(message));
    const headers = signedHeaders({ method: 'POST', path: PATH, body }, KEY, time);
    expect(await verifyCallback(headers, body, { key: KEY, now: time, seen: () => false, path: PATH })).toEqual({ ok: false, why: 'nonsense' });
  });
});

describe('catching up', () => {
  it('tells the whole history to a server that missed every callback', async () => {
    receiver.status = 500;
    const request = carving();
    await adapter.requestCarving(request);
    await until(() => registry.orders()[0]?.steps.length === 4);
    const history = await adapter.carvingHistory(request.requestId);
    expect(history.outcome === 'known' && history.steps.map(({ stage }) => stage)).toEqual(['accepted', 'made', 'recorded', 'delivered']);
  });

  it('says so when the registry never heard of a request', async () => {
    expect(await adapter.carvingHistory('never-sent')).toEqual({ outcome: 'unknown' });
  });

  it('is driven by hand over HTTP', async () => {
    const control = (path: string, body: unknown) => fetch(`${registry.url}/_sim/${path}`, { method: 'POST', body: JSON.stringify(body) }).then((answer) => answer.json());
    expect(await control('mode', { automatic: false })).toMatchObject({ automatic: false, answer: 'accept' });
    const request = carving();
    await adapter.requestCarving(request);
    await control('advance', { requestId: request.requestId, steps: 3 });
    await until(() => stages().length === 4);
    const journal = (await control('journal', {})) as { method: string; path: string; body: unknown }[];
    expect(journal.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v1/carvings']);
    expect(journal[0]?.body).toMatchObject({ request_id: request.requestId, delivery: { mode: 'COURIER' } });
    await control('reset', {});
    expect(registry.orders()).toHaveLength(0);
  });
});
