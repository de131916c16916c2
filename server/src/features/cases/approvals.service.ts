import { Injectable } from '@nestjs/common';
import { type ApplicationForm } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { Licences, type Licence } from '../licences';
import { nameOfForm, NameRegister, type NameStanding } from '../names';
import { ApplicationReview } from './application-review.service';
import { type CaseEvent } from './case-event.entity';
import { SYSTEM } from './case-log.service';
import { CaseMatters } from './case-matters.service';
import { CaseMoves, type MoveOrder } from './case-moves.service';
import { RegistrationCase } from './registration-case.entity';

export interface ApprovalOrder extends MoveOrder {
  readonly action: 'approve' | 'approve-automatically';
  readonly companyName: string;
  readonly news: { readonly title: string; readonly lead: string };
}
export interface Approved { readonly events: readonly CaseEvent[]; readonly licence: Licence }

/** 核准并发照, whoever decides it: the move, the licence, the name and the news are there together or not at all. */
@Injectable()
export class Approvals {
  constructor(
    private readonly review: ApplicationReview,
    private readonly licences: Licences,
    private readonly names: NameRegister,
    private readonly matters: CaseMatters,
    private readonly moves: CaseMoves,
  ) {}

  async approve(tx: EntityManager, row: RegistrationCase, name: NameStanding, { companyName, news, ...order }: ApprovalOrder): Promise<Approved> {
    const form = row.form as ApplicationForm;
    const licence = await this.licences.issue(tx, {
      caseId: row.id, holderId: row.applicantId, form, companyName, authority: this.review.authority(form), approvedBy: order.action === 'approve' ? 'clerk' : 'machine', ...this.review.printed(form),
    });
    const move = this.moves.make(tx, row, {
      ...order,
      also: [{ kind: 'licence.issued', actor: SYSTEM, basis: '《市场主体登记管理条例》第二十一条', requestId: order.requestId, content: { creditCode: licence.creditCode, licenceId: licence.id } }],
    });
    const [events] = await Promise.all([move, this.names.register(tx, { ...nameOfForm(form), caseId: row.id }, name)]);
    await this.matters.tell(tx, row, `approved:${row.id}`, { title: news.title, text: `${news.lead}，统一社会信用代码 ${licence.creditCode}。现在可以免费领一套印章。` });
    return { events, licence };
  }
}
