import { addDays, addMonths, compareDays, type Day } from './day';
import { workingDaysBefore, type WorkingCalendar } from './working-days';

/** How a licence's renewal period is written in its regulation. */
export type RenewalTerm =
  | { openWorkingDays?: number; lastWorkingDays: number }
  | { openDays?: number; days: number }
  | { openMonths?: number; months: number };

/** `open` is absent when the regulation names no first day. */
export interface RenewalWindow {
  open?: Day;
  last: Day;
  provisional: boolean;
}

export type RenewalStage = 'not-open' | 'open' | 'late' | 'expired';

/**
 * When to apply for renewal. The day of expiry is not counted; `last` is the n-th day before it. `stricterBy` moves
 * the last day earlier for an office that counts the day of expiry too.
 * Basis: 食品经营许可和备案管理办法 (90 to 15 working days), 医疗器械经营监督管理办法 (90 to 30), else 行政许可法 50 (30 days).
 */
export function renewalWindow(
  expiry: Day,
  term: RenewalTerm,
  calendar: WorkingCalendar,
  { stricterBy = 0 }: { stricterBy?: number } = {},
): RenewalWindow {
  if ('lastWorkingDays' in term) {
    const last = workingDaysBefore(expiry, term.lastWorkingDays + stricterBy, calendar);
    if (term.openWorkingDays === undefined) return { last: last.date, provisional: last.provisional };
    const open = workingDaysBefore(expiry, term.openWorkingDays, calendar);
    return { open: open.date, last: last.date, provisional: open.provisional || last.provisional };
  }
  const known = { provisional: false };
  if ('months' in term) {
    const last = addDays(addMonths(expiry, -term.months), -stricterBy);
    return term.openMonths === undefined ? { ...known, last } : { ...known, open: addMonths(expiry, -term.openMonths), last };
  }
  const last = addDays(expiry, -(term.days + stricterBy));
  return term.openDays === undefined ? { ...known, last } : { ...known, open: addDays(expiry, -term.openDays), last };
}

/** Where `today` stands: `late` is after the last day to apply but before the licence has run out. */
export function renewalStage(window: RenewalWindow, expiry: Day, today: Day): RenewalStage {
  if (compareDays(today, expiry) > 0) return 'expired';
  if (compareDays(today, window.last) > 0) return 'late';
  if (window.open !== undefined && compareDays(today, window.open) < 0) return 'not-open';
  return 'open';
}
