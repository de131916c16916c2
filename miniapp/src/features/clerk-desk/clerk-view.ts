import { entityTypeOf, entityTypeRules, reasonOfField, sectionOfField, taskTitle, templateOf, type DeskCase, type PartialForm, type QueueLine, type SectionName, type ToldDefect } from '@qiban/shared';
import type { Tone } from '@/ui/tone';

type Row = DeskCase['trace']['rows'][number];

export const levelTone = (level: Row['level']): Tone => ({ ok: 'ok', warn: 'warn', refuse: 'bad', route: 'bad' } as const)[level];

const WEIGHT: Record<Row['level'], number> = { refuse: 0, route: 0, warn: 1, ok: 2 };

/** What needs a look first; what is in order after it, in the order of the law. */
export const rowsByWeight = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level]);

export const countRows = (rows: readonly Row[]): { ok: number; warn: number; bad: number } => ({
  ok: rows.filter(({ level }) => level === 'ok').length,
  warn: rows.filter(({ level }) => level === 'warn').length,
  bad: rows.filter(({ level }) => level === 'refuse' || level === 'route').length,
});

export const mayDecide = ({ case: { stage } }: Pick<DeskCase, 'case'>): boolean => stage === 'under-review';

/** A phone returns with one defect only: whoever finds more should list them all at the desk, for they are told once. */
export function defectFields(form: PartialForm): { value: SectionName; title: string }[] {
  const type = entityTypeOf(form);
  return entityTypeRules[type].sections.map((value) => ({ value, title: taskTitle(type, value) }));
}

const GENERAL = '《市场主体登记管理条例实施细则》第十八条';

/** The article that goes with a defect in this section: that of the rule which spoke there, else the one on correcting. */
export function basisFor(rows: readonly Row[], section: SectionName): string {
  const spoke = rows.filter(({ field, level }) => field !== '' && level !== 'ok' && sectionOfField(field) === section);
  return spoke[0]?.basis ?? GENERAL;
}

/** The likeliest reason for this section gives the picture of what is right; the clerk may say it otherwise. */
export const goodFor = (section: SectionName): string => templateOf(reasonOfField(section), section).good;

export const defectOf = (section: SectionName, words: string, good: string, basis: string): ToldDefect =>
  ({ ...templateOf(reasonOfField(section), section), words: words.trim(), good: good.trim(), basis: basis.trim() });

export const queueTone = ({ lamp }: Pick<QueueLine, 'lamp'>): Tone => lamp;
