import type { EndpointName } from '@qiban/shared';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call, type AnswerOf, type CallInput } from './client';

/** Where an answer is kept: everything read through `useAnswer`, and what a write puts there itself. */
export const answerKey = (name: EndpointName, input: { params?: unknown; query?: unknown; body?: unknown } = {}): readonly unknown[] =>
  [name, input.params ?? null, input.query ?? input.body ?? null];

interface Terms {
  /** False while what the call needs is not known yet. */
  enabled?: boolean;
  /** Milliseconds between looks while the page is open. */
  every?: number | false;
  staleTime?: number;
  keepPrevious?: boolean;
}

/** Reads from the service: cached, asked again when it is old, shared between pages. */
export function useAnswer<N extends EndpointName>(name: N, input: CallInput<N>, terms: Terms = {}): UseQueryResult<AnswerOf<N>> {
  return useQuery<AnswerOf<N>>({
    queryKey: answerKey(name, input),
    queryFn: () => (call as (name: N, input: CallInput<N>) => Promise<AnswerOf<N>>)(name, input),
    enabled: terms.enabled,
    refetchInterval: terms.every,
    staleTime: terms.staleTime,
    placeholderData: terms.keepPrevious ? (((previous: unknown) => previous) as never) : undefined,
  });
}
