import { compareDays, dayInWords, type Day } from '../calendar';
import { licenceKindOf, licenceWindow, remindersOf, type Reminder, type ReminderStage } from '../licence-kinds';

export interface PermitDates { kind: string; expiresOn: Day | null; region: string; appliedOn: Day | null }

/** The window of a permit on a day, and all reminders of this expiry. Once its renewal is applied for, nothing but its expiry is told. */
export function permitWindow({ kind: code, expiresOn, region, appliedOn }: PermitDates, on: Day) {
  const kind = licenceKindOf(code);
  if (kind === undefined) throw new Error(`no such kind of licence: ${code}`);
  const window = licenceWindow(kind, { expires: expiresOn ?? on, on, region, ...(appliedOn !== null && { appliedOn }) });
  const reminders = remindersOf(window).filter(({ stage }) => appliedOn === null || stage === 'expired');
  return { kind, window, reminders };
}

/** Of the days that have come, the latest one counts: whoever was away for a month is told once. `next` is the day to look again. */
export function dueReminder(reminders: readonly Reminder[], today: Day): { due: Reminder | null; next: Day | null } {
  const come = reminders.filter(({ on }) => compareDays(on, today) <= 0);
  const next = reminders.find(({ on }) => compareDays(on, today) > 0);
  return { due: come.at(-1) ?? null, next: next?.on ?? null };
}

/** What a reminder says on its day; `missed` is its title when it is told on a later one. */
export const reminderWords: Readonly<Record<ReminderStage, { title: string; missed?: string; words(permit: { title: string; holder: string; expires: Day; last: Day }): string }>> = {
  opens: { title: '可以申请延续了', words: ({ title, holder, expires, last }) => `${holder}的${title} ${dayInWords(expires)}到期，现在起可以申请延续，最晚 ${dayInWords(last)}。` },
  third: { title: '记得申请延续', words: ({ title, holder, expires, last }) => `${holder}的${title} ${dayInWords(expires)}到期，申请延续最晚 ${dayInWords(last)}，早办早安心。` },
  'ten-days-left': { title: '申请延续只剩十个工作日', missed: '申请延续的日子不多了', words: ({ title, holder, expires, last }) => `${holder}的${title} ${dayInWords(expires)}到期，最晚 ${dayInWords(last)} 申请延续，只剩十个工作日。` },
  'last-day': { title: '今天是申请延续的最后一天', missed: '申请延续的最后一天已过', words: ({ title, holder, expires, last }) => `${holder}的${title} ${dayInWords(expires)}到期，今天（${dayInWords(last)}）是申请延续的最后一天。` },
  expired: { title: '证已到期', words: ({ title, holder, expires }) => `${holder}的${title}已于 ${dayInWords(expires)}到期。没有获准延续的，不得继续从事这项经营（《行政许可法》第七十条、第八十一条）。` },
};
