import { CHINA_CALENDAR, dayInWords, renewalStage, renewalWindow, workingDaysBefore, addDays, compareDays, dayNumber, type Day, type RenewalStage, type RenewalTerm, type WorkingCalendar } from '../calendar';
import type { Level } from '../finding';
import type { Confidence } from '../business-scope';
import type { LicenceKind, LicenceRule } from './licence-kind';

/**
 * 《行政许可法》第五十条: thirty days before, where no other law says otherwise. Whether they are working days the text does not
 * settle (第八十二条 speaks of the authority's own periods): the last day is counted in days, and the earlier one advised.
 */
const GENERAL_DAYS = 30;
const GENERAL_TERM: RenewalTerm = { days: GENERAL_DAYS };
/** Where the regulation names no first day, the holder is told so many days before the last one (GUESS: ours to set). */
const UNNAMED_OPENING = 60;
const GENERAL_ARTICLE = '《行政许可法》第五十条';

/** Where a licence stands on a day, by the law and not by the paper alone. */
export type LicenceStanding =
  | 'no-expiry' | 'valid' | 'in-window' | 'late' | 'expired'
  /** Applied for in time and not decided before expiry: 视为准予延续 (《行政许可法》第五十条第二款). */
  | 'deemed-extended';

export interface LicenceWindow {
  level: Level;
  /** `licence.window.` and the kind. */
  rule: string;
  words: string;
  article: string;
  confidence: Confidence;
  standing: LicenceStanding;
  /** Absent for what does not expire. */
  expires?: Day;
  /** First day; absent where the regulation names none. */
  open?: Day;
  /** Last day to apply. */
  last?: Day;
  /** Under the general rule: the day that is right however its thirty days are counted. */
  advised?: Day;
  /** A year without a published holiday calendar was counted through: the days may move. */
  provisional: boolean;
  /** No own period was found for this kind: the general one was taken. */
  general: boolean;
  late: LicenceRule['late'];
}

export interface WindowQuestion {
  expires: Day;
  /** The day of applying, or of asking. */
  on: Day;
  /** Division of the office, six digits. */
  region?: string;
  /** The day an application was received, if one was, and whether it has been decided. */
  appliedOn?: Day;
  calendar?: WorkingCalendar;
  /** Days the last day is moved earlier, for an office that counts the day of expiry too. */
  stricterBy?: number;
}

/** The rule in force on that day in that division: the narrowest region first; `undefined` where none is. */
export function licenceRuleOn(kind: LicenceKind, on: Day, region: string): LicenceRule | undefined {
  return kind.rules
    .filter((rule) => region.startsWith(rule.region) && compareDays(rule.from, on) <= 0 && (rule.through === undefined || compareDays(on, rule.through) <= 0))
    .sort((one, other) => other.region.length - one.region.length)[0];
}

const lateWords: Readonly<Record<LicenceRule['late'], string>> = {
  'accepted-stop-at-expiry': '现在申请仍会受理，但到期前没有获准延续的，到期之日起应当停止经营，等批准后再营业。',
  'new-application': '已过申请延续的期限，不再受理延续，需要重新申请许可；到期后不得继续经营。',
  'not-said': '已过应当申请延续的期限，请立即联系发证部门；到期未延续的，许可将被注销（《行政许可法》第七十条）。',
};
const levels: Readonly<Record<LicenceStanding, Level>> = { 'no-expiry': 'ok', valid: 'ok', 'in-window': 'ok', 'deemed-extended': 'ok', late: 'warn', expired: 'refuse' };
const standings: Readonly<Record<RenewalStage, LicenceStanding>> = { 'not-open': 'valid', open: 'in-window', late: 'late', expired: 'expired' };

/** When this licence is renewed, where it stands on the day asked about, and what follows, with the article. */
export function licenceWindow(kind: LicenceKind, { expires, on, region = '370200', appliedOn, calendar = CHINA_CALENDAR, stricterBy = 0 }: WindowQuestion): LicenceWindow {
  const rule = licenceRuleOn(kind, appliedOn ?? on, region);
  const id = `licence.window.${kind.kind}`;
  const besides = kind.besides ?? '';
  if (rule?.validity === 'none') {
    return { level: 'ok', rule: id, words: besides, article: rule.article, confidence: rule.confidence, standing: 'no-expiry', provisional: false, general: false, late: rule.late };
  }
  const general = rule?.term === undefined;
  const window = renewalWindow(expires, rule?.term ?? GENERAL_TERM, calendar, { stricterBy });
  const advised = general ? workingDaysBefore(expires, GENERAL_DAYS + stricterBy, calendar).date : undefined;
  const late = rule?.late ?? 'not-said';
  // Where no first day is named one may apply at any time; it is time to when the holder is first told.
  const named = { ...window, open: window.open ?? addDays(advised ?? window.last, -UNNAMED_OPENING) };
  const stage = renewalStage(window, expires, appliedOn ?? on);
  const inTime = appliedOn !== undefined && stage === 'open';
  const standing: LicenceStanding = compareDays(on, expires) > 0 ? (inTime ? 'deemed-extended' : 'expired') : standings[renewalStage(named, expires, on)];
  const refusedLate = standing === 'late' && late === 'new-application';
  return {
    level: refusedLate ? 'refuse' : levels[standing] === 'ok' && (general || window.provisional) ? 'warn' : levels[standing],
    rule: id, article: general ? `${GENERAL_ARTICLE}${rule === undefined ? '' : `；${rule.article}`}` : rule.article, confidence: rule?.confidence ?? 'L',
    standing, expires, ...(window.open !== undefined && { open: window.open }), last: window.last, ...(advised !== undefined && { advised }), provisional: window.provisional, general, late,
    words: [standingWords(standing, late, window, expires), general && `没有查到这类许可自己的延续期限，按一般规定推算；稳妥起见请在 ${dayInWords(advised!)}前申请，并向发证部门确认。`, window.provisional && '其间有年份的放假安排尚未公布，日期可能变动。', stage !== 'late' && standing !== 'expired' && besides].filter(Boolean).join(''),
  };
}

function standingWords(standing: LicenceStanding, late: LicenceRule['late'], { open, last }: { open?: Day; last: Day }, expires: Day): string {
  if (standing === 'expired') return `已于 ${dayInWords(expires)}到期，不能再申请延续，需要重新申请；取得前不得经营。`;
  if (standing === 'deemed-extended') return `已在期限内申请延续，到期前没有作出决定的，视为准予延续（${GENERAL_ARTICLE}）。`;
  if (standing === 'late') return `最晚应当在 ${dayInWords(last)}申请延续。${lateWords[late]}`;
  if (standing === 'in-window') return `${dayInWords(expires)}到期，现在就可以申请延续，最晚 ${dayInWords(last)}。`;
  return `${dayInWords(expires)}到期，${open === undefined ? '' : `${dayInWords(open)}起可以申请延续，`}最晚 ${dayInWords(last)}${open === undefined ? '申请延续' : ''}。`;
}

/** What is told, and when. Exactly one of each for one expiry of one licence. */
export type ReminderStage = 'opens' | 'third' | 'ten-days-left' | 'last-day' | 'expired';
export interface Reminder { stage: ReminderStage; on: Day }

/** Working days before the last day at which the holder is told again (GUESS: ours to set). */
const BEFORE_LAST = 10;

/**
 * The days of the reminders of one expiry, in their order: the window opens, a third of it has passed, ten working days before
 * the last day, the last day, the day after expiry. Stages that fall on the same day as a later one, or after it, are left out.
 */
export function remindersOf({ expires, open, last: latest, advised }: Pick<LicenceWindow, 'expires' | 'open' | 'last' | 'advised'>, calendar: WorkingCalendar = CHINA_CALENDAR): Reminder[] {
  const last = advised ?? latest;
  if (expires === undefined || last === undefined) return [];
  const first = open ?? addDays(last, -UNNAMED_OPENING);
  const all: Reminder[] = [
    { stage: 'opens', on: first },
    { stage: 'third', on: addDays(first, Math.floor((dayNumber(last) - dayNumber(first)) / 3)) },
    { stage: 'ten-days-left', on: workingDaysBefore(last, BEFORE_LAST, calendar).date },
    { stage: 'last-day', on: last },
    { stage: 'expired', on: addDays(expires, 1) },
  ];
  return all.filter(({ on }, at) => all.slice(at + 1).every((later) => compareDays(on, later.on) < 0));
}
