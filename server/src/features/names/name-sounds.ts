import { lookAlikesOf } from '@qiban/shared';
import { pinyinReadings } from '../../reference';

/** What the index knows of one character: its sounds and the characters a hurried eye takes it for. */
export interface CharacterTraits {
  /** Toneless syllables as numbers; a character without a reading sounds like itself alone. */
  readonly sounds: readonly number[];
  /** The same with what dialects do not keep apart folded together. */
  readonly nearSounds: readonly number[];
  readonly alike: readonly number[];
}

/**
 * Speakers of many dialects do not tell zh from z, n from l or -ng from -n; keys are made of what is left. The folding
 * only decides who is looked at: whether two names sound alike is for `compareNames` and its exact syllables.
 */
export const nearSound = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/^n(?=[aeiouv])/, 'l').replace(/([aei]n)g$/, '$1');

/** The letters themselves as a number: the same in every process, because keys made of it are kept in files. */
function syllableNumber(syllable: string): number {
  let number = 0;
  for (let at = 0; at < syllable.length; at++) number = number * 27 + syllable.charCodeAt(at) - 96;
  return number;
}

/** Beyond every syllable of six letters, so that a character without a reading is never taken for one. */
const WITHOUT_READING = 0x20000000;
const FIRST_BEYOND_TABLE = 0x10000;
const known: (CharacterTraits | undefined)[] = [];

export function traitsOf(point: number): CharacterTraits {
  if (point >= FIRST_BEYOND_TABLE) return { sounds: [WITHOUT_READING + point], nearSounds: [WITHOUT_READING + point], alike: [] };
  return (known[point] ??= learn(point));
}

function learn(point: number): CharacterTraits {
  const character = String.fromCharCode(point);
  const readings = pinyinReadings(character);
  const alike = lookAlikesOf(character).map((each) => each.codePointAt(0)!);
  if (readings.length === 0) return { sounds: [WITHOUT_READING + point], nearSounds: [WITHOUT_READING + point], alike };
  return { sounds: readings.map(syllableNumber), nearSounds: [...new Set(readings.map(nearSound))].map(syllableNumber), alike };
}

/** Code points of a trade name: what the rules count as characters. */
export function pointsOf(text: string): number[] {
  const points: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!;
    if (point >= FIRST_BEYOND_TABLE) at += 1;
    points.push(point);
  }
  return points;
}

export const meet = (some: readonly number[], others: readonly number[]): boolean => {
  for (const one of some) for (const other of others) if (one === other) return true;
  return false;
};
