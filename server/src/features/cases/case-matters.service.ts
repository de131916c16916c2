import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { Messages } from '../messages';
import { Licence, wholeFace } from '../licences';
import { CaseEvent } from './case-event.entity';
import { SYSTEM } from './case-log.service';
import { CaseMoves } from './case-moves.service';
import { mattersOf } from './case-timeline';
import { RegistrationCase } from './registration-case.entity';

/** The company as registered: what an agency is told is copied from here. */
export interface RegisteredCompany { readonly caseId: string; readonly companyName: string; readonly creditCode: string; readonly legalRepresentative: string }

/** What the features behind each matter (事项) need of the case, and nothing more. */
@Injectable()
export class CaseMatters {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: CaseMoves,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /** For the applicant, once the licence is there. */
  async companyOf(from: EntityManager, caseId: string, me: CurrentUser): Promise<RegisteredCompany> {
    const row = await from.findOne(RegistrationCase, { where: { id: caseId, applicantId: me.accountId }, select: { id: true } });
    if (row === null) throw new Refusal('case.not-found');
    const licence = await from.findOneBy(Licence, { caseId });
    if (licence === null) throw new Refusal('seal-order.not-yet');
    return companyFrom(licence);
  }

  async registeredCompany(caseId: string): Promise<RegisteredCompany> {
    return companyFrom(await this.transactions.reads().findOneByOrFail(Licence, { caseId }));
  }

  /** Ends the case when every matter is done, or left out by the applicant. */
  async completeIfSettled(tx: EntityManager, caseId: string, requestId: string): Promise<void> {
    const row = await tx.findOneByOrFail(RegistrationCase, { id: caseId });
    if (row.stage !== 'in-progress') return;
    const events = await tx.find(CaseEvent, { where: { caseId }, order: { position: 'ASC' } });
    const matters = mattersOf(events, '', (at) => this.clock.dayOf(at)).map(({ state }) => ({ settled: state === 'done' || state === 'not-wanted' }));
    if (!matters.every(({ settled }) => settled)) return;
    await this.moves.make(tx, row, { action: 'complete', by: 'system', actor: SYSTEM, requestId, seenVersion: null, facts: { matters } });
  }

  async tellApplicant(tx: EntityManager, caseId: string, onceKey: string, news: { title: string; text: string }): Promise<void> {
    await this.tell(tx, await tx.findOneOrFail(RegistrationCase, { where: { id: caseId }, select: { id: true, applicantId: true, companyName: true } }), onceKey, news);
  }

  async tell(tx: EntityManager, { id: caseId, applicantId, companyName }: Pick<RegistrationCase, 'id' | 'applicantId' | 'companyName'>, onceKey: string, { title, text }: { title: string; text: string }): Promise<void> {
    await this.messages.tell(tx, { accountId: applicantId, onceKey, title, text: `${companyName}：${text}`, link: `/register/timeline?id=${caseId}` });
  }
}

const companyFrom = ({ caseId, companyName, creditCode, face }: Licence): RegisteredCompany => ({ caseId, companyName, creditCode, legalRepresentative: wholeFace(face).head.name });
