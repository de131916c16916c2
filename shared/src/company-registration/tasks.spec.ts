import type { TaskView } from './company-registration.contract';
import { nextTask, resumePoint } from './tasks';

const task = (name: TaskView['name'], state: TaskView['state']): TaskView => ({ name, title: name, state, words: '' });
const tasks = [task('name', 'done'), task('capital', 'not-started'), task('shareholders', 'in-progress'), task('contacts', 'problem'), task('sign', 'cannot-start')];
const done = tasks.map(({ name }) => task(name, 'done'));

it('continues with a problem, then with what is half done, then with what is new, and with checking when all is done', () => {
  expect(nextTask(tasks)?.name).toBe('contacts');
  expect(nextTask(tasks.filter(({ state }) => state !== 'problem'))?.name).toBe('shareholders');
  expect(nextTask([task('name', 'done'), task('capital', 'not-started')])?.name).toBe('capital');
  expect(nextTask([task('name', 'done'), task('sign', 'cannot-start')])).toBeNull();
  expect(nextTask([...done.slice(0, 4), task('sign', 'not-started')])?.name).toBe('sign');
});

it('goes on where it was left while that page is not done, and otherwise with what comes next', () => {
  expect(resumePoint(tasks, 'shareholders')).toEqual({ task: 'shareholders', title: 'shareholders', stopped: true });
  expect(resumePoint(tasks, 'name')).toEqual({ task: 'contacts', title: 'contacts', stopped: false });
  expect(resumePoint(tasks, null)).toMatchObject({ task: 'contacts', stopped: false });
  expect(resumePoint([task('name', 'done'), task('sign', 'cannot-start')], 'name')).toBeNull();
});
