import { Controller, Get, Param, Res } from '@nestjs/common';
import { downloads, type AnswerOf } from '@qiban/shared';
import type { FastifyReply } from 'fastify';
import { Allow, Serves } from '../../kernel/allow.decorator';
import { Me, type CurrentUser } from '../../kernel/current-user';
import { licencePdf } from '../../kernel/pdf';
import { Licences } from './licences.service';

@Controller()
export class LicencesController {
  constructor(private readonly licences: Licences) {}

  @Serves('licences.list')
  async list(@Me() me: CurrentUser): Promise<AnswerOf<'licences.list'>> {
    return { items: await this.licences.list(me) };
  }

  @Serves('licences.show')
  show(@Param('licenceId') licenceId: string, @Me() me: CurrentUser): Promise<AnswerOf<'licences.show'>> {
    return this.licences.show(licenceId, me);
  }

  @Serves('licences.verify')
  verify(@Param('token') token: string): Promise<AnswerOf<'licences.verify'>> {
    return this.licences.verify(token);
  }

  @Get(downloads['licences.pdf'])
  @Allow('anybody-signed-in')
  async pdf(@Param('licenceId') licenceId: string, @Me() me: CurrentUser, @Res() reply: FastifyReply): Promise<void> {
    const licence = await this.licences.show(licenceId, me);
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${licence.companyName}-营业执照（演示）.pdf`)}`)
      .header('cache-control', 'private, no-store')
      .send(await licencePdf(licence));
  }
}
