import { isMended, wholeDefect, type DefectView, type Handed } from '@qiban/shared';
import type { CaseSubmission } from './case-submission.entity';

type Returned = Pick<CaseSubmission, 'defects'> & Partial<Pick<CaseSubmission, 'form' | 'papers'>>;

/** What the notice asks for, and which of it the applicant has changed since. */
export function defectsToMend(returned: Returned | null, now: Handed): DefectView[] {
  const { defects, form, papers } = returned ?? { defects: null };
  return (defects ?? []).map((kept) => {
    const defect = wholeDefect(kept);
    return { ...defect, mended: form !== undefined && isMended(defect, { form, papers: papers ?? [] }, now) };
  });
}
