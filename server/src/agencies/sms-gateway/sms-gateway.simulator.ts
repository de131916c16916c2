import { setTimeout as sleep } from 'node:timers/promises';
import { RecentNonces, verifySignature } from '../http/signed-message';
import { startSimulator, type SimulatedAnswer, type SimulatedRequest, type Simulator } from '../http/simulated-agency';
import type { DeclineCode, TextMessageBody } from './sms-gateway.messages';
import { digestOf, SentTexts, type SentText } from './sent-texts.simulator';

export interface GatewayMode {
  /** `die-after-accepting`: the text goes out and the answer is lost. */
  readonly answer: 'accept' | 'pend' | 'decline' | 'error' | 'garbage' | 'hang' | 'die' | 'die-after-accepting';
  /** For `decline`. */
  readonly reason: DeclineCode;
  readonly delayMs: number;
  /** Texts a number may get in a day; more are declined with TOO_MANY. 0: no limit. */
  readonly mostADay: number;
}

const WELL_BEHAVED: GatewayMode = { answer: 'accept', reason: 'NUMBER_UNKNOWN', delayMs: 0, mostADay: 0 };
const DAY_MS = 24 * 3600_000;

export interface SmsGatewaySimulatorOptions {
  readonly port: number;
  readonly now: () => Date;
  readonly key: string;
  readonly memoryFile?: string;
}

export interface SmsGatewaySimulator extends Simulator {
  setMode(change: Partial<GatewayMode>): GatewayMode;
  /** What lies on a telephone, oldest first; without a number, on all of them. */
  texts(mobile?: string): readonly SentText[];
}

export async function startSmsGatewaySimulator(options: SmsGatewaySimulatorOptions): Promise<SmsGatewaySimulator> {
  let mode = WELL_BEHAVED;
  const clock = (): Date => simulator.now();
  const sent = new SentTexts(() => clock(), options.memoryFile);
  const nonces = new RecentNonces(() => clock());

  const tooMany = (mobile: string): boolean =>
    mode.mostADay > 0 && arrived(mobile).filter(({ at }) => clock().getTime() - Date.parse(at) < DAY_MS).length >= mode.mostADay;
  const arrived = (mobile?: string) => sent.all().filter(({ message, result }) => result === 'ACCEPTED' && (mobile === undefined || message.mobile === mobile));

  const receive = (request: SimulatedRequest): SimulatedAnswer => {
    const wrong = malformedField(request.json);
    if (wrong !== null) return { status: 400, json: { error: 'MALFORMED', field: wrong } };
    const message = request.json as unknown as TextMessageBody;
    const digest = digestOf(request.rawBody);
    const known = sent.find(message.request_id);
    if (known !== undefined && known.digest !== digest) return { status: 409, json: { error: 'ID_REUSED' } };
    if (known?.result === 'PENDING' && mode.answer !== 'pend') sent.accept(known);
    // A number that had its share is not remembered as declined: the same id may be handed in again later.
    if (known === undefined && tooMany(message.mobile)) return { json: { result: 'DECLINED', reason: 'TOO_MANY' satisfies DeclineCode } };
    const text = known ?? sent.take(message, digest, mode.answer === 'decline' ? 'DECLINED' : mode.answer === 'pend' ? 'PENDING' : 'ACCEPTED', mode.answer === 'decline' ? mode.reason : undefined);
    return mode.answer === 'die-after-accepting' ? { cut: true } : { status: text.result === 'PENDING' ? 202 : 200, json: resultOf(text) };
  };

  const respond = async (request: SimulatedRequest): Promise<SimulatedAnswer> => {
    if (mode.delayMs > 0) await sleep(mode.delayMs, undefined, { ref: false });
    switch (mode.answer) {
      case 'die': return { cut: true };
      case 'hang': return new Promise(() => undefined);
      case 'error': return { status: 503, json: { error: 'BUSY' } };
      case 'garbage': return { bytes: { contentType: 'application/json', content: Buffer.from('<html>系统维护中</html>') } };
    }
    const signature = await verifySignature(
      Object.fromEntries(Object.entries(request.headers)), { method: request.method, path: request.url, body: request.rawBody },
      { key: options.key, now: clock(), seen: nonces.seen },
    );
    if (!signature.ok) return { status: 401, json: { error: signature.why.toUpperCase().replace('-', '_') } };
    return request.path === '/v1/texts' && request.method === 'POST' ? receive(request) : { status: 404, json: { error: 'UNKNOWN_PATH' } };
  };

  const setMode = (change: Partial<GatewayMode>): GatewayMode => (mode = { ...mode, ...change });
  const simulator: Simulator = await startSimulator({
    port: options.port, now: options.now, respond,
    reset: () => { mode = WELL_BEHAVED; sent.forgetAll(); },
    control: {
      mode: (body) => setMode(body as Partial<GatewayMode>),
      texts: (body) => ({
        texts: arrived(typeof body['mobile'] === 'string' ? body['mobile'] : undefined)
          .map(({ message, at }) => ({ id: message.request_id, at, mobile: message.mobile, text: message.text })).reverse(),
      }),
    },
  });
  return { ...simulator, setMode, texts: arrived };
}

const resultOf = ({ result, textNo, reason }: SentText): Record<string, unknown> =>
  result === 'DECLINED' ? { result, reason } : result === 'PENDING' ? { result } : { result, text_no: textNo };

function malformedField(json: Record<string, unknown> | undefined): string | null {
  if (!json) return 'body';
  if (typeof json['request_id'] !== 'string' || !/^[\w-]{8,64}$/.test(json['request_id'])) return 'request_id';
  if (!/^1[3-9]\d{9}$/.test(String(json['mobile']))) return 'mobile';
  if (!/^QB-[A-Z-]{2,30}$/.test(String(json['template']))) return 'template';
  const text = json['text'];
  return typeof text === 'string' && /^【[^【】]{2,12}】[^【】\n]+$/.test(text) && text.length <= 500 ? null : 'text';
}

