import type { Language } from './display-settings';

/** No daylight saving in China since 1991, so a fixed offset is safe for every moment we show. */
const BEIJING_MS = 8 * 3_600_000;

const two = (value: number): string => String(value).padStart(2, '0');

const inBeijing = (instant: number): Date => new Date(instant + BEIJING_MS);

/** YYYY-MM-DD in Beijing. */
export function dayOf(instant: number): string {
  const date = inBeijing(instant);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** HH:MM in Beijing. */
export function timeOf(instant: number): string {
  const date = inBeijing(instant);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

export const hourOf = (instant: number): number => inBeijing(instant).getUTCHours();

/** “今天 09:32”, “昨天 17:05”, “11 月 18 日 10:26”, and with the year when it is another one. */
export function momentWords(iso: string, now: number, language: Language = 'zh'): string {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) return '';
  const day = dayOf(instant);
  const time = timeOf(instant);
  if (day === dayOf(now)) return language === 'zh' ? `今天 ${time}` : `today ${time}`;
  if (day === dayOf(now - 86_400_000)) return language === 'zh' ? `昨天 ${time}` : `yesterday ${time}`;
  return `${dayWords(day, now, language)} ${time}`;
}

/** “11 月 18 日”; “2031 年 10 月 31 日” when it is not this year. `day` is YYYY-MM-DD. */
export function dayWords(day: string, now: number, language: Language = 'zh'): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'en') return day;
  const short = `${Number(month)} 月 ${Number(date)} 日`;
  return year === dayOf(now).slice(0, 4) ? short : `${year} 年 ${short}`;
}
