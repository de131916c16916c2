import { GENERIC_WORDS, INDUSTRY_ROWS, NEUTRAL_WORDS } from './industries';

/** One word of the industry part. `code` is its GB/T 4754 class, absent when the word tells no industry. */
export interface IndustryWord {
  text: string;
  code?: string;
  weak: boolean;
}

let dictionary: Map<string, IndustryWord> | null = null;
let generic: Set<string> | null = null;
/** By first character, how long a word beginning with it may be: most places in a name begin none. */
let longest: Map<string, number> | null = null;

function words(): Map<string, IndustryWord> {
  if (dictionary !== null) return dictionary;
  dictionary = new Map();
  for (const text of NEUTRAL_WORDS.split(' ')) dictionary.set(text, { text, weak: true });
  for (const { code, words: list, weak = false } of INDUSTRY_ROWS) {
    for (const text of list.split(' ')) {
      dictionary.set(text, { text, code, weak });
    }
  }
  longest = new Map();
  for (const text of dictionary.keys()) longest.set(text[0], Math.max(longest.get(text[0]) ?? 0, text.length));
  return dictionary;
}

export function industryWord(text: string): IndustryWord | undefined {
  return words().get(text);
}

/** Splits a text that consists of industry words only, longest first; null when something else is in it. */
export function industryWords(text: string, allowSingle: boolean): IndustryWord[] | null {
  const table = words();
  const whole = table.get(text);
  if (whole !== undefined && (allowSingle || text.length > 1)) return [whole];
  const lengthAt = (start: number) => Math.min(longest?.get(text[start]) ?? 0, text.length - start);
  if (text !== '' && lengthAt(0) === 0) return null;
  const known = new Map<number, IndustryWord[] | null>([[text.length, []]]);
  const from = (start: number): IndustryWord[] | null => {
    const seen = known.get(start);
    if (seen !== undefined) return seen;
    let best: IndustryWord[] | null = null;
    for (let length = lengthAt(start); length >= 1 && best === null; length--) {
      if (length === 1 && !allowSingle) break;
      const word = table.get(text.slice(start, start + length));
      const rest = word === undefined ? null : from(start + length);
      if (word !== undefined && rest !== null) best = [word, ...rest];
    }
    known.set(start, best);
    return best;
  };
  return from(0);
}

/** Where the industry begins in the middle of a name: its longest ending that consists of industry words. */
export function splitAtIndustry(core: string, allowSingle: boolean): { tradeName: string; words: IndustryWord[] } {
  for (let start = 0; start < core.length; start++) {
    const found = industryWords(core.slice(start), allowSingle);
    if (found === null || found.length === 0) continue;
    if (start > 0) return { tradeName: core.slice(0, start), words: found };
    // Nothing but industry words: the first of them stands where the trade name should, and is judged as such.
    const next = industryWords(core.slice(found[0].text.length), allowSingle) ?? [];
    if (found.length > 1) return { tradeName: found[0].text, words: next };
    for (let at = 2; at < core.length - 1; at++) {
      const tail = isGeneric(core.slice(0, at)) ? industryWords(core.slice(at), allowSingle) : null;
      if (tail !== null && mainClass(tail) !== undefined) return { tradeName: core.slice(0, at), words: tail };
    }
    return { tradeName: '', words: found };
  }
  return { tradeName: core, words: [] };
}

/** Words that say only what is done or how, so that nobody is told apart by them (动力, 科技, 智能网络). */
export function isGeneric(text: string): boolean {
  if (generic === null) generic = new Set(GENERIC_WORDS.split(' '));
  if (text === '') return false;
  const from = (start: number): boolean => {
    if (start === text.length) return true;
    for (let end = text.length; end >= start + 2; end--) {
      const piece = text.slice(start, end);
      if ((generic!.has(piece) || words().has(piece)) && from(end)) return true;
    }
    return false;
  };
  return from(0);
}

/** The class that decides whether two names are in one industry: a telling word before a weak one. */
export function mainClass(list: readonly IndustryWord[]): string | undefined {
  return (list.find((word) => word.code !== undefined && !word.weak) ?? list.find((word) => word.code !== undefined))?.code;
}

/** The telling words of an industry, without the 业 that may be there or not: 酒业发展, 酒业 and 酒 are one industry. */
export function industryKey(list: readonly IndustryWord[]): string {
  const coded = list.filter((word) => word.code !== undefined);
  const strong = coded.filter((word) => !word.weak);
  return (strong.length > 0 ? strong : coded).map((word) => word.text.replace(/业$/, '')).join('|');
}
