import { Controller, Get, Param, Res } from '@nestjs/common';
import { certificateFiles, downloads, type AnswerOf, type CertificateFile } from '@qiban/shared';
import type { FastifyReply } from 'fastify';
import { Allow, Serves } from '../../kernel/allow.decorator';
import { Me, type CurrentUser } from '../../kernel/current-user';
import { Limited } from '../../kernel/rate-limit';
import { Refusal } from '../../kernel/refusal';
import { Certificates } from './certificates.service';

const LOOKS = { purpose: 'certificate', most: 60, seconds: 60 } as const;

@Controller()
export class CertificatesController {
  constructor(private readonly certificates: Certificates) {}

  @Serves('certificates.verify') @Limited(LOOKS)
  verify(@Param('code') code: string): Promise<AnswerOf<'certificates.verify'>> {
    return this.certificates.verify(code);
  }

  @Serves('certificates.mine')
  async mine(@Me() me: CurrentUser): Promise<AnswerOf<'certificates.mine'>> {
    return { items: await this.certificates.mine(me) };
  }

  @Serves('certificates.show')
  show(@Param('signatureId') signatureId: string, @Me() me: CurrentUser): Promise<AnswerOf<'certificates.show'>> {
    return this.certificates.show(signatureId, me);
  }

  /** Printed on paper, so it is short: leads to the page, whatever the code is. */
  @Get('/e/:code')
  @Allow('anyone')
  async scanned(@Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(`/certificate?c=${/^[0-9A-Za-z]{43}$/.test(code) ? code : 'unknown'}`, 302);
  }

  @Get(downloads['certificates.pdf']) @Limited({ purpose: 'certificate-pdf', most: 20, seconds: 60 })
  @Allow('anyone')
  async pdf(@Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.certificates.pdf(code), 'application/pdf', '签署证明.pdf', 'inline');
  }

  @Get(downloads['certificates.file'])
  @Allow('anybody-signed-in')
  async file(@Param('signatureId') signatureId: string, @Param('file') file: string, @Me() me: CurrentUser, @Res() reply: FastifyReply): Promise<void> {
    if (!Object.hasOwn(certificateFiles, file)) throw new Refusal('certificate.not-found');
    const which = file as CertificateFile;
    const { content, type } = await this.certificates.file(signatureId, which, me);
    await send(reply, content, type, certificateFiles[which], 'attachment');
  }
}

async function send(reply: FastifyReply, content: Buffer, type: string, name: string, how: 'inline' | 'attachment'): Promise<void> {
  await reply.header('content-type', type).header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(name)}`).header('cache-control', 'private, no-store').send(content);
}
