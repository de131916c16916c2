import type { TaskName, TaskView } from '@qiban/shared';

/** Everything an individual business asks is asked of one person: it has no group of people. */
const groups: readonly { name: 'business' | 'people' | 'sign'; tasks: readonly TaskName[] }[] = [
  { name: 'business', tasks: ['name', 'parent', 'capital', 'domicile', 'scope', 'operator'] },
  { name: 'people', tasks: ['shareholders', 'partners', 'investor', 'officers', 'owners', 'contacts', 'articles'] },
  { name: 'sign', tasks: ['sign'] },
];

export interface TaskGroup { name: 'business' | 'people' | 'sign'; tasks: TaskView[] }

/** The tasks under their headings, in the order of the form; a heading without tasks is not there. */
export const taskGroups = (tasks: readonly TaskView[]): TaskGroup[] =>
  groups.map(({ name, tasks: own }) => ({ name, tasks: tasks.filter((task) => own.includes(task.name)) })).filter((group) => group.tasks.length > 0);

export const tasksLeft = (tasks: readonly TaskView[]): number => tasks.filter(({ state }) => state !== 'done').length;
