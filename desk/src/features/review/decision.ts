import type { ToldDefect } from '@qiban/shared';

/** A decision leaves five seconds after it was made; until then one key takes it back. */
export const UNDO_MS = 5_000;

export type Verdict = { kind: 'approve' } | { kind: 'return'; defects: ToldDefect[] } | { kind: 'propose'; defects: ToldDefect[] } | { kind: 'refuse'; reason: string; clause: string };

/** Everything that goes out, fixed at the moment of deciding: what was seen is what is decided. */
export interface Decided {
  verdict: Verdict;
  caseId: string;
  companyName: string;
  seenVersion: number;
  contentHash: string;
  /** The same for every attempt, so that a repeated one is answered and not done twice. */
  key: string;
}

/** `repeatable`: the same request may succeed later; otherwise the case has to be looked at again first. */
export interface DecisionFailure { words: string; repeatable: boolean }

export type DecisionState =
  | { phase: 'open' }
  | { phase: 'counting'; decided: Decided; leavesAt: number }
  | { phase: 'sending'; decided: Decided }
  | { phase: 'failed'; decided: Decided; failure: DecisionFailure };

export type DecisionStep =
  | { step: 'decide'; decided: Decided; at: number }
  | { step: 'take-back' }
  | { step: 'send' }
  | { step: 'done' }
  | { step: 'failed'; failure: DecisionFailure }
  | { step: 'again' }
  | { step: 'close' };

/** Steps that make no sense in a phase change nothing: a late Esc cannot recall what has left, a second `a` decides nothing twice. */
export function nextDecision(state: DecisionState, step: DecisionStep): DecisionState {
  switch (step.step) {
    case 'decide':
      return state.phase === 'open' || state.phase === 'failed' ? { phase: 'counting', decided: step.decided, leavesAt: step.at + UNDO_MS } : state;
    case 'take-back':
      return state.phase === 'counting' ? { phase: 'open' } : state;
    case 'send':
      return state.phase === 'counting' ? { phase: 'sending', decided: state.decided } : state;
    case 'done':
      return state.phase === 'sending' ? { phase: 'open' } : state;
    case 'failed':
      return state.phase === 'sending' ? { phase: 'failed', decided: state.decided, failure: step.failure } : state;
    case 'again':
      return state.phase === 'failed' ? { phase: 'sending', decided: state.decided } : state;
    case 'close':
      return state.phase === 'failed' ? { phase: 'open' } : state;
  }
}

/** 5, 4, 3, 2, 1: whole seconds, the first shown in full. */
export const secondsLeft = (leavesAt: number, at: number): number => Math.max(0, Math.ceil((leavesAt - at) / 1000));

export const verdictWords = (verdict: Verdict): string =>
  verdict.kind === 'approve' ? '核准登记' : verdict.kind === 'return' ? `退回补正 ${verdict.defects.length} 项` : verdict.kind === 'propose' ? `把 ${verdict.defects.length} 项补正提交复核` : '不予登记';
