import { Body, Controller, Param } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { DeskCases } from './desk-case.service';
import { AskExtensionBody, GrantExtensionBody } from './extensions.dto';
import { Extensions } from './extensions.service';

@Controller()
export class ExtensionsController {
  constructor(private readonly extensions: Extensions, private readonly cases: DeskCases) {}

  @Serves('desk.ask-extension')
  async ask(@Param('caseId') caseId: string, @Body() body: AskExtensionBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.ask-extension'>> {
    return this.cases.decided(await this.extensions.ask(caseId, body, me, requestId), me, requestId);
  }

  @Serves('desk.grant-extension')
  async grant(@Param('caseId') caseId: string, @Body() body: GrantExtensionBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.grant-extension'>> {
    return this.cases.decided(await this.extensions.grant(caseId, body, me, requestId), me, requestId);
  }
}
