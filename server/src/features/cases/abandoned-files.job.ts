import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { addDays, correctBy } from '@qiban/shared';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { findRow } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Log } from '../../kernel/log';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { NameRegister } from '../names';
import { abandonedWording } from './abandoned.wording';
import { CaseMatters } from './case-matters.service';
import { CaseMoves } from './case-moves.service';
import { SYSTEM } from './case-log.service';
import { RegistrationCase } from './registration-case.entity';

const HOUR = 3600_000;
const DAY = 24 * HOUR;
const AT_ONCE = 200;

/**
 * 逾期没有补正: a file that was sent back and forgotten ends as an application, after warnings, and gives its name free. What was
 * written stays as a draft, and drafts are never deleted. A file somebody has spoken up against waits until that is decided.
 */
@Injectable()
export class AbandonedFiles implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly names: NameRegister,
    private readonly matters: CaseMatters,
    private readonly moves: CaseMoves,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start(): void {
    const run = () => void this.run().catch((error: Error) => this.log.error({ fault: error.name }, 'ending abandoned files failed'));
    run();
    this.timer = setInterval(run, HOUR).unref();
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Several processes may run it at once: each file is ended by one of them, and each warning is told once. */
  async run(): Promise<{ ended: number }> {
    let ended = 0;
    const longest = Math.max(0, ...this.settings.returnedWarningDays);
    // Nobody needs to be looked at before the day of the first warning; a day begins at midnight, whenever the file was sent back.
    const before = new Date(this.clock.epoch() - Math.max(0, this.settings.returnedExpiryDays - longest - 1) * DAY);
    for (let seen = ''; !this.stopped;) {
      const rows = await this.transactions.reads().find(RegistrationCase, {
        select: { id: true, savedAt: true, submissions: true, applicantId: true, companyName: true },
        where: { stage: 'returned', frozenAt: IsNull(), savedAt: LessThan(before), id: MoreThan(seen) }, order: { id: 'ASC' }, take: AT_ONCE,
      });
      for (const row of rows) if (!this.stopped && (await this.look(row))) ended += 1;
      seen = rows.at(-1)?.id ?? seen;
      if (rows.length < AT_ONCE) break;
    }
    return { ended };
  }

  private async look(row: Pick<RegistrationCase, 'id' | 'savedAt' | 'submissions' | 'applicantId' | 'companyName'>): Promise<boolean> {
    const today = this.clock.today();
    const last = correctBy(this.clock.dayOf(row.savedAt), this.settings.returnedExpiryDays).date;
    if (today > last) return this.end(row.id);
    // Only the nearest warning that is due: a server that was off for a week does not say two things at once.
    const due = [...this.settings.returnedWarningDays].sort((a, b) => a - b).find((days) => today >= addDays(last, -days));
    if (due !== undefined) await this.transactions.run((tx) => this.matters.tell(tx, row, `correct-by:${row.id}:${row.submissions}:${due}`, abandonedWording.warning(last)));
    return false;
  }

  private end(caseId: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const row = await findRow(tx, RegistrationCase, { id: caseId });
      if (row === null || row.stage !== 'returned') return false;
      const correctionOver = this.clock.today() > correctBy(this.clock.dayOf(row.savedAt), this.settings.returnedExpiryDays).date;
      try {
        await this.moves.make(tx, row, { action: 'expire', by: 'system', actor: SYSTEM, requestId: newId(), seenVersion: null, facts: { correctionOver }, set: { packetHash: null, heldBy: null, heldUntil: null } });
      } catch (error) {
        // Taken up again, or spoken up against, in this very moment.
        if (error instanceof Refusal) return false;
        throw error;
      }
      await this.names.release(tx, row.id);
      await this.matters.tell(tx, row, `expired:${row.id}:${row.submissions}`, abandonedWording.ended);
      return true;
    });
  }
}
