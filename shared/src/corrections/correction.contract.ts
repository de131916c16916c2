import type { DocumentKind, Instant, PaperKind } from '../company-registration/company-registration.contract';
import type { DefectReasonCode } from './defect-reasons';

/** The paper a defect is about: one that was uploaded, or a document made from the form and the clause of it. */
export type DefectPaper =
  /** `personKey` is the person it belongs to; for a permit, the entry; empty for a paper of the case as a whole. */
  | { of: 'upload'; kind: PaperKind; personKey: string }
  /** `clause` as the document numbers it, 第五条; empty for the document as a whole. */
  | { of: 'document'; kind: DocumentKind; clause: string };

/** One thing to be mended, as the clerk tells it (一次性告知: 《市场主体登记管理条例》第十九条、《行政许可法》第三十二条). */
export interface ToldDefect {
  /** Where the applicant is led to: a dotted path into the form, or a section of it. */
  field: string;
  reason: DefectReasonCode;
  /** Where the defect is in a paper rather than in a field. */
  paper: DefectPaper | null;
  /** What is the matter, in the clerk's own words. */
  words: string;
  /** What good looks like: the applicant compares with this. */
  good: string;
  /** May be empty: not everything has an example. */
  example: string;
  basis: string;
}

/** As it is kept. */
export interface Defect extends ToldDefect {
  /** It stood already in the first submission, and the first notice did not tell it: the clerk's omission, not the applicant's. */
  omitted: boolean;
}

/** As it is shown: whether what the applicant has now differs from what was returned. */
export interface DefectView extends Defect { mended: boolean }

export type CorrectionNoticeState = 'issued' | 'proposed' | 'sent-back';

/** A correction notice as the desk reads it. A second one is `proposed` until another person confirms it; until then the applicant sees nothing of it. */
export interface CorrectionNoticeView {
  id: string;
  caseId: string;
  number: string;
  companyName: string;
  submission: number;
  state: CorrectionNoticeState;
  defects: Defect[];
  /** How many of the defects the notices before left out. */
  omissions: number;
  writtenBy: string;
  writtenAt: Instant;
  /** You wrote it, so you cannot be the second person. */
  yours: boolean;
  mayDecide: boolean;
  decidedBy: string | null;
  decidedAt: Instant | null;
  /** Why it was sent back. */
  decisionWords: string;
}
/** What waits for confirmation, oldest first, and what became of your own proposals; `omissions`: yours, this month. */
export interface CorrectionNoticeList { waiting: CorrectionNoticeView[]; yours: CorrectionNoticeView[]; omissions: number }
export interface SendNoticeBack { words: string }

export interface ReturnCase { seenVersion: number; defects: ToldDefect[] }
