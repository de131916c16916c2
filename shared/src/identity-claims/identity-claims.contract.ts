import type { Day } from '../calendar';
import type { Instant } from '../company-registration/company-registration.contract';

/** `freeze`: the application stands still until somebody decides. `report`: the licence was out already (冒名登记, 撤销登记). */
export type ClaimKind = 'freeze' | 'report';
/** `upheld`: they were right, and are taken out or the application is refused. `lifted`: it was an error. Reports are `accepted` or `not-accepted` (细则第五十二条). */
export type ClaimState = 'open' | 'upheld' | 'lifted' | 'accepted' | 'not-accepted';

/** What the page behind a text says. Nothing about anybody that the text did not say. */
export interface NoticeView {
  /** As the text had it; null for whoever came by a signing link, who has not read the text. */
  said: { companyName: string; postWords: string; toldOn: Day } | null;
  /** `none`: nobody has pressed yet. `over`: the application came to nothing. */
  state: 'none' | 'over' | ClaimState;
  kind: ClaimKind;
  words: string;
  /** Of whoever decided, addressed to this person. */
  reason: string | null;
}
export interface CodeSent { againInSeconds: number; minutes: number }
export interface SayNotMe { code: string }

/** One row of the desk's list of claims (身份异议). */
export interface ClaimLine {
  id: string;
  caseId: string;
  number: string | null;
  companyName: string;
  stageWords: string;
  /** Nothing can be done to the case any more: the decision is recorded, and told. */
  caseIsOver: boolean;
  /** Whether the application may be refused as a whole: only once it was handed in. */
  mayRefuse: boolean;
  kind: ClaimKind;
  name: string;
  maskedMobile: string;
  postWords: string;
  claimedAt: Instant;
  /** Of a report: three working days to accept it or not (细则第五十二条). */
  dueOn: Day | null;
  /** Whether somebody signed as this person, and how they had been identified. */
  signature: { at: Instant; verification: string; device: string } | null;
  state: ClaimState;
  decidedBy: string | null;
  decidedAt: Instant | null;
  reason: string | null;
}
/** `take-out` and `refuse` uphold a freeze, `lift` ends it; `accept` and `do-not-accept` answer a report. */
export type ClaimVerdict = 'take-out' | 'refuse' | 'lift' | 'accept' | 'do-not-accept';
export interface DecideClaim { verdict: ClaimVerdict; reason: string }
