import { fieldTitles } from '@qiban/shared/company-registration/field-titles';
import { wanInWords } from '@qiban/shared/capital/amount';
import type { Clash } from './draft-merge';
import type { peopleWording } from './people.wording';
import type { personWording } from './person.wording';
import type { formWording } from './wording';

type Words = Pick<(typeof formWording)['zh'], 'nothing' | 'removed' | 'ticked' | 'notTicked' | 'count'> & Pick<(typeof peopleWording)['zh'], 'ways'> & Pick<(typeof personWording)['zh'], 'unnamed'>;
/** Somebody of the form by their key; undefined for anything else. */
type NameOf = (key: string) => string | undefined;

const isPerson = (value: unknown): value is { name: string; mobile?: string } => typeof (value as { name?: unknown } | null)?.name === 'string';

/** 林知远 · 手机; 公司电话. */
export function clashTitle({ path, mine, theirs }: Pick<Clash, 'path' | 'mine' | 'theirs'>, nameOf: NameOf): string {
  const person = [mine, theirs].find(isPerson)?.name;
  return path
    .map((step, at) => (at === 1 ? (nameOf(step) ?? person ?? fieldTitles[step] ?? step) : (fieldTitles[step] ?? step)).replace('（元）', ''))
    .slice(path.length > 1 ? 1 : 0)
    .join(' · ');
}

/** One side's value, for somebody who must choose between two. */
export function clashSaid({ path }: Pick<Clash, 'path'>, value: unknown, nameOf: NameOf, words: Words): string {
  const field = path.at(-1) ?? '';
  if (value === undefined || value === null || value === '') return path.length === 2 ? words.removed : words.nothing;
  if (typeof value === 'boolean') return value ? words.ticked : words.notTicked;
  if (typeof value === 'number') return field.endsWith('Yuan') ? wanInWords(value) : String(value);
  if (typeof value === 'string') return field === 'contributionForm' ? words.ways[value as keyof Words['ways']] : (nameOf(value) ?? value);
  if (isPerson(value)) return [value.name || words.unnamed, value.mobile].filter(Boolean).join(' ');
  return Array.isArray(value) ? words.count(value.length) : Object.values(value).filter((each) => typeof each === 'string').join(' ');
}
