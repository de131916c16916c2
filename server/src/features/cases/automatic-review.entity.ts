import type { PersonReason, ReviewCheck } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Int, Json, Moment, Ref } from '../../database/columns';

/** What the machine made of one submission: written in the transaction of the submission, once each, and never changed. */
@Entity('automatic_review')
@Index('automatic_review_once_a_submission', ['caseId', 'submission'], { unique: true })
@Index('automatic_review_of_day', ['outcome', 'at'])
export class AutomaticReview {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  @Int() submission: number;
  @Moment() at: Date;
  @Code(12) outcome: 'approved' | 'to-a-person';
  /** Names items and rules, nobody. */
  @Json() reasons: PersonReason[];
  /** In the order in which they were applied; their evidence is what the form says. */
  @Enciphered('automatic_review.checks') checks: ReviewCheck[];
  @Code(10, { name: 'rules_version' }) rulesVersion: string;
  @Code(64, { name: 'packet_hash' }) packetHash: string;
}
