import { ChangeCursor } from './change-cursor';

const MINUTE = 60_000;
const begun = (newest: number[], isWhole = true) => {
  const cursor = new ChangeCursor(10 * MINUTE, 5);
  cursor.begin(newest, { isWhole }, 0);
  return cursor;
};

it('asks again for positions it has passed and not seen, until they come', () => {
  const cursor = begun([1, 2, 5]);
  expect([cursor.position, cursor.gaps]).toEqual([5, [3, 4]]);
  cursor.saw([4, 7], MINUTE);
  expect([cursor.position, cursor.gaps]).toEqual([7, [3, 6]]);
  cursor.saw([3, 6], 2 * MINUTE);
  expect([cursor.position, cursor.gaps]).toEqual([7, []]);
});

it('gives up on a transaction that was undone', () => {
  const cursor = begun([1, 3]);
  cursor.saw([], 10 * MINUTE);
  expect(cursor.gaps).toEqual([2]);
  cursor.saw([], 10 * MINUTE + 1);
  expect(cursor.gaps).toEqual([]);
});

it('takes a chasm for a log numbered anew, and does not ask for everything in it', () => {
  const cursor = begun([1]);
  cursor.saw([1_000_000], 0);
  expect([cursor.position, cursor.gaps]).toEqual([1_000_000, []]);
});

it('begins an empty log at nothing, and the end of a long one below its oldest known row', () => {
  expect(begun([]).position).toBe(0);
  const cursor = begun([104, 103, 101], false);
  expect([cursor.position, cursor.gaps]).toEqual([104, [102]]);
});

it('goes on where another reader stopped', () => {
  const cursor = new ChangeCursor();
  cursor.resume(40, [38], 0);
  cursor.saw([38, 41], 1);
  expect([cursor.position, cursor.gaps]).toEqual([41, []]);
});
