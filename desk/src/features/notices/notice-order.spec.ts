import type { CorrectionNoticeView } from '@qiban/shared';
import { inOrder, stepped } from './notice-order';

const notice = (id: string, mayDecide = false): CorrectionNoticeView => ({ id, mayDecide, state: 'proposed' }) as CorrectionNoticeView;

it('puts what waits for me before what waits for others, and shows nothing twice', () => {
  const own = notice('own');
  const { waiting, yours } = inOrder({ waiting: [own, notice('theirs', true)], yours: [own, notice('older')], omissions: 0 });
  expect(waiting.map(({ id }) => id)).toEqual(['theirs', 'own']);
  expect(yours.map(({ id }) => id)).toEqual(['older']);
});

it.each([[undefined, 1, 'a'], ['a', 1, 'b'], ['b', 1, 'b'], ['b', -1, 'a'], ['a', -1, 'a'], ['gone', 1, 'a']] as const)('from %s by %d to %s', (open, by, to) =>
  expect(stepped([notice('a'), notice('b')], open, by)).toBe(to));
it('goes nowhere in an empty list', () => expect(stepped([], undefined, 1)).toBeNull());
