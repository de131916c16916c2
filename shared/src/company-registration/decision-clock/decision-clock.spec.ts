import { CHINA_CALENDAR } from '../../calendar';
import { correctBy } from './correction-time.rule';
import { decisionClock, mayBeExtended, type ClockEntry } from './decision-clock.rule';

const submitted = (day: string): ClockEntry => ({ kind: 'case.submitted', day, from: 'signing', to: 'under-review' });
const moved = (kind: string, day: string, to: string): ClockEntry => ({ kind, day, from: 'under-review', to });
const extended = (day: string): ClockEntry => ({ ...moved('decision.extended', day, 'under-review'), reason: '要向公安机关核实身份' });
const clock = (today: string, ...log: ClockEntry[]) => decisionClock(log, today, CHINA_CALENDAR);

it('does not run before anything was handed in', () => expect(clock('2026-11-23', { kind: 'case.opened', day: '2026-11-23' })).toBeNull());

it.each([
  // Monday: three working days after it.
  ['2026-11-23', '2026-11-26'],
  // Friday: the weekend does not count.
  ['2026-11-27', '2026-12-02'],
  // Handed in on a Saturday: counted from the day after, of which Monday is the first worked.
  ['2026-11-28', '2026-12-02'],
  // Before the National Day holidays, 1 to 7 October; Saturday the tenth is worked.
  ['2026-09-29', '2026-10-09'],
  // Saturday 2026-02-14 is worked, the Spring Festival is not.
  ['2026-02-12', '2026-02-24'],
])('handed in on %s, it is due on %s', (day, dueOn) => expect(clock(day, submitted(day))).toMatchObject({ state: 'running', startedOn: day, dueOn, provisional: false, extended: false, lamp: 'ok' }));

it.each([['2026-11-25', 'ok'], ['2026-11-26', 'warn'], ['2026-11-27', 'bad']] as const)('seen on %s its lamp is %s', (today, lamp) => expect(clock(today, submitted('2026-11-23'))?.lamp).toBe(lamp));

it('says provisional where the holidays are not yet published', () => expect(clock('2026-12-30', submitted('2026-12-30'))).toMatchObject({ provisional: true }));

it('gives three working days more when extended, once', () => {
  const now = clock('2026-11-27', submitted('2026-11-23'), { kind: 'extension.asked', day: '2026-11-24' }, extended('2026-11-25'));
  expect(now).toMatchObject({ dueOn: '2026-12-01', extended: true, reason: '要向公安机关核实身份', asked: false, lamp: 'ok' });
  expect(mayBeExtended(now)).toBe(false);
});

it('knows that an extension was asked for', () => expect(clock('2026-11-24', submitted('2026-11-23'), { kind: 'extension.asked', day: '2026-11-24' })).toMatchObject({ asked: true, extended: false, dueOn: '2026-11-26' }));

it('stops while the file is with the applicants, and starts anew with the new application', () => {
  const log = [submitted('2026-11-23'), moved('case.returned', '2026-11-24', 'returned')];
  expect(clock('2026-12-20', ...log)).toMatchObject({ state: 'stopped', endedOn: '2026-11-24', lamp: 'ok' });
  expect(clock('2026-12-21', ...log, submitted('2026-12-21'))).toMatchObject({ state: 'running', startedOn: '2026-12-21', dueOn: '2026-12-24' });
  // What was extended before is not extended now.
  expect(clock('2026-12-21', submitted('2026-11-23'), extended('2026-11-24'), moved('case.returned', '2026-11-24', 'returned'), submitted('2026-12-21'))).toMatchObject({ extended: false, dueOn: '2026-12-24' });
});

it('keeps whether the decision came in time', () => {
  expect(clock('2027-01-10', submitted('2026-11-23'), moved('case.approved', '2026-11-26', 'in-progress'))).toMatchObject({ state: 'decided', endedOn: '2026-11-26', lamp: 'warn' });
  expect(clock('2027-01-10', submitted('2026-11-23'), moved('case.refused', '2026-11-27', 'refused'))).toMatchObject({ state: 'decided', lamp: 'bad' });
  expect(clock('2027-01-10', submitted('2026-11-23'), moved('case.withdrawn', '2026-11-24', 'withdrawn'))).toMatchObject({ state: 'stopped' });
});

it.each([
  ['nothing was handed in', '2026-11-23', []],
  ['the time is over', '2026-11-27', [submitted('2026-11-23')]],
  ['the file is with the applicants', '2026-11-24', [submitted('2026-11-23'), moved('case.returned', '2026-11-24', 'returned')]],
])('cannot be extended when %s', (_, today, log) => expect(mayBeExtended(clock(today, ...log))).toBe(false));
it('can be extended on its last day', () => expect(mayBeExtended(clock('2026-11-26', submitted('2026-11-23')))).toBe(true));

it.each([['2026-11-23', 60, '2027-01-22'], ['2026-11-23', 12, '2026-12-07'], ['2026-11-23', 7, '2026-11-30']])('a file sent back on %s may come back for %i days, to %s', (day, days, last) => expect(correctBy(day, days).date).toBe(last));
