import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Role } from '@qiban/shared';
import { AccessLog } from '../../kernel/access-log';
import { CaseAccess } from '../../kernel/case-access';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { PaperFiles } from './paper-files';
import { Papers } from './papers.service';

/** Those who review; what they open is noted. */
const OFFICE: readonly Role[] = ['clerk', 'reviewer'];

export interface OpenPaper { readonly stream: Readable; readonly contentType: string; readonly bytes: number; readonly fileName: string }

/** Papers that are already there: shown and removed. */
@Injectable()
export class PaperDesk {
  constructor(
    private readonly access: CaseAccess,
    private readonly papers: Papers,
    private readonly files: PaperFiles,
    private readonly accessLog: AccessLog,
  ) {}

  async open(caseId: string, paperId: string, me: CurrentUser, requestId: string): Promise<OpenPaper> {
    await this.access.requireRead(caseId, me);
    const row = await this.papers.find(caseId, paperId);
    const inOffice = me.roles.some((role) => OFFICE.includes(role));
    // A signer may read the case, but a photo of another's identity card is none of theirs.
    // What an agent uploaded for the applicant is the applicant's.
    if (row.uploadedBy !== me.accountId && !inOffice && !(await this.access.isApplicant(caseId, me))) throw new Refusal('paper.not-found');
    if (row.uploadedBy !== me.accountId && inOffice) await this.accessLog.note(me, 'paper.open', 'paper', row.id, requestId);
    const stream = await this.files.read(row.storedName);
    if (stream === null) throw new Refusal('paper.not-found');
    return { stream, contentType: row.contentType, bytes: row.bytes, fileName: `${row.kind}.${row.storedName.split('.').at(-1)}` };
  }

  async remove(caseId: string, paperId: string, me: CurrentUser): Promise<void> {
    await this.papers.remove(caseId, paperId, async () => {
      // Whether any paper may be changed comes first: a stranger learns nothing of which there are.
      await this.access.requirePapersOpen(caseId, me);
      const { kind, personKey } = await this.papers.find(caseId, paperId);
      await this.access.admitChange(caseId, me, 'paper-removed', { kind, personKey: personKey ?? '' });
    });
  }
}
