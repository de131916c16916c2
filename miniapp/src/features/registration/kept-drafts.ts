import type { ApplicationForm, SectionName } from '@qiban/shared';
import { now } from '@/platform/clock';
import { forget, readStored, store } from '@/platform/storage';
import type { Kept } from './section-draft';

type Value = Partial<ApplicationForm[SectionName]>;
/** A section this phone holds something of that the service does not; `since` its first unsent change. */
export interface KeptLine { caseId: string; section: SectionName; since: number }

const LINES = 'drafts';
const DAY_MS = 86_400_000;
/** What nobody came back to is somebody's data on a phone that may be another's by now (GUESS). */
const KEPT_DAYS = 30;

const keyOf = ({ caseId, section }: Pick<KeptLine, 'caseId' | 'section'>) => `draft.${caseId}.${section}`;

interface Numbered { key: string; idNumber: string }
const isNumbered = (value: object): value is Numbered => typeof (value as Partial<Numbered>).key === 'string' && typeof (value as Partial<Numbered>).idNumber === 'string';

/** The same value with another identity number for everybody in it, wherever they are written down. */
function renumbered<V>(value: V, numberOf: (person: Numbered) => string): V {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => renumbered(each, numberOf)) as V;
  const inside = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renumbered(each as unknown, numberOf)]));
  return (isNumbered(value) ? { ...inside, idNumber: numberOf(value) } : inside) as V;
}

/** An identity number is never left lying on a phone: it is in memory and on the server only. */
export const withoutIds = <V extends Value>(section: V): V => renumbered(section, () => '');

/** The numbers the server knows, put back by the person's key; one that was never saved must be typed again. */
export function withIds<V extends Value>(section: V, known: V): V {
  const ids = new Map<string, string>();
  renumbered(known, ({ key, idNumber }) => { ids.set(key, idNumber); return idNumber; });
  return renumbered(section, ({ key }) => ids.get(key) ?? '');
}

/** In the order in which they were begun. */
export function keptLines(): readonly KeptLine[] {
  const lines = readStored<KeptLine[]>(LINES) ?? [];
  const fresh = lines.filter(({ since }) => since > now() - KEPT_DAYS * DAY_MS);
  if (fresh.length < lines.length) {
    lines.filter((line) => !fresh.includes(line)).forEach((line) => forget(keyOf(line)));
    store(LINES, fresh);
  }
  return fresh;
}

/** False: this phone has no room for it. */
export function keepDraft<V extends Value>(caseId: string, section: SectionName, kept: Kept<V> | null): boolean {
  const lines = keptLines();
  const line = lines.find((each) => each.caseId === caseId && each.section === section);
  if (kept === null) {
    if (line !== undefined) store(LINES, lines.filter((each) => each !== line));
    forget(keyOf({ caseId, section }));
    return true;
  }
  if (!store(keyOf({ caseId, section }), { base: withoutIds(kept.base), typed: withoutIds(kept.typed) })) return false;
  return line !== undefined || store(LINES, [...lines, { caseId, section, since: now() }]);
}

export function keptDraft<V extends Value>(caseId: string, section: SectionName, known: V): Kept<V> | null {
  const kept = readStored<Kept<V>>(keyOf({ caseId, section }));
  return kept === null ? null : { base: withIds(kept.base, known), typed: withIds(kept.typed, known) };
}
