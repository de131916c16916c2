import { peopleOf, type Defect, type PaperView, type PartialForm } from '@qiban/shared';
import type { CaseSubmission } from '../cases';
import { paperTitles } from '../papers';
import type { Change } from './form-changes';

type Paper = Pick<PaperView, 'id' | 'kind' | 'personKey' | 'title' | 'at'>;

const placeOf = ({ kind, personKey }: Pick<Paper, 'kind' | 'personKey'>) => `papers.${kind}.${personKey ?? ''}`;

/** 2026-11-22 10:03, in Chinese time: which of two photos of the same kind this is. */
const uploadedAt = (at: string): string => `${new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ')} 上传`;

/** Which papers came, went or were taken anew since the submission before; one that was asked for and is the same stands there too. */
export function paperChanges({ papers, defects }: Pick<CaseSubmission, 'papers' | 'defects'>, now: readonly Paper[], form: PartialForm): Change[] {
  // From before it was kept what was uploaded by then, nothing can be said.
  if (papers === null) return [];
  const asked = new Map<string, Defect>();
  for (const defect of defects ?? []) if (defect.paper?.of === 'upload') asked.set(`papers.${defect.paper.kind}.${defect.paper.personKey}`, defect);
  const people = peopleOf(form);
  const changes: Change[] = [];
  const places = new Set([...papers.map(placeOf), ...now.map(placeOf), ...asked.keys()]);
  for (const field of places) {
    const [was, is] = [papers, now].map((all) => all.filter((paper) => placeOf(paper) === field));
    const isSame = was.map(({ id }) => id).sort().join() === is.map(({ id }) => id).sort().join();
    if (isSame && !asked.has(field)) continue;
    const [, kind = '', personKey = ''] = field.split('.');
    const title = is[0]?.title ?? was[0]?.title ?? paperTitles[kind as PaperView['kind']];
    const owner = people.find(({ key }) => key === personKey)?.name;
    const [before, after] = [was, is].map((all) => all.map(({ at }) => uploadedAt(at)).join('、'));
    changes.push({
      field, title: owner === undefined ? `材料 · ${title}` : `材料 · ${title} · ${owner}`, before: before ?? '', asked: asked.has(field),
      // Another file, also where both came in the same minute.
      after: !isSame && after === before ? `${after}（另一份）` : after ?? '',
    });
  }
  return changes;
}
