import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One request as the simulated agency saw it. Tests assert on it: "exactly one send for this licence". */
export interface JournalEntry {
  readonly number: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Filled once the answer has left; absent when the connection was cut. */
  status?: number;
  answer?: unknown;
  fault?: string;
}

export interface SimulatedRequest {
  readonly method: string;
  readonly path: string;
  /** The request line's path with its query. */
  readonly url: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly rawBody: Buffer;
  /** `undefined` when the body is not a JSON object. */
  readonly json: Record<string, unknown> | undefined;
  /** Waits as long as a latency fault asks; called where slowness matters, else the answer is held back at the end. */
  pause(): Promise<void>;
}

export interface SimulatedAnswer {
  readonly status?: number;
  readonly json?: unknown;
  readonly bytes?: { readonly contentType: string; readonly content: Buffer };
  /** Hang up instead of answering. */
  readonly cut?: boolean;
}

export type FaultKind = 'latency' | 'answer' | 'reset' | 'reset-after-commit' | 'bad-gateway' | 'slow-body' | 'truncated' | 'garbage' | 'hang' | 'redirect';

export interface Fault {
  /** Exact path; `*` is every route of the agency. */
  readonly route: string;
  readonly kind: FaultKind;
  readonly ms?: number;
  /** For `answer`: what to say instead of doing the work. */
  readonly json?: unknown;
  /** How many requests it spoils; without it, all until faults are cleared. */
  times?: number;
}

export type Respond = (request: SimulatedRequest) => SimulatedAnswer | Promise<SimulatedAnswer>;

export interface Simulator {
  readonly url: string;
  journal(): readonly JournalEntry[];
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Moves this agency's clock, so that it can follow a demonstration's time machine. */
  setClockOffset(milliseconds: number): void;
  now(): Date;
  close(): Promise<void>;
}

export interface SimulatorTerms {
  readonly port: number;
  readonly host?: string;
  readonly now: () => Date;
  readonly respond: Respond;
  /** Routes below /_sim/, by the rest of the path. */
  readonly control: Readonly<Record<string, (body: Record<string, unknown>) => unknown>>;
  /** Forgets everything the agency remembers; the clock and the journal are put back here. */
  readonly reset: () => void;
  readonly hideQuery?: readonly string[];
}

const JOURNAL_LIMIT = 5_000;
const BODY_LIMIT = 2 * 1024 * 1024;

/**
 * An agency's front door for development, demonstrations and tests: a real HTTP server on the loopback address
 * whose routes can be slowed, spoiled and cut. What the agency knows and decides is the caller's `respond`.
 */
export async function startSimulator(terms: SimulatorTerms): Promise<Simulator> {
  const journal: JournalEntry[] = [];
  const faults: Fault[] = [];
  let count = 0;
  let clockOffset = 0;
  const now = () => new Date(terms.now().getTime() + clockOffset);

  const faultFor = (path: string): Fault | undefined => {
    const found = faults.find((fault) => fault.route === path || fault.route === '*');
    if (found?.times !== undefined && --found.times <= 0) faults.splice(faults.indexOf(found), 1);
    return found;
  };

  const controlled = (path: string, body: Record<string, unknown>): SimulatedAnswer => {
    switch (path) {
      case 'journal': return { json: journal };
      case 'faults':
        if (body['clear'] === true) faults.length = 0;
        else if (typeof body['route'] === 'string' && typeof body['kind'] === 'string') faults.push(body as unknown as Fault);
        return { json: { faults } };
      case 'clock':
        if (typeof body['offsetMs'] === 'number') clockOffset = body['offsetMs'];
        return { json: { now: now().toISOString(), offsetMs: clockOffset } };
      case 'reset':
        journal.length = 0;
        faults.length = 0;
        clockOffset = 0;
        terms.reset();
        return { json: { ok: true } };
    }
    const action = terms.control[path];
    return action ? { json: action(body) ?? { ok: true } } : { status: 404, json: { error: 'no such control' } };
  };

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://simulator');
    const rawBody = await bodyOf(incoming);
    const json = jsonObject(rawBody);
    if (url.pathname.startsWith('/_sim/')) {
      await answerWith(outgoing, controlled(url.pathname.slice('/_sim/'.length), json ?? {}));
      return;
    }

    const fault = faultFor(url.pathname);
    const entry: JournalEntry = {
      number: ++count,
      at: now().toISOString(),
      method: incoming.method ?? '',
      path: url.pathname,
      query: Object.fromEntries([...url.searchParams].filter(([name]) => !terms.hideQuery?.includes(name))),
      headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
      body: json ?? rawBody.toString('utf8'),
      ...(fault && { fault: fault.kind }),
    };
    journal.push(entry);
    if (journal.length > JOURNAL_LIMIT) journal.shift();

    if (fault?.kind === 'reset') return void incoming.socket.resetAndDestroy();
    if (fault?.kind === 'hang') return;
    let paused = false;
    const pause = async (): Promise<void> => {
      if (fault?.kind !== 'latency' || paused) return;
      paused = true;
      await sleep(fault.ms ?? 1_000, undefined, { ref: false });
    };
    const request: SimulatedRequest = {
      method: entry.method, path: url.pathname, url: incoming.url ?? '/', query: url.searchParams,
      headers: incoming.headers, rawBody, json, pause,
    };
    const answer = await answerTo(request, fault, terms.respond);
    await pause();
    if (answer.cut || fault?.kind === 'reset-after-commit') return void incoming.socket.resetAndDestroy();
    entry.status = answer.status ?? 200;
    entry.answer = answer.bytes ? `${answer.bytes.content.length} bytes` : answer.json;
    await answerWith(outgoing, answer, fault);
  };

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'text/plain' });
      outgoing.end(`simulator fault: ${error instanceof Error ? error.message : String(error)}`);
    });
  });
  const url = await listening(server, terms.port, terms.host ?? '127.0.0.1');

  return {
    url,
    now,
    journal: () => journal,
    addFault: (fault) => void faults.push({ ...fault }),
    clearFaults: () => void (faults.length = 0),
    setClockOffset: (milliseconds) => void (clockOffset = milliseconds),
    close: () => closed(server),
  };
}

async function answerTo(request: SimulatedRequest, fault: Fault | undefined, respond: Respond): Promise<SimulatedAnswer> {
  switch (fault?.kind) {
    case 'answer': return { json: fault.json };
    case 'bad-gateway': return { status: 502, bytes: { contentType: 'text/html', content: Buffer.from('<html><h1>502 Bad Gateway</h1></html>') } };
    case 'garbage': return { bytes: { contentType: 'application/json', content: Buffer.from('<!doctype html>\u0000{"ok":tru') } };
    default: return respond(request);
  }
}

async function answerWith(outgoing: ServerResponse, answer: SimulatedAnswer, fault?: Fault): Promise<void> {
  const content = answer.bytes?.content ?? Buffer.from(JSON.stringify(answer.json ?? {}), 'utf8');
  if (fault?.kind === 'redirect') {
    outgoing.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end();
    return;
  }
  outgoing.writeHead(answer.status ?? 200, {
    'content-type': answer.bytes?.contentType ?? 'application/json; encoding=utf-8',
    'content-length': content.length,
  });
  if (fault?.kind === 'truncated') {
    // Announces everything, sends half, hangs up.
    outgoing.write(content.subarray(0, Math.floor(content.length / 2)), () => outgoing.socket?.destroy());
    return;
  }
  if (fault?.kind === 'slow-body') {
    outgoing.write(content.subarray(0, 1));
    await sleep(fault.ms ?? 1_000, undefined, { ref: false });
    outgoing.end(content.subarray(1));
    return;
  }
  outgoing.end(content);
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > BODY_LIMIT) throw new Error('body over the limit');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function jsonObject(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function listening(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(`http://${host}:${(server.address() as AddressInfo).port}`);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
