import { meet, traitsOf } from './name-sounds';

/** Farther apart than anybody would confuse. */
export const UNLIKE = -1;

const SAME = 0;
const SAME_SOUND = 1;
const NEAR_SOUND = 2;
const OTHER = 6;

const REORDERED = 3;
const CONTAINED = 4;
const CONTAINED_BY_SOUND = 5;
const ONE_INSIDE = 5;
const FARTHEST = 7;
/** Two names of two characters that share one: of interest only where everything else is the same. */
export const ONE_OF_TWO = 8;

function characterDistance(one: number, other: number): number {
  if (one === other) return SAME;
  const a = traitsOf(one);
  const b = traitsOf(other);
  if (meet(a.sounds, b.sounds) || a.alike.includes(other)) return SAME_SOUND;
  return meet(a.nearSounds, b.nearSounds) ? NEAR_SOUND : OTHER;
}

/**
 * How far one trade name is from another, for ranking: 0 the same, 6 or 7 one character changed, more where that was one of two. Everything that
 * `compareNames` calls near (sound, look, containment, order) has a distance; what else has one is worth showing last.
 */
export function tradeNameDistance(wanted: readonly number[], other: readonly number[]): number {
  if (wanted.length === other.length) return sameLength(wanted, other);
  return wanted.length > other.length ? containment(wanted, other) : containment(other, wanted);
}

function sameLength(one: readonly number[], other: readonly number[]): number {
  let total = 0;
  let changed = 0;
  for (let at = 0; at < one.length; at++) {
    const distance = characterDistance(one[at]!, other[at]!);
    total += distance;
    if (distance === OTHER) changed += 1;
    if (changed > 1) break;
  }
  if (changed === 0 && total <= REORDERED) return total;
  if (sameCharacters(one, other)) return REORDERED;
  if (changed > 1 || one.length < 2) return UNLIKE;
  if (changed === 1 && one.length === 2) return ONE_OF_TWO + (total > OTHER ? 1 : 0);
  return Math.min(total, FARTHEST);
}

function sameCharacters(one: readonly number[], other: readonly number[]): boolean {
  const rest = other.slice();
  for (const point of one) {
    const at = rest.indexOf(point);
    if (at < 0) return false;
    rest[at] = -1;
  }
  return true;
}

function containment(long: readonly number[], short: readonly number[]): number {
  if (short.length < 2) return UNLIKE;
  const extra = long.length - short.length;
  let best = OTHER;
  for (let from = 0; from <= extra && best > SAME; from++) {
    let worst = SAME;
    for (let at = 0; at < short.length && worst < best; at++) worst = Math.max(worst, characterDistance(long[from + at]!, short[at]!));
    best = Math.min(best, worst);
  }
  const longer = Math.min(extra - 1, 2);
  if (best === SAME) return CONTAINED + longer;
  if (best < OTHER) return CONTAINED_BY_SOUND + (best === NEAR_SOUND ? 1 : 0) + longer;
  return extra === 1 && lessOne(long, short) ? ONE_INSIDE : UNLIKE;
}

/** Whether the longer one is the shorter with a character put in between. */
function lessOne(long: readonly number[], short: readonly number[]): boolean {
  let at = 0;
  while (at < short.length && characterDistance(long[at]!, short[at]!) < OTHER) at += 1;
  for (; at < short.length; at++) if (characterDistance(long[at + 1]!, short[at]!) === OTHER) return false;
  return true;
}
