import type { Day } from '../calendar';
import type { Finding } from '../finding';
import type { DefectView } from '../corrections/correction.contract';
import type { Post } from '../people';
import type { MandateSummary } from '../agents';
import type { SealOrderState } from '../seal-orders';
import type { ApplicationForm, GivenForm, PartialForm, SectionName } from './application-form';
import type { MachineReview } from './automatic/automatic-review.contract';
import type { DecisionClock } from './decision-clock/decision-clock.rule';
import type { EntityType } from './entity-types';
import type { RegistrationAction, RegistrationMatter, RegistrationStage } from './company-registration.workflow';

/** Instants travel as ISO 8601 in UTC; days as `YYYY-MM-DD`; money as whole yuan. */
export type Instant = string;

export type TaskState = 'not-started' | 'in-progress' | 'problem' | 'done' | 'cannot-start';
export type TaskName = SectionName | 'sign';
export interface TaskView { name: TaskName; title: string; state: TaskState; words: string }
/** `stopped`: this page was written on last and is not done; otherwise it is what comes next. */
export interface ResumePoint { task: TaskName; title: string; stopped: boolean }

export interface MoveView {
  action: RegistrationAction;
  title: string;
  /** What keeps it from being made now, in words; empty when it may be made. */
  missing: string[];
}

export type SignerState = 'invited' | 'opened' | 'signed' | 'refused' | 'expired';
export interface SignerView {
  personKey: string;
  name: string;
  maskedId: string;
  maskedMobile: string;
  posts: Post[];
  postWords: string;
  state: SignerState;
  isYou: boolean;
  /** The link to send to this person; only the applicant sees it, and only while it is open. */
  link: string | null;
  expiresAt: Instant | null;
  openedAt: Instant | null;
  signedAt: Instant | null;
  refusedReason: string | null;
  /** What this person signs, and which of it is signed as it stands now. */
  documents: { kind: DocumentKind; title: string; signed: boolean }[];
  /** A signature given before the documents changed: it no longer counts, and this says why. */
  voided: VoidedSignature | null;
}

/** One line of a document that reads otherwise than before; empty on one side when it was added or taken out. */
export interface LineChange { where: string; before: string; after: string }
/** 已作废：内容改了. */
export interface VoidedSignature { signedAt: Instant; voidedAt: Instant; documents: { kind: DocumentKind; title: string; changes: LineChange[] }[] }

export type DocumentKind =
  | 'application' | 'articles' | 'founders-agreement' | 'resolution' | 'no-supervisor-agreement' | 'board-resolution' | 'appointments' | 'executive-mandate'
  | 'head-appointment' | 'family-consent' | 'beneficial-owners' | 'domicile-declaration' | 'mandate';
/** One paragraph of a legal document. `table` rows hold cells; every other kind holds one text. */
export type Paragraph =
  | { kind: 'title' | 'heading' | 'text'; text: string }
  /** `clause` names the article it belongs to; `model` holds the model's words where the applicants wrote their own. */
  | { kind: 'clause'; text: string; clause?: string; model?: string }
  /** `by` is the key of the person who signs here. */
  | { kind: 'signature'; text: string; by?: string }
  | { kind: 'table'; rows: string[][] };
export interface DocumentView { kind: DocumentKind; title: string; pages: number | null; sha256: string; paragraphs: Paragraph[] }

export type MatterState = 'waiting' | 'ready' | 'with-agency' | 'done' | 'declined' | 'not-wanted';
export interface MatterView {
  name: RegistrationMatter;
  title: string;
  agency: string;
  state: MatterState;
  words: string;
  startedAt: Instant | null;
  dueOn: Day | null;
  /** The due day lies beyond the published holiday schedule and may move. */
  provisional: boolean;
  doneAt: Instant | null;
}

export interface TimelineEntry {
  at: Instant;
  title: string;
  detail: string;
  actor: string;
  basis: string | null;
  tone: 'ok' | 'warn' | 'bad' | 'run' | 'idle';
}

export interface CaseView {
  id: string;
  /** 受理编号, given at the first submission. */
  number: string | null;
  stage: RegistrationStage;
  stageWords: string;
  /** Changes with every write; a move made against an old one answers 409. */
  version: number;
  companyName: string;
  form: PartialForm;
  sectionVersions: Record<SectionName, number>;
  savedAt: Instant;
  tasks: TaskView[];
  findings: Finding[];
  signers: SignerView[];
  /** Hash over all documents to be signed; null while the form is being filled. */
  packetHash: string | null;
  documents: { kind: DocumentKind; title: string; sha256: string }[];
  papers: PaperView[];
  moves: MoveView[];
  matters: MatterView[];
  timeline: TimelineEntry[];
  /** What the machine made of the last submission; null where no machine looked at it. */
  machineReview: MachineReview | null;
  submittedAt: Instant | null;
  /** The last day the authority has for its decision. */
  decisionDueOn: Day | null;
  /** 办理期限 as the log tells it; null before anything was handed in. */
  clock: DecisionClock | null;
  /** Of a file that was sent back: the last day to hand it in again. */
  correctBy: Day | null;
  /** What the last notice asks to be mended, in the order of the clerk. */
  defects: DefectView[];
  licence: LicenceSummary | null;
  sealOrder: SealOrderSummary | null;
  /** 先停着: somebody named said that it was not them; nobody signs, submits or decides until that is cleared up. */
  frozen: { since: Instant; words: string } | null;
  /** You opened this case: whatever the law leaves to the applicant alone is yours. */
  youAreApplicant: boolean;
  /** You may change the form: it is yours, or its applicant has handed that over to you. */
  youMayFillIn: boolean;
  /** Who helps with it, while a mandate is offered or live. */
  mandate: MandateSummary | null;
}

export interface LicenceSummary { id: string; creditCode: string; companyName: string; issuedOn: Day; verificationToken: string }
export interface SealOrderSummary { state: SealOrderState; words: string }

export interface CaseLine {
  id: string;
  number: string | null;
  companyName: string;
  stage: RegistrationStage;
  stageWords: string;
  tasksDone: number;
  tasksTotal: number;
  next: string;
  /** Of a draft of your own: the page on which to go on. */
  resume: ResumePoint | null;
  savedAt: Instant;
  youAreApplicant: boolean;
}

export interface OpenCase {
  /** A whole form may be given at once (integrators); otherwise an empty draft opens. */
  form?: GivenForm;
  /** Of an empty draft; a limited company where nothing is said. */
  entityType?: EntityType;
  /** With a whole form: make the documents and the signing links at once. */
  sendForSigning?: boolean;
}
export interface SaveSection<S extends SectionName = SectionName> {
  section: S;
  value: Partial<ApplicationForm[S]>;
  /** The section's version the page was loaded with; another one on record answers 409 `draft.changed-elsewhere`. */
  seenVersion: number;
}
/** The places of a form where one natural person is written down: one entry, or a list that takes one more. */
export const personPlaces = [
  'shareholders.shareholders', 'officers.others', 'partners.partners', 'investor.investor', 'operator.operator', 'parent.representative', 'parent.head', 'contacts.others',
] as const;
export type PersonPlace = (typeof personPlaces)[number];
/** 就是我: the account's checked name and number are written in by the server, so that nobody types their own. */
export interface WriteMyselfIn {
  place: PersonPlace;
  /** For the new entry; whoever is in the form already keeps their own. */
  key: string;
  /** Of the section that holds the place. */
  seenVersion: number;
}
export interface SavedSection { sectionVersion: number; version: number; savedAt: Instant; findings: Finding[]; tasks: TaskView[] }

export interface MoveCase { seenVersion: number }
export interface SubmitCase extends MoveCase {
  /** The applicant may sign and submit in one act when theirs is the last signature missing. */
  signature?: Signature;
}
export interface WithdrawCase extends MoveCase { reason: string }

/** A drawn signature: strokes of points in a box of the given size, pixels. */
export interface Signature {
  packetHash: string;
  width: number;
  height: number;
  strokes: { x: number; y: number; t: number }[][];
}

export type PaperKind = 'id-front' | 'id-back' | 'domicile-proof' | 'permit' | 'other';
export interface PaperView { id: string; kind: PaperKind; title: string; personKey: string | null; type: string; bytes: number; at: Instant }

/** What a link shows to somebody who is not (yet) known to be the invited person: no name, no company, no document. */
export interface InvitationLanding {
  /** `revoked`: another link has taken its place, or this person is asked no longer. `changing`: the form is open again; the same link will do. `frozen`: somebody else named said that it was not them. */
  state: SignerState | 'revoked' | 'changing' | 'frozen' | 'not-found';
  words: string;
  /** 林先生/女士 style: who can send a new link when this one is dead. */
  askWhom: string;
  /** What is needed before the documents are shown. */
  need: 'sign-in' | 'verification' | 'nothing' | 'other-person';
}
export interface SigningView {
  landing: InvitationLanding;
  caseId: string;
  companyName: string;
  you: { name: string; maskedId: string; postWords: string; state: SignerState };
  packetHash: string;
  /** Those that ask for this person's signature. */
  documents: (DocumentView & { signed: boolean })[];
  voided: VoidedSignature | null;
  signers: { name: string; postWords: string; state: SignerState; signedAt: Instant | null; isYou: boolean }[];
  expiresAt: Instant;
}
export interface RefuseToSign { reason: string }
/** Somebody else takes the place of a person: with the same posts, and the same share if there is one. */
export interface Substitute extends MoveCase { person: { name: string; idNumber: string; mobile: string } }
