import { Entity, Index } from 'typeorm';
import { Code, Id, Moment, Ref } from '../database/columns';

/** Somebody in office looked at a person's data (《个人信息保护法》第五十一条: operations must be traceable). Rows are added, never changed. */
@Entity('access_log')
@Index('access_log_subject', ['subjectId', 'at'])
export class AccessLogEntry {
  @Id() id: string;
  @Moment() at: Date;
  @Ref({ name: 'account_id' }) accountId: string;
  /** What was done, such as `case.shown`. */
  @Code(60) action: string;
  @Code(40, { name: 'subject_kind' }) subjectKind: string;
  @Code(64, { name: 'subject_id' }) subjectId: string;
  @Code(64, { name: 'request_id' }) requestId: string;
}
