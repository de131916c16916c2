import { Body, Controller, Headers, Ip, Param, Query } from '@nestjs/common';
import type { AnswerOf, MandatePermission } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { deviceOf } from '../cases';
import { DeclineMandateBody, GiveMandateBody } from './mandates.dto';
import { Mandates } from './mandates.service';

@Controller()
export class MandatesController {
  constructor(private readonly mandates: Mandates) {}

  @Serves('mandates.text')
  text(
    @Param('caseId') caseId: string, @Me() me: CurrentUser, @Query('agentNumber') agentNumber?: string, @Query('permissions') permissions?: string, @Query('endsOn') endsOn?: string,
  ): Promise<AnswerOf<'mandates.text'>> {
    return this.mandates.text(caseId, { agentNumber: String(agentNumber ?? ''), permissions: String(permissions ?? '').split(',').filter(Boolean) as MandatePermission[], endsOn: String(endsOn ?? '') }, me);
  }

  @Serves('mandates.give')
  give(
    @Param('caseId') caseId: string, @Body() body: GiveMandateBody, @Me() me: CurrentUser, @RequestId() requestId: string, @Ip() address: string, @Headers('user-agent') browser = '',
  ): Promise<AnswerOf<'mandates.give'>> {
    return this.mandates.give(caseId, body, me, deviceOf(browser, address), requestId);
  }

  @Serves('mandates.revoke')
  revoke(@Param('mandateId') mandateId: string, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'mandates.revoke'>> {
    return this.mandates.revoke(mandateId, me, requestId);
  }

  @Serves('mandates.list')
  async list(@Me() me: CurrentUser): Promise<AnswerOf<'mandates.list'>> {
    return { items: await this.mandates.list(me) };
  }

  @Serves('mandates.show')
  show(@Param('mandateId') mandateId: string, @Me() me: CurrentUser): Promise<AnswerOf<'mandates.show'>> {
    return this.mandates.show(mandateId, me);
  }

  @Serves('mandates.accept')
  accept(@Param('mandateId') mandateId: string, @Me() me: CurrentUser, @RequestId() requestId: string, @Ip() address: string, @Headers('user-agent') browser = ''): Promise<AnswerOf<'mandates.accept'>> {
    return this.mandates.accept(mandateId, me, deviceOf(browser, address), requestId);
  }

  @Serves('mandates.decline')
  decline(@Param('mandateId') mandateId: string, @Body() { reason }: DeclineMandateBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'mandates.decline'>> {
    return this.mandates.decline(mandateId, reason, me, requestId);
  }
}
