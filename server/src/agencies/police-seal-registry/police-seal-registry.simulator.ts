import { setTimeout as sleep } from 'node:timers/promises';
import { request as send } from 'undici';
import { RecentNonces, signedHeaders, verifySignature } from '../http/signed-message';
import { startSimulator, type SimulatedAnswer, type SimulatedRequest, type Simulator } from '../http/simulated-agency';
import type { CarvingMessage, StepMessage } from './police-seal-registry.messages';
import { digestOf, SealCarvings, type CarvingOrder } from './seal-carving.simulator';

export interface RegistryMode {
  readonly answer: 'accept' | 'pend' | 'decline' | 'error' | 'garbage' | 'hang' | 'die' | 'die-after-accepting';
  /** For `decline`. */
  readonly reason: string;
  /** Before the answer is sent. */
  readonly delayMs: number;
  /** Whether carvings go on by themselves, a step every `stepMs`; else only by /_sim/advance. */
  readonly automatic: boolean;
  readonly stepMs: number;
  /** How often each callback is sent, byte for byte the same and at once. */
  readonly callbackCopies: number;
  /** `reversed`: callbacks are kept until the last step, then sent last first. */
  readonly callbackOrder: 'in-order' | 'reversed';
  /** Tells "accepted" by callback, and waits for the reply, before it answers the request itself. */
  readonly callbackFirst: boolean;
  readonly callbackFault: 'none' | 'bad-signature' | 'stale' | 'garbage';
}

const WELL_BEHAVED: Omit<RegistryMode, 'stepMs'> = {
  answer: 'accept', reason: '该企业已有在用的同类印章备案', delayMs: 0, automatic: true,
  callbackCopies: 1, callbackOrder: 'in-order', callbackFirst: false, callbackFault: 'none',
};

export interface SealRegistrySimulatorOptions {
  readonly port: number;
  readonly now: () => Date;
  readonly key: string;
  readonly stepMs?: number;
  readonly division?: string;
  readonly memoryFile?: string;
  /** Pauses before the repeats of a callback that was not answered with 2xx; it gives up after the last. */
  readonly retryPausesMs?: readonly number[];
}

export interface CallbackRecord {
  readonly eventId: string;
  readonly stage: string;
  readonly at: string;
  readonly result: number | 'unreachable';
}

export interface SealRegistrySimulator extends Simulator {
  setMode(change: Partial<RegistryMode>): RegistryMode;
  /** Carves on by hand; without a request id, every carving. */
  advance(requestId?: string, steps?: number): Promise<void>;
  decline(requestId: string, reason: string): Promise<void>;
  callbacks(): readonly CallbackRecord[];
  orders(): readonly CarvingOrder[];
}

export async function startPoliceSealRegistrySimulator(options: SealRegistrySimulatorOptions): Promise<SealRegistrySimulator> {
  const wellBehaved: RegistryMode = { ...WELL_BEHAVED, stepMs: options.stepMs ?? 3_000 };
  const retryPauses = options.retryPausesMs ?? [500, 2_000, 10_000, 30_000, 60_000];
  const callbacks: CallbackRecord[] = [];
  const held = new Map<CarvingOrder, StepMessage[]>();
  const telling = new WeakMap<CarvingOrder, Promise<void>>();
  const running = new Set<CarvingOrder>();
  const stopped = new AbortController();
  let mode = wellBehaved;

  const clock = (): Date => simulator.now();
  const carvings = new SealCarvings(() => clock(), options.division ?? '370200', options.memoryFile);
  const nonces = new RecentNonces(() => clock());
  const pause = (ms: number) => sleep(ms, undefined, { ref: false, signal: stopped.signal });

  const post = async (order: CarvingOrder, step: StepMessage): Promise<boolean> => {
    const url = new URL(order.message.notify_url);
    const body = Buffer.from(mode.callbackFault === 'garbage' ? '{"stage":"BAKED"}' : JSON.stringify(step), 'utf8');
    const signedAt = mode.callbackFault === 'stale' ? new Date(clock().getTime() - 3_600_000) : clock();
    const key = mode.callbackFault === 'bad-signature' ? `not ${options.key}` : options.key;
    const headers = { 'content-type': 'application/json', ...signedHeaders({ method: 'POST', path: url.pathname + url.search, body }, key, signedAt) };
    const results = await Promise.all(Array.from({ length: mode.callbackCopies }, async () => {
      const record = (result: CallbackRecord['result']) => void callbacks.push({ eventId: step.event_id, stage: step.stage, at: clock().toISOString(), result });
      try {
        const answer = await send(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000), reset: true });
        await answer.body.dump();
        record(answer.statusCode);
        return answer.statusCode >= 200 && answer.statusCode < 300;
      } catch {
        record('unreachable');
        return false;
      }
    }));
    return results.some(Boolean);
  };

  /** At least once: repeats, each attempt signed anew, until it is answered or the patience is over. */
  const repeat = async (order: CarvingOrder, step: StepMessage): Promise<void> => {
    for (const wait of [0, ...retryPauses]) {
      if (wait > 0) await pause(wait);
      if (await post(order, step)) return carvings.markTold(order, step.event_id);
    }
  };

  /** One after the other for each carving; `after` lets our answer to the request go out first. */
  const tell = (order: CarvingOrder, step: StepMessage | null, after = 0): Promise<void> => {
    if (!step) return Promise.resolve();
    if (mode.callbackOrder === 'reversed' && step.stage !== 'DELIVERED' && step.stage !== 'DECLINED') {
      held.set(order, [...(held.get(order) ?? []), step]);
      return Promise.resolve();
    }
    const steps = [step, ...(held.get(order) ?? []).reverse()];
    held.delete(order);
    const told = (telling.get(order) ?? Promise.resolve())
      .then(async () => {
        if (after > 0) await pause(after);
        for (const next of steps) await repeat(order, next);
      })
      // Stopped in mid-pause: what was not told is told after the restart.
      .catch(() => undefined);
    telling.set(order, told);
    return told;
  };

  /** Carves by itself until the end, or until `automatic` is switched off. A callback nobody takes does not stop the work. */
  const run = async (order: CarvingOrder): Promise<void> => {
    if (running.has(order)) return;
    running.add(order);
    try {
      for (;;) {
        await pause(mode.stepMs);
        if (!mode.automatic || carvings.find(order.message.request_id) !== order) return;
        const step = carvings.advance(order);
        if (!step) return;
        void tell(order, step);
      }
    } finally {
      running.delete(order);
    }
  };
  const runWithoutWaiting = (order: CarvingOrder) => void run(order).catch(() => undefined);

  const receive = async (request: SimulatedRequest): Promise<SimulatedAnswer> => {
    const wrong = malformedField(request.json);
    if (wrong !== null) return { status: 400, json: { error: 'MALFORMED', field: wrong } };
    const message = request.json as unknown as CarvingMessage;
    const digest = digestOf(request.rawBody);
    const known = carvings.find(message.request_id);
    if (known) return known.digest === digest ? { json: resultOf(known) } : { status: 409, json: { error: 'ID_REUSED' } };

    const order = carvings.open(message, digest);
    if (mode.answer === 'decline') {
      carvings.declineAtOnce(order, mode.reason);
      return { json: resultOf(order) };
    }
    if (mode.answer !== 'pend') {
      const accepted = carvings.advance(order);
      if (mode.callbackFirst && accepted && (await post(order, accepted))) carvings.markTold(order, accepted.event_id);
      else void tell(order, accepted, 10);
    }
    runWithoutWaiting(order);
    return mode.answer === 'die-after-accepting' ? { cut: true } : { status: 202, json: resultOf(order) };
  };

  const respond = async (request: SimulatedRequest): Promise<SimulatedAnswer> => {
    if (mode.delayMs > 0) await pause(mode.delayMs).catch(() => undefined);
    switch (mode.answer) {
      case 'die': return { cut: true };
      case 'hang': return new Promise(() => undefined);
      case 'error': return { status: 503, json: { error: 'BUSY' } };
      case 'garbage': return { bytes: { contentType: 'application/json', content: Buffer.from('<html>系统维护中</html>') } };
    }
    const signature = await verifySignature(
      Object.fromEntries(Object.entries(request.headers)),
      { method: request.method, path: request.url, body: request.rawBody },
      { key: options.key, now: clock(), seen: nonces.seen },
    );
    if (!signature.ok) return { status: 401, json: { error: signature.why.toUpperCase().replace('-', '_') } };
    if (request.path === '/v1/carvings' && request.method === 'POST') return receive(request);
    const id = /^\/v1\/carvings\/([^/]+)$/.exec(request.path)?.[1];
    const order = id !== undefined && request.method === 'GET' ? carvings.find(decodeURIComponent(id)) : undefined;
    return order ? { json: { ...resultOf(order), steps: order.steps } } : { status: 404, json: { error: 'UNKNOWN_REQUEST' } };
  };

  const setMode = (change: Partial<RegistryMode>): RegistryMode => {
    mode = { ...mode, ...change };
    if (mode.automatic) carvings.all().forEach(runWithoutWaiting);
    return mode;
  };
  const advance = async (requestId?: string, steps = 1): Promise<void> => {
    const orders = requestId === undefined ? carvings.all() : [carvings.find(requestId)];
    for (const order of orders) {
      for (let i = 0; order && i < steps; i++) {
        const step = carvings.advance(order);
        await tell(order, step);
      }
    }
  };
  const decline = async (requestId: string, reason: string): Promise<void> => {
    const order = carvings.find(requestId);
    if (order) await tell(order, carvings.decline(order, reason));
  };

  const simulator: Simulator = await startSimulator({
    port: options.port,
    now: options.now,
    respond,
    reset: () => { mode = wellBehaved; callbacks.length = 0; held.clear(); carvings.forgetAll(); },
    control: {
      mode: (body) => setMode(body as Partial<RegistryMode>),
      orders: () => ({ orders: carvings.all(), callbacks }),
      advance: (body) => {
        const requestId = typeof body['requestId'] === 'string' ? body['requestId'] : undefined;
        void advance(requestId, typeof body['steps'] === 'number' ? body['steps'] : 1);
      },
      decline: (body) => void decline(String(body['requestId']), String(body['reason'] ?? mode.reason)),
    },
  });
  // Carvings left half-way by an earlier run: what was not told is told again, and the work goes on.
  for (const order of carvings.all()) {
    for (const step of order.steps) if (!order.told.includes(step.event_id)) void tell(order, step);
    runWithoutWaiting(order);
  }

  return {
    ...simulator,
    setMode,
    advance,
    decline,
    callbacks: () => callbacks,
    orders: () => carvings.all(),
    close: async () => { stopped.abort(); await simulator.close(); },
  };
}

function resultOf(order: CarvingOrder): Record<string, unknown> {
  if (order.declinedAtOnce !== undefined) return { result: 'DECLINED', reason: order.declinedAtOnce };
  const declined = order.steps.find((step) => step.stage === 'DECLINED');
  if (declined) return { result: 'DECLINED', reason: declined.reason };
  return order.steps.length === 0 ? { result: 'PENDING' } : { result: 'ACCEPTED', acceptance_no: order.acceptanceNo };
}

function malformedField(json: Record<string, unknown> | undefined): string | null {
  if (!json) return 'body';
  const text = (value: unknown) => typeof value === 'string' && value !== '';
  if (!text(json['request_id'])) return 'request_id';
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(String(json['uscc']))) return 'uscc';
  if (!text(json['unit_name'])) return 'unit_name';
  if (!URL.canParse(String(json['notify_url']))) return 'notify_url';
  const seals = json['seals'] as { type?: unknown; text?: unknown }[] | undefined;
  if (!Array.isArray(seals) || seals.length === 0) return 'seals';
  if (seals.some((seal) => !/^0[1-5]$/.test(String(seal?.type)) || !text(seal?.text))) return 'seals';
  if (new Set(seals.map((seal) => seal.type)).size !== seals.length) return 'seals';
  const delivery = json['delivery'] as { mode?: unknown; address?: unknown; receiver?: unknown; phone?: unknown } | undefined;
  if (delivery?.mode === 'PICKUP') return null;
  if (delivery?.mode !== 'COURIER') return 'delivery';
  return text(delivery.address) && text(delivery.receiver) && text(delivery.phone) ? null : 'delivery';
}
