import { Injectable } from '@nestjs/common';
import type { DocumentView } from '@qiban/shared';
import type { FastifyReply } from 'fastify';
import { documentPdf } from '../../kernel/pdf';
import { Settings } from '../../settings';
import type { SignedLine } from './case-view.service';

export interface Printable extends DocumentView { signatures: SignedLine[]; madeOn: string; companyName: string }

/** Makes the PDF of a document when somebody asks for it: what was signed is the text and its hash, and both stand on the page. */
@Injectable()
export class DocumentPress {
  constructor(private readonly settings: Settings) {}

  async send(reply: FastifyReply, { title, paragraphs, sha256, companyName, madeOn, signatures }: Printable): Promise<void> {
    const pdf = await documentPdf({ title, paragraphs, companyName, sha256, madeOn, signatures, demo: this.settings.isDemo });
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${companyName}-${title}.pdf`)}`)
      .header('cache-control', 'private, no-store')
      .send(pdf);
  }
}
