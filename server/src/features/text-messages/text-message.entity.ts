import type { TextTemplateName } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Moment, Ref, Text } from '../../database/columns';

/** `expired`: it was of no more use when it could have been sent. */
export type TextMessageState = 'waiting' | 'accepted' | 'declined' | 'expired';

/** One text to one number. Its id is the request id the gateway knows it by; `onceKey` keeps one event from being told twice. */
@Entity('text_message')
@Index('text_message_once', ['onceKey'], { unique: true })
@Index('text_message_of_case', ['caseId'])
export class TextMessage {
  @Id() id: string;
  @Code(120, { name: 'once_key' }) onceKey: string;
  @Ref({ name: 'case_id', nullable: true }) caseId: string | null;
  @Code(40) template: TextTemplateName;
  @Enciphered('text_message.mobile') mobile: string;
  /** Emptied when it held a one-time code and is settled. */
  @Enciphered('text_message.text') text: string;
  @Code(12) state: TextMessageState;
  /** Why not, when declined. */
  @Text(60, { nullable: true }) reason: string | null;
  /** The gateway's own number of it. */
  @Code(64, { nullable: true }) reference: string | null;
  @Moment({ name: 'useful_until', nullable: true }) usefulUntil: Date | null;
  @Moment({ name: 'written_at' }) writtenAt: Date;
  @Moment({ name: 'settled_at', nullable: true }) settledAt: Date | null;
}
