import type { Role } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Id, Moment, Ref } from '../database/columns';

/** An account may do what this role may. Everybody is an applicant without a row. Withdrawn grants stay, as evidence. */
@Entity('role_grant')
@Index('role_grant_account', ['accountId'])
export class RoleGrant {
  @Id() id: string;
  @Ref({ name: 'account_id' }) accountId: string;
  @Code(20) role: Role;
  /** The administrative division a clerk works for; null means everywhere. */
  @Code(12, { nullable: true }) division: string | null;
  @Ref({ name: 'granted_by', nullable: true }) grantedBy: string | null;
  @Moment({ name: 'granted_at' }) grantedAt: Date;
  @Moment({ name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}
