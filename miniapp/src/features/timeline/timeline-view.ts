import type { CaseView, MatterView, RegistrationStage, TimelineEntry } from '@qiban/shared';
import { dayOf } from '@/display/moments';
import type { Tone } from '@/ui/tone';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What the person at hand should do next; `look` and `wait` ask for nothing. */
export type NextStep = 'fill' | 'signing' | 'correct' | 'wait' | 'seals' | 'seals-again' | 'seals-under-way' | 'over' | 'ended' | 'others';

export function nextStep(view: Pick<CaseView, 'stage' | 'youAreApplicant' | 'matters'>): NextStep {
  if (view.stage === 'withdrawn' || view.stage === 'refused') return 'ended';
  if (view.stage === 'completed') return 'over';
  if (view.stage === 'under-review') return 'wait';
  if (!view.youAreApplicant) return 'others';
  if (view.stage === 'draft') return 'fill';
  if (view.stage === 'signing') return 'signing';
  if (view.stage === 'returned') return 'correct';
  const seals = view.matters.find(({ name }) => name === 'seals')?.state;
  return seals === 'declined' ? 'seals-again' : seals === 'with-agency' ? 'seals-under-way' : seals === 'ready' ? 'seals' : 'over';
}

export const settledMatters = (matters: readonly MatterView[]): number => matters.filter(({ state }) => state === 'done' || state === 'not-wanted').length;

/** A case sent back waits for the person with its licence; the seals wait for the licence. */
export const waitsForYou = ({ name, state }: Pick<MatterView, 'name' | 'state'>, stage: RegistrationStage): boolean =>
  state === 'ready' || state === 'declined' || (state === 'waiting' && stage === 'returned' && name === 'licence');

export const matterTone = (matter: Pick<MatterView, 'name' | 'state'>, stage: RegistrationStage): Tone => {
  if (waitsForYou(matter, stage)) return 'warn';
  return matter.state === 'with-agency' ? 'run' : matter.state === 'done' ? 'ok' : 'idle';
};

export interface Axis {
  days: { key: string; day: string; now: boolean }[];
  now: number | null;
  /** Where a moment stands, as a fraction of the axis. */
  at(instant: number): number;
}

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

/** Fewer than five days look like a mistake; more than six do not fit a phone. */
const FEWEST = 5;
const MOST_COLUMNS = 6;

/** The calendar from the first start to the last due day, in columns of whole days; null when nothing has begun. */
export function axisOf(matters: readonly MatterView[], now: number): Axis | null {
  const instants = matters.flatMap(({ startedAt, doneAt, dueOn }) => [
    ...(startedAt ? [Date.parse(startedAt)] : []), ...(doneAt ? [Date.parse(doneAt)] : []), ...(dueOn ? [startOf(dueOn)] : []),
  ]);
  if (instants.length === 0) return null;
  const from = startOf(dayOf(Math.min(...instants)));
  const wanted = Math.round((startOf(dayOf(Math.max(...instants, from))) - from) / DAY_MS) + 1;
  const step = Math.max(1, Math.ceil(wanted / MOST_COLUMNS));
  const columns = Math.max(FEWEST, Math.ceil(wanted / step));
  const whole = columns * step * DAY_MS;
  const today = dayOf(now);
  const days = Array.from({ length: columns }, (_, at) => {
    const day = dayOf(from + at * step * DAY_MS);
    const next = dayOf(from + (at + 1) * step * DAY_MS);
    return { key: day, day, now: day <= today && today < next };
  });
  const at = (instant: number) => Math.min(1, Math.max(0, (instant - from) / whole));
  return { days, now: now >= from && now < from + whole ? at(now) : null, at };
}

/** The stretch a matter takes: to the day it was done, else to the end of the day it is due. */
export function barOf(matter: MatterView, axis: Axis, now: number, waitingSince: string | null = null): { from: number; to: number } | undefined {
  // What waits for the person has not begun, and yet time passes.
  if (matter.startedAt === null) return matter.state === 'ready' && waitingSince ? { from: axis.at(Date.parse(waitingSince)), to: axis.at(now) } : undefined;
  const from = Date.parse(matter.startedAt);
  if (matter.doneAt) return { from: axis.at(from), to: axis.at(Math.max(Date.parse(matter.doneAt), from + 60 * MINUTE_MS)) };
  const end = matter.dueOn && matter.state === 'with-agency' ? startOf(matter.dueOn) + DAY_MS : now;
  return { from: axis.at(from), to: axis.at(Math.max(end, from)) };
}

/** Only what happened last can still be under way. */
export const entryTone = (entry: Pick<TimelineEntry, 'tone'>, at: number): Tone => (entry.tone === 'run' && at > 0 ? 'ok' : entry.tone);

/** 11-26, as it stands at the right of a line. */
export const shortDay = (day: string): string => day.slice(5);
