import { percentOf, shareSum, shownPercent, yuanOfPercent } from './shares';

const capital = 2_000_000;
const share = (key: string, contributionYuan: number | null) => ({ key, name: key, contributionYuan });

it('amount and share say the same both ways', () => {
  expect(percentOf(1_100_000, capital)).toBe(55);
  expect(yuanOfPercent('55', capital)).toBe(1_100_000);
});

it('a third is an amount 万元 can show', () => {
  expect(yuanOfPercent('33.33', 1_000_000)).toBe(333_300);
  expect(yuanOfPercent('33.33', 10_000)).toBe(3_300);
});

it.each([['', null], ['.', null], ['5.', 100_000]])('“%s” on the way is %p', (typed, yuan) => expect(yuanOfPercent(typed, capital)).toBe(yuan));

it('what is being typed stays as typed; an amount typed beside it gives the share', () => {
  expect(shownPercent('5.', 100_000, capital)).toBe('5.');
  expect(shownPercent('5.', 700_000, capital)).toBe('35');
  expect(shownPercent(undefined, null, capital)).toBe('');
});

it('the gap is said as share and as amount', () => {
  expect(shareSum([share('p1', 1_100_000), share('p2', 700_000)], capital)).toEqual({ totalPercent: 90, gapYuan: 200_000, gapPercent: 10, gapWords: '20 万元' });
  expect(shareSum([share('p1', 2_100_000), share('p2', null)], capital)).toMatchObject({ totalPercent: 105, gapYuan: -100_000, gapPercent: 5 });
});
