import type { UnsentSection } from './open-drafts';
import type { CaseView, TaskName, TaskView } from '@qiban/shared';
import { companyRegistration } from '@qiban/shared/company-registration/company-registration.workflow';
import { sectionOfField } from '@qiban/shared/company-registration/tasks';

export interface TaskLine extends TaskView { asked: boolean; unsent: UnsentSection['state'] | null }

/** The tasks as they are shown: what a clerk asked to change stands out until the case is sent again; what only this phone holds is told. */
export function taskLines(view: Pick<CaseView, 'tasks' | 'defects' | 'stage'>, unsent: readonly UnsentSection[] = []): TaskLine[] {
  const asked = new Set(view.defects.filter(({ mended, paper }) => !mended && paper?.of !== 'upload').map(({ field }) => sectionOfField(field)));
  return view.tasks.map((task) => ({ ...task, asked: task.name !== 'sign' && view.stage === 'draft' && asked.has(task.name), unsent: unsent.find(({ section }) => section === task.name)?.state ?? null }));
}

/** Which submission this is or becomes: one more than the times a clerk returned it. */
export const submissionRound = (view: Pick<CaseView, 'timeline'>): number => view.timeline.filter(({ title }) => title === companyRegistration.stages.returned).length + 1;

export const isOpenTask = (view: Pick<CaseView, 'stage' | 'youMayFillIn'>, task: { name: TaskName; state: TaskView['state'] }): boolean =>
  view.youMayFillIn && view.stage === 'draft' && task.state !== 'cannot-start';
