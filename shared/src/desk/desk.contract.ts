import type { Day } from '../calendar';
import type { CorrectionNoticeView } from '../corrections/correction.contract';
import type { Finding } from '../finding';
import type { CaseView, DocumentKind, DocumentView, Instant, SignerView } from '../company-registration/company-registration.contract';
import type { RegistrationStage } from '../company-registration/company-registration.workflow';
import type { DocumentHash } from '../company-registration/signers';

/** A row of the clerk's queue. */
export interface QueueLine {
  caseId: string;
  number: string;
  companyName: string;
  submission: number;
  submittedAt: Instant;
  dueOn: Day;
  provisional: boolean;
  lamp: 'ok' | 'warn' | 'bad';
  stage: RegistrationStage;
  /** Somebody named said that it was not them: it waits for that, and is not handed out. */
  frozen: boolean;
  /** A second correction notice waits for another person: nobody is given the case meanwhile. */
  awaitsConfirmation: boolean;
  lockedBy: string | null;
  lockedByYou: boolean;
}
export interface Queue { lines: QueueLine[]; total: number; decidedToday: number }

/** One row of the rule trace: every rule that was applied, with its article and what it said. */
export interface RuleTrace {
  version: string;
  at: Instant;
  rows: (Finding & { title: string; value: string })[];
}
export interface EvidenceView {
  id: string;
  personKey: string;
  signerName: string;
  at: Instant;
  /** What was signed, by its hash at that time. */
  documents: (DocumentHash & { title: string })[];
  verification: string;
  /** SM3 of the evidence, as it stands in the case's log. */
  digest: string;
  /** Whether the server's SM2 signature under the evidence holds; `none` for signatures from before there was one. */
  attestation: 'holds' | 'broken' | 'none';
  device: string;
  address: string;
  /** SVG path data of the drawn signature, in a box of the given size. */
  path: string;
  width: number;
  height: number;
}
export interface DeskCase {
  case: CaseView;
  /** Identity numbers in full: reading them is written to the access log. */
  people: { key: string; name: string; idNumber: string; mobile: string; postWords: string }[];
  trace: RuleTrace;
  /** Against the previous submission; empty at the first. */
  changes: { field: string; title: string; before: string; after: string; asked: boolean }[];
  documents: DocumentView[];
  evidence: EvidenceView[];
  contentHash: string;
  /** Correction notices the applicant has had, and the proposal that waits or was sent back for this submission. */
  notices: { issued: number; proposal: CorrectionNoticeView | null };
  lockedByYou: boolean;
  lockedUntil: Instant | null;
  /** 申请延长: waits for somebody else to grant it. */
  extensionAsked: { reason: string; by: string; byYou: boolean } | null;
}
/** What a decision answers: the case as it stands now. */
export type DecidedCase = Pick<DeskCase, 'case'>;
export interface Decision { seenVersion: number; contentHash: string }
export interface AskExtension { seenVersion: number; reason: string }
export interface GrantExtension { seenVersion: number }
/** `clause` names the article: 《公司法》第四十七条. */
export interface RefuseCase { seenVersion: number; reason: string; clause: string }
export interface LogVerification { caseId: string; entries: number; ok: boolean; words: string }
export type { DocumentKind, SignerView };

/** Demo mode only: what the outbox and the simulators are doing. */
export interface OutboxLine { id: string; topic: string; caseId: string | null; state: 'waiting' | 'sending' | 'done' | 'dead'; attempts: number; nextAt: Instant; error: string | null }
