import { Body, Controller, Get, Headers, Ip, Param, Res } from '@nestjs/common';
import { downloads, type AnswerOf } from '@qiban/shared';
import type { FastifyReply } from 'fastify';
import { Allow, Serves } from '../../kernel/allow.decorator';
import { MaybeMe, Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { CaseViews } from './case-view.service';
import { RefuseToSignBody, SignatureBody } from './cases.dto';
import { deviceOf } from './device';
import { DocumentPress } from './document-press.service';
import { Invitations } from './invitations.service';
import { Signing } from './signing.service';

@Controller()
export class InvitationsController {
  constructor(private readonly signing: Signing, private readonly invitations: Invitations, private readonly views: CaseViews, private readonly press: DocumentPress) {}

  @Serves('invitations.landing')
  landing(@Param('token') token: string, @MaybeMe() me: CurrentUser | null): Promise<AnswerOf<'invitations.landing'>> {
    return this.invitations.landing(token, me);
  }

  @Serves('invitations.show')
  show(@Param('token') token: string, @Me() me: CurrentUser): Promise<AnswerOf<'invitations.show'>> {
    return this.signing.show(token, me);
  }

  @Serves('invitations.sign')
  sign(
    @Param('token') token: string, @Body() body: SignatureBody, @Me() me: CurrentUser, @RequestId() requestId: string, @Ip() address: string, @Headers('user-agent') agent = '',
  ): Promise<AnswerOf<'invitations.sign'>> {
    return this.signing.sign(token, body, me, deviceOf(agent, address), requestId);
  }

  @Serves('invitations.refuse')
  async refuse(@Param('token') token: string, @Body() { reason }: RefuseToSignBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'invitations.refuse'>> {
    return this.signing.refuse(token, reason, me, requestId);
  }

  @Get(downloads['invitations.document-pdf'])
  @Allow('anybody-signed-in')
  async pdf(@Param('token') token: string, @Param('kind') kind: string, @Me() me: CurrentUser, @Res() reply: FastifyReply): Promise<void> {
    const { row } = await this.invitations.requireMine(token, me);
    await this.press.send(reply, await this.views.document(row.id, kind, me));
  }
}
