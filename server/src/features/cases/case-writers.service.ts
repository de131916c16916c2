import { Injectable } from '@nestjs/common';
import type { MandatePermission } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { findRow } from '../../database/row-statements';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { actingAgent, LiveMandates, type MandateOfCase } from '../agents';
import type { Actor } from './case-log.service';
import { RegistrationCase } from './registration-case.entity';

/** What a mandate must hold for an agent to do it; some things nobody does in the client's place. */
export type Wanted = MandatePermission | 'client-only';

export interface Writer {
  readonly row: RegistrationCase;
  readonly actor: Actor;
  /** Null for the applicant. */
  readonly mandate: MandateOfCase | null;
}

/** Who may write to a case: its applicant, or an agent with a live mandate for it. Anybody else hears of no case. */
@Injectable()
export class CaseWriters {
  constructor(private readonly mandates: LiveMandates) {}

  async require(tx: EntityManager, caseId: string, me: CurrentUser, wanted: Wanted): Promise<Writer> {
    const own = await findRow(tx, RegistrationCase, { id: caseId, applicantId: me.accountId });
    if (own !== null) return { row: own, actor: applicant(me), mandate: null };
    const mandate = await this.mandates.of(tx, caseId, me, wanted);
    const row = mandate === null ? null : await findRow(tx, RegistrationCase, { id: caseId });
    if (mandate === null || row === null) throw new Refusal('case.not-found');
    return { row, actor: actingAgent(mandate, me), mandate };
  }
}

export const applicant = (me: CurrentUser): Actor => ({ id: me.accountId, words: '申请人' });
