import { Entity, Index } from 'typeorm';
import { Code, Day, Id, Int, Moment, Ref, Text } from '../../database/columns';

/** 抽查: an automatic approval that was drawn to be looked at by a person afterwards. */
@Entity('after_check')
@Index('after_check_list', ['state', 'drawnAt'])
@Index('after_check_of_day', ['day'])
export class AfterCheck {
  @Id() id: string;
  @Index('after_check_of_case', { unique: true })
  @Ref({ name: 'case_id' }) caseId: string;
  @Day() day: string;
  @Moment({ name: 'drawn_at' }) drawnAt: Date;
  /** With these three anybody in office can draw again: `draw` follows from seed and case, and is below `perMillion`. */
  @Code(43) seed: string;
  @Int() draw: number;
  @Int({ name: 'per_million' }) perMillion: number;
  @Code(12) state: 'waiting' | 'sound' | 'faulty';
  @Ref({ name: 'checked_by', nullable: true }) checkedBy: string | null;
  @Moment({ name: 'checked_at', nullable: true }) checkedAt: Date | null;
  /** What is wrong, in the clerk's words; null where nothing is. */
  @Text(500, { nullable: true }) reason: string | null;
}
