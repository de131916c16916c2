import type { PartialForm, RegistrationStage, SectionName } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Day, Enciphered, Flag, Id, Int, Json, Moment, Ref, Text } from '../../database/columns';

/**
 * One company being opened. The row is what the case looks like now; why it does stands in its log (`case_event`).
 * `stage` and `version` change only together, by a conditional update on both.
 */
@Entity('registration_case')
@Index('registration_case_queue', ['stage', 'decisionDueOn', 'submittedAt'])
@Index('registration_case_of_applicant', ['applicantId', 'savedAt'])
export class RegistrationCase {
  @Id() id: string;
  /** 受理编号 `QB-2611-000001`, given at the first submission. */
  @Index('registration_case_number', { unique: true })
  @Code(20, { nullable: true }) number: string | null;
  /** The day of law of the workflow this case was opened under. */
  @Code(10, { name: 'workflow_version' }) workflowVersion: string;
  @Code(20) stage: RegistrationStage;
  /** Grows with every write; whoever writes says which one they saw. */
  @Int() version: number;
  @Ref({ name: 'applicant_id' }) applicantId: string;
  /** As the four parts give it now; for lists and search. */
  @Text(120, { name: 'company_name' }) companyName: string;
  @Enciphered('registration_case.form') form: PartialForm;
  @Json({ name: 'section_versions' }) sectionVersions: Record<SectionName, number>;
  /** The section last written to: on another phone the applicant goes on there. */
  @Code(20, { name: 'last_section', nullable: true }) lastSection: SectionName | null;
  /** Grows each time documents are made; signatures of an earlier round are void. */
  @Int() round: number;
  /** SHA-256 of the documents under signature, hexadecimal; null while the form is being filled. */
  @Code(64, { name: 'packet_hash', nullable: true }) packetHash: string | null;
  @Int() submissions: number;
  @Moment({ name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Day({ name: 'decision_due_on', nullable: true }) decisionDueOn: string | null;
  /** The due day lies beyond the published holiday schedule. */
  @Flag({ name: 'decision_provisional' }) decisionProvisional: boolean;
  /** The clerk who is reading it, until `heldUntil`: a courtesy between clerks, not a lock of the law. */
  @Ref({ name: 'held_by', nullable: true }) heldBy: string | null;
  @Moment({ name: 'held_until', nullable: true }) heldUntil: Date | null;
  /** 冻结: since when somebody named says that it was not them. Beside the stage; changes together with the version, like it. */
  @Moment({ name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  /** Blind indexes of identity numbers and mobiles that an upheld claim keeps out of this case. */
  @Json({ name: 'taken_out', nullable: true }) takenOut: string[] | null;
  @Moment({ name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Ref({ name: 'decided_by', nullable: true }) decidedBy: string | null;
  /** Length of the log and hash of its last entry; the next entry is chained to it. */
  @Int({ name: 'log_length' }) logLength: number;
  @Code(64, { name: 'log_head' }) logHead: string;
  /** The mandate by which an agent helps, offered or live; null otherwise. So that a case without one costs no look-up. */
  @Ref({ name: 'mandate_id', nullable: true }) mandateId: string | null;
  @Moment({ name: 'opened_at' }) openedAt: Date;
  @Moment({ name: 'saved_at' }) savedAt: Date;
}
