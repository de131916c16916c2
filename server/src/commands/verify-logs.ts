import type { INestApplicationContext } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Transactions } from '../database/transactions';
import { CaseLog, RegistrationCase } from '../features/cases';
import { say } from './answer-line';

const WINDOW = 200;

/** One line a case, and a last one for all. The exit status says whether every log holds. */
export async function verifyLogs(app: INestApplicationContext, only: string | null): Promise<void> {
  const log = app.get(CaseLog);
  const reads = app.get(Transactions).reads();
  let cases = 0;
  let broken = 0;
  const verify = async (caseId: string) => {
    const verdict = await log.verify(caseId);
    cases += 1;
    if (!verdict.ok) broken += 1;
    say(caseId, 'case-log.chain', verdict.ok, verdict.words, { entries: verdict.entries });
  };

  if (only !== null) await verify(only);
  else {
    for (let last = ''; ;) {
      const rows = await reads.find(RegistrationCase, { select: { id: true }, where: { id: MoreThan(last) }, order: { id: 'ASC' }, take: WINDOW });
      for (const { id } of rows) await verify(id);
      if (rows.length < WINDOW) break;
      last = rows.at(-1)?.id ?? '';
    }
    say('verify-log', 'case-log.all', broken === 0, broken === 0 ? `${cases} 件办件的流转记录全部完好` : `${cases} 件中有 ${broken} 件的流转记录不完好`, { cases, broken });
  }
  if (broken > 0) process.exitCode = 1;
}
