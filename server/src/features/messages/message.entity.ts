import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Moment, Ref, Text } from '../../database/columns';

/** What we told somebody in the app. `onceKey` keeps one event from being told twice. */
@Entity('message')
@Index('message_of_account', ['accountId', 'at'])
export class Message {
  @Id() id: string;
  @Ref({ name: 'account_id' }) accountId: string;
  @Index('message_once', { unique: true })
  @Code(120, { name: 'once_key' }) onceKey: string;
  @Moment() at: Date;
  @Text(40) title: string;
  /** Names people. */
  @Enciphered('message.text') text: string;
  /** May carry a signing token. */
  @Enciphered('message.link', { nullable: true }) link: string | null;
  @Moment({ name: 'read_at', nullable: true }) readAt: Date | null;
}
