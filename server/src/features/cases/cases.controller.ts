import { Body, Controller, Get, Headers, Ip, Param, Res } from '@nestjs/common';
import { downloads, type AnswerOf } from '@qiban/shared';
import type { FastifyReply } from 'fastify';
import { Allow, Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { CaseViews } from './case-view.service';
import { MoveBody, OpenCaseBody, SaveSectionBody, SubmitBody, SubstituteBody, WithdrawBody, WriteMyselfInBody } from './cases.dto';
import { deviceOf } from './device';
import { DocumentPress } from './document-press.service';
import { Drafts } from './drafts.service';
import { Invitations } from './invitations.service';
import { Submissions } from './submissions.service';
import { Substitutions } from './substitutions.service';

@Controller()
export class CasesController {
  constructor(
    private readonly drafts: Drafts,
    private readonly submissions: Submissions,
    private readonly invitations: Invitations,
    private readonly substitutions: Substitutions,
    private readonly views: CaseViews,
    private readonly press: DocumentPress,
  ) {}

  @Serves('cases.list')
  async list(@Me() me: CurrentUser): Promise<AnswerOf<'cases.list'>> {
    return { items: await this.views.list(me) };
  }

  @Serves('cases.open')
  async open(@Body() body: OpenCaseBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'cases.open'>> {
    const { row, inHand } = await this.submissions.open(body, me, requestId);
    return this.views.viewOf(row, me, inHand);
  }

  @Serves('cases.show')
  show(@Param('caseId') caseId: string, @Me() me: CurrentUser): Promise<AnswerOf<'cases.show'>> {
    return this.views.show(caseId, me);
  }

  @Serves('cases.save-section')
  save(@Param('caseId') caseId: string, @Body() body: SaveSectionBody, @Me() me: CurrentUser): Promise<AnswerOf<'cases.save-section'>> {
    return this.drafts.save(caseId, body, me);
  }

  @Serves('cases.write-myself-in')
  async writeMyselfIn(@Param('caseId') caseId: string, @Body() body: WriteMyselfInBody, @Me() me: CurrentUser): Promise<AnswerOf<'cases.write-myself-in'>> {
    await this.drafts.writeMyselfIn(caseId, body, me);
    return this.views.show(caseId, me);
  }

  @Serves('cases.send-for-signing')
  async sendForSigning(@Param('caseId') caseId: string, @Body() { seenVersion }: MoveBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'cases.send-for-signing'>> {
    await this.submissions.sendForSigning(caseId, seenVersion, me, requestId);
    return this.views.show(caseId, me);
  }

  @Serves('cases.reopen')
  async reopen(@Param('caseId') caseId: string, @Body() { seenVersion }: MoveBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'cases.reopen'>> {
    await this.submissions.reopen(caseId, 'reopen', seenVersion, me, requestId);
    return this.views.show(caseId, me);
  }

  @Serves('cases.correct')
  async correct(@Param('caseId') caseId: string, @Body() { seenVersion }: MoveBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'cases.correct'>> {
    await this.submissions.reopen(caseId, 'correct', seenVersion, me, requestId);
    return this.views.show(caseId, me);
  }

  @Serves('cases.submit')
  async submit(
    @Param('caseId') caseId: string, @Body() body: SubmitBody, @Me() me: CurrentUser, @RequestId() requestId: string, @Ip() address: string, @Headers('user-agent') agent = '',
  ): Promise<AnswerOf<'cases.submit'>> {
    const { row, inHand } = await this.submissions.submit(caseId, body, me, deviceOf(agent, address), requestId);
    return this.views.viewOf(row, me, inHand);
  }

  @Serves('cases.withdraw')
  async withdraw(@Param('caseId') caseId: string, @Body() { seenVersion, reason }: WithdrawBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'cases.withdraw'>> {
    await this.submissions.withdraw(caseId, seenVersion, reason, me, requestId);
    return this.views.show(caseId, me);
  }

  @Serves('cases.resend-invitation')
  async resend(@Param('caseId') caseId: string, @Param('personKey') personKey: string, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'cases.resend-invitation'>> {
    await this.invitations.resend(caseId, personKey, me, requestId);
    return this.views.show(caseId, me);
  }

  @Serves('cases.renew-invitations')
  async renew(@Param('caseId') caseId: string, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'cases.renew-invitations'>> {
    await this.invitations.renew(caseId, me, requestId);
    return this.views.show(caseId, me);
  }

  @Serves('cases.substitute')
  async substitute(@Param('caseId') caseId: string, @Param('personKey') personKey: string, @Body() body: SubstituteBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'cases.substitute'>> {
    await this.substitutions.substitute(caseId, personKey, body, me, requestId);
    return this.views.show(caseId, me);
  }

  @Serves('cases.document')
  async document(@Param('caseId') caseId: string, @Param('kind') kind: string, @Me() me: CurrentUser): Promise<AnswerOf<'cases.document'>> {
    const { title, sha256, paragraphs, pages, kind: known } = await this.views.document(caseId, kind, me);
    return { kind: known, title, sha256, paragraphs, pages };
  }

  @Get(downloads['cases.document-pdf'])
  @Allow('anybody-signed-in')
  async pdf(@Param('caseId') caseId: string, @Param('kind') kind: string, @Me() me: CurrentUser, @Res() reply: FastifyReply): Promise<void> {
    await this.press.send(reply, await this.views.document(caseId, kind, me));
  }
}
