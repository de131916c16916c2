import { newToken } from './ids';
import { randomBytesOf } from './random-bytes';

it('gives as many bytes as asked, and none of them twice', () => {
  const drawn = Array.from({ length: 3_000 }, () => randomBytesOf(12).toString('hex'));
  expect(drawn.every((bytes) => bytes.length === 24)).toBe(true);
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(randomBytesOf(20_000)).toHaveLength(20_000);
});

it('is not changed by whoever draws next', () => {
  const first = randomBytesOf(16);
  const copy = Buffer.from(first);
  for (let i = 0; i < 2_000; i += 1) randomBytesOf(16);
  expect(first.equals(copy)).toBe(true);
});

it('makes tokens in which every character is as likely as any other', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 5_000; i += 1) for (const character of newToken()) counts.set(character, (counts.get(character) ?? 0) + 1);
  expect(counts.size).toBe(62);
  const expected = (5_000 * 43) / 62;
  // Six standard deviations: once in a billion runs by chance.
  for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(6 * Math.sqrt(expected));
});
