import type { DocumentHash, Post, VoidedSignature } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Int, Json, Moment, Ref, Text } from '../../database/columns';

/** A document this person has signed: the record of it is the row of `case_signature`. */
export interface SignedDocument extends DocumentHash { signatureId: string; round: number; at: string }

/**
 * One person who must sign a case. The row lives as long as the documents ask for this person, through every new round of
 * them; who is asked no longer stays behind in the round before. One link is open at a time, and a new one kills the old.
 */
@Entity('case_signer')
@Index('case_signer_once_a_round', ['caseId', 'round', 'personKey'], { unique: true })
@Index('case_signer_of_account', ['accountId'])
@Index('case_signer_of_person', ['idIndex'])
export class CaseSigner {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  /** The latest round of documents that asks for this person. */
  @Int() round: number;
  @Code(40, { name: 'person_key' }) personKey: string;
  @Enciphered('case_signer.person') person: { name: string; idNumber: string; mobile: string };
  @Json() posts: Post[];
  /** Blind index of the identity number: finds the person without being readable. */
  @Code(43, { name: 'id_index' }) idIndex: string;
  @Index('case_signer_token', { unique: true })
  @Code(43, { name: 'token_hash' }) tokenHash: string;
  /** The link itself, so that the applicant can copy it again. */
  @Enciphered('case_signer.token') token: string;
  @Moment({ name: 'expires_at' }) expiresAt: Date;
  @Ref({ name: 'account_id', nullable: true }) accountId: string | null;
  @Moment({ name: 'opened_at', nullable: true }) openedAt: Date | null;
  /** The documents of this round that ask for this person. */
  @Json() asked: DocumentHash[];
  /** Everything this person ever signed in this case: what counts is what is asked for now, by its hash. */
  @Json() signed: SignedDocument[];
  /** When the last of what is asked was signed; empty while something is missing. */
  @Moment({ name: 'signed_at', nullable: true }) signedAt: Date | null;
  /** Signatures that lost their document, until they are given anew. Quotes the documents. */
  @Enciphered('case_signer.voided', { nullable: true }) voided: VoidedSignature | null;
  @Moment({ name: 'refused_at', nullable: true }) refusedAt: Date | null;
  @Text(300, { name: 'refused_reason', nullable: true }) refusedReason: string | null;
}
