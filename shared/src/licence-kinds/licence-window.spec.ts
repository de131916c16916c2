import { addDays, compareDays, isDay } from '../calendar';
import { licenceKindOf, licenceKinds } from './licence-kinds';
import { licenceRuleOn, licenceWindow, remindersOf, type LicenceStanding } from './licence-window.rule';

const kind = (code: string) => licenceKindOf(code)!;
const ask = (code: string, expires: string, on: string, more = {}) => licenceWindow(kind(code), { expires, on, ...more });

describe('the window of renewal', () => {
  // Published examples: the day of expiry is not counted.
  it.each([
    ['food-operation', '2026-02-20', '2025-10-13', '2026-01-27'],
    ['food-operation', '2026-11-30', '2026-07-21', '2026-11-09'],
    ['device-operation', '2026-05-31', '2026-01-15', '2026-04-16'],
  ])('%s expiring %s: from %s through %s', (code, expires, open, last) => expect(ask(code, expires, '2025-12-01')).toMatchObject({ open, last, provisional: false, general: false }));

  it.each([
    ['drainage', '2026-12-31', '2026-12-01'],
    ['tobacco-retail', '2026-03-01', '2026-01-30'],
    ['pollutant-discharge', '2026-03-02', '2026-01-01'],
    ['hazardous-chemicals', '2026-05-31', '2026-02-28'],
    ['industrial-product', '2026-08-31', '2026-02-28'],
  ])('%s expiring %s: through %s, in days or months', (code, expires, last) => expect(ask(code, expires, '2025-12-01')).toMatchObject({ last, general: false }));

  it('an office that counts the day of expiry too has one day less', () => expect(ask('drainage', '2026-12-31', '2026-01-01', { stricterBy: 1 }).last).toBe('2026-11-30'));

  it('a kind without a period of its own falls under the general rule, and the earlier way of counting is advised', () => {
    const window = ask('cosmetics-production', '2026-12-31', '2026-06-01');
    expect(window).toMatchObject({ general: true, last: '2026-12-01', advised: '2026-11-19', level: 'warn' });
    expect(window.article).toMatch(/^《行政许可法》第五十条/);
    expect(window.words).toContain('2026年11月19日');
  });

  it('where no first day is named, it is time from sixty days before the last one', () => {
    const on = (day: string) => ask('drainage', '2026-12-31', day);
    expect([on('2026-10-01').standing, on('2026-10-01').words]).toEqual(['valid', '2026年12月31日到期，最晚 2026年12月1日申请延续。']);
    expect([on('2026-10-02').standing, remindersOf(on('2026-10-02'))[0]]).toEqual(['in-window', { stage: 'opens', on: '2026-10-02' }]);
  });

  it('days counted through a year without a published calendar are provisional, and say so', () => {
    const window = ask('food-operation', '2027-02-20', '2026-06-01');
    expect(window).toMatchObject({ provisional: true, level: 'warn' });
    expect(window.words).toContain('日期可能变动');
  });
});

describe('which rule holds', () => {
  it('an old rule never after its end, a new one never before its start', () => {
    expect(licenceRuleOn(kind('food-operation'), '2023-11-30', '370200')?.term).toEqual({ lastWorkingDays: 30 });
    expect(licenceRuleOn(kind('food-operation'), '2023-12-01', '370200')?.term).toEqual({ openWorkingDays: 90, lastWorkingDays: 15 });
    expect(ask('food-operation', '2024-01-10', '2023-12-05', { appliedOn: '2023-11-30' }).last).toBe('2023-11-29');
  });

  it('a province\'s own rule holds in the province alone', () => {
    expect(ask('road-passenger-line', '2026-12-31', '2026-06-01', { region: '370203' })).toMatchObject({ general: false, last: '2026-11-01' });
    expect(ask('road-passenger-line', '2026-12-31', '2026-06-01', { region: '320100' })).toMatchObject({ general: true });
    expect(licenceRuleOn(kind('small-food'), '2026-01-01', '320100')).toBeUndefined();
  });

  it('no two versions of a kind hold on one day in one region, and there are at least twenty kinds', () => {
    expect(licenceKinds.length).toBeGreaterThanOrEqual(20);
    expect(new Set(licenceKinds.map(({ kind }) => kind)).size).toBe(licenceKinds.length);
    for (const { rules } of licenceKinds) for (const one of rules) {
      expect([isDay(one.from), one.through === undefined || compareDays(one.from, one.through) <= 0]).toEqual([true, true]);
      for (const other of rules) if (one !== other && one.region === other.region && compareDays(one.from, other.from) < 0) expect(compareDays(one.through!, other.from)).toBeLessThan(0);
    }
  });
});

describe('where a licence stands', () => {
  // The window of this one is 2026-07-21 through 2026-11-09.
  it.each<[string, LicenceStanding, string]>([
    ['2026-07-20', 'valid', 'ok'], ['2026-07-21', 'in-window', 'ok'], ['2026-11-09', 'in-window', 'ok'],
    ['2026-11-10', 'late', 'warn'], ['2026-11-30', 'late', 'warn'], ['2026-12-01', 'expired', 'refuse'],
  ])('a food permit expiring 2026-11-30 is on %s %s', (on, standing, level) => expect(ask('food-operation', '2026-11-30', on)).toMatchObject({ standing, level }));

  it('late: food is accepted and stops trading at expiry, a device permit is refused', () => {
    expect(ask('food-operation', '2026-11-30', '2026-11-20')).toMatchObject({ level: 'warn', late: 'accepted-stop-at-expiry', words: expect.stringContaining('停止经营') });
    expect(ask('device-operation', '2026-05-31', '2026-04-17')).toMatchObject({ level: 'refuse', late: 'new-application', words: expect.stringContaining('重新申请') });
  });

  it('applied for in time and not decided: deemed extended; applied for late: expired', () => {
    expect(ask('food-operation', '2026-11-30', '2026-12-05', { appliedOn: '2026-11-09' })).toMatchObject({ standing: 'deemed-extended', level: 'ok', words: expect.stringContaining('视为准予延续') });
    expect(ask('food-operation', '2026-11-30', '2026-12-05', { appliedOn: '2026-11-10' }).standing).toBe('expired');
  });

  it.each(['travel-agency', 'prepacked-food-filing', 'device-filing', 'special-equipment'])('%s does not expire: no window, no reminder', (code) => {
    const window = ask(code, '2026-11-30', '2026-12-05');
    expect(window).toMatchObject({ standing: 'no-expiry', level: 'ok' });
    expect([window.open, window.last, remindersOf(window)]).toEqual([undefined, undefined, []]);
    expect(window.words).not.toBe('');
  });

  it('every kind answers for any day, with words and an article', () => {
    for (const each of licenceKinds) for (let on = '2025-12-01'; compareDays(on, '2027-01-15') < 0; on = addDays(on, 7)) {
      const { words, article, level } = licenceWindow(each, { expires: '2026-12-31', on });
      expect([each.kind, words, article]).toEqual([each.kind, expect.stringMatching(/^[^{}]*。$/), expect.stringMatching(/^《/)]);
      expect(words).not.toMatch(/undefined|NaN/);
      expect(['ok', 'warn', 'refuse']).toContain(level);
    }
  });
});

describe('reminders', () => {
  it('the window opens, a third has passed, ten working days are left, the last day, the day after expiry', () => expect(remindersOf(ask('food-operation', '2026-11-30', '2026-01-01'))).toEqual([
    { stage: 'opens', on: '2026-07-21' }, { stage: 'third', on: '2026-08-27' }, { stage: 'ten-days-left', on: '2026-10-26' }, { stage: 'last-day', on: '2026-11-09' }, { stage: 'expired', on: '2026-12-01' },
  ]));

  it('under the general rule the advised day is the last one told', () => expect(remindersOf(ask('cosmetics-production', '2026-12-31', '2026-06-01')).find(({ stage }) => stage === 'last-day')?.on).toBe('2026-11-19'));

  it('stages never fall together or out of order', () => {
    for (const each of licenceKinds) {
      const days = remindersOf(licenceWindow(each, { expires: '2026-10-31', on: '2026-01-01' })).map(({ on }) => on);
      expect(days).toEqual([...new Set(days)].sort());
    }
  });
});

it('a kind is found by its code and by the name on the paper', () => {
  expect(licenceKindOf('食品经营许可证')?.kind).toBe('food-operation');
  expect(licenceKindOf('医疗器械经营许可证')?.kind).toBe('device-operation');
  expect(licenceKindOf('没有这种证')).toBeUndefined();
});
