import type { Day } from '../calendar';
import type { Instant, Paragraph, Signature } from '../company-registration/company-registration.contract';
import type { RegistrationStage } from '../company-registration/company-registration.workflow';

/** What a client may let an agent do, each agreed to or not: 填写, 送签, 提交, 领取. */
export const mandatePermissions = ['fill-in', 'send-to-sign', 'hand-in', 'collect'] as const;
export type MandatePermission = (typeof mandatePermissions)[number];
/** `offered`: signed by the client, not yet accepted by the agent. */
export type MandateState = 'offered' | 'live' | 'declined' | 'revoked' | 'expired';

/** What anybody may know of an agent: no more than the register publishes. */
export interface PublicAgent {
  number: string;
  name: string;
  agencyName: string;
  agencyCreditCode: string;
  /** Whole yuan; 0 for a free agent (免费代办). */
  feeYuan: number;
  standing: 'registered' | 'suspended';
  registeredOn: Day;
}

/** One line of the register as the office keeps it. */
export interface AgentLine extends PublicAgent { id: string; maskedId: string; suspendedReason: string | null; liveMandates: number }
export interface AgencyLine { id: string; name: string; creditCode: string; feeYuan: number; agents: AgentLine[] }
export interface AddAgency { name: string; creditCode: string; feeYuan: number }
export interface AddAgent { agencyId: string; number: string; name: string; idNumber: string }
export interface SuspendAgent { reason: string }

/** What is handed over, before it is signed. */
export interface MandateTerms { agentNumber: string; permissions: MandatePermission[]; endsOn: Day }
export interface MandateText { title: string; paragraphs: Paragraph[]; sha256: string }
/** `signature.packetHash` is the SHA-256 of the text that was read. */
export interface GiveMandate extends MandateTerms { signature: Signature }
export interface DeclineMandate { reason: string }

/** Who helps with a case, as the case itself shows it. */
export interface MandateSummary {
  id: string;
  agentNumber: string;
  agentName: string;
  agencyName: string;
  state: MandateState;
  permissions: MandatePermission[];
  endsOn: Day;
}
export interface MandateView extends MandateSummary {
  caseId: string;
  companyName: string;
  stage: RegistrationStage;
  stageWords: string;
  clientName: string;
  signedAt: Instant;
  acceptedAt: Instant | null;
  /** When it was declined or revoked. */
  endedAt: Instant | null;
  declinedReason: string | null;
  text: MandateText;
  /** SM3 of the evidence of the client's signature. */
  digest: string;
  youAre: 'client' | 'agent';
}
