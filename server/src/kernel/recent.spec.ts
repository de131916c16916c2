import { Recent } from './recent';

it('works an answer out once, and again when it has fallen out', () => {
  const recent = new Recent<number>(2);
  let times = 0;
  const ask = (question: string) => recent.of(question, () => (times += 1));
  expect([ask('a'), ask('a'), ask('b'), ask('c')]).toEqual([1, 1, 2, 3]);
  expect([ask('b'), ask('c'), ask('a')]).toEqual([2, 3, 4]);
});

it('keeps the later of two answers', () => {
  const recent = new Recent<string>(2);
  recent.keep('a', 'old');
  recent.keep('a', 'new');
  expect(recent.of('a', () => 'never')).toBe('new');
});
