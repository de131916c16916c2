import { Body, Controller, Get, Param, Res } from '@nestjs/common';
import { downloads, sealKinds, sealShapes, sealTitles, type AnswerOf, type SealKind } from '@qiban/shared';
import type { FastifyReply } from 'fastify';
import { Transactions } from '../../database/transactions';
import { Allow, Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { sealSvg } from '../../kernel/pdf/seal-drawing';
import { Refusal } from '../../kernel/refusal';
import { CaseMatters, CaseViews } from '../cases';
import { PlaceSealOrderBody } from './seal-orders.dto';
import { SealOrders } from './seal-orders.service';

@Controller()
export class SealOrdersController {
  constructor(
    private readonly orders: SealOrders,
    private readonly views: CaseViews,
    private readonly matters: CaseMatters,
    private readonly transactions: Transactions,
  ) {}

  @Serves('seal-orders.place')
  place(@Param('caseId') caseId: string, @Body() body: PlaceSealOrderBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'seal-orders.place'>> {
    return this.orders.place(caseId, body, me, requestId);
  }

  @Serves('seal-orders.show')
  show(@Param('caseId') caseId: string, @Me() me: CurrentUser): Promise<AnswerOf<'seal-orders.show'>> {
    return this.orders.show(caseId, me);
  }

  @Serves('seal-orders.decline')
  async leaveOut(@Param('caseId') caseId: string, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'seal-orders.decline'>> {
    await this.orders.leaveOut(caseId, me, requestId);
    return this.views.show(caseId, me);
  }

  /** How each seal will look, drawn from the registered name. */
  @Get(downloads['seal-orders.preview'])
  @Allow('anybody-signed-in')
  async preview(@Param('caseId') caseId: string, @Param('kind') kind: string, @Me() me: CurrentUser, @Res() reply: FastifyReply): Promise<void> {
    if (!(sealKinds as readonly string[]).includes(kind)) throw new Refusal('page.not-found');
    const seal = kind as SealKind;
    const company = await this.matters.companyOf(this.transactions.reads(), caseId, me);
    const text = seal === 'legal-representative' ? company.legalRepresentative : company.companyName;
    await reply.header('content-type', 'image/svg+xml').header('cache-control', 'private, max-age=3600')
      .send(sealSvg({ kind: seal, text, ...sealShapes[seal], centreText: seal === 'company' ? '' : sealTitles[seal], code: company.creditCode }));
  }
}
