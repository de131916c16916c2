import { Entity, Index } from 'typeorm';
import { Code, Id, Moment, Ref, Text } from '../../database/columns';

/** One device that is signed in. Only the token's hash is kept: whoever reads this table cannot become anybody. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_account', ['accountId'])
export class Session {
  @Id() id: string;
  @Code(43, { name: 'token_hash' }) tokenHash: string;
  @Ref({ name: 'account_id' }) accountId: string;
  /** In words a person recognises: 微信小程序, Chrome … */
  @Text(60) client: string;
  @Moment({ name: 'created_at' }) createdAt: Date;
  /** To the minute. Idle time counts from here. */
  @Moment({ name: 'seen_at' }) seenAt: Date;
  /** The end that no activity moves. */
  @Moment({ name: 'expires_at' }) expiresAt: Date;
  @Moment({ name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
