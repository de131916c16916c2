import { useEffect, useState } from 'react';
import { call } from '@/api/client';
import { isRefusal } from '@/platform/api-failure';

/** A hold lasts two minutes without a word from us. */
const WORD_MS = 30_000;

export type Hold = { state: 'asking' } | { state: 'held'; until: string } | { state: 'taken'; words: string };

/** Holds the case while its page is in front, and lets go of it afterwards: two clerks never decide on one case. */
export function useHold(caseId: string, wanted: boolean): Hold {
  const [hold, setHold] = useState<Hold>({ state: 'asking' });
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const keep = () => {
      call('desk.hold', { params: { caseId } }).then(
        ({ lockedUntil }) => { if (!gone) setHold({ state: 'held', until: lockedUntil }); },
        // Silence is no loss: the hold runs on, and the next word may get through.
        (error: unknown) => { if (!gone && isRefusal(error)) setHold({ state: 'taken', words: error.words }); },
      );
    };
    keep();
    const clock = setInterval(keep, WORD_MS);
    return () => {
      gone = true;
      clearInterval(clock);
      call('desk.release', { params: { caseId } }).catch(() => undefined);
    };
  }, [caseId, wanted]);
  return hold;
}
