import { pinyinOf } from './pinyin-readings';

/** Something can be found under a phrase: its proper name, or what people call it. */
export interface Phrase<T> {
  readonly item: T;
  readonly order: number;
  readonly isName: boolean;
  readonly text: string;
  readonly plain: string;
  /** Without the verb that a founder puts in front: 开饭馆 → 饭馆, 卖零食 → 零食. */
  readonly core: string;
  /** And without the kind of house it is: 美甲店 → 美甲. */
  readonly stem: string;
  readonly pairs: ReadonlySet<string>;
  /** One a character; Latin runs stay whole. */
  readonly syllables: readonly string[];
  /** The characters the syllables are of. */
  readonly spelled: readonly string[];
  readonly sound: string;
  readonly folded: readonly string[];
  /** Which letters the sound has, one bit each: most phrases are ruled out by it. */
  readonly letters: number;
}

export type MatchKind = 'name' | 'saying' | 'sound' | 'initials' | 'near';
export interface Match { readonly kind: MatchKind; readonly score: number }

/** One spelling for comparison: full-width letters narrowed, case and punctuation gone. */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export const isLatin = (word: string): boolean => /^[a-z0-9]+$/.test(word);
const hasLatin = (word: string): boolean => /[a-z0-9]/.test(word);

const VERB = /^[开卖做办修收租送养种](?=..)/;
const HOUSE = /(?<=..)(?:服务|业务|公司|店|馆|厂|院|厅|铺|摊|房)$/;

export function phraseOf<T>(item: T, text: string, isName: boolean, order: number): Phrase<T> {
  const plain = plainText(text);
  const spelled = plain.match(/[a-z0-9]+|./gu) ?? [];
  const syllables = spelled.map((part) => pinyinOf(part).join(''));
  // In context a character may be read otherwise (银行): the whole text's readings win where they line up.
  const inContext = pinyinOf(plain);
  const sounds = inContext.length === syllables.length ? inContext : syllables;
  const core = plain.replace(VERB, '');
  return { item, order, isName, text, plain, core, stem: core.replace(HOUSE, ''), pairs: pairsOf(plain), syllables: sounds, spelled, sound: sounds.join(''), folded: sounds.map(folded), letters: lettersOf(sounds.join('')) };
}

/** What is written: the phrase itself, its beginning, a part of it, or the phrase within what was said. */
export function textMatch(phrase: Phrase<unknown>, word: string): Match | null {
  const { plain, core } = phrase;
  const kind = phrase.isName ? 'name' : 'saying';
  const share = (100 * word.length) / plain.length;
  // A proper name outweighs a nickname, all else being equal.
  const found = (score: number): Match => ({ kind, score: phrase.isName ? score : score * 0.97 });
  if (plain === word) return found(1000);
  if (core === word) return found(960);
  if (phrase.stem === word) return found(940);
  if (plain.startsWith(word)) return found(800 + share);
  if (plain.includes(word)) return found(700 + share);
  if (plain.length >= 2 && word.includes(plain)) return found(600 + 20 * Math.min(plain.length, 9));
  if (core !== plain && word.includes(core)) return found(560 + 20 * Math.min(core.length, 9));
  return null;
}

/**
 * Pinyin, initials, and characters mixed with either: 软件 is found by ruanjian, rj, ruanj and ruan件. Each letter must begin a
 * syllable, so that naicha does not find AI.
 */
export function spelledMatch(phrase: Phrase<unknown>, word: string): Match | null {
  if (word.length < 2 || !hasLatin(word)) return null;
  let best: Match | null = null;
  for (let start = 0; start < phrase.syllables.length; start += 1) {
    const way = walk(phrase, word, 0, start);
    if (way === null) continue;
    const isWhole = start === 0 && way.end === phrase.syllables.length;
    const reach = isWhole ? 880 : (start === 0 ? 730 : 630) + (90 * (way.end - start)) / phrase.syllables.length;
    const score = reach - 230 * (way.guessed / word.length);
    if (best === null || score > best.score) best = { kind: way.guessed > word.length / 2 ? 'initials' : 'sound', score };
  }
  return best;
}

interface Way { readonly end: number; readonly guessed: number }

/** Spends what was typed on the syllables from `at` on; `guessed` letters stood for a syllable of which they are only the beginning. */
function walk({ syllables, spelled }: Phrase<unknown>, word: string, from: number, at: number): Way | null {
  if (from === word.length) return { end: at, guessed: 0 };
  const syllable = syllables[at];
  if (syllable === undefined) return null;
  const ways: Way[] = [];
  const go = (length: number, guessed: number): void => {
    const rest = walk({ syllables, spelled } as Phrase<unknown>, word, from + length, at + 1);
    if (rest !== null) ways.push({ end: rest.end, guessed: rest.guessed + guessed });
  };
  const left = word.slice(from);
  if (left.startsWith(spelled[at]!)) go(spelled[at]!.length, 0);
  else if (left.startsWith(syllable)) go(syllable.length, 0);
  if (ways.length === 0 && syllable.charAt(0) === left.charAt(0)) {
    const two = /^[zcs]h/.test(syllable) && left.startsWith(syllable.slice(0, 2));
    if (two) go(2, 2);
    if (ways.length === 0) go(1, 1);
    // Still typing the last syllable: ruanj, naich.
    if (ways.length === 0 && left.length > 1 && syllable.startsWith(left)) ways.push({ end: at + 1, guessed: 0 });
  }
  return ways.reduce<Way | null>((best, way) => (best === null || way.guessed < best.guessed ? way : best), null);
}

/** Accents of the south and slips between them: zh and z, n and l, ang and an sound alike to many. */
const folded = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/^n(?=[aeiouv])/, 'l').replace(/(?<=[aei])ng$/, 'n').replace(/v/g, 'u');
/** The same where nobody knows where a syllable ends. */
const foldedLetters = (letters: string): string =>
  letters.replace(/([zcs])h/g, '$1').replace(/n(?=[aeiouv])/g, 'l').replace(/([aei])ng/g, '$1n').replace(/v/g, 'u');

/** What somebody typed, as it sounds. */
export interface Sound { readonly syllables: readonly string[]; readonly plain: string; readonly folded: readonly string[] }

export function soundOf(word: string): Sound {
  const syllables = isLatin(word) ? [word] : pinyinOf(word);
  return { syllables, plain: syllables.join(''), folded: isLatin(word) ? [foldedLetters(word)] : syllables.map(folded) };
}

/** Only asked when nothing was found as written: the wrong character of the right sound, one too few, one too many, two swapped; letters likewise. */
export function nearMatch(phrase: Phrase<unknown>, word: string, sound: Sound): Match | null {
  const score = isLatin(word) ? lettersNear(phrase, word, sound) : charactersNear(phrase, word, sound);
  return score === null ? null : { kind: 'near', score };
}

function lettersNear(phrase: Phrase<unknown>, word: string, sound: Sound): number | null {
  const most = allowed(word.length, 5);
  if (bits(lettersOf(word) & ~phrase.letters) > most) return null;
  const heard = phrase.folded.join('');
  const typed = sound.folded.join('');
  if (word.length >= 4 && heard === typed) return 540;
  const slips = slipsBetween(word, phrase.sound, most) ?? slipsBetween(typed, heard, most) ?? (phrase.sound.length > word.length + 1 ? slipsBetween(word, phrase.sound.slice(0, word.length), most) : null);
  return slips === null ? null : 480 - 60 * slips;
}

function charactersNear(phrase: Phrase<unknown>, word: string, sound: Sound): number | null {
  if (phrase.sound === sound.plain) return 560;
  const length = sound.folded.length;
  if (length >= 2 && same(phrase.folded, sound.folded)) return 540;
  if (length >= 3 && same(phrase.folded.slice(0, length), sound.folded)) return 500 + (30 * length) / phrase.folded.length;
  const most = allowed(length, 3);
  const head = phrase.folded.length > length + 1 ? phrase.folded.slice(0, length) : phrase.folded;
  const slips = slipsBetween(sound.folded, head, most);
  // 内衣店 is no slip for 洗衣店: in a short word another sound in the same place is another word.
  const isOtherWord = slips === 1 && length < 5 && head.length === length && !isSwapped(sound.folded, head);
  if (slips !== null && !isOtherWord) return 480 - 60 * slips - (head === phrase.folded ? 0 : 30);
  const likeness = alike(pairsOf(word), phrase.pairs);
  return likeness === 0 ? null : likeness * 350;
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((each, i) => each === other[i]);
const isSwapped = (one: readonly string[], other: readonly string[]): boolean => same([...one].sort(), [...other].sort());

const lettersOf = (sound: string): number => Array.from(sound).reduce((letters, letter) => letters | (1 << (letter.charCodeAt(0) % 32)), 0);
function bits(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
}

const allowed = (length: number, least: number): number => (length < least ? 0 : length < least * 2 ? 1 : 2);

/** How many slips lie between two words (optimal string alignment), or null when more than `most`. */
export function slipsBetween(one: string | readonly string[], other: string | readonly string[], most: number): number | null {
  if (most === 0 || Math.abs(one.length - other.length) > most) return null;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return null;
    before = row;
    row = next;
  }
  const slips = row[other.length]!;
  return slips <= most ? slips : null;
}

const LEAST_LIKENESS = 0.36;

function pairsOf(plain: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) pairs.add(plain.slice(at, at + 2));
  // Everybody here opens a 公司: sharing that word is no likeness.
  pairs.delete('公司');
  return pairs;
}

/** Dice's coefficient over neighbouring pairs; below that two short phrases share a pair by accident. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  const dice = (2 * shared) / (one.size + other.size);
  return dice >= LEAST_LIKENESS ? dice : 0;
}
