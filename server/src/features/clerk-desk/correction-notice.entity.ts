import type { Defect, CorrectionNoticeState } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Id, Int, Json, Moment, Ref, Text } from '../../database/columns';

/**
 * 补正通知. The first is issued as it is written; a second waits until another person confirms it or sends it back,
 * and the applicant sees nothing of it until then. What was issued also stands on the submission it returned.
 */
@Entity('correction_notice')
@Index('correction_notice_attempt', ['caseId', 'submission', 'attempt'], { unique: true })
@Index('correction_notice_waiting', ['state', 'writtenAt'])
@Index('correction_notice_omitted', ['omittedBy', 'decidedAt'])
export class CorrectionNotice {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  @Int() submission: number;
  /** 1, 2, 3… for a submission: two proposals at once collide here, and the second is refused. */
  @Int() attempt: number;
  @Code(10) state: CorrectionNoticeState;
  @Json() defects: Defect[];
  /** How many of the defects stood in the first submission untold, and whose omission that is. */
  @Int() omissions: number;
  @Ref({ name: 'omitted_by', nullable: true }) omittedBy: string | null;
  /** The version of the case its writer saw: what was read is what is confirmed. */
  @Int({ name: 'seen_version' }) seenVersion: number;
  @Ref({ name: 'written_by' }) writtenBy: string;
  @Moment({ name: 'written_at' }) writtenAt: Date;
  @Ref({ name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Moment({ name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Text(300, { name: 'decision_words', nullable: true }) decisionWords: string | null;
}
