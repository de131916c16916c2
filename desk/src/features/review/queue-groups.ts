import { CHINA_CALENDAR, weekday, workingDaysBetween, type Day, type QueueLine } from '@qiban/shared';

export type DueTone = 'bad' | 'warn' | 'ok';
export interface QueueRow { line: QueueLine; remaining: string; tone: DueTone }
export interface QueueGroup { title: string; rows: QueueRow[] }

const dateWords = (day: Day) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日（周${'一二三四五六日'.charAt(weekday(day) - 1)}）`;

/** How long the authority still has, in working days: the unit the law counts in (条例第十九条). */
export function remainingWords(dueOn: Day, today: Day, provisional = false): { words: string; tone: DueTone } {
  if (dueOn === today) return { words: '今天到期', tone: 'warn' };
  if (dueOn < today) {
    const over = workingDaysBetween(dueOn, today, CHINA_CALENDAR);
    return { words: over === 0 ? '已到期' : `超 ${over} 个工作日`, tone: 'bad' };
  }
  const left = workingDaysBetween(today, dueOn, CHINA_CALENDAR);
  // Beyond the published holiday schedule the count may still move.
  return { words: `${provisional ? '约剩' : '剩'} ${left} 个工作日`, tone: 'ok' };
}

/** The queue by the day a decision is due: what is late first, then day by day; within a day in order of submission. */
export function queueGroups(lines: readonly QueueLine[], today: Day): QueueGroup[] {
  const groups = new Map<string, QueueGroup>();
  const inOrder = [...lines].sort((a, b) => (a.dueOn === b.dueOn ? (a.submittedAt < b.submittedAt ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
  for (const line of inOrder) {
    const { words, tone } = remainingWords(line.dueOn, today, line.provisional);
    const key = line.dueOn < today ? 'late' : line.dueOn;
    const title = key === 'late' ? '已经超期' : line.dueOn === today ? '今天到期' : `${dateWords(line.dueOn)}到期`;
    const group = groups.get(key) ?? { title, rows: [] };
    group.rows.push({ line, remaining: words, tone });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** By company or number, wherever it stands in them; spaces, dashes and case do not count. */
export function matching(lines: readonly QueueLine[], sought: string): QueueLine[] {
  const plain = (text: string) => text.replace(/[\s-]+/g, '').toLowerCase();
  const wanted = plain(sought);
  return wanted === '' ? [...lines] : lines.filter(({ companyName, number }) => plain(companyName).includes(wanted) || plain(number).includes(wanted));
}
