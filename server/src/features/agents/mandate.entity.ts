import type { MandatePermission, Paragraph, Signature } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Day, Enciphered, Id, Json, Moment, Ref, Text } from '../../database/columns';

export interface MandateContent { title: string; paragraphs: Paragraph[]; clientName: string; companyName: string }
/** How the agent was known when they accepted. */
export interface Acceptance { way: string; reference: string; verifiedAt: string; device: string; address: string }

/**
 * 委托书: what was signed is written once; afterwards only what became of it changes, each time from empty to a moment. Rows are kept:
 * the agents' rule wants ten years.
 */
@Entity('mandate')
@Index('mandate_of_case', ['caseId'])
@Index('mandate_of_client', ['clientId'])
@Index('mandate_of_agent', ['agentId'])
export class Mandate {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  @Ref({ name: 'client_id' }) clientId: string;
  @Ref({ name: 'agent_id' }) agentId: string;
  /** Who accepted it: the verified account of the agent. */
  @Ref({ name: 'agent_account_id', nullable: true }) agentAccountId: string | null;
  @Json() permissions: MandatePermission[];
  @Day({ name: 'ends_on' }) endsOn: string;
  @Enciphered('mandate.content') content: MandateContent;
  /** SHA-256 of the text that was signed. */
  @Code(64) sha256: string;
  @Enciphered('mandate.signature') signature: Signature;
  @Enciphered('mandate.evidence') evidence: string;
  /** SM3 of the evidence; stands in the case's log as well. */
  @Code(64) digest: string;
  @Code(128) attestation: string;
  @Code(16, { name: 'key_id' }) keyId: string;
  @Moment({ name: 'signed_at' }) signedAt: Date;
  @Enciphered('mandate.acceptance', { nullable: true }) acceptance: Acceptance | null;
  @Moment({ name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Moment({ name: 'declined_at', nullable: true }) declinedAt: Date | null;
  @Text(200, { name: 'declined_reason', nullable: true }) declinedReason: string | null;
  @Moment({ name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
