import { Entity, Index } from 'typeorm';
import { Code, Id, Int, Json, Moment, Ref, Text } from '../../database/columns';

/**
 * One thing that happened to a case. Rows are added, never changed: each carries the SM3 of itself and the one before,
 * and `verify-log` recomputes them all. No name and no number stands in `content`; a reason somebody gave stands there in their own words.
 */
@Entity('case_event')
@Index('case_event_no_two_writers', ['caseId', 'position'], { unique: true })
export class CaseEvent {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  /** 1, 2, 3… within the case. Two clerks acting at once collide here, and the second is refused. */
  @Int() position: number;
  /** Past tense: `case.submitted`, `seals.accepted`. */
  @Code(40) kind: string;
  @Moment() at: Date;
  /** Account id, or `system`, or the agency's name. */
  @Code(40) actor: string;
  /** 申请人, 登记人员, 系统 … as the timeline says it. */
  @Text(40, { name: 'actor_words' }) actorWords: string;
  @Text(200) basis: string;
  @Code(64, { name: 'request_id' }) requestId: string;
  @Json() content: Record<string, unknown>;
  @Code(64, { name: 'previous_hash' }) previousHash: string;
  @Code(64) hash: string;
}
