import type { PartialForm } from '../company-registration/application-form';
import type { PaperView } from '../company-registration/company-registration.contract';
import { sectionOfField } from '../company-registration/tasks';
import type { Defect, ToldDefect } from './correction.contract';

/** What stood in a submission, or stands now. */
export interface Handed { readonly form: PartialForm; readonly papers: readonly Pick<PaperView, 'id' | 'kind' | 'personKey'>[] }

/** What stands at a dotted path; undefined where nothing does. */
export function valueAt(form: unknown, path: string): unknown {
  let value: unknown = form;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

const spelt = (value: unknown): string => JSON.stringify(value ?? null);

/** What a defect speaks of, spelt so that two submissions can be compared there. Where the field has no place of its own, its whole section counts. */
function spokenOf({ field, paper }: Pick<ToldDefect, 'field' | 'paper'>, { form, papers }: Handed): string {
  if (paper?.of === 'upload') return spelt(papers.filter(({ kind, personKey }) => kind === paper.kind && (personKey ?? '') === paper.personKey).map(({ id }) => id).sort());
  const value = valueAt(form, field);
  return spelt(value === undefined ? valueAt(form, sectionOfField(field)) : value);
}

/** Whether what the defect speaks of is something else now than it was. It need not be right: that is for the clerk to say. */
export function isMended(defect: Pick<ToldDefect, 'field' | 'paper'>, returned: Handed, now: Handed): boolean {
  if (spokenOf(defect, returned) === spokenOf(defect, now)) return false;
  // A paper taken away is not a paper handed in.
  return defect.paper?.of !== 'upload' || spokenOf(defect, now) !== '[]';
}

const isSamePlace = (a: Pick<ToldDefect, 'field' | 'paper'>, b: Pick<ToldDefect, 'field' | 'paper'>): boolean => {
  if (a.paper?.of === 'upload' || b.paper?.of === 'upload') return spelt(a.paper) === spelt(b.paper);
  return a.field === b.field || a.field.startsWith(`${b.field}.`) || b.field.startsWith(`${a.field}.`);
};

/**
 * 漏告: stands the same in the first submission as it does now, and no notice before told it. It could have been told at once,
 * as the law asks (《行政许可法》第三十二条: 一次告知全部内容); that it was not is the clerk's omission.
 */
export const isOmission = (defect: Pick<ToldDefect, 'field' | 'paper'>, first: Handed, now: Handed, toldBefore: readonly Pick<Defect, 'field' | 'paper'>[]): boolean =>
  !toldBefore.some((told) => isSamePlace(told, defect)) && spokenOf(defect, first) === spokenOf(defect, now);
