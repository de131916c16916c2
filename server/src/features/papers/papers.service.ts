import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { PaperView } from '@qiban/shared';
import { In } from 'typeorm';
import { isUniqueViolation } from '../../database/dialect';
import { insertRows } from '../../database/insert-rows';
import { findRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Log } from '../../kernel/log';
import { Refusal } from '../../kernel/refusal';
import { Paper } from './paper.entity';
import { PaperFiles } from './paper-files';

export const MOST_PAPERS = 20;

/** The rows of papers. Who may see or change them is asked by whoever calls. */
@Injectable()
export class Papers implements OnApplicationBootstrap {
  constructor(private readonly transactions: Transactions, private readonly files: PaperFiles, private readonly log: Log) {}

  /** In the order they were added. */
  async of(caseId: string): Promise<PaperView[]> {
    const rows = await findRows(this.transactions.reads(), Paper, { caseId }, { order: 'id' });
    return rows.map(viewOf);
  }

  async find(caseId: string, paperId: string): Promise<Paper> {
    const row = await this.transactions.reads().findOneBy(Paper, { id: paperId, caseId });
    if (row === null) throw new Refusal('paper.not-found');
    return row;
  }

  async refuseWhenFull(caseId: string): Promise<void> {
    if (await this.transactions.reads().countBy(Paper, { caseId }) >= MOST_PAPERS) throw full();
  }

  /** `mayStill` is asked again in the transaction: the case may have been submitted while the file was on its way. */
  async add(paper: Omit<Paper, 'place'>, mayStill: () => Promise<void>): Promise<PaperView> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.transactions.run(async (tx) => {
          await mayStill();
          const taken = new Set((await tx.find(Paper, { select: { id: true, place: true }, where: { caseId: paper.caseId } })).map(({ place }) => place));
          const place = Array.from({ length: MOST_PAPERS }, (_, i) => i + 1).find((each) => !taken.has(each));
          if (place === undefined) throw full();
          const row: Paper = { ...paper, place };
          await insertRows(tx, Paper, [row]);
          return viewOf(row);
        });
      } catch (error) {
        // Somebody else took the place in the same moment: there are as many tries as there are places.
        if (!isUniqueViolation(error) || attempt >= MOST_PAPERS) throw error;
      }
    }
  }

  async remove(caseId: string, paperId: string, mayStill: () => Promise<void>): Promise<void> {
    await this.transactions.run(async (tx) => {
      await mayStill();
      const { storedName } = await this.find(caseId, paperId);
      await tx.delete(Paper, { id: paperId, caseId });
      // The row goes first: a file without a row is swept up, a row without its file would be a paper that cannot be opened.
      this.transactions.afterCommit(() => void this.files.remove(storedName).catch((error: unknown) => this.log.warn({ fault: String((error as { code?: unknown }).code) }, 'a removed paper is still on the disk')));
    });
  }

  onApplicationBootstrap(): void {
    void this.files
      .sweep(async (storedNames) => new Set((await this.transactions.reads().find(Paper, { select: { id: true, storedName: true }, where: { storedName: In(storedNames) } })).map(({ storedName }) => storedName)))
      .then((swept) => swept > 0 && this.log.info({ swept }, 'files without a paper removed'))
      .catch((error: unknown) => this.log.warn({ fault: error instanceof Error ? error.name : typeof error }, 'papers were not swept'));
  }
}

const full = () => new Refusal('paper.too-many', { limit: MOST_PAPERS });

const viewOf = ({ id, kind, title, personKey, contentType, bytes, createdAt }: Paper): PaperView =>
  ({ id, kind, title, personKey, type: contentType, bytes, at: createdAt.toISOString() });
