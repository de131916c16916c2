import type { TaskName, TaskState, TaskView } from '@qiban/shared';
import { nextAfter } from './section-order';

const tasks = (states: Partial<Record<TaskName, TaskState>>): TaskView[] =>
  (['name', 'capital', 'domicile', 'scope', 'shareholders', 'officers', 'contacts', 'sign'] as const).map((name) => ({ name, title: name, state: states[name] ?? 'done', words: '' }));

it.each([
  ['the next one that is not done', { domicile: 'not-started', contacts: 'problem', sign: 'cannot-start' }, 'capital', 'domicile'],
  ['an earlier one when none follows', { name: 'problem', sign: 'cannot-start' }, 'contacts', 'name'],
  ['checking when all is done', { sign: 'not-started' }, 'contacts', 'sign'],
  ['not to itself', { scope: 'problem', sign: 'cannot-start' }, 'scope', null],
] as const)('after a section comes %s', (_, states, from, expected) => {
  expect(nextAfter(from, tasks(states))).toBe(expected);
});
