import { Entity } from 'typeorm';
import { KeyCode, Moment } from '../../database/columns';

/** Something from outside that has had its effect. Agencies repeat themselves and so does our own outbox. */
@Entity('inbox_entry')
export class InboxEntry {
  @KeyCode(40) source: string;
  @KeyCode(128) key: string;
  @Moment({ name: 'received_at' }) receivedAt: Date;
}
