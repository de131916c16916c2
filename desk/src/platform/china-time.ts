import { now } from './clock';

// No daylight saving in China since 1991, so a fixed offset is safe for every date we show; the clerk's own time zone has no say.
const CHINA_OFFSET_MS = 8 * 3_600_000;

const inChina = (at: string | number) => new Date(new Date(at).getTime() + CHINA_OFFSET_MS).toISOString();

/** Today in China, `YYYY-MM-DD`. */
export const today = (): string => inChina(now()).slice(0, 10);

/** 11-21 16:20, with the year only where it is another one. */
export function momentWords(at: string, day = today()): string {
  const text = inChina(at);
  const date = text.slice(0, 4) === day.slice(0, 4) ? text.slice(5, 10) : text.slice(0, 10);
  return `${date} ${text.slice(11, 16)}`;
}

/** To the second, where the exact time is evidence. */
export const exactMomentWords = (at: string): string => inChina(at).slice(0, 19).replace('T', ' ');
