import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { companyRegistration } from '@qiban/shared';
import { LessThanOrEqual } from 'typeorm';
import { findRow } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { Log } from '../../kernel/log';
import { CaseMatters, OwedPaper, RegistrationCase } from '../cases';
import { OwedPapers } from './owed-papers.service';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** Reminds of papers that are due tomorrow, and once more when the day has passed. Each is told once, whoever runs it and however often. */
@Injectable()
export class OwedPaperReminders implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly transactions: Transactions, private readonly owed: OwedPapers, private readonly matters: CaseMatters, private readonly clock: Clock, private readonly log: Log) {}

  start(): void {
    const run = () => void this.run().catch((error: Error) => this.log.error({ fault: error.name }, 'reminding of owed papers failed'));
    run();
    this.timer = setInterval(run, HOUR).unref();
  }

  beforeApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  async run(): Promise<void> {
    const today = this.clock.today();
    const tomorrow = this.clock.dayOf(this.clock.after(DAY));
    const due = await this.transactions.reads().find(OwedPaper, { where: { state: 'owed', dueOn: LessThanOrEqual(tomorrow) } });
    for (const each of due) await this.remind(each, today);
  }

  private remind(owed: OwedPaper, today: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const row = await findRow(tx, RegistrationCase, { id: owed.caseId }, { columns: ['id', 'applicantId', 'companyName', 'stage'] });
      if (row === null || companyRegistration.endsAt.some((stage) => stage === row.stage)) return;
      const title = this.owed.titleOf(owed);
      if ((owed.dueOn ?? '') < today) await this.matters.tell(tx, row, `owed-overdue:${owed.id}`, { title: '后补的材料过期了', text: `${title}应当在 ${owed.dueOn} 前补交。还可以现在交；一直不交，登记机关会退回这件申请。` });
      else await this.matters.tell(tx, row, `owed-due:${owed.id}`, { title: '后补的材料快到期了', text: `${title}请在 ${owed.dueOn} 前补交。交齐、审过后才能发照。` });
    });
  }
}
