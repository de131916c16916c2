import type { CaseLine, TaskView } from '@qiban/shared';
import { currentCase, isOver, isYourTurn, placeOf } from './case-lines';
import { taskGroups, tasksLeft } from './task-groups';

const aCase = (changes: Partial<CaseLine>): CaseLine => ({
  id: 'c', number: null, companyName: '青岛沃海机械有限公司', stage: 'draft', stageWords: '', tasksDone: 0, tasksTotal: 8, next: '',
  resume: null, savedAt: '2026-11-20T00:00:00Z', youAreApplicant: true, ...changes,
});

it('shows first what waits for the person, the newest of it', () => {
  const lines = [
    aCase({ id: 'office', stage: 'in-progress', savedAt: '2026-11-21T00:00:00Z' }),
    aCase({ id: 'old', savedAt: '2026-11-01T00:00:00Z' }),
    aCase({ id: 'new', savedAt: '2026-11-19T00:00:00Z' }),
  ];
  expect(currentCase(lines)?.id).toBe('new');
});

it('shows what is with the office when nothing waits, and nothing when all is over', () => {
  expect(currentCase([aCase({ id: 'office', stage: 'under-review' }), aCase({ id: 'done', stage: 'completed' })])?.id).toBe('office');
  expect(currentCase([aCase({ stage: 'withdrawn' }), aCase({ stage: 'refused' })])).toBeNull();
  expect(currentCase([])).toBeNull();
});

it('a draft of somebody else is not your turn', () => {
  expect(isYourTurn(aCase({ youAreApplicant: false }))).toBe(false);
  expect(isOver(aCase({ youAreApplicant: false }))).toBe(false);
});

it.each([['draft', 'tasks'], ['returned', 'tasks'], ['signing', 'signers'], ['under-review', 'timeline'], ['completed', 'timeline']] as const)('one’s own case that is %s goes on at %s', (stage, place) => {
  expect(placeOf(aCase({ stage }))).toBe(place);
  expect(placeOf(aCase({ stage, youAreApplicant: false }))).toBe('timeline');
});

describe('tasks', () => {
  const task = (name: TaskView['name'], state: TaskView['state']): TaskView => ({ name, title: name, state, words: '' });
  const tasks = [task('name', 'done'), task('capital', 'not-started'), task('shareholders', 'in-progress'), task('contacts', 'problem'), task('sign', 'cannot-start')];

  it('stand under their headings and are counted', () => {
    expect(taskGroups(tasks).map((group) => group.tasks.map(({ name }) => name))).toEqual([['name', 'capital'], ['shareholders', 'contacts'], ['sign']]);
    expect(tasksLeft(tasks)).toBe(4);
  });

  it('keep the order of the form, without a heading for nobody', () => {
    const own = [task('operator', 'done'), task('name', 'done'), task('domicile', 'done'), task('scope', 'done'), task('sign', 'not-started')];
    expect(taskGroups(own).map(({ name, tasks: of }) => [name, of.map((each) => each.name)])).toEqual([['business', ['operator', 'name', 'domicile', 'scope']], ['sign', ['sign']]]);
  });
});
