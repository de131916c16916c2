import type { CaseLine, SectionName, TaskName } from '@qiban/shared';
import { taskTitles } from '@qiban/shared/company-registration/wording';
import { now } from '@/platform/clock';
import { readStored, store } from '@/platform/storage';
import type { UnsentSection } from './open-drafts';

/** The field this person was last at on this phone. */
export interface Place { caseId: string; section: SectionName; field: string; at: number }
export interface Resume { task: TaskName; title: string; field: string; stopped: boolean }

const PLACES = 'places';
/** Of so many drafts the place is remembered; beyond them, the page is known from the server all the same. */
const MOST_PLACES = 5;

const places = (): Place[] => readStored<Place[]>(PLACES) ?? [];

export const rememberPlace = (caseId: string, section: SectionName, field: string): void =>
  void store(PLACES, [{ caseId, section, field, at: now() }, ...places().filter((place) => place.caseId !== caseId)].slice(0, MOST_PLACES));

export const rememberedPlace = (caseId: string): Place | null => places().find((place) => place.caseId === caseId) ?? null;

/**
 * Where a draft is gone on with: what waits for a choice first; then what was last written on this phone, if the server
 * has not heard of it yet; else where it was left on any phone, at the very field when that was this one.
 */
export function resumeAt({ resume, savedAt }: Pick<CaseLine, 'resume' | 'savedAt'>, unsent: readonly UnsentSection[], place: Place | null): Resume | null {
  if (resume === null) return null;
  const at = (section: SectionName) => ({ task: section, title: taskTitles[section], field: place?.section === section ? place.field : '', stopped: true });
  const asks = unsent.find(({ state }) => state === 'asks');
  if (asks !== undefined) return at(asks.section);
  if (place !== null && place.at > Date.parse(savedAt) && unsent.some(({ section }) => section === place.section)) return at(place.section);
  return { ...resume, field: place?.section === resume.task ? place.field : '' };
}
