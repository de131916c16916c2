import { AgencyCall, type AgencyCallConfig } from './agency-call';
import { redacted, type AgencyLog } from './agency-log';
import { canonicalBytes, RecentNonces, signedHeaders, verifySignature } from './signed-message';
import { startSimulator, type Simulator, type SimulatedAnswer } from './simulated-agency';

const now = () => new Date('2026-11-21T02:00:00Z');
let agency: Simulator;
let answer: SimulatedAnswer;
const open: AgencyCall[] = [];

beforeAll(async () => {
  agency = await startSimulator({ port: 0, now, respond: () => answer, control: {}, reset: () => undefined });
});
beforeEach(() => {
  answer = { json: { ok: true } };
  agency.clearFaults();
});
afterEach(async () => { await Promise.all(open.splice(0).map((call) => call.close())); });
afterAll(() => agency.close());

function line(config: Partial<AgencyCallConfig> = {}): AgencyCall {
  const call = new AgencyCall({ agency: 'test', baseUrl: agency.url, timeoutMs: 20_000, now, breaker: { atLeast: 100 }, ...config });
  open.push(call);
  return call;
}
const get = (path = '/thing', requestId = 'r-1') => ({ method: 'GET' as const, path, requestId });

describe('a call to an agency', () => {
  it('passes on status and body', async () => {
    answer = { status: 404, json: { gone: true } };
    expect(await line().call(get())).toEqual({ outcome: 'answered', status: 404, json: { gone: true } });
  });

  it('sends the same request id on every attempt and the JSON as given', async () => {
    const call = line();
    await call.call({ method: 'POST', path: '/thing', json: { 名称: '青岛' }, requestId: 'r-7' });
    await call.call({ method: 'POST', path: '/thing', json: { 名称: '青岛' }, requestId: 'r-7' });
    const [first, second] = agency.journal().slice(-2);
    expect(first?.headers['x-qiban-request-id']).toBe('r-7');
    expect(second?.headers['x-qiban-request-id']).toBe('r-7');
    expect(first?.body).toEqual({ 名称: '青岛' });
  });

  it.each([
    ['reset', 'connection'],
    ['reset-after-commit', 'connection'],
    ['hang', 'time-out'],
    ['slow-body', 'time-out'],
    ['redirect', 'redirect'],
    ['garbage', 'nonsense'],
    ['bad-gateway', 'nonsense'],
    ['truncated', 'connection'],
  ] as const)('calls "%s" unreachable by %s', async (kind, cause) => {
    agency.addFault({ route: '/thing', kind, ms: 3_000 });
    expect(await line({ timeoutMs: 300 }).call(get())).toMatchObject({ outcome: 'unreachable', cause: { kind: cause } });
  });

  it('does not read an answer over the limit', async () => {
    answer = { bytes: { contentType: 'application/json', content: Buffer.alloc(50_000, 0x20) } };
    expect(await line({ maxResponseBytes: 10_000 }).call(get())).toMatchObject({ outcome: 'unreachable', cause: { kind: 'too-large' } });
  });

  it('says unreachable when nobody listens', async () => {
    const nobody = await startSimulator({ port: 0, now, respond: () => ({}), control: {}, reset: () => undefined });
    await nobody.close();
    expect(await line({ baseUrl: nobody.url }).call(get())).toMatchObject({ outcome: 'unreachable', cause: { kind: 'connection' } });
  });

  it('hands over bytes as they came', async () => {
    answer = { bytes: { contentType: 'image/png', content: Buffer.from([0x89, 0, 255, 10]) } };
    expect(await line().callForBytes(get())).toEqual({ outcome: 'answered', status: 200, bytes: Buffer.from([0x89, 0, 255, 10]), contentType: 'image/png' });
  });
});

describe('the circuit', () => {
  it('opens after repeated faults, spares the agency, and closes when it answers again', async () => {
    const call = line({ breaker: { atLeast: 3, failuresInPercent: 50, restMs: 1_500 } });
    agency.addFault({ route: '/thing', kind: 'bad-gateway' });
    for (let i = 0; i < 3; i++) await call.call(get());
    const before = agency.journal().length;
    expect(await call.call(get())).toMatchObject({ outcome: 'unreachable', cause: { kind: 'circuit-open' } });
    expect(agency.journal().length).toBe(before);
    expect(call.circuit).toBe('open');

    agency.clearFaults();
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect(await call.call(get())).toMatchObject({ outcome: 'answered' });
    expect(call.circuit).toBe('closed');
  });

  it('stays closed for answers that say no', async () => {
    answer = { status: 422, json: {} };
    const call = line({ breaker: { atLeast: 2, restMs: 1_000 } });
    for (let i = 0; i < 6; i++) expect(await call.call(get())).toMatchObject({ outcome: 'answered', status: 422 });
    expect(call.circuit).toBe('closed');
  });
});

describe('signatures', () => {
  const parts = { method: 'POST', path: '/v1/carvings?x=1', body: Buffer.from('{"a":1}') };
  const terms = () => ({ key: 'key-of-the-test', now: now(), seen: new RecentNonces(now).seen });

  it('cover method, path, time, nonce and body, a line each', () => {
    expect(canonicalBytes(parts, '1795226400', 'n').toString()).toBe(
      'POST\n/v1/carvings?x=1\n1795226400\nn\n015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862',
    );
  });

  it('are put on a signed line and accepted by the other side', async () => {
    await line({ signingKey: 'key-of-the-test' }).call({ method: 'POST', path: '/thing?x=1', json: { a: 1 }, requestId: 'r' });
    const seen = agency.journal().at(-1);
    expect(await verifySignature(seen?.headers ?? {}, { method: 'POST', path: '/thing?x=1', body: Buffer.from('{"a":1}') }, terms())).toEqual({ ok: true });
  });

  it.each([
    ['another body', { body: Buffer.from('{"a":2}') }],
    ['another path', { path: '/v1/carvings?x=2' }],
    ['another method', { method: 'PUT' }],
  ])('do not fit %s', async (_, change) => {
    const headers = signedHeaders(parts, 'key-of-the-test', now());
    expect(await verifySignature(headers, { ...parts, ...change }, terms())).toEqual({ ok: false, why: 'bad-signature' });
  });

  it.each([[-301, 'stale'], [-300, null], [300, null], [301, 'stale']])('made %d s from now: %s', async (seconds, why) => {
    const headers = signedHeaders(parts, 'key-of-the-test', new Date(now().getTime() + seconds * 1000));
    expect(await verifySignature(headers, parts, terms())).toEqual(why === null ? { ok: true } : { ok: false, why });
  });

  it('count once', async () => {
    const headers = signedHeaders(parts, 'key-of-the-test', now());
    const same = terms();
    expect(await verifySignature(headers, parts, same)).toEqual({ ok: true });
    expect(await verifySignature(headers, parts, same)).toEqual({ ok: false, why: 'replayed' });
  });

  it('are missed when absent, and garbage does not pass for one', async () => {
    expect(await verifySignature({}, parts, terms())).toEqual({ ok: false, why: 'unsigned' });
    const headers = { ...signedHeaders(parts, 'key-of-the-test', now()), 'x-qiban-signature': 'zz' };
    expect(await verifySignature(headers, parts, terms())).toEqual({ ok: false, why: 'bad-signature' });
  });

  it('a nonce is forgotten only when its timestamp can no longer be fresh', () => {
    let time = now();
    const nonces = new RecentNonces(() => time);
    expect(nonces.seen('a'.repeat(16))).toBe(false);
    time = new Date(time.getTime() + 599_000);
    expect(nonces.seen('a'.repeat(16))).toBe(true);
    time = new Date(time.getTime() + 2_000);
    expect(nonces.seen('a'.repeat(16))).toBe(false);
  });
});

describe('what reaches the log', () => {
  // Put together here, so that no number of this shape stands in the source.
  const idNumber = `${'370212'}${'19900307'}${'451'}X`;
  const mobile = ['138', '0013', '8000'].join('');

  it('masks resident ID and mobile numbers', () => {
    expect(redacted(`证件${idNumber}，电话${mobile}。`)).toBe('证件370212************，电话138****8000。');
  });

  it('leaves other numbers alone', () => {
    expect(redacted('3702120000017 1795226400 91370212MA3C000000')).toBe('3702120000017 1795226400 91370212MA3C000000');
  });

  it('holds neither query nor body', async () => {
    const lines: string[] = [];
    const keep = (fields: Record<string, unknown>, message: string) => void lines.push(JSON.stringify(fields) + message);
    const log: AgencyLog = { info: keep, warn: keep };
    await line({ log }).call({ method: 'POST', path: `/thing/${idNumber}?secret=s3cr3t`, json: { mobile }, requestId: 'r-9' });
    agency.addFault({ route: '*', kind: 'reset' });
    await line({ log }).call({ method: 'POST', path: `/thing/${idNumber}?secret=s3cr3t`, json: { mobile }, requestId: 'r-9' });
    expect(lines).toHaveLength(2);
    expect(lines.join('\n')).toContain('r-9');
    expect(lines.join('\n')).not.toMatch(new RegExp(`s3cr3t|${mobile}|${idNumber}`));
  });
});
