import { CHINA_CALENDAR, decisionClock, type DecisionClock } from '@qiban/shared';
import type { CaseEvent } from './case-event.entity';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** 办理期限, read from the log: nothing else knows when it began, stopped or was extended. */
export const clockOf = (events: readonly CaseEvent[], dayOf: (at: Date) => string, today: string): DecisionClock | null =>
  decisionClock(events.map(({ kind, at, content }) => ({ kind, day: dayOf(at), from: text(content.from), to: text(content.to), reason: text(content.reason) })), today, CHINA_CALENDAR);
