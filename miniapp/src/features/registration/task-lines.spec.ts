import type { CaseView, TaskName, TaskState } from '@qiban/shared';
import { isOpenTask, submissionRound, taskLines } from './task-lines';

const task = (name: TaskName, state: TaskState) => ({ name, title: name, state, words: '' });
const entry = (title: string) => ({ at: '', title, detail: '', actor: '', basis: null, tone: 'idle' as const });
const aCase = (changes: Partial<CaseView>) => ({ stage: 'draft', youMayFillIn: true, defects: [], timeline: [], tasks: [task('name', 'done'), task('sign', 'not-started')], ...changes }) as unknown as CaseView;

it('what a clerk asked to change stands out while it is being changed, and not before', () => {
  const defect = { field: 'name.tradeName', reason: 'other' as const, paper: null, words: '', good: '', example: '', basis: '', omitted: false, mended: false };
  const defects = [defect];
  expect(taskLines(aCase({ defects: [{ ...defect, mended: true }] })).map(({ asked }) => asked)).toEqual([false, false]);
  expect(taskLines(aCase({ defects })).map(({ asked }) => asked)).toEqual([true, false]);
  expect(taskLines(aCase({ defects, stage: 'returned' })).map(({ asked }) => asked)).toEqual([false, false]);
});

it('what only this phone holds of a page is told beside it', () => {
  const unsent = [{ caseId: 'c1', section: 'name' as const, since: 0, state: 'waits' as const }];
  expect(taskLines(aCase({ tasks: [task('name', 'done'), task('scope', 'done')] }), unsent).map((line) => line.unsent)).toEqual(['waits', null]);
});

it('a case returned once is on its second submission', () => {
  expect(submissionRound(aCase({}))).toBe(1);
  expect(submissionRound(aCase({ timeline: [entry('开始修改'), entry('退回补正'), entry('已提交，等待审查')] }))).toBe(2);
});

it('tasks are open to the founder while the case is a draft', () => {
  expect(isOpenTask(aCase({}), task('name', 'done'))).toBe(true);
  expect(isOpenTask(aCase({}), task('sign', 'cannot-start'))).toBe(false);
  expect(isOpenTask(aCase({ stage: 'under-review' }), task('name', 'done'))).toBe(false);
  expect(isOpenTask(aCase({ youMayFillIn: false }), task('name', 'done'))).toBe(false);
});
