import { addressOf, endpoints, type AnswerOf, type BodyOf, type EndpointName, type QueryOf } from '@qiban/shared/api';
import { request } from '@/platform/request';
import { uniqueKey } from '@/platform/unique-key';

type Known<K extends string, T> = [T] extends [undefined] ? { [P in K]?: undefined } : { [P in K]: T };

export type CallInput<N extends EndpointName> = {
  params?: Readonly<Record<string, string>>;
  /** Names one act: keep it while the same act is tried again. */
  key?: string;
} & Known<'body', BodyOf<N>> & Known<'query', QueryOf<N>>;

/** Input may be left out where an endpoint takes neither body nor query. */
type Arguments<N extends EndpointName> = Record<string, never> extends CallInput<N> ? [input?: CallInput<N>] : [input: CallInput<N>];

/** Any call of the public interface, by its name in the shared table. */
export function call<N extends EndpointName>(name: N, ...[input]: Arguments<N>): Promise<AnswerOf<N>> {
  const { method } = endpoints[name];
  const { params, query, body, key } = (input ?? {}) as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; key?: string };
  return request<AnswerOf<N>>({
    method,
    address: addressOf(name, params, query),
    body,
    key: method === 'GET' ? undefined : (key ?? uniqueKey()),
  });
}

export type { AnswerOf, BodyOf, EndpointName };
