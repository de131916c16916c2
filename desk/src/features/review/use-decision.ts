import type { DecidedCase, DeskCase } from '@qiban/shared';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { ApiFailure, call, wordsOf } from '../../api/client';
import { now } from '../../platform/clock';
import { randomKey } from '../../platform/random-key';
import { type Decided, type DecisionState, nextDecision, secondsLeft, UNDO_MS, type Verdict } from './decision';

function send({ verdict, caseId, seenVersion, contentHash, key }: Decided): Promise<DecidedCase> {
  const params = { caseId };
  if (verdict.kind === 'approve') return call('desk.approve', { params, key, body: { seenVersion, contentHash } });
  if (verdict.kind === 'return') return call('desk.return', { params, key, body: { seenVersion, defects: verdict.defects } });
  // A proposal changes nothing about the case: it is shown as it stands.
  if (verdict.kind === 'propose') return call('desk.propose-notice', { params, key, body: { seenVersion, defects: verdict.defects } }).then(() => call('desk.show', { params }));
  return call('desk.refuse', { params, key, body: { seenVersion, reason: verdict.reason, clause: verdict.clause } });
}

/** Makes decisions leave after their five seconds, once; leaving the page in that time sends none. */
export function useDecision(onDone: (decided: Decided, answer: DecidedCase) => void) {
  const [state, step] = useReducer(nextDecision, { phase: 'open' } satisfies DecisionState as DecisionState);
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    if (state.phase !== 'counting') return;
    const timer = setTimeout(() => step({ step: 'send' }), Math.max(0, state.leavesAt - now()));
    return () => clearTimeout(timer);
  }, [state]);

  const sending = state.phase === 'sending' ? state.decided : null;
  useEffect(() => {
    if (sending === null) return;
    send(sending).then(
      (answer) => {
        step({ step: 'done' });
        done.current(sending, answer);
      },
      (error: unknown) => step({ step: 'failed', failure: { words: wordsOf(error), repeatable: error instanceof ApiFailure && error.isRepeatable } }),
    );
  }, [sending]);

  const isOpen = state.phase === 'counting' || state.phase === 'sending';
  useEffect(() => {
    if (!isOpen) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isOpen]);

  return {
    state,
    isOpen,
    decide: useCallback(
      ({ case: seen, contentHash }: DeskCase, verdict: Verdict) =>
        step({ step: 'decide', at: now(), decided: { verdict, caseId: seen.id, companyName: seen.companyName, seenVersion: seen.version, contentHash, key: randomKey() } }),
      [],
    ),
    takeBack: useCallback(() => step({ step: 'take-back' }), []),
    again: useCallback(() => step({ step: 'again' }), []),
    close: useCallback(() => step({ step: 'close' }), []),
  };
}
export type DecisionControl = ReturnType<typeof useDecision>;

/** The countdown as it is seen: whole seconds and the part of the bar that is left. */
export function useCountdown(leavesAt: number): { seconds: number; part: number } {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 100);
    return () => clearInterval(timer);
  }, []);
  return { seconds: Math.max(1, secondsLeft(leavesAt, at)), part: Math.max(0, Math.min(1, (leavesAt - at) / UNDO_MS)) };
}
