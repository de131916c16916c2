import type { CaseView, SavedSection, SectionName } from '@qiban/shared';
import { entityName } from '@qiban/shared/company-registration/entity-name';
import { queryClient } from '@/api/query-client';
import { answerKey } from '@/api/use-answer';

const keyOf = (caseId: string) => answerKey('cases.show', { params: { caseId } });

/** The case as the pages know it now. */
export const knownCase = (caseId: string): CaseView | undefined => queryClient.getQueryData<CaseView>(keyOf(caseId));

/** Every page that shows the case shows this one from now on. */
export function keepCase(view: CaseView): void {
  // An older answer still on its way must not write over this one.
  void queryClient.cancelQueries({ queryKey: keyOf(view.id) });
  queryClient.setQueryData(keyOf(view.id), view);
  void queryClient.invalidateQueries({ queryKey: ['cases.list'] });
}

/** What a saved section changes of the case, without asking for all of it again. */
export function withSaved(view: CaseView, section: SectionName, changed: object, saved: SavedSection): CaseView {
  const form = { ...view.form, [section]: { ...view.form[section], ...changed } };
  return {
    ...view, form, companyName: entityName(form), version: saved.version, savedAt: saved.savedAt, findings: saved.findings, tasks: saved.tasks,
    sectionVersions: { ...view.sectionVersions, [section]: saved.sectionVersion },
  };
}

export function keepSaved(caseId: string, section: SectionName, changed: object, saved: SavedSection): void {
  void queryClient.cancelQueries({ queryKey: keyOf(caseId) });
  queryClient.setQueryData<CaseView>(keyOf(caseId), (view) => view && withSaved(view, section, changed, saved));
  void queryClient.invalidateQueries({ queryKey: ['cases.list'], refetchType: 'none' });
}
