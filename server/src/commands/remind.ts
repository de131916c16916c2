import type { INestApplicationContext } from '@nestjs/common';
import { isDay } from '@qiban/shared';
import { PermitReminders } from '../features/permits';
import { Clock } from '../kernel/clock';
import { say } from './answer-line';

/** One line a reminder, and a last one for all. A day other than today is for rehearsals; what it tells is told. */
export async function remind(app: INestApplicationContext, { date = app.get(Clock).today(), dryRun = false }: { date?: string; dryRun?: boolean }): Promise<void> {
  if (!isDay(date)) {
    say(date, 'command.arguments', false, '请写成：--date YYYY-MM-DD');
    process.exitCode = 1;
    return;
  }
  const count = await app.get(PermitReminders).run(date, { dryRun, onTold: ({ permitId, stage, on, words }) => say(permitId, `permit.reminder.${stage}`, true, words, { on, dryRun }) });
  say(date, 'permit.reminders', true, dryRun ? `${count} 条到了该提醒的日子` : `提醒了 ${count} 条`, { count, dryRun });
}
