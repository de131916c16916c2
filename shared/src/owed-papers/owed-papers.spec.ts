import { entityTypes, type EntityType } from '../company-registration/entity-types';
import type { OwablePaper, OwedPapersPolicy } from './owed-papers.contract';
import { owablePaper, owedPapersFaults } from './owed-papers.rule';

const proof: OwablePaper = { kind: 'domicile-proof', title: '住所证明', withinWorkingDays: 5, why: '', source: '自编', confidence: 'GUESS' };
const policy = (own: readonly OwablePaper[] = [proof]): OwedPapersPolicy => ({ note: '', types: Object.fromEntries(entityTypes.map((type) => [type, own])) as Record<EntityType, readonly OwablePaper[]> });

it('takes a file that says for every type what may be owed, and how long', () => expect(owedPapersFaults(policy())).toEqual([]));
it.each([
  ['an approval before registration', { kind: 'permit' }, 'may never be owed'],
  ['a time of no days', { withinWorkingDays: 0 }, 'withinWorkingDays'],
  ['half a day', { withinWorkingDays: 1.5 }, 'withinWorkingDays'],
  ['a time without end', { withinWorkingDays: 365 }, 'withinWorkingDays'],
  ['no source', { source: ' ' }, 'source'],
] as const)('refuses %s', (_, change, words) => expect(owedPapersFaults(policy([{ ...proof, ...change }])).join()).toContain(words));
it('refuses a type left out', () => expect(owedPapersFaults({ types: {} as never })).toHaveLength(entityTypes.length));
it('finds what a type may owe', () => {
  expect(owablePaper(policy(), 'llc', 'domicile-proof')?.withinWorkingDays).toBe(5);
  expect(owablePaper(policy(), 'llc', 'id-front')).toBeNull();
});
