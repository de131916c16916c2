import { entityTypeOf, type PartialForm, type SectionName } from '@qiban/shared/company-registration/application-form';
import { entityTypeRules } from '@qiban/shared/company-registration/entity-types';
import type { TaskName, TaskView } from '@qiban/shared';
import { routes } from '@/routes';

export const sectionRoutes: Readonly<Record<SectionName, string>> = {
  type: routes.entityType,
  name: routes.name,
  capital: routes.capital,
  domicile: routes.domicile,
  scope: routes.scope,
  shareholders: routes.shareholders,
  officers: routes.officers,
  partners: routes.partners,
  investor: routes.investor,
  operator: routes.operator,
  parent: routes.parent,
  owners: routes.owners,
  contacts: routes.contacts,
  articles: routes.articles,
};

export const taskRoute = (task: TaskName): string => (task === 'sign' ? routes.check : sectionRoutes[task]);

/** The pages of the form's type, in their order. */
export const sectionsOf = (form: PartialForm): readonly SectionName[] => entityTypeRules[entityTypeOf(form)].sections;

export const stepOf = (form: PartialForm, section: SectionName): number => sectionsOf(form).indexOf(section) + 1;
/** The sections, and checking and signing. */
export const stepsOf = (form: PartialForm): number => sectionsOf(form).length + 1;

/** Where “save and continue” leads: the next section not done, then an earlier one, then checking; null when nothing is open. */
export function nextAfter(section: SectionName, tasks: readonly TaskView[]): TaskName | null {
  const isOpen = ({ state }: TaskView) => state !== 'done' && state !== 'cannot-start';
  const sections = tasks.filter(({ name }) => name !== 'sign');
  const at = sections.findIndex(({ name }) => name === section);
  return [...sections.slice(at + 1), ...sections.slice(0, Math.max(0, at)), ...tasks.filter(({ name }) => name === 'sign')].find(isOpen)?.name ?? null;
}
