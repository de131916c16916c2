import { addressOf, endpoints, type AnswerOf, type BodyOf, type EndpointName, type Problem, type QueryOf, type RefusalCode } from '@qiban/shared';
import { randomKey } from '../platform/random-key';

/** Not an answer of the server: the way to it is broken, or what came back is none of its answers. */
export type FailureCode = RefusalCode | 'network.unreachable' | 'network.unreadable';

/** Every call that does not bring what was asked for ends in one of these, with words that can be shown as they are. */
export class ApiFailure extends Error {
  constructor(readonly code: FailureCode, readonly words: string, readonly status = 0, readonly reference = '', readonly fields: NonNullable<Problem['fields']> = []) {
    super(`${code}: ${words}`);
  }

  /** The request may not have arrived; the same one may be sent again. */
  get isNetwork() {
    return this.code.startsWith('network.');
  }

  /** The same request, sent again, may be answered otherwise: nothing about the case stands against it. */
  get isRepeatable() {
    return this.isNetwork || this.needsSignIn || this.status === 429 || this.status >= 500 || this.code === 'request.in-progress';
  }

  get needsSignIn() {
    return this.code === 'session.missing' || this.code === 'session.expired';
  }
}

type Asked<N extends EndpointName> = {
  params?: Readonly<Record<string, string>>;
  query?: QueryOf<N>;
  signal?: AbortSignal;
  /** Repeat it to make a second attempt the same act; a fresh one is made when absent. */
  key?: string;
  /** For what is said on leaving: it is sent although the page is gone. */
  keepalive?: boolean;
} & (BodyOf<N> extends undefined ? { body?: undefined } : { body: BodyOf<N> });

type Arguments<N extends EndpointName> = BodyOf<N> extends undefined ? [asked?: Asked<N>] : [asked: Asked<N>];

const TIMEOUT_MS = 20_000;

const sessionEnded = new Set<() => void>();
/** Told whenever the server no longer knows who is asking; returns how to stop listening. */
export function whenSessionEnds(listener: () => void): () => void {
  sessionEnded.add(listener);
  return () => sessionEnded.delete(listener);
}

/** One typed function for the whole public interface; `endpoints` says where each call goes. */
export async function call<N extends EndpointName>(name: N, ...[asked]: Arguments<N>): Promise<AnswerOf<N>> {
  const { method } = endpoints[name];
  const writes = method !== 'GET';
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIMEOUT_MS);
  asked?.signal?.addEventListener('abort', () => timeout.abort(), { once: true });
  let response: Response;
  let text: string;
  try {
    response = await fetch(addressOf(name, asked?.params, asked?.query as Record<string, unknown> | undefined), {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: timeout.signal,
      keepalive: asked?.keepalive,
      headers: {
        accept: 'application/json',
        'x-qiban-client': 'desk',
        ...(writes && { 'idempotency-key': asked?.key ?? randomKey() }),
        ...(asked?.body !== undefined && { 'content-type': 'application/json' }),
      },
      body: asked?.body === undefined ? undefined : JSON.stringify(asked.body),
    });
    text = await response.text();
  } catch (cause) {
    if (asked?.signal?.aborted) throw cause;
    throw new ApiFailure('network.unreachable', '连不上服务器，请看一下网络，再试一次');
  } finally {
    clearTimeout(timer);
  }
  const answer = parsed(text);
  if (response.ok && answer !== undefined) return answer as AnswerOf<N>;
  const problem = answer as Partial<Problem> | undefined;
  if (typeof problem?.code !== 'string') throw new ApiFailure('network.unreadable', '服务器的回答读不懂，请稍后再试', response.status);
  const failure = new ApiFailure(problem.code, problem.detail || problem.title || '没有办成，请稍后再试', response.status, problem.reference, problem.fields);
  if (failure.needsSignIn) for (const listener of sessionEnded) listener();
  throw failure;
}

function parsed(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const wordsOf = (error: unknown): string =>
  error instanceof ApiFailure ? error.words + (error.code === 'service.fault' && error.reference && !error.words.includes(error.reference) ? `（编号 ${error.reference}）` : '') : '没有办成，请刷新页面再试';
