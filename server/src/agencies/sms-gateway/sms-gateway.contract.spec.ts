import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextToSend } from '../../features/text-messages/sms-gateway.port';
import { SmsGatewayAdapter } from './sms-gateway.adapter';
import { startSmsGatewaySimulator, type SmsGatewaySimulator } from './sms-gateway.simulator';

const KEY = 'a key of the contract suite, 32 bytes or more';
let time = new Date('2026-11-21T02:00:00Z');
const now = () => time;
const MOBILE = `199${'0'.repeat(6)}21`;

let gateway: SmsGatewaySimulator;
let serial = 0;
const lines: SmsGatewayAdapter[] = [];
const lineTo = (url: string, config: { key?: string; timeoutMs?: number } = {}): SmsGatewayAdapter => {
  const line = new SmsGatewayAdapter({ baseUrl: url, key: KEY, now, breaker: { atLeast: 100 }, timeoutMs: 2_000, ...config });
  lines.push(line);
  return line;
};
const aText = (change: Partial<TextToSend> = {}): TextToSend => ({ requestId: `text-${String(++serial).padStart(6, '0')}`, mobile: MOBILE, template: 'QB-NAMED', text: '【企办】您被写进登记申请', ...change });

beforeAll(async () => { gateway = await startSmsGatewaySimulator({ port: 0, now, key: KEY }); });
beforeEach(() => { gateway.setMode({ answer: 'accept', delayMs: 0, mostADay: 0 }); gateway.clearFaults(); });
afterAll(async () => { await Promise.all([...lines.map((line) => line.close()), gateway.close()]); });

it('hands a text in, and it lies on the telephone', async () => {
  const text = aText();
  expect(await lineTo(gateway.url).send(text)).toEqual({ outcome: 'accepted', reference: expect.stringMatching(/^DEMO-9\d{6}$/) });
  expect(gateway.texts(MOBILE).at(-1)?.message).toEqual({ request_id: text.requestId, mobile: MOBILE, template: text.template, text: text.text });
});

it('sends one text however often the same id is handed in, with the same answer', async () => {
  const line = lineTo(gateway.url);
  const text = aText();
  const before = gateway.texts().length;
  const answers = [await line.send(text), await line.send(text), await line.send(text)];
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(gateway.texts()).toHaveLength(before + 1);
});

it('takes the same id with another text for a fault of ours', async () => {
  const line = lineTo(gateway.url);
  const text = aText();
  await line.send(text);
  expect(await line.send({ ...text, text: '【企办】别的话' })).toMatchObject({ outcome: 'unreachable', cause: { detail: 'status 409, ID_REUSED' } });
});

it('is safe to repeat when the answer was lost on the way', async () => {
  const line = lineTo(gateway.url);
  const text = aText();
  const before = gateway.texts().length;
  gateway.setMode({ answer: 'die-after-accepting' });
  expect(await line.send(text)).toMatchObject({ outcome: 'unreachable' });
  gateway.setMode({ answer: 'accept' });
  expect(await line.send(text)).toMatchObject({ outcome: 'accepted' });
  expect(gateway.texts()).toHaveLength(before + 1);
});

it('waits for what is pending, and asks again under the same id', async () => {
  const line = lineTo(gateway.url);
  const text = aText();
  gateway.setMode({ answer: 'pend' });
  expect(await line.send(text)).toEqual({ outcome: 'pending' });
  expect(await line.send(text)).toEqual({ outcome: 'pending' });
  gateway.setMode({ answer: 'accept' });
  expect(await line.send(text)).toMatchObject({ outcome: 'accepted' });
});

it.each([['NUMBER_UNKNOWN', 'number-unknown'], ['REFUSED_BY_RECEIVER', 'refused-by-receiver'], ['CONTENT', 'content'], ['TOO_MANY', 'too-many']] as const)('understands %s', async (reason, ours) => {
  gateway.setMode({ answer: 'decline', reason });
  expect(await lineTo(gateway.url).send(aText())).toEqual({ outcome: 'declined', reason: ours });
});

it('counts a number’s texts by the day, and takes the same id again the next', async () => {
  const line = lineTo(gateway.url);
  const other = `199${'0'.repeat(6)}22`;
  gateway.setMode({ mostADay: 1 });
  expect(await line.send(aText({ mobile: other }))).toMatchObject({ outcome: 'accepted' });
  const second = aText({ mobile: other });
  expect(await line.send(second)).toEqual({ outcome: 'declined', reason: 'too-many' });
  time = new Date(time.getTime() + 25 * 3600_000);
  expect(await line.send(second)).toMatchObject({ outcome: 'accepted' });
});

it.each(['error', 'garbage', 'die'] as const)('takes %s for silence, never for a refusal', async (answer) => {
  gateway.setMode({ answer });
  expect(await lineTo(gateway.url).send(aText())).toMatchObject({ outcome: 'unreachable' });
});

it('gives up on a gateway that hangs', async () => {
  gateway.setMode({ answer: 'hang' });
  expect(await lineTo(gateway.url, { timeoutMs: 200 }).send(aText())).toMatchObject({ outcome: 'unreachable', cause: { kind: 'time-out' } });
});

it.each(['reset', 'bad-gateway', 'truncated', 'redirect'] as const)('takes a broken line (%s) for silence', async (kind) => {
  gateway.addFault({ route: '/v1/texts', kind, times: 1 });
  expect(await lineTo(gateway.url).send(aText())).toMatchObject({ outcome: 'unreachable' });
});

it('is refused with a wrong key, and by a clock that is off', async () => {
  expect(await lineTo(gateway.url, { key: 'not the key of the gateway at all' }).send(aText())).toMatchObject({ outcome: 'unreachable', cause: { detail: 'status 401, BAD_SIGNATURE' } });
  gateway.setClockOffset(3600_000);
  expect(await lineTo(gateway.url).send(aText())).toMatchObject({ outcome: 'unreachable', cause: { detail: 'status 401, STALE' } });
  gateway.setClockOffset(0);
});

it.each([
  ['mobile', { mobile: '12345' }], ['template', { template: 'anything' }], ['text', { text: '没有签名的话' }],
])('is told so when the %s is malformed', async (_, change) => {
  expect(await lineTo(gateway.url).send(aText(change))).toMatchObject({ outcome: 'unreachable', cause: { detail: 'status 400, MALFORMED' } });
});

it('remembers over a restart what it sent', async () => {
  const memoryFile = join(mkdtempSync(join(tmpdir(), 'sms-')), 'texts.json');
  const first = await startSmsGatewaySimulator({ port: 0, now, key: KEY, memoryFile });
  const text = aText();
  const answer = await lineTo(first.url).send(text);
  await first.close();
  const second = await startSmsGatewaySimulator({ port: 0, now, key: KEY, memoryFile });
  expect(await lineTo(second.url).send(text)).toEqual(answer);
  expect(second.texts()).toHaveLength(1);
  await second.close();
});
