import {
  addCalendarDays, addMonths, addWorkingDays, CHINA_CALENDAR, checkCreditCode, checkResidentId, collidingPartWords, comparisonScope, compareNames, entityTypes, isDay, isEntityType, judgeName, splitName,
  standsInTheWay, yearOf, type Level, type NameCollision,
} from '@qiban/shared';
import type { NameIndex } from '../features/names/name-index';
import { Clock } from '../kernel/clock';
import { pinyinReadings } from '../reference';

/** One line of the answer: at least these, and whatever the rule computed. `article` is the law or the standard it rests on; empty where a line could not be read. */
export interface RuleAnswer { input: string; ok: boolean; level: Level; rule: string; article: string; words: string; [computed: string]: unknown }

export interface NameOptions { readonly region?: string; readonly against?: string; readonly type?: string; readonly parent?: string }

const clock = new Clock();

const answer = (input: string, level: Level, rule: string, article: string, words: string, computed: Record<string, unknown> = {}): RuleAnswer =>
  ({ input, ok: level === 'ok' || level === 'warn', level, rule, article, words, ...computed });

export const cannotRead = (input: string, words: string): RuleAnswer => answer(input, 'refuse', 'command.arguments', '', words);

export function creditCodeAnswer(text: string): RuleAnswer {
  const { level, rule, words, ...computed } = checkCreditCode(text);
  return answer(text, level, rule, computed.basis, words, computed);
}

export function residentIdAnswer(text: string, today: string): RuleAnswer {
  const { level, rule, words, ...computed } = checkResidentId(text, today);
  return answer(text, level, rule, computed.basis, words, computed);
}

/** With `against`, the two names are compared with each other and nothing else. */
export function nameAnswer(text: string, { region = '370200', against, type, parent }: NameOptions, register: NameIndex | null): RuleAnswer {
  if (!/^\d{6}$/.test(region)) return cannotRead(text, '行政区划代码是 6 位数字，如 370200');
  if (type !== undefined && !isEntityType(type)) return cannotRead(text, `企业类型是以下之一：${entityTypes.join(' ')}`);
  const today = clock.today();
  const candidates = against !== undefined ? [{ name: against }] : register?.near(splitName(text), comparisonScope(region), { counts: (claim) => standsInTheWay(claim, today) }) ?? [];
  const judged = judgeName(text, { region, readings: pinyinReadings, candidates, today, ...(type !== undefined && { entityType: type }), ...(parent !== undefined && { parentName: parent }) });
  const pair = against === undefined ? {} : { comparison: compareNames(splitName(text), splitName(against), pinyinReadings) };
  const [first] = judged.collisions;
  return answer(text, judged.level, judged.rule, judged.basis, judged.words, {
    part: first === undefined ? '' : collidingPart(first),
    normalised: judged.normalised,
    parts: { region: judged.parts.region?.text ?? '', tradeName: judged.parts.tradeName, industry: judged.parts.industry, form: judged.parts.form },
    findings: judged.findings.map(({ rule, level, words, basis, todo = '' }) => ({ rule, level, words, article: basis, todo })),
    collidesWith: judged.collisions.map((collision) => ({ name: collision.name, level: collision.level, rule: collision.rule, article: collision.basis, part: collidingPart(collision), standing: collision.standing.status })),
    ...pair,
  });
}

/** 字号“沃海/渥海”. */
const collidingPart = ({ part, mine, theirs }: NameCollision): string => `${collidingPartWords[part]}“${mine === theirs ? mine : `${mine}/${theirs}`}”`;

export function workingDaysAnswer(day: string, count: string): RuleAnswer {
  const input = `${day} ${count}`;
  const n = wholeNumber(count);
  if (!isDay(day) || n === null) return cannotRead(input, '请写成：日期 YYYY-MM-DD 和工作日数，如 2026-09-30 3');
  return withinTheCalendar(input, () => {
    const { date, provisional } = addWorkingDays(day, n, CHINA_CALENDAR);
    return counted(input, 'calendar.working-days', '《民法典》第二百零一条；《行政许可法》第八十二条', date, provisional);
  });
}

export function calendarDaysAnswer(day: string, count: string, roll: boolean): RuleAnswer {
  const input = `${day} ${count}`;
  const n = wholeNumber(count);
  if (!isDay(day) || n === null) return cannotRead(input, '请写成：日期 YYYY-MM-DD 和天数，如 2026-09-16 20');
  return withinTheCalendar(input, () => {
    const { raw, date, provisional } = addCalendarDays(day, n, { roll, calendar: CHINA_CALENDAR });
    return { ...counted(input, 'calendar.days', '《民法典》第二百零一条、第二百零三条', date, provisional), raw, rolled: date };
  });
}

export function monthsAnswer(day: string, count: string): RuleAnswer {
  const input = `${day} ${count}`;
  const n = wholeNumber(count);
  if (!isDay(day) || n === null) return cannotRead(input, '请写成：日期 YYYY-MM-DD 和月数，如 2026-01-31 1');
  return withinTheCalendar(input, () => counted(input, 'calendar.months', '《民法典》第二百零二条', addMonths(day, n), false));
}

/** A day is written with four digits of the year: what leads beyond them is no day any more. */
function withinTheCalendar(input: string, count: () => RuleAnswer): RuleAnswer {
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError) return cannotRead(input, '算出的日期不在 0001 年到 9999 年之间，请核对日期和数目。');
    throw error;
  }
}

function counted(input: string, rule: string, basis: string, date: string, provisional: boolean): RuleAnswer {
  const words = provisional
    ? `${date}（${yearOf(date)} 年或其间的放假安排尚未公布，或不在已载入的日历内，日期可能变动）`
    : date;
  return answer(input, provisional ? 'warn' : 'ok', rule, basis, words, { date, provisional, basis });
}

/** Ten thousand years of days are more than any deadline needs; beyond it a count is a typing error. */
function wholeNumber(text: string): number | null {
  if (!/^[+-]?\d{1,6}$/.test(text.trim())) return null;
  const n = Number(text);
  return Math.abs(n) <= 200_000 ? n : null;
}
