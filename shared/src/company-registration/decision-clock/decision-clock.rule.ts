import { addWorkingDays, type Day, type WorkingCalendar } from '../../calendar';

/** 不能当场登记的，在三个工作日内；情形复杂的，经登记机关负责人批准，可以再延长三个工作日 (《市场主体登记管理条例》第十九条). */
export const DECISION_WORKING_DAYS = 3;
export const EXTENSION_WORKING_DAYS = 3;

/** An entry of the case's log as far as the clock looks at it: where a move led, and the day in China on which it was made. */
export interface ClockEntry { readonly kind: string; readonly day: Day; readonly from?: string; readonly to?: string; readonly reason?: string }

export type DueLamp = 'ok' | 'warn' | 'bad';
export interface DecisionClock {
  /** `stopped`: sent back to the applicants, or withdrawn; handing in again is a new application and starts anew (细则第十八条). */
  state: 'running' | 'stopped' | 'decided';
  startedOn: Day;
  /** The last day in time. */
  dueOn: Day;
  /** Counted beyond the holidays that are published: it may still move. */
  provisional: boolean;
  extended: boolean;
  /** Why it was extended; empty when it was not. */
  reason: string;
  /** An extension was asked for and nobody has decided on it. */
  asked: boolean;
  /** Green while there is time, amber on the last day, red after it. */
  lamp: DueLamp;
  endedOn: Day | null;
}

export const dueLamp = (dueOn: Day, today: Day): DueLamp => (dueOn < today ? 'bad' : dueOn === today ? 'warn' : 'ok');

/** The clock of the last submission, from the log alone; null before there was one. */
export function decisionClock(log: readonly ClockEntry[], today: Day, calendar: WorkingCalendar): DecisionClock | null {
  const from = log.map(({ kind }) => kind).lastIndexOf('case.submitted');
  const submitted = log[from];
  if (submitted === undefined) return null;
  const after = log.slice(from + 1);
  const extension = after.find(({ kind }) => kind === 'decision.extended');
  const asked = extension === undefined && after.some(({ kind }) => kind === 'extension.asked');
  const end = after.find((entry) => entry.from === 'under-review' && entry.to !== 'under-review');
  const due = addWorkingDays(submitted.day, DECISION_WORKING_DAYS + (extension === undefined ? 0 : EXTENSION_WORKING_DAYS), calendar);
  return {
    state: end === undefined ? 'running' : end.to === 'returned' || end.to === 'withdrawn' ? 'stopped' : 'decided',
    startedOn: submitted.day, dueOn: due.date, provisional: due.provisional, extended: extension !== undefined, reason: extension?.reason ?? '', asked: asked && end === undefined,
    lamp: dueLamp(due.date, end?.day ?? today), endedOn: end?.day ?? null,
  };
}

/** What the definition asks before the time is extended: it runs, has not run out, and was not extended before. */
export const mayBeExtended = (clock: DecisionClock | null): boolean => clock !== null && clock.state === 'running' && !clock.extended && clock.lamp !== 'bad';
