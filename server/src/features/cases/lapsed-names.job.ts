import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { companyRegistration } from '@qiban/shared';
import { findRow } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Log } from '../../kernel/log';
import { Messages } from '../messages';
import { NameRegister, type LapsedName } from '../names';
import { RegistrationCase } from './registration-case.entity';

const HOUR = 3600_000;

/**
 * 名称保留期届满: ends what has ended by itself, and tells the applicant. No check waits for it, because a reservation past its
 * last day is in nobody's way; it takes the keys off the name, so that the register reads as it is.
 */
@Injectable()
export class LapsedNames implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly transactions: Transactions, private readonly names: NameRegister, private readonly messages: Messages, private readonly log: Log) {}

  start(): void {
    const run = () => void this.run().catch((error: Error) => this.log.error({ fault: error.name }, 'ending name reservations failed'));
    run();
    this.timer = setInterval(run, HOUR).unref();
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Several processes may run it at once: each reservation is ended by one of them. */
  async run(): Promise<number> {
    let ended = 0;
    while (!this.stopped) {
      const lapsed = await this.names.lapsed();
      let these = 0;
      for (const name of lapsed) if (!this.stopped && (await this.end(name))) these += 1;
      ended += these;
      if (these === 0) break;
    }
    return ended;
  }

  private end(lapsed: LapsedName): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      if (!(await this.names.lapse(tx, lapsed))) return false;
      const row = await findRow(tx, RegistrationCase, { id: lapsed.caseId }, { columns: ['id', 'applicantId', 'stage'] });
      if (row === null || companyRegistration.endsAt.some((stage) => stage === row.stage)) return true;
      await this.messages.tell(tx, {
        accountId: row.applicantId, onceKey: `name-lapsed:${lapsed.id}`, title: '名称保留期已满',
        text: `“${lapsed.name}”保留到 ${lapsed.reservedUntil}，现在别人也可以申报。没有被占用的，重新提交时会再次为您保留。`, link: `/register/tasks?caseId=${row.id}`,
      });
      return true;
    });
  }
}
