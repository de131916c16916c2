import { isTold } from '../corrections/told-defect';
import { worstLevel, type Finding } from '../finding';
import type { PersonReason } from './automatic/automatic-review.rule';
import type { RegistrationCondition } from './company-registration.workflow';
import { unsigned, type DocumentHash } from './signers';

/** 《公司法》第四十七条: an act and an article of it. */
export const citesAnArticle = (text: string): boolean => /《[^》]{2,40}》第[一二三四五六七八九十百零\d]+条/.test(text);

/** All a condition may look at. Facts are gathered once, before the move, inside the move's transaction. */
export interface RegistrationFacts {
  /** What the rules say of the form as it stands. */
  findings: readonly Finding[];
  /** Hash of the documents as generated from the form as it stands. */
  packetHash: string | null;
  /** Everybody who must sign: the documents that ask for them as they stand now, and what each of them has signed so far. */
  signers: readonly { verified: boolean; asked: readonly DocumentHash[]; signed: readonly DocumentHash[] }[];
  nameIsFree: boolean;
  /** Why a person must decide; null as long as nobody has looked for reasons. */
  reasonsForAPerson: readonly PersonReason[] | null;
  /** The content hash the clerk saw, and the one on record. */
  reviewedHash: string | null;
  contentHash: string | null;
  defects: readonly { field: string; words: string; good: string }[];
  /** Correction notices the applicant has had, and whether somebody other than its writer confirmed this one. */
  noticesBefore: number;
  /** Papers the file was accepted without and that have not been accepted since. */
  owedPapers: number;
  confirmedByAnother: boolean;
  reason: string;
  /** 不予登记 rests on this article, as its writer cites it. */
  clause: string;
  /** The last day on which a file that was sent back may be handed in again is over. */
  correctionOver: boolean;
  /** 办理期限: may it be extended as it stands, and did somebody else than the one who decides ask for it? */
  extendable: boolean;
  askedByAnother: boolean;
  matters: readonly { settled: boolean }[];
  /** 身份异议: somebody named said that it was not them, and nobody has decided on it. */
  claimOpen: boolean;
}

/** A condition named in the workflow and missing here does not compile, nor the reverse. */
export const registrationConditions: Record<RegistrationCondition, (facts: RegistrationFacts) => boolean> = {
  'no-rule-refuses': ({ findings }) => !['refuse', 'route'].includes(worstLevel(findings)),
  'every-signer-is-verified-and-has-signed': ({ signers, packetHash }) =>
    signers.length > 0 && packetHash !== null && signers.every(({ verified, asked, signed }) => verified && unsigned(asked, signed).length === 0),
  'the-form-is-what-was-signed': ({ packetHash, contentHash }) => packetHash !== null && packetHash === contentHash,
  'every-defect-has-words': ({ defects }) => defects.length > 0 && defects.every(isTold),
  'a-second-notice-has-a-second-person': ({ noticesBefore, confirmedByAnother }) => noticesBefore === 0 || confirmedByAnother,
  'every-owed-paper-has-come': ({ owedPapers }) => owedPapers === 0,
  'a-reason-is-given': ({ reason }) => reason.trim().length >= 4,
  'a-clause-is-cited': ({ clause }) => citesAnArticle(clause),
  'the-time-to-correct-is-over': ({ correctionOver }) => correctionOver,
  'what-was-reviewed-is-what-is-decided': ({ reviewedHash, contentHash }) => contentHash !== null && reviewedHash === contentHash,
  'the-name-is-still-free': ({ nameIsFree }) => nameIsFree,
  'nothing-asks-for-a-person': ({ reasonsForAPerson }) => reasonsForAPerson !== null && reasonsForAPerson.length === 0,
  'somebody-said-not-me': ({ claimOpen }) => claimOpen,
  'the-time-can-be-extended': ({ extendable }) => extendable,
  'another-person-asked-for-it': ({ askedByAnother }) => askedByAnother,
  'every-matter-is-settled': ({ matters }) => matters.length > 0 && matters.every(({ settled }) => settled),
};
