import type { OwedPaperState, PaperKind } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Day, Flag, Id, Int, Moment, Ref, Text } from '../../database/columns';

/** 容缺受理: a paper the file was accepted without. The licence is not issued before it has come and been accepted. */
@Entity('owed_paper')
@Index('owed_paper_once_a_case', ['caseId', 'kind', 'personKey'], { unique: true })
@Index('owed_paper_due', ['state', 'dueOn'])
export class OwedPaper {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  @Code(20) kind: PaperKind;
  /** Empty for a paper of the case as a whole. */
  @Code(40, { name: 'person_key' }) personKey: string;
  @Code(10) state: OwedPaperState;
  @Text(300) words: string;
  /** As the data said on the day it was offered. */
  @Int({ name: 'within_working_days' }) withinWorkingDays: number;
  @Ref({ name: 'offered_by' }) offeredBy: string;
  @Moment({ name: 'offered_at' }) offeredAt: Date;
  @Moment({ name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Day({ name: 'due_on', nullable: true }) dueOn: string | null;
  /** The due day lies beyond the published holiday schedule. */
  @Flag() provisional: boolean;
  @Ref({ name: 'paper_id', nullable: true }) paperId: string | null;
  @Moment({ name: 'handed_in_at', nullable: true }) handedInAt: Date | null;
  @Ref({ name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Moment({ name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Text(300, { name: 'decision_words', nullable: true }) decisionWords: string | null;
}
