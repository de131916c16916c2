import { addDays, addMonths, compareDays, dayFromNumber, dayInWords, dayNumber, fullYearsBetween, isDay, weekday } from './day';
import { calendarOf, CHINA_CALENDAR as calendar, HOLIDAY_SCHEDULES } from './holidays';
import { renewalStage, renewalWindow } from './renewal-window.rule';
import { addCalendarDays, addWorkingDays, isWorkingDay, rollForward, workingDaysBefore, workingDaysBetween } from './working-days';

/** A seeded generator, so that a failing day can be found again. */
function* randomDays(seed: number, count: number) {
  for (let i = 0, state = seed; i < count; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield dayFromNumber(20089 + (state % 730));
  }
}

describe('days', () => {
  it.each([
    ['2026-02-28', true], ['2026-02-29', false], ['2024-02-29', true], ['1900-02-29', false], ['2000-02-29', true],
    ['2026-13-01', false], ['2026-00-10', false], ['2026-04-31', false], ['2026-2-8', false], ['20260208', false], ['', false],
  ])('knows whether %s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

  it.each([
    ['2026-12-31', 2, '2027-02-28'], ['2024-02-29', 60, '2029-02-28'], ['2026-02-28', 60, '2031-02-28'],
    ['2026-01-31', 1, '2026-02-28'], ['2023-12-31', 2, '2024-02-29'], ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'], ['2026-05-31', 0, '2026-05-31'], ['2026-01-31', -14, '2024-11-30'],
  ])('adds months: %s + %i = %s (民法典 202)', (start, months, end) => expect(addMonths(start, months)).toBe(end));

  it('walks every day of 120 years without a gap, the weekday going round', () => {
    for (let n = dayNumber('1990-01-01'); n < dayNumber('2110-01-01'); n++) {
      const day = dayFromNumber(n);
      if (!isDay(day) || dayNumber(day) !== n || weekday(day) !== ((weekday(dayFromNumber(n - 1)) % 7) + 1)) throw new Error(day);
    }
    expect(weekday('2026-11-21')).toBe(6);
  });

  it('refuses to count from something that is no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addMonths('2026-02-03', 1.5)).toThrow(RangeError);
  });

  it.each([
    ['2008-02-29', '2026-02-28', 17], ['2008-02-29', '2026-03-01', 18], ['2008-11-21', '2026-11-20', 17], ['2008-11-21', '2026-11-21', 18],
  ])('counts full years from %s to %s: %i', (from, to, years) => expect(fullYearsBetween(from, to)).toBe(years));

  it('writes a day as documents do', () => expect(dayInWords('2026-02-08')).toBe('2026年2月8日'));
});

describe('working days', () => {
  it.each([
    ['2026-02-12', 3, '2026-02-24'], ['2026-02-14', 1, '2026-02-24'], ['2026-02-15', 1, '2026-02-24'], ['2026-04-30', 4, '2026-05-09'],
    ['2026-09-18', 3, '2026-09-22'], ['2026-09-30', 3, '2026-10-10'], ['2026-09-30', 6, '2026-10-14'], ['2026-01-05', 20, '2026-02-02'],
    ['2026-08-03', 45, '2026-10-10'], ['2025-01-27', 3, '2025-02-07'], ['2025-09-26', 3, '2025-09-30'], ['2025-09-30', 4, '2025-10-13'],
    ['2025-12-31', 7, '2026-01-12'],
  ])('accepted %s, %i working days: due %s', (accepted, n, due) =>
    expect(addWorkingDays(accepted, n, calendar)).toEqual({ date: due, provisional: false }));

  it.each([
    ['2026-12-31', 3, true], ['2026-12-25', 4, false], ['2026-12-25', 5, true], ['2024-12-31', 1, false], ['2024-12-30', 1, true], ['2028-05-01', 1, true],
  ])('%s + %i is provisional: %s, because no schedule is published outside 2025 and 2026', (day, n, provisional) =>
    expect(addWorkingDays(day, n, calendar).provisional).toBe(provisional));

  it.each([
    [2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]],
    [2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]],
  ])('has the published number of working days in each month of %i', (year, months) => {
    const counted = months.map((_, i) => {
      const first = `${year}-${String(i + 1).padStart(2, '0')}-01`;
      return workingDaysBetween(addDays(first, -1), addDays(addMonths(first, 1), -1), calendar);
    });
    expect(counted).toEqual(months);
  });

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])('works on the weekend day %s', (day) =>
    expect(isWorkingDay(day, calendar)).toBe(true));

  it('counts on from where it stopped, never backwards, and back to where it began', () => {
    for (const day of randomDays(7, 400)) {
      let before = addWorkingDays(day, 0, calendar).date;
      for (let n = 1; n <= 40; n++) {
        const { date } = addWorkingDays(day, n, calendar);
        const onlyOneStep = n === 1 || addWorkingDays(before, 1, calendar).date === date;
        if (compareDays(date, before) < 0 || !isWorkingDay(date, calendar) || !onlyOneStep) throw new Error(`${day} + ${n} = ${date}`);
        if (workingDaysBetween(day, date, calendar) !== n) throw new Error(`${day} + ${n} does not hold ${n} working days`);
        before = date;
      }
      const start = rollForward(day, calendar).date;
      expect(workingDaysBefore(addWorkingDays(start, 12, calendar).date, 12, calendar).date).toBe(start);
    }
  });

  it.each([
    ['2026-09-16', 20, '2026-10-06', '2026-10-08'], ['2026-01-26', 20, '2026-02-15', '2026-02-24'], ['2026-06-01', 20, '2026-06-21', '2026-06-22'],
  ])('a period of calendar days from %s for %i days ends %s, moved to %s (民法典 203)', (start, n, raw, rolled) => {
    expect(addCalendarDays(start, n, { roll: true, calendar })).toEqual({ raw, date: rolled, provisional: false });
    expect(addCalendarDays(start, n, { roll: false, calendar })).toEqual({ raw, date: raw, provisional: false });
  });

  it('says provisional when the last day may be moved by an unpublished holiday', () =>
    expect(addCalendarDays('2026-12-30', 5, { roll: true, calendar }).provisional).toBe(true));

  it('does not accept schedules with a year missing between them', () =>
    expect(() => calendarOf({ 2025: HOLIDAY_SCHEDULES[2025], 2027: HOLIDAY_SCHEDULES[2026] })).toThrow('2026'));
});

describe('renewal windows', () => {
  it.each([
    ['2026-02-20', 90, 15, '2025-10-13', '2026-01-27'], ['2026-11-30', 90, 15, '2026-07-21', '2026-11-09'], ['2026-05-31', 90, 30, '2026-01-15', '2026-04-16'],
  ])('expiring %s, %i to %i working days before: %s to %s', (expiry, openWorkingDays, lastWorkingDays, open, last) =>
    expect(renewalWindow(expiry, { openWorkingDays, lastWorkingDays }, calendar)).toEqual({ open, last, provisional: false }));

  it.each([['2026-12-31', 30, '2026-12-01'], ['2026-03-01', 30, '2026-01-30']])('expiring %s, %i days before: %s', (expiry, days, last) =>
    expect(renewalWindow(expiry, { days }, calendar)).toEqual({ last, provisional: false }));

  it('can follow an office that counts the day of expiry too', () =>
    expect(renewalWindow('2026-12-31', { days: 30 }, calendar, { stricterBy: 1 }).last).toBe('2026-11-30'));

  it('counts months by the matching day', () =>
    expect(renewalWindow('2026-08-31', { openMonths: 12, months: 6 }, calendar)).toEqual({ open: '2025-08-31', last: '2026-02-28', provisional: false }));

  it.each([
    ['2025-10-12', 'not-open'], ['2025-10-13', 'open'], ['2026-01-27', 'open'], ['2026-01-28', 'late'], ['2026-02-20', 'late'], ['2026-02-21', 'expired'],
  ])('on %s a food permit running out on 2026-02-20 is %s', (today, stage) => {
    const window = renewalWindow('2026-02-20', { openWorkingDays: 90, lastWorkingDays: 15 }, calendar);
    expect(renewalStage(window, '2026-02-20', today)).toBe(stage);
  });
});
