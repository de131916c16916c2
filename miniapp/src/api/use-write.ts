import type { EndpointName } from '@qiban/shared';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { isRefusal } from '@/platform/api-failure';
import { uniqueKey } from '@/platform/unique-key';
import { call, type AnswerOf, type CallInput } from './client';

/** Remembers the key of an act until the act is over, so that a second tap or a lost answer does it once. */
export class ActKey {
  private current: { act: string; key: string } | null = null;
  private underWay: { key: string; answer: Promise<unknown> } | null = null;

  of(input: unknown): string {
    const act = JSON.stringify(input ?? null);
    if (this.current?.act !== act) this.current = { act, key: uniqueKey() };
    return this.current.key;
  }

  /** A second tap before the first is answered waits for the same answer. */
  once<T>(input: unknown, send: (key: string) => Promise<T>): Promise<T> {
    const key = this.of(input);
    if (this.underWay?.key === key) return this.underWay.answer as Promise<T>;
    const answer = send(key).finally(() => { if (this.underWay?.key === key) this.underWay = null; });
    this.underWay = { key, answer };
    return answer;
  }

  /** After silence the key stays: the service may have done the work. After an answer the next act is a new one. */
  settle(error: unknown): void {
    if (error === null || isRefusal(error)) this.current = null;
  }
}

/** Writes to the service, once per act. */
export function useWrite<N extends EndpointName>(name: N, onDone?: (answer: AnswerOf<N>, input: CallInput<N>) => void): UseMutationResult<AnswerOf<N>, Error, CallInput<N>> {
  const key = useRef<ActKey | null>(null);
  const act = (key.current ??= new ActKey());
  const told = useRef<AnswerOf<N> | null>(null);
  return useMutation<AnswerOf<N>, Error, CallInput<N>>({
    mutationFn: (input) => act.once(input, (idempotencyKey) => (call as (name: N, input: CallInput<N>) => Promise<AnswerOf<N>>)(name, { ...input, key: idempotencyKey })),
    onSuccess: (answer, input) => {
      act.settle(null);
      if (told.current === answer) return;
      told.current = answer;
      onDone?.(answer, input);
    },
    onError: (error) => act.settle(error),
  });
}
