import CircuitBreaker from 'opossum';
import { Agent, errors, request as send } from 'undici';
import { loggablePath, redacted, silentLog, type AgencyLog } from './agency-log';
import { signedHeaders } from './signed-message';

/** Why no usable answer came. `detail` is fit for a log: it never holds a body, a query or personal data. */
export interface UnreachableCause {
  readonly kind: 'time-out' | 'connection' | 'redirect' | 'too-large' | 'nonsense' | 'circuit-open';
  readonly detail: string;
}

export type Unreachable = { readonly outcome: 'unreachable'; readonly cause: UnreachableCause };
export type JsonAnswer = { readonly outcome: 'answered'; readonly status: number; readonly json: unknown };
export type BytesAnswer = {
  readonly outcome: 'answered';
  readonly status: number;
  readonly bytes: Buffer;
  readonly contentType: string;
};

export interface AgencyRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the agency's base URL, beginning with a slash, with its query. */
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: { readonly contentType: string; readonly content: Uint8Array };
  /** Ours and made before the first attempt. The same id says: this is the same request, do not do it twice. */
  readonly requestId: string;
  readonly timeoutMs?: number;
}

export interface AgencyCallConfig {
  /** For logs and metrics, e.g. `police-seal-registry`. */
  readonly agency: string;
  readonly baseUrl: string;
  /** For the whole exchange, connection to last byte: a body that hangs half-way is a time-out too. 5 s by default. */
  readonly timeoutMs?: number;
  readonly maxResponseBytes?: number;
  /** When given, every request is signed with HMAC-SHA256. */
  readonly signingKey?: string;
  readonly breaker?: { readonly failuresInPercent?: number; readonly atLeast?: number; readonly windowMs?: number; readonly restMs?: number };
  readonly now: () => Date;
  readonly log?: AgencyLog;
}

interface Received {
  readonly status: number;
  readonly content: Buffer;
  readonly contentType: string;
  readonly json?: unknown;
}

/** Thrown and caught in this file only: it tells the breaker that an attempt failed. */
class FailedAttempt extends Error {
  constructor(
    readonly why: UnreachableCause,
    readonly received?: Received,
  ) {
    super(why.detail);
  }
}

/**
 * One line to one agency. It never throws for what happens on the wire: silence, a reset, a redirect or nonsense
 * are `unreachable`. An answer of 500 or above is passed on, but counts as a failure for the breaker.
 */
export class AgencyCall {
  private readonly agent: Agent;
  private readonly breaker: CircuitBreaker<[AgencyRequest, 'json' | 'bytes'], Received>;
  private readonly base: URL;
  private readonly log: AgencyLog;
  private readonly maxBytes: number;
  private readonly timeoutMs: number;

  constructor(private readonly config: AgencyCallConfig) {
    this.base = new URL(config.baseUrl);
    this.log = config.log ?? silentLog;
    this.maxBytes = config.maxResponseBytes ?? 1024 * 1024;
    this.timeoutMs = config.timeoutMs ?? 5_000;
    this.agent = new Agent({ connect: { timeout: this.timeoutMs }, maxResponseSize: this.maxBytes, keepAliveTimeout: 4_000 });
    this.breaker = new CircuitBreaker((request: AgencyRequest, as: 'json' | 'bytes') => this.attempt(request, as), {
      name: config.agency,
      timeout: false,
      enableSnapshots: false,
      errorThresholdPercentage: config.breaker?.failuresInPercent ?? 50,
      volumeThreshold: config.breaker?.atLeast ?? 5,
      rollingCountTimeout: config.breaker?.windowMs ?? 10_000,
      resetTimeout: config.breaker?.restMs ?? 10_000,
    });
    this.breaker.on('open', () => this.log.warn({ agency: config.agency }, 'agency: circuit opened'));
    this.breaker.on('close', () => this.log.info({ agency: config.agency }, 'agency: circuit closed'));
  }

  /** For the operators' page: an open circuit means that requests wait without being tried. */
  get circuit(): 'closed' | 'open' | 'half-open' {
    if (this.breaker.halfOpen) return 'half-open';
    return this.breaker.opened ? 'open' : 'closed';
  }

  async call(request: AgencyRequest): Promise<JsonAnswer | Unreachable> {
    const received = await this.fire(request, 'json');
    if ('outcome' in received) return received;
    return { outcome: 'answered', status: received.status, json: received.json };
  }

  async callForBytes(request: AgencyRequest): Promise<BytesAnswer | Unreachable> {
    const received = await this.fire(request, 'bytes');
    if ('outcome' in received) return received;
    return { outcome: 'answered', status: received.status, bytes: received.content, contentType: received.contentType };
  }

  async close(): Promise<void> {
    this.breaker.shutdown();
    await this.agent.destroy();
  }

  private async fire(request: AgencyRequest, as: 'json' | 'bytes'): Promise<Received | Unreachable> {
    const started = process.hrtime.bigint();
    const fields = (): Record<string, unknown> => ({
      agency: this.config.agency,
      method: request.method,
      path: loggablePath(request.path),
      requestId: redacted(request.requestId),
      ms: Number((process.hrtime.bigint() - started) / 1_000_000n),
    });
    try {
      const received = await this.breaker.fire(request, as);
      this.log.info({ ...fields(), status: received.status }, 'agency: answered');
      return received;
    } catch (error) {
      if (error instanceof FailedAttempt && error.received) {
        this.log.warn({ ...fields(), status: error.received.status }, 'agency: answered with a server error');
        return error.received;
      }
      const cause = causeOf(error);
      this.log.warn({ ...fields(), cause: cause.kind, detail: cause.detail }, 'agency: unreachable');
      return { outcome: 'unreachable', cause };
    }
  }

  private async attempt(request: AgencyRequest, as: 'json' | 'bytes'): Promise<Received> {
    const url = new URL(this.base.pathname.replace(/\/$/, '') + request.path, this.base);
    const body = bodyOf(request);
    const headers: Record<string, string> = { accept: '*/*', 'x-qiban-request-id': request.requestId };
    if (body) headers['content-type'] = request.bytes?.contentType ?? 'application/json; charset=utf-8';
    if (this.config.signingKey !== undefined) {
      const parts = { method: request.method, path: url.pathname + url.search, body: body ?? new Uint8Array() };
      Object.assign(headers, signedHeaders(parts, this.config.signingKey, this.config.now()));
    }
    const signal = AbortSignal.timeout(request.timeoutMs ?? this.timeoutMs);
    // undici follows no redirect unless told to: a redirect would carry signed personal data to an address nobody approved.
    const answer = await send(url, { method: request.method, headers, body, dispatcher: this.agent, signal });
    if (answer.statusCode >= 300 && answer.statusCode < 400) {
      answer.body.on('error', () => undefined).destroy();
      throw new FailedAttempt({ kind: 'redirect', detail: `status ${answer.statusCode}` });
    }
    const content = Buffer.from(await answer.body.arrayBuffer());
    const json = as === 'json' ? parsed(content) : undefined;
    if (as === 'json' && json === undefined) {
      throw new FailedAttempt({ kind: 'nonsense', detail: `status ${answer.statusCode}, body is not JSON` });
    }
    const received = { status: answer.statusCode, content, contentType: String(answer.headers['content-type'] ?? ''), json };
    if (answer.statusCode >= 500) throw new FailedAttempt({ kind: 'nonsense', detail: `status ${answer.statusCode}` }, received);
    return received;
  }
}

function bodyOf(request: AgencyRequest): Buffer | undefined {
  if (request.bytes) return Buffer.from(request.bytes.content);
  return request.json === undefined ? undefined : Buffer.from(JSON.stringify(request.json), 'utf8');
}

/** `undefined` stands for "not JSON": JSON itself cannot say it. */
function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}

function causeOf(error: unknown): UnreachableCause {
  if (error instanceof FailedAttempt) return error.why;
  if (error instanceof errors.ResponseExceededMaxSizeError) return { kind: 'too-large', detail: 'response over the limit' };
  const { name = '', code = '', message = '' } = (error ?? {}) as { name?: string; code?: string; message?: string };
  if (code === 'EOPENBREAKER') return { kind: 'circuit-open', detail: 'circuit is open' };
  if (name === 'TimeoutError' || /TIMEOUT/.test(code)) return { kind: 'time-out', detail: code || name };
  // Node's messages name a host and a port at most; masked all the same, because agencies choose their error texts.
  return { kind: 'connection', detail: redacted(`${code || name}: ${message}`).slice(0, 200) };
}
