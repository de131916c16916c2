import { Entity, Index } from 'typeorm';
import { Code, Day, Enciphered, Flag, Id, Int, Moment, Ref } from '../../database/columns';

/** A permit somebody holds, as they wrote it down from the paper: what we remind of. */
@Entity('permit')
@Index('permit_of_owner', ['ownerId'])
@Index('permit_once', ['ownerId', 'numberIndex'], { unique: true })
@Index('permit_due', ['nextReminderOn', 'id'])
export class Permit {
  @Id() id: string;
  @Ref({ name: 'owner_id' }) ownerId: string;
  @Code(40) kind: string;
  @Enciphered('permit.number') number: string;
  /** Kind and number, blind: the same paper is kept once by each owner. */
  @Code(43, { name: 'number_index' }) numberIndex: string;
  /** Often a person's name. */
  @Enciphered('permit.holder') holder: string;
  @Day({ name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Day({ name: 'expires_on', nullable: true }) expiresOn: string | null;
  @Code(6) region: string;
  @Flag() reminds: boolean;
  @Day({ name: 'applied_on', nullable: true }) appliedOn: string | null;
  /** When the sweep has to look at it again; empty when there is nothing more to tell. */
  @Day({ name: 'next_reminder_on', nullable: true }) nextReminderOn: string | null;
  @Int() version: number;
  @Moment({ name: 'added_at' }) addedAt: Date;
}
