import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { downloads, type AnswerOf } from '@qiban/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, OutsideTransaction, Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { PaperDesk } from './paper-desk.service';
import { PaperIntake } from './paper-intake.service';

@Controller()
export class PapersController {
  constructor(private readonly intake: PaperIntake, private readonly desk: PaperDesk) {}

  /** The file may be minutes on its way: no transaction waits for it. */
  @OutsideTransaction()
  @Serves('cases.add-paper')
  add(@Param('caseId') caseId: string, @Req() request: FastifyRequest, @Me() me: CurrentUser): Promise<AnswerOf<'cases.add-paper'>> {
    return this.intake.take(caseId, request, me);
  }

  @Serves('cases.remove-paper')
  async remove(@Param('caseId') caseId: string, @Param('paperId') paperId: string, @Me() me: CurrentUser): Promise<AnswerOf<'cases.remove-paper'>> {
    await this.desk.remove(caseId, paperId, me);
    return {};
  }

  @Get(downloads['cases.paper'])
  @Allow('anybody-signed-in')
  async show(@Param('caseId') caseId: string, @Param('paperId') paperId: string, @Me() me: CurrentUser, @RequestId() requestId: string, @Res() reply: FastifyReply): Promise<void> {
    const { stream, contentType, bytes, fileName } = await this.desk.open(caseId, paperId, me, requestId);
    // A PDF viewer does not run inside a sandbox, so a PDF is saved; a picture is shown.
    const disposition = contentType === 'application/pdf' ? 'attachment' : 'inline';
    await reply
      .header('content-type', contentType)
      .header('content-length', String(bytes))
      .header('content-disposition', `${disposition}; filename="${fileName}"`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(stream);
  }
}
