/** A calendar day as text, 'YYYY-MM-DD', in China's time. Never a moment: comparing the text compares the days. */
export type Day = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1];
}

/** A real day, written in full: 2026-02-29 and 2026-2-8 are not. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function partsOf(day: Day): [year: number, month: number, dayOfMonth: number] {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function written(year: number, month: number, dayOfMonth: number): Day {
  if (year < 1 || year > 9999) throw new RangeError(`year outside 0001–9999: ${year}`);
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  return `${`000${year}`.slice(-4)}-${two(month)}-${two(dayOfMonth)}`;
}

function whole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number: ${n}`);
  return n;
}

/**
 * Days since 1970-01-01 in the Gregorian calendar. Counted with integers so that no device's time zone or
 * clock has a say. Years start in March here, so the leap day comes last.
 */
export function dayNumber(day: Day): number {
  const [year, month, dayOfMonth] = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function dayFromNumber(n: number): Day {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return written(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

/** The day `n` calendar days later (earlier when negative). The first day itself is not counted (民法典 201). */
export function addDays(day: Day, n: number): Day {
  return dayFromNumber(dayNumber(day) + whole(n));
}

/** The matching day `n` months later, or that month's last day when it has none (民法典 202). */
export function addMonths(day: Day, n: number): Day {
  const [year, month, dayOfMonth] = partsOf(day);
  const months = year * 12 + (month - 1) + whole(n);
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return written(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

export function addYears(day: Day, n: number): Day {
  return addMonths(day, whole(n) * 12);
}

/** Negative when `a` is earlier, 0 when equal, positive when later. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(day: Day): number {
  return partsOf(day)[0];
}

/** Completed years from `from` to `to`, as 周岁 are counted: the matching day completes the year. */
export function fullYearsBetween(from: Day, to: Day): number {
  const years = yearOf(to) - yearOf(from);
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** 2026年2月8日, for documents and messages. */
export function dayInWords(day: Day): string {
  const [year, month, dayOfMonth] = partsOf(day);
  return `${year}年${month}月${dayOfMonth}日`;
}
