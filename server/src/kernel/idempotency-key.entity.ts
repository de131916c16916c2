import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Int, KeyCode, Moment } from '../database/columns';

/**
 * A write that was done once, with the answer it got. `scope` is a hash of account, route and the client's key. The row
 * stands in the same transaction as what it answers for: either both exist or neither. Kept two days.
 */
@Entity('idempotency_key')
@Index('idempotency_key_created_at', ['createdAt'])
export class IdempotencyKey {
  @KeyCode(43) scope: string;
  /** Of the body: the same key with another body is a mistake of the client, not a repeat. */
  @Code(43) fingerprint: string;
  /** Null only while a write outside a transaction is being done. */
  @Int({ nullable: true }) status: number | null;
  /** Answers may show personal data. */
  @Enciphered('idempotency_key.answer', { nullable: true }) answer: unknown;
  @Moment({ name: 'created_at' }) createdAt: Date;
}
