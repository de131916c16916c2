import { type DeskCase, documentTitles, fieldTitle, peopleOf } from '@qiban/shared';
import { PointEditor } from './point-editor';
import type { Point } from './rule-groups';
import type { Points } from './use-points';
import { noticeWords, uploadTitles } from './wording';

/** Where a point of the notice is: the paper and whose it is, the clause, or the field. */
export function placeOf(desk: Pick<DeskCase, 'case'>, { paper, field }: Pick<Point, 'paper' | 'field'>): string {
  if (paper === null) return fieldTitle(field);
  if (paper.of === 'document') return [documentTitles[paper.kind], paper.clause].filter(Boolean).join(' · ');
  const owner = peopleOf(desk.case.form).find(({ key }) => key === paper.personKey)?.name;
  return [uploadTitles[paper.kind], owner].filter(Boolean).join(' · ');
}

/** What is wrong with papers, below what is wrong with the form. */
export function PaperPoints({ desk, points, mayWrite, writing }: { desk: DeskCase; points: Points; mayWrite: boolean; writing: string | null }) {
  const about = points.points.filter(({ group }) => group === 'papers');
  if (about.length === 0) return null;
  return (
    <section className="paper-points" aria-label={noticeWords.papers}>
      <h3>{noticeWords.papers} <span className="num">{about.length}</span></h3>
      {about.map((point) => (
        <article key={point.id}>
          <p className="note">{placeOf(desk, point)}</p>
          <PointEditor point={point} points={points} mayWrite={mayWrite} takesKeyboard={point.id === writing} />
        </article>
      ))}
    </section>
  );
}
