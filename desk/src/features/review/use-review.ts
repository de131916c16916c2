import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DecidedCase, DeskCase } from '@qiban/shared';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ApiFailure, call, wordsOf } from '../../api/client';

const QUEUE_EVERY_MS = 30_000;
const LICENCE_EVERY_MS = 3_000;

export const queueKey = ['desk', 'queue'] as const;
export const noticesKey = ['desk', 'notices'] as const;
export const caseKey = (caseId: string) => ['desk', 'case', caseId] as const;

export const useQueue = () => useQuery({ queryKey: queueKey, queryFn: ({ signal }) => call('desk.queue', { signal }), refetchInterval: QUEUE_EVERY_MS });

/** Approved, and the licence is being made: it will be there in a moment. */
const isWaitingForLicence = ({ case: { stage, licence } }: DeskCase) => stage === 'in-progress' && licence === null;

/** A case under review is not renewed behind the clerk's back: what is decided must be what was read. */
export const useCase = (caseId: string | undefined) =>
  useQuery({
    queryKey: caseKey(caseId ?? ''),
    queryFn: ({ signal }) => call('desk.show', { params: { caseId: caseId ?? '' }, signal }),
    enabled: caseId !== undefined,
    staleTime: 60_000,
    refetchInterval: ({ state }) => (state.data !== undefined && isWaitingForLicence(state.data) ? LICENCE_EVERY_MS : false),
  });

function keepCase(queries: QueryClient, desk: DeskCase) {
  queries.setQueryData(caseKey(desk.case.id), desk);
  void queries.invalidateQueries({ queryKey: queueKey });
}

/** A decision answers with the case alone: the papers around it are the ones that were read. */
export function keepDecided(queries: QueryClient, { case: view }: DecidedCase) {
  queries.setQueryData<DeskCase>(caseKey(view.id), (read) => read && { ...read, case: view, lockedByYou: false, lockedUntil: null });
  void queries.invalidateQueries({ queryKey: queueKey });
  void queries.invalidateQueries({ queryKey: noticesKey });
}

/** 领下一件: the server chooses, so that nobody picks the easy ones. */
export function useTakeNext() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [taking, setTaking] = useState(false);
  const [words, setWords] = useState('');
  const takeNext = useCallback(async (): Promise<boolean> => {
    setTaking(true);
    setWords('');
    try {
      const desk = await call('desk.take-next');
      keepCase(queries, desk);
      void navigate(`/review/${desk.case.id}`);
      return true;
    } catch (error) {
      void queries.invalidateQueries({ queryKey: queueKey });
      setWords(error instanceof ApiFailure && error.code === 'desk.nothing-waiting' ? '现在没有等待审查的件。' : wordsOf(error));
      return false;
    } finally {
      setTaking(false);
    }
  }, [navigate, queries]);
  return { takeNext, taking, words, forgetWords: useCallback(() => setWords(''), []) };
}
