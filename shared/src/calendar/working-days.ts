import { addDays, dayFromNumber, dayNumber, yearOf, type Day } from './day';

/**
 * The State Council's yearly schedule: `off` are rest days on a weekday or weekend, `work` are the Saturdays and
 * Sundays worked instead. Outside `knownFrom`–`knownThrough` no schedule is published yet: there only weekends
 * count as rest, which gives the earliest day possible, and every result says `provisional`.
 */
export interface WorkingCalendar {
  off: readonly Day[];
  work: readonly Day[];
  knownFrom: number;
  knownThrough: number;
}

/** A day reached by counting; `provisional` when a year without a published schedule was counted through. */
export interface CountedDay {
  date: Day;
  provisional: boolean;
}

interface Lookup {
  off: Set<number>;
  work: Set<number>;
}

const lookups = new WeakMap<WorkingCalendar, Lookup>();

function lookupOf(calendar: WorkingCalendar): Lookup {
  let lookup = lookups.get(calendar);
  if (lookup === undefined) {
    lookup = { off: new Set(calendar.off.map(dayNumber)), work: new Set(calendar.work.map(dayNumber)) };
    lookups.set(calendar, lookup);
  }
  return lookup;
}

function isWorkingNumber(n: number, { off, work }: Lookup): boolean {
  if (off.has(n)) return false;
  if (work.has(n)) return true;
  const fromMonday = (((n + 3) % 7) + 7) % 7;
  return fromMonday < 5;
}

function isKnown(day: Day, calendar: WorkingCalendar): boolean {
  const year = yearOf(day);
  return year >= calendar.knownFrom && year <= calendar.knownThrough;
}

/** Monday to Friday, less the published rest days, plus the weekend days worked instead. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return isWorkingNumber(dayNumber(day), lookupOf(calendar));
}

/** The day itself when it is worked, else the next working day (民法典 203). */
export function rollForward(day: Day, calendar: WorkingCalendar): CountedDay {
  const lookup = lookupOf(calendar);
  let n = dayNumber(day);
  while (!isWorkingNumber(n, lookup)) n += 1;
  const date = dayFromNumber(n);
  return { date, provisional: !(isKnown(day, calendar) && isKnown(date, calendar)) };
}

/**
 * The `n`-th working day after `day`, which itself is not counted (民法典 201; 行政许可法 82). 0 gives the day itself
 * or the next working day; a negative `n` counts back.
 */
export function addWorkingDays(day: Day, n: number, calendar: WorkingCalendar): CountedDay {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number: ${n}`);
  if (n === 0) return rollForward(day, calendar);
  const lookup = lookupOf(calendar);
  const step = n > 0 ? 1 : -1;
  let at = dayNumber(day);
  for (let left = Math.abs(n); left > 0; ) {
    at += step;
    if (isWorkingNumber(at, lookup)) left -= 1;
  }
  const date = dayFromNumber(at);
  return { date, provisional: !(isKnown(addDays(day, step), calendar) && isKnown(date, calendar)) };
}

/** The `n`-th working day before `day`, which itself is not counted. */
export function workingDaysBefore(day: Day, n: number, calendar: WorkingCalendar): CountedDay {
  return addWorkingDays(day, -n, calendar);
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  const lookup = lookupOf(calendar);
  let count = 0;
  for (let n = dayNumber(from) + 1; n <= dayNumber(to); n++) if (isWorkingNumber(n, lookup)) count += 1;
  return count;
}

/**
 * A period in calendar days. With `roll`, a last day that is a rest day moves to the next working day (民法典 203);
 * `raw` stays the day before moving. Publicity and reservation periods are counted this way, not in working days.
 */
export function addCalendarDays(
  day: Day,
  n: number,
  { roll, calendar }: { roll: boolean; calendar: WorkingCalendar },
): CountedDay & { raw: Day } {
  const raw = addDays(day, n);
  return roll ? { raw, ...rollForward(raw, calendar) } : { raw, date: raw, provisional: false };
}
