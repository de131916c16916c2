import { traitsOf } from './name-sounds';

/*
 * Keys are 32-bit numbers. A trade name is filed under its characters, under the bag of its near sounds, under that bag
 * with one sound left out, and (from four characters) under the bag of each run inside it. A bag has no order, so that
 * names with their characters exchanged meet; its number is a sum, so that leaving one out is a subtraction.
 * One sound alone is shared by thousands: names of two characters are filed under each only together with area and industry.
 */
const EXACT = 0x51ed270b;
const WHOLE = 0x2545f491;
const LESS_ONE = 0x6c8e9cf5;
const RUN = 0x1b873593;
const ONE_OF_TWO = 0x27d4eb2f;

/** Beyond this many ways to read a name the rarest are left out: a key is for finding, not for judging. */
const MOST_READINGS = 16;
const MOST_READINGS_WHEN_LONG = 4;
const LONG = 6;
/** A look-up tries every way the eye may misread a name, up to this many. */
const MOST_MISREADINGS = 256;

function mixed(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

const soundNumber = (sound: number): number => mixed(sound + 0x9e3779b9) | 0;

export function exactKey(points: readonly number[]): number {
  let hash = EXACT;
  for (const point of points) hash = mixed(hash + Math.imul(point, 0x9e3779b1));
  return hash;
}

/** Each way to read the characters from `from` to `to`, as the numbers of its sounds. */
function readingsOf(points: readonly number[], from: number, to: number): number[][] {
  const most = points.length > LONG ? MOST_READINGS_WHEN_LONG : MOST_READINGS;
  let ways: number[][] = [[]];
  for (let at = from; at < to; at++) {
    const sounds = traitsOf(points[at]!).nearSounds;
    if (sounds.length === 1) {
      const only = soundNumber(sounds[0]!);
      for (const way of ways) way.push(only);
      continue;
    }
    const next: number[][] = [];
    for (const sound of sounds) for (const way of ways) if (next.length < most) next.push([...way, soundNumber(sound)]);
    ways = next;
  }
  return ways;
}

const sumOf = (sounds: readonly number[]): number => {
  let sum = 0;
  for (const sound of sounds) sum = (sum + sound) | 0;
  return sum;
};

const bagKey = (kind: number, sum: number, length: number): number => mixed(sum ^ Math.imul(kind + length, 0x9e3779b1));

/** Keys under which a trade name of the register is filed. */
export function filingKeys(points: readonly number[]): number[] {
  const keys = [exactKey(points)];
  const length = points.length;
  const add = (key: number): void => {
    if (!keys.includes(key)) keys.push(key);
  };
  if (length < 2) return keys;
  for (const sounds of readingsOf(points, 0, length)) {
    const sum = sumOf(sounds);
    add(bagKey(WHOLE, sum, length));
    if (length >= 3) for (const sound of sounds) add(bagKey(LESS_ONE, (sum - sound) | 0, length - 1));
  }
  // A run one shorter than the name is already there: it is the name with an end left out.
  for (let run = 2; run <= length - 2; run++) {
    for (let from = 0; from + run <= length; from++) {
      for (const sounds of readingsOf(points, from, from + run)) add(bagKey(RUN, sumOf(sounds), run));
    }
  }
  return keys;
}

/** Keys under which names that sound like, contain, or are contained in the wanted one may be filed. */
export function soundKeys(points: readonly number[]): Set<number> {
  const keys = new Set<number>();
  const length = points.length;
  if (length < 2) return keys;
  for (const sounds of readingsOf(points, 0, length)) {
    const sum = sumOf(sounds);
    keys.add(bagKey(WHOLE, sum, length)).add(bagKey(LESS_ONE, sum, length)).add(bagKey(RUN, sum, length));
    if (length < 3) continue;
    for (const sound of sounds) {
      const less = (sum - sound) | 0;
      keys.add(bagKey(WHOLE, less, length - 1)).add(bagKey(LESS_ONE, less, length - 1));
    }
  }
  for (let run = 2; run <= length - 2; run++) {
    for (let from = 0; from + run <= length; from++) {
      for (const sounds of readingsOf(points, from, from + run)) keys.add(bagKey(WHOLE, sumOf(sounds), run));
    }
  }
  return keys;
}

/** Keys under which a name of two characters meets those of the same area and industry that share one of them; others have none. */
export function oneOfTwoKeys(points: readonly number[], area: string, industry: string): number[] {
  const keys: number[] = [];
  if (points.length !== 2) return keys;
  let place = ONE_OF_TWO;
  for (let at = 0; at < area.length; at++) place = Math.imul(place ^ area.charCodeAt(at), 0x01000193);
  for (let at = 0; at < industry.length; at++) place = Math.imul(place ^ industry.charCodeAt(at), 0x01000193);
  for (const point of points) {
    for (const sound of traitsOf(point).nearSounds) {
      const key = mixed(soundNumber(sound) ^ place);
      if (!keys.includes(key)) keys.push(key);
    }
  }
  return keys;
}

/** Exact keys of the trade names a hurried eye may take the wanted one for. */
export function misreadingKeys(points: readonly number[]): Set<number> {
  let ways: number[][] = [[]];
  for (const point of points) {
    const next: number[][] = [];
    for (const each of [point, ...traitsOf(point).alike]) for (const way of ways) if (next.length < MOST_MISREADINGS) next.push([...way, each]);
    ways = next;
  }
  return new Set(ways.map(exactKey));
}
