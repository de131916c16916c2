import type { DocumentHash, Signature } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Int, Json, Moment, Ref } from '../../database/columns';

/**
 * One act of signing and the evidence of it. Written once and never changed: that a document was changed afterwards shows
 * by its hash, not here. `evidence` is the text that was attested, byte for byte.
 */
@Entity('case_signature')
@Index('case_signature_of_case', ['caseId'])
@Index('case_signature_verification', ['verificationToken'], { unique: true })
export class CaseSignature {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  @Ref({ name: 'signer_id' }) signerId: string;
  @Int() round: number;
  @Json() documents: DocumentHash[];
  @Moment({ name: 'signed_at' }) signedAt: Date;
  @Ref({ name: 'account_id', nullable: true }) accountId: string | null;
  /** The drawn name. The place is the one it was first stored at: an envelope is bound to it. */
  @Enciphered('case_signer.signature') signature: Signature;
  @Enciphered('case_signature.evidence') evidence: string;
  /** SM3 of the evidence: stands in the case's log as well, so that neither can be exchanged alone. */
  @Code(64) digest: string;
  /** SM2 over the evidence, DER in base64; empty for signatures from before there were attestations. */
  @Code(128, { nullable: true }) attestation: string | null;
  @Code(16, { name: 'key_id', nullable: true }) keyId: string | null;
  /** In the QR code of the certificate; whoever has it learns nothing about a person. */
  @Code(43, { name: 'verification_token' }) verificationToken: string;
}
