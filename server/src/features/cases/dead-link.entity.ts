import { Entity, Index } from 'typeorm';
import { Code, Id, Moment, Ref } from '../../database/columns';

/** A signing link that another has taken the place of: whoever opens it hears so, and not that it never existed. */
@Entity('dead_link')
@Index('dead_link_token', ['tokenHash'], { unique: true })
export class DeadLink {
  @Id() id: string;
  @Code(43, { name: 'token_hash' }) tokenHash: string;
  @Ref({ name: 'signer_id' }) signerId: string;
  @Moment({ name: 'died_at' }) diedAt: Date;
}
