import type { ApplicationForm, Defect, PaperView, RuleTrace } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Int, Json, Moment, Ref } from '../../database/columns';

export type HandedPaper = Pick<PaperView, 'id' | 'kind' | 'personKey' | 'title' | 'at'>;

/** What was handed in, once for each time: the next one is compared with it (细则第十八条: handing in again is a new application). */
@Entity('case_submission')
@Index('case_submission_number', ['caseId', 'number'], { unique: true })
export class CaseSubmission {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  @Int() number: number;
  @Moment() at: Date;
  @Enciphered('case_submission.form') form: ApplicationForm;
  @Code(64, { name: 'packet_hash' }) packetHash: string;
  /** Every rule that was applied and what it said. */
  @Enciphered('case_submission.trace') trace: RuleTrace;
  /** What was uploaded by then; null for those from before it was kept. */
  @Json({ nullable: true }) papers: HandedPaper[] | null;
  /** What the clerk asked to be mended when this one was returned. */
  @Json({ nullable: true }) defects: Defect[] | null;
}
