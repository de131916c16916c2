import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { ApiFailure, call, wordsOf } from '../../api/client';
import { queueKey } from './use-review';

const BEAT_MS = 30_000;

export type Hold = { state: 'none' } | { state: 'asking' } | { state: 'yours' } | { state: 'refused'; words: string } | { state: 'shaky'; words: string };

/**
 * Holds the open case for this clerk: claims it, says so every 30 seconds, and puts it back on leaving.
 * Where even that is not heard, the server lets go by itself when the beat stops.
 */
export function useHold(caseId: string | undefined, wanted: boolean): { hold: Hold; ask: () => void } {
  const queries = useQueryClient();
  const [hold, setHold] = useState<Hold>({ state: 'none' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (caseId === undefined || !wanted) {
      setHold({ state: 'none' });
      return;
    }
    let here = true;
    let held = false;
    setHold({ state: 'asking' });
    const beat = async () => {
      try {
        await call('desk.hold', { params: { caseId } });
        if (here) setHold({ state: 'yours' });
        if (!held) void queries.invalidateQueries({ queryKey: queueKey });
        held = true;
      } catch (error) {
        if (!here) return;
        const isAnswer = error instanceof ApiFailure && !error.isNetwork && error.status < 500;
        if (isAnswer) {
          held = false;
          clearInterval(timer);
        }
        setHold({ state: isAnswer ? 'refused' : 'shaky', words: wordsOf(error) });
      }
    };
    const timer = setInterval(() => void beat(), BEAT_MS);
    void beat();
    const putBack = () => call('desk.release', { params: { caseId }, keepalive: true });
    const leavePage = () => void (held && putBack().catch(() => undefined));
    window.addEventListener('pagehide', leavePage);
    return () => {
      here = false;
      window.removeEventListener('pagehide', leavePage);
      clearInterval(timer);
      // Whether it was still ours is for the server to know; a refusal here tells the clerk nothing.
      if (held) void putBack().catch(() => undefined).finally(() => void queries.invalidateQueries({ queryKey: queueKey }));
    };
  }, [caseId, wanted, attempt, queries]);
  return { hold, ask: useCallback(() => setAttempt((count) => count + 1), []) };
}
