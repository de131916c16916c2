import { Entity, Index } from 'typeorm';
import { Code, Id, Int, Moment, Ref } from '../../database/columns';

/** Six digits sent to the number of one notice, for one purpose. Only their keyed hash is kept. */
@Entity('one_time_code')
@Index('one_time_code_of_notice', ['noticeId', 'sentAt'])
export class OneTimeCode {
  @Id() id: string;
  @Ref({ name: 'notice_id' }) noticeId: string;
  @Code(43, { name: 'code_index' }) codeIndex: string;
  @Int() tries: number;
  @Moment({ name: 'sent_at' }) sentAt: Date;
  @Moment({ name: 'expires_at' }) expiresAt: Date;
  @Moment({ name: 'used_at', nullable: true }) usedAt: Date | null;
}
