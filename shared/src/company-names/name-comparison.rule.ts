import type { Level } from '../finding';
import { LOOK_ALIKE_GROUPS } from './look-alikes';
import type { NameParts } from './name-parts.rule';
import type { NameRuleId } from './name-rules';
import { foldedName } from './name-text';

/** Toneless pinyin of one character, every reading; [] when unknown. The table lives with the caller, it is large. */
export type Readings = (char: string) => readonly string[];

export type CollidingPart = 'name' | 'trade-name' | 'trade-name-and-industry' | 'industry';
export const collidingPartWords: Readonly<Record<CollidingPart, string>> = { name: '全称', 'trade-name': '字号', 'trade-name-and-industry': '字号和行业', industry: '行业' };

/** How a proposed name stands to one that exists. */
export interface NameComparison {
  level: Level;
  rule: NameRuleId | 'name.different';
  part: CollidingPart;
  /** What collides, as the proposed name has it and as the existing one has it. */
  mine: string;
  theirs: string;
  /** Where `theirs` begins in the existing name as it is written; -1 when it does not stand there in one piece. */
  at: number;
  words: string;
}

const DIFFERENT: NameComparison = { level: 'ok', rule: 'name.different', part: 'name', mine: '', theirs: '', at: -1, words: '' };

let alike: Map<string, Set<string>> | null = null;

function alikeOf(char: string): Set<string> | undefined {
  if (alike === null) {
    alike = new Map();
    for (const group of LOOK_ALIKE_GROUPS.trim().split(/\s+/)) {
      const chars = Array.from(group);
      for (const a of chars) {
        for (const b of chars) {
          if (a === b) continue;
          const set = alike.get(a) ?? new Set<string>();
          alike.set(a, set.add(b));
        }
      }
    }
  }
  return alike.get(char);
}

/** Characters easily mistaken for `char`. */
export const lookAlikesOf = (char: string): string[] => Array.from(alikeOf(char) ?? []);

/** Two characters with a reading in common, tone aside: 栏 and 兰. */
export function soundAlike(a: string, b: string, readings: Readings): boolean {
  if (a === b) return true;
  const other = readings(b);
  return readings(a).some((reading) => other.includes(reading));
}

type Same = (x: string, y: string) => boolean;
const everyPair = (a: readonly string[], b: readonly string[], holds: Same): boolean => a.length === b.length && a.every((char, i) => holds(char, b[i]));

/** Where the shorter of two sequences stands, character by character, inside the longer; -1 when nowhere. */
function placeWithin(long: readonly string[], short: readonly string[], same: Same): number {
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((char, i) => same(long[at + i], char))) return at;
  }
  return -1;
}

const words = (...lists: (readonly string[] | string)[]) => lists.flat().filter((word) => word !== '').sort().join('|');

/** The words a name consists of, whatever their order and brackets. */
export const wordBag = (parts: NameParts): string =>
  words(parts.region?.name ?? '', parts.statePrefix ?? '', parts.tradeName, parts.industryWords.map(({ text }) => text), parts.industryWords.length === 0 ? parts.industry : '', parts.form, parts.branchOf === undefined ? '' : parts.folded);

/**
 * Equal for names of which one excludes the other by art. 17, wherever both have an industry or neither has: the same
 * trade name in the same industry. Null for what has no trade name of its own.
 */
export const sameNameKey = ({ tradeName, industryClass, industryKey, branchOf }: NameParts): string | null =>
  tradeName === '' || branchOf !== undefined ? null : industryClass === undefined ? tradeName : `${tradeName}/${industryClass}/${industryKey}`;

const sortedCharacters = (text: string) => Array.from(text).sort().join('');

/**
 * Compares a proposed name with one that exists in the same scope (the whole 设区的市 counts as one authority).
 * `refuse` is 相同 (企业名称登记管理规定 art. 17; 工商企注字〔2017〕133号), `warn` is 相近: usable, at the applicant's
 * promise and risk (art. 16). Names of different industries are not near each other.
 */
export function compareNames(candidate: NameParts, existing: NameParts, readings: Readings): NameComparison {
  const [a, b] = [candidate, existing];
  const found = (level: Level, rule: NameRuleId, part: CollidingPart, mine: string, theirs: string, text: string): NameComparison =>
    ({ level, rule, part, mine, words: text, ...placed(b, theirs) });
  const shown = `“${existing.full}”`;

  if (a.folded === b.folded) return found('refuse', 'name.same.text', 'name', a.full, b.full, `与${shown}文字相同。`);
  if (a.branchOf !== undefined || b.branchOf !== undefined) return DIFFERENT;
  if (a.tradeName === '' || b.tradeName === '') return DIFFERENT;
  if (wordBag(a) === wordBag(b)) return found('refuse', 'name.same.words', 'name', a.full, b.full, `与${shown}字词相同，只是排列顺序不同。`);

  const sameClass = a.industryClass === b.industryClass;
  if (a.tradeName === b.tradeName) {
    const trade = (level: Level, rule: NameRuleId, text: string) => found(level, rule, 'trade-name', a.tradeName, b.tradeName, text);
    if (sameNameKey(a) === sameNameKey(b)) {
      return found('refuse', 'name.same.trade-name-and-industry', 'trade-name-and-industry', a.tradeName + a.industry, b.tradeName + b.industry, `字号“${a.tradeName}”和行业与${shown}相同，只是行政区划或者组织形式等不同。`);
    }
    if (b.industryClass === undefined) return trade('refuse', 'name.same.industry-less', `字号“${a.tradeName}”与不使用行业表述的${shown}相同。`);
    if (a.industryClass === undefined) return trade('warn', 'name.near.industry-less', `字号“${a.tradeName}”与${shown}相同，您的名称没有行业，容易混淆。`);
    if (sameClass) return found('warn', 'name.near.synonym-industry', 'trade-name-and-industry', a.tradeName + a.industry, b.tradeName + b.industry, `字号“${a.tradeName}”与${shown}相同，行业“${a.industry}”与“${b.industry}”含义相同或者相近。`);
    return DIFFERENT;
  }
  if (!sameClass) return DIFFERENT;

  const [x, y] = [Array.from(a.tradeName), Array.from(b.tradeName)];
  const sound: Same = (p, q) => soundAlike(p, q, readings);
  const near = (rule: NameRuleId, text: string, mine = a.tradeName, theirs = b.tradeName) => found('warn', rule, 'trade-name', mine, theirs, `字号“${a.tradeName}”与${shown}的字号${text}。`);
  if (everyPair(x, y, sound)) return near('name.near.homophone', '读音相同');
  if (everyPair(x, y, (p, q) => p === q || (alikeOf(p)?.has(q) ?? false))) return near('name.near.look-alike', '字形相近');
  const [long, short] = x.length >= y.length ? [x, y] : [y, x];
  if (short.length >= 2 && long.length > short.length) {
    const within = (same: Same): [string, string] | null => {
      const at = placeWithin(long, short, same);
      if (at < 0) return null;
      const piece = long.slice(at, at + short.length).join('');
      return long === x ? [piece, b.tradeName] : [a.tradeName, piece];
    };
    const piece = within((p, q) => p === q);
    if (piece !== null) return near('name.near.containment', '有包含关系', ...piece);
    const heard = within(sound);
    if (heard !== null) return near('name.near.part-homophone', '部分读音相同', ...heard);
  }
  if (x.length === y.length && x.length >= 4) {
    const differing = x.filter((char, i) => !sound(char, y[i])).length;
    if (differing === 1) return near('name.near.part-homophone', '大部分读音相同');
  }
  if (x.length === y.length && sortedCharacters(a.tradeName) === sortedCharacters(b.tradeName)) return near('name.near.reordered', '用字相同，只是顺序不同');
  return DIFFERENT;
}

/** Behind the place in front: 青岛 may be part of a trade name too. Where the place stands in the middle, the trade name alone is in one piece. */
function placed(existing: NameParts, piece: string): Pick<NameComparison, 'theirs' | 'at'> {
  const written = foldedName(existing.full);
  const after = existing.region?.at === 'front' ? existing.region.text.length : 0;
  for (const theirs of [foldedName(piece), existing.tradeName]) {
    const behind = written.indexOf(theirs, piece === existing.full ? 0 : after);
    const at = behind >= 0 ? behind : written.indexOf(theirs);
    if (theirs !== '' && at >= 0) return { theirs: existing.full.slice(at, at + theirs.length), at };
  }
  return { theirs: piece, at: -1 };
}
