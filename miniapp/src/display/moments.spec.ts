import { dayWords, hourOf, momentWords } from './moments';

// 2026-11-21 09:32 in Beijing.
const now = Date.parse('2026-11-21T01:32:00Z');

it.each([
  ['2026-11-21T01:02:00Z', '今天 09:02'],
  ['2026-11-20T16:00:00Z', '今天 00:00'],
  ['2026-11-20T15:59:00Z', '昨天 23:59'],
  ['2026-11-18T02:26:00Z', '11 月 18 日 10:26'],
  ['2025-12-31T16:30:00Z', '1 月 1 日 00:30'],
  ['2025-12-31T15:30:00Z', '2025 年 12 月 31 日 23:30'],
  ['nonsense', ''],
])('%s is “%s”', (iso, words) => {
  expect(momentWords(iso, now)).toBe(words);
});

it('a day of another year says the year', () => {
  expect(dayWords('2026-11-24', now)).toBe('11 月 24 日');
  expect(dayWords('2031-10-31', now)).toBe('2031 年 10 月 31 日');
  expect(dayWords('2031-10-31', now, 'en')).toBe('2031-10-31');
});

it('the hour is that of Beijing', () => {
  expect(hourOf(now)).toBe(9);
});
