import type { Day } from '../calendar';
import type { Instant, PaperKind } from '../company-registration/company-registration.contract';
import type { EntityType } from '../company-registration/entity-types';

/**
 * 容缺受理: the file is accepted and reviewed although a minor paper is missing, and the decision waits for it. Not to be mixed up
 * with 告知承诺, where the decision is made first on a promise and checked afterwards: nothing here ever lets a licence out early.
 */
export type OwedPaperState = 'offered' | 'owed' | 'handed-in' | 'accepted' | 'declined';

export const owedPaperWords: Readonly<Record<OwedPaperState, string>> = {
  offered: '等申请人答复', owed: '待补交', 'handed-in': '已补交，等审', accepted: '已补齐', declined: '申请人选择先退回来改',
};

/** What keeps the licence from being issued. */
export const owedPaperOpen: readonly OwedPaperState[] = ['offered', 'owed', 'handed-in'];

export interface OwedPaperView {
  id: string;
  kind: PaperKind;
  title: string;
  personKey: string;
  personName: string;
  state: OwedPaperState;
  stateWords: string;
  /** What is missing, in the clerk's words. */
  words: string;
  withinWorkingDays: number;
  /** Once the applicant has said yes. */
  dueOn: Day | null;
  provisional: boolean;
  isOverdue: boolean;
  paperId: string | null;
  offeredAt: Instant;
  handedInAt: Instant | null;
  /** Why the paper that came was not accepted. */
  decisionWords: string;
}

/** A paper that may be owed, by type. Which ones is for the registry to decide: until it has, it is our guess. */
export interface OwablePaper { kind: PaperKind; title: string; withinWorkingDays: number; why: string; source: string; confidence: 'H' | 'M' | 'GUESS' }
export interface OwedPapersPolicy { note: string; types: Readonly<Record<EntityType, readonly OwablePaper[]>> }

export interface OfferOwedPaper { kind: PaperKind; personKey: string; words: string }
export interface AnswerOwedPaper { agrees: boolean }
export interface HandInOwedPaper { paperId: string }
export interface DecideOwedPaper { accepts: boolean; words: string }
export interface OwedPapersOfCase { items: OwedPaperView[]; mayBeOwed: OwablePaper[] }
