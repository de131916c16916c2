import type { Finding } from '../finding';
import {
  FORBIDDEN_GROUPS, INNOCENT_WORDS, OTHER_STATE_TAILS, STATE_WORD_TAILS, type ForbiddenGroup,
} from './forbidden-words';
import type { NameParts } from './name-parts.rule';

type Place = 'anywhere' | 'start' | 'whole';

interface Entry {
  word: string;
  place: Place;
  group: ForbiddenGroup;
}

let byFirst: Map<string, Entry[]> | null = null;
let innocent: string[] = [];

function entries(): Map<string, Entry[]> {
  if (byFirst !== null) return byFirst;
  byFirst = new Map();
  const put = (list: string | undefined, place: Place, group: ForbiddenGroup) => {
    for (const word of (list ?? '').split(' ')) {
      if (word === '') continue;
      const first = word.charAt(0);
      const row = byFirst!.get(first) ?? [];
      row.push({ word, place, group });
      byFirst!.set(first, row);
    }
  };
  for (const group of FORBIDDEN_GROUPS) {
    put(group.words, 'anywhere', group);
    put(group.starts, 'start', group);
    put(group.whole, 'whole', group);
  }
  // The longest word is the reason worth telling: 国家级 before 国家.
  for (const row of byFirst.values()) row.sort((a, b) => b.word.length - a.word.length);
  innocent = INNOCENT_WORDS.split(' ');
  return byFirst;
}

/** A forbidden word standing inside an innocent one: 大麻 in 大麻哈鱼, 美国 in 精英国际's like. */
function isInnocent(text: string, at: number, { word, group }: Entry): boolean {
  for (const longer of innocent) {
    const offset = longer.indexOf(word);
    if (offset >= 0 && longer !== word && text.startsWith(longer, at - offset)) return true;
  }
  if (group.category !== 'foreign-state') return false;
  const next = text.charAt(at + word.length);
  if (next === '') return false;
  if (word.endsWith('国')) return next === '际' || (at > 0 && STATE_WORD_TAILS.includes(next));
  return at > 0 && (OTHER_STATE_TAILS[word] ?? '').includes(next);
}

export interface ForbiddenHit { word: string; group: ForbiddenGroup }

/** Every forbidden word in one piece of a name, each with its group; overlapping shorter ones are left out. */
export function forbiddenIn(text: string, { atStart = true, shortest = 1 } = {}): ForbiddenHit[] {
  const table = entries();
  const found: ForbiddenHit[] = [];
  for (let at = 0; at < text.length; at++) {
    const hit = table.get(text.charAt(at))?.find((entry) =>
      entry.word.length >= shortest &&
      text.startsWith(entry.word, at) &&
      (entry.place === 'anywhere' || (atStart && at === 0 && (entry.place === 'start' || entry.word === text))) &&
      !isInnocent(text, at, entry));
    if (hit !== undefined) {
      found.push({ word: hit.word, group: hit.group });
      at += hit.word.length - 1;
    }
  }
  return found;
}

/**
 * 企业名称登记管理规定 art. 11: words a name may not hold. Trade name and industry are looked at apart, because a
 * short word that only arises where two parts meet means nothing (上海 + 地产); words of three or more
 * characters count across the whole name.
 */
export function forbiddenWordFindings(parts: NameParts): Finding[] {
  const hits = [
    ...forbiddenIn(parts.tradeName),
    ...forbiddenIn(parts.industry, { atStart: false }),
    ...parts.bracketed.flatMap((text) => forbiddenIn(text)),
    ...forbiddenIn(parts.folded, { atStart: false, shortest: 3 }),
  ];
  const findings: Finding[] = [];
  for (const hit of hits) {
    if (!findings.some((finding) => finding.words.includes(`“${hit.word}”`))) findings.push(forbiddenFinding(hit));
  }
  return findings;
}

export const forbiddenFinding = ({ word, group }: ForbiddenHit): Finding => ({
  rule: `name.forbidden.${group.category}`,
  level: 'refuse',
  field: 'name',
  words: `名称中的“${word}”${group.reason}，不能使用。`,
  todo: '请删去或更换这个词。',
  basis: group.basis,
});
