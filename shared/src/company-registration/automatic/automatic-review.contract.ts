import type { Instant } from '../company-registration.contract';
import type { PersonReasonKind } from './automatic-review.rule';

/** What the machine did with the last submission, as the log tells it. */
export interface MachineReview {
  outcome: 'approved' | 'to-a-person';
  at: Instant;
  /** How many rules were applied, and how many of them passed. */
  checks: number;
  passed: number;
  /** Why a person decides; empty when the machine has decided. */
  reasons: { kind: PersonReasonKind; title: string; words: string }[];
}
