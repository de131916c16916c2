import type { Day } from '../calendar';
import type { Instant } from '../company-registration/company-registration.contract';
import type { EntityType } from '../company-registration/entity-types';
import type { PersonReason, ReviewCheck } from '../company-registration/automatic/automatic-review.rule';

export type AfterCheckState = 'waiting' | 'sound' | 'faulty';

/** An automatic approval that was drawn to be looked at by a person. */
export interface AfterCheckLine {
  caseId: string;
  number: string;
  companyName: string;
  entityType: EntityType;
  day: Day;
  decidedAt: Instant;
  state: AfterCheckState;
  checkedBy: string | null;
  checkedAt: Instant | null;
  reason: string | null;
}
/** Of one day: what the machine decided, what it left to people, what was drawn of it and what came of that. */
export interface AutomaticFigures { day: Day; approved: number; toAPerson: number; drawn: number; checked: number; faulty: number }
/** Whether the machine decides now: `switchedOn` is the server's setting, `stopped` the last word of somebody in office. */
export interface AutomaticState { switchedOn: boolean; stopped: boolean; by: string | null; at: Instant | null; reason: string }
export interface AfterChecks { lines: AfterCheckLine[]; waiting: number; figures: AutomaticFigures; percent: number; machine: AutomaticState }

export interface RecordAfterCheck {
  verdict: 'sound' | 'faulty';
  /** What is wrong; asked for with `faulty`. */
  reason: string;
}
export interface SwitchAutomatic { stopped: boolean; reason: string }

/** Everything the machine put down of the last submission, and how the case fared in the draw. */
export interface MachineRecord {
  outcome: 'approved' | 'to-a-person';
  at: Instant;
  rulesVersion: string;
  checks: ReviewCheck[];
  reasons: PersonReason[];
  /** `holds`: drawn again now, it comes to the same. Null where it was not drawn. */
  draw: { day: Day; seed: string; draw: number; perMillion: number; holds: boolean } | null;
}
