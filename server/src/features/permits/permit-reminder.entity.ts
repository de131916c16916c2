import type { ReminderStage } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Day, Id, Moment, Ref } from '../../database/columns';

/** That one stage of one expiry was told: the key keeps it from being told twice, by whichever process. */
@Entity('permit_reminder')
@Index('permit_reminder_once', ['permitId', 'expiresOn', 'stage'], { unique: true })
export class PermitReminder {
  @Id() id: string;
  @Ref({ name: 'permit_id' }) permitId: string;
  @Day({ name: 'expires_on' }) expiresOn: string;
  @Code(20) stage: ReminderStage;
  @Moment({ name: 'told_at' }) toldAt: Date;
}
