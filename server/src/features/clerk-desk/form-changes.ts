import { fieldTitle, type ApplicationForm, type Defect } from '@qiban/shared';

/** Every leaf of the form by its dotted path; lists of codes are one leaf. */
function leaves(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) into.set(path, value.join('、'));
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) leaves(inner, path === '' ? key : `${path}.${key}`, into);
  else into.set(path, value === null || value === undefined ? '' : value === true ? '是' : value === false ? '否' : String(value));
  return into;
}

export interface Change { field: string; title: string; before: string; after: string; asked: boolean }

/**
 * What differs between two submissions, and what was asked for and did not change: a clerk reads only this the second time.
 * `asked` marks a field that the last notice named.
 */
export function formChanges(before: ApplicationForm, after: ApplicationForm, defects: readonly Defect[]): Change[] {
  const old = leaves(before, '', new Map());
  const now = leaves(after, '', new Map());
  const asked = (field: string) => defects.some((defect) => defect.field === field || field.startsWith(`${defect.field}.`) || defect.field.startsWith(`${field}.`));
  const changes: Change[] = [];
  for (const field of new Set([...now.keys(), ...old.keys()])) {
    const was = old.get(field) ?? '';
    const is = now.get(field) ?? '';
    if (was !== is) changes.push({ field, title: fieldTitle(field), before: was, after: is, asked: asked(field) });
  }
  for (const { field, paper } of defects) {
    // Whether another paper came is told beside the papers.
    if (paper?.of === 'upload') continue;
    if (changes.some((change) => change.field === field || change.field.startsWith(`${field}.`) || field.startsWith(`${change.field}.`))) continue;
    const value = now.get(field) ?? '';
    changes.push({ field, title: fieldTitle(field), before: value, after: value, asked: true });
  }
  return changes;
}
