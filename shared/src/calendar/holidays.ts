import type { WorkingCalendar } from './working-days';

interface Schedule {
  notice: string;
  off: readonly string[];
  work: readonly string[];
}

/**
 * One row a year, added when the State Council publishes it (usually in November). 2027 was not published when
 * this was written: nothing is assumed for it.
 */
export const HOLIDAY_SCHEDULES: Readonly<Record<number, Schedule>> = {
  2025: {
    notice: '国务院办公厅 2024-11-12 通知',
    // prettier-ignore
    off: [
      '2025-01-01', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31',
      '2025-02-01', '2025-02-02', '2025-02-03', '2025-02-04',
      '2025-04-04', '2025-04-05', '2025-04-06',
      '2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05', '2025-05-31',
      '2025-06-01', '2025-06-02',
      '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04', '2025-10-05', '2025-10-06', '2025-10-07', '2025-10-08',
    ],
    // prettier-ignore
    work: [
      '2025-01-26',
      '2025-02-08',
      '2025-04-27',
      '2025-09-28',
      '2025-10-11',
    ],
  },
  2026: {
    notice: '国务院办公厅 2025-11-04 通知',
    // prettier-ignore
    off: [
      '2026-01-01', '2026-01-02', '2026-01-03',
      '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23',
      '2026-04-04', '2026-04-05', '2026-04-06',
      '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05',
      '2026-06-19', '2026-06-20', '2026-06-21',
      '2026-09-25', '2026-09-26', '2026-09-27',
      '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07',
    ],
    // prettier-ignore
    work: [
      '2026-01-04',
      '2026-02-14', '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ],
  },
};

/** The calendar of all published schedules; years must follow one another without a gap. */
export function calendarOf(schedules: Readonly<Record<number, Schedule>>): WorkingCalendar {
  const years = Object.keys(schedules).map(Number).sort((a, b) => a - b);
  years.forEach((year, i) => {
    if (i > 0 && year !== years[i - 1] + 1) throw new RangeError(`no holiday schedule for ${year - 1}`);
  });
  return {
    off: years.flatMap((year) => schedules[year].off),
    work: years.flatMap((year) => schedules[year].work),
    knownFrom: years[0],
    knownThrough: years[years.length - 1],
  };
}

/** The working calendar that every deadline uses unless an operator loads a newer one. */
export const CHINA_CALENDAR: WorkingCalendar = /* @__PURE__ */ calendarOf(HOLIDAY_SCHEDULES);
