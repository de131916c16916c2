import type { ClaimKind, ClaimState, Post } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Day, Enciphered, Id, Json, Moment, Ref, Text } from '../../database/columns';

/** 身份异议: somebody an application names said that it was not them. One a notice; kept for good, whatever becomes of the case. */
@Entity('identity_claim')
@Index('identity_claim_of_notice', ['noticeId'], { unique: true })
@Index('identity_claim_of_case', ['caseId', 'state'])
@Index('identity_claim_list', ['state', 'claimedAt'])
export class IdentityClaim {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  @Ref({ name: 'notice_id' }) noticeId: string;
  @Enciphered('identity_claim.person') person: { name: string; idNumber: string; mobile: string };
  @Json() posts: Post[];
  @Code(10) kind: ClaimKind;
  @Code(16) state: ClaimState;
  @Moment({ name: 'claimed_at' }) claimedAt: Date;
  /** Of a report: the last day to accept it or not. */
  @Day({ name: 'due_on', nullable: true }) dueOn: string | null;
  @Ref({ name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Moment({ name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Text(500, { nullable: true }) reason: string | null;
}
