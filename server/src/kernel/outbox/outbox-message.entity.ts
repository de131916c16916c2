import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Int, Moment, Ref, Text } from '../../database/columns';

export type OutboxState = 'waiting' | 'delivered' | 'dead';

/**
 * Something that must happen outside because something was decided inside. Written in the transaction of the decision,
 * delivered afterwards, at least once. While somebody is delivering it, `nextAttemptAt` lies in the future: that is the lease.
 */
@Entity('outbox_message')
@Index('outbox_message_due', ['state', 'nextAttemptAt'])
@Index('outbox_message_case', ['caseId'])
@Index('outbox_message_claim', ['claimedBy'])
export class OutboxMessage {
  @Id() id: string;
  @Code(60) topic: string;
  /** May hold personal data, for the agency that needs it. */
  @Enciphered('outbox_message.payload') payload: unknown;
  @Ref({ name: 'case_id', nullable: true }) caseId: string | null;
  /** Of the request that decided. */
  @Code(64, { name: 'request_id' }) requestId: string;
  @Code(12) state: OutboxState;
  @Int() attempts: number;
  @Moment({ name: 'next_attempt_at' }) nextAttemptAt: Date;
  /** Whoever claimed it last; makes the claim a compare-and-set. */
  @Ref({ name: 'claimed_by', nullable: true }) claimedBy: string | null;
  @Text(300, { name: 'last_fault', nullable: true }) lastFault: string | null;
  @Moment({ name: 'created_at' }) createdAt: Date;
  @Moment({ name: 'settled_at', nullable: true }) settledAt: Date | null;
}
