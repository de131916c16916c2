import type { FreedBy } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Day, Id, Moment, Ref, Text } from '../../database/columns';

export type NameStatus = 'registered' | 'reserved' | 'freed';

/**
 * A company name that counts in comparisons: registered, reserved for a case, or freed less than a year ago
 * (《企业名称登记管理规定》第十七条). Two keys make two owners impossible; both are empty once the name is free. A firm whose
 * licence was revoked (吊销) stays registered here: its name is not freed before it is deregistered.
 */
@Entity('name_claim')
@Index('name_claim_of_case', ['caseId'])
@Index('name_claim_lapsing', ['status', 'reservedUntil'])
export class NameClaim {
  @Id() id: string;
  /** Names are compared within the authorities of one 设区的市, e.g. `370200`. */
  @Code(6) area: string;
  @Text(120) name: string;
  /** The full name in one spelling: nobody else has it. */
  @Index('name_claim_exclusive', { unique: true })
  @Text(140, { name: 'exclusive_key', nullable: true }) exclusiveKey: string | null;
  /** Trade name and industry: of two names made here that art. 17 does not allow beside each other, one is refused. Empty for firms tied by investment. */
  @Index('name_claim_same', { unique: true })
  @Text(140, { name: 'same_key', nullable: true }) sameKey: string | null;
  @Code(12) status: NameStatus;
  @Ref({ name: 'case_id', nullable: true }) caseId: string | null;
  @Day() since: string;
  /** 保留期: the reservation ends by itself after this day. */
  @Day({ name: 'reserved_until', nullable: true }) reservedUntil: string | null;
  /** Empty when a reservation was given up: that protects nobody. */
  @Day({ name: 'freed_on', nullable: true }) freedOn: string | null;
  @Code(12, { name: 'freed_by', nullable: true }) freedBy: FreedBy | null;
  @Moment({ name: 'changed_at' }) changedAt: Date;
}
