import { TRADITIONAL_PAIRS } from './traditional-characters';

let simplified: Map<string, string> | null = null;

/** Built on first use: a phone that never judges a name pays nothing. */
function simplifiedOf(char: string): string | undefined {
  if (simplified === null) {
    simplified = new Map();
    const chars = Array.from(TRADITIONAL_PAIRS);
    for (let i = 0; i + 1 < chars.length; i += 2) simplified.set(chars[i], chars[i + 1]);
  }
  return simplified.get(char);
}

let traditionalUnits: Uint8Array | null = null;

/** Nearly every name is written in standard characters: one look at each tells, and nothing is put together anew. */
function mayBeTraditional(text: string): boolean {
  if (traditionalUnits === null) {
    traditionalUnits = new Uint8Array(0x10000);
    const chars = Array.from(TRADITIONAL_PAIRS);
    for (let i = 0; i + 1 < chars.length; i += 2) traditionalUnits[chars[i].charCodeAt(0)] = 1;
  }
  for (let i = 0; i < text.length; i++) if (traditionalUnits[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** Nothing in these that printing would change. */
const PRINTED = /^[\u4e00-\u9fa5（）]*$/;

/** A name as it would be printed: no spaces, full-width brackets, half-width everything else. */
export function typedName(text: string): string {
  if (PRINTED.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u2000-\u200d\u2028-\u202f\u3000\ufeff]/g, '')
    .replace(/[([【〔{〈《]/g, '（')
    .replace(/[)\]】〕}〉》]/g, '）');
}

/** For comparing only: traditional characters become simplified ones. */
export function foldedName(text: string): string {
  return mayBeTraditional(text) ? folded(text) : text;
}

function folded(text: string): string {
  let simple = '';
  for (const char of text) simple += simplifiedOf(char) ?? char;
  return simple;
}

/** Traditional characters in a name, each with the standard form to use instead. */
export function traditionalCharacters(text: string): [traditional: string, standard: string][] {
  const found: [string, string][] = [];
  for (const char of text) {
    const standard = simplifiedOf(char);
    if (standard !== undefined && !found.some(([seen]) => seen === char)) found.push([char, standard]);
  }
  return found;
}

export const withoutBrackets = (text: string): string => (text.includes('（') || text.includes('）') ? text.replace(/[（）]/g, '') : text);
