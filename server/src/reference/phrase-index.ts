import { isLatin, nearMatch, phraseOf, plainText, soundOf, spelledMatch, textMatch, type Match, type MatchKind, type Phrase } from './phrase-match';

/** What was found, under which of its phrases, by which part of what was typed, how, and how well (only the order means something). */
export interface Hit<T> { item: T; phrase: string; said: string; kind: MatchKind; score: number }
type Found<T> = Hit<T> & { order: number };

/** Longer than anybody types; shorter than what would keep the server busy. */
const LONGEST = 64;
const MOST_CLAUSES = 8;
/** From here on a match is what somebody wrote; below, it is what they may have meant. */
const AS_WRITTEN = 500;

/** What people put around the thing itself: 我想开一家…, …的公司. */
const BEFORE = /^(?:我们?|咱们?|主要|准备|打算|计划|考虑|从事|经营|顺便|同时|另外|以及|或者|一家|一个|一间|几个|给|帮|人|客户|企业|想|要|还|也|再|和|跟|与|去|来|在|到|开|办|做|搞|弄|卖|个|家|间|点|些|的|了|小型?)+/;
const AFTER = /(?:公司|企业|工作室|生意|业务|行业|项目|之类|什么|该选|等等|的|了|吧|呢|啊|等|吗)+$/;
const coreOf = (clause: string): string => clause.replace(BEFORE, '').replace(AFTER, '');

/**
 * Finds things by any phrase they are known under: by Han text, part of it, a whole sentence that speaks of several, pinyin,
 * initials or a mixture, or by the wrong character of the right sound. A plain scan of the phrases.
 */
export class PhraseIndex<T> {
  private readonly phrases: readonly Phrase<T>[];

  constructor(things: Iterable<{ item: T; name: string; sayings: readonly string[] }>) {
    this.phrases = [...things].flatMap(({ item, name, sayings }, order) => [phraseOf(item, name, true, order), ...sayings.map((text) => phraseOf(item, text, false, order))]);
  }

  search(query: string, limit: number): Hit<T>[] {
    const typed = query.slice(0, LONGEST);
    // nai cha dian: syllables somebody set apart are one word.
    const clauses = isLatin(typed.replace(/\s+/g, '').toLowerCase()) && /\s/.test(typed.trim()) && typed.trim().split(/\s+/).every((part) => part.length <= 6)
      ? [plainText(typed)] : typed.split(/[\s,，、;；。.!！?？/|+＋]+/).map(plainText).filter((clause) => clause !== '').slice(0, MOST_CLAUSES);
    const topics = [...new Set(clauses)].flatMap((clause) => this.topicsOf(clause));
    return inTurn(topics).slice(0, limit).map(({ order: _, ...hit }) => hit);
  }

  /** One list for each thing a clause speaks of, best first. */
  private topicsOf(clause: string): Found<T>[][] {
    const whole = this.asWritten(clause);
    if (whole.some(({ score }) => score >= 700)) return [whole];
    const core = coreOf(clause);
    if (core !== clause && core.length >= 2) {
      const bare = this.asWritten(core);
      if (bare.some(({ score }) => score >= 700)) return [bare];
    }
    const spoken = isLatin(clause) ? [] : this.spokenOf(clause);
    if (spoken.length > 0) return spoken;
    if (whole.length > 0) return [whole];
    const near = this.asMeant(core.length >= 2 ? core : clause);
    return near.length > 0 ? [near] : [];
  }

  /** The phrases a sentence contains, longest first, no character counted twice; what is left over is looked up by itself. */
  private spokenOf(clause: string): Found<T>[][] {
    const taken: boolean[] = Array.from({ length: clause.length }, () => false);
    const spans: { at: number; words: string }[] = [];
    for (const words of this.phrasesWithin(clause)) {
      for (let at = clause.indexOf(words); at >= 0; at = clause.indexOf(words, at + 1)) {
        if (taken.slice(at, at + words.length).includes(true)) continue;
        taken.fill(true, at, at + words.length);
        spans.push({ at, words });
      }
    }
    if (spans.length === 0) return [];
    let rest = '';
    for (let at = 0; at <= clause.length; at += 1) {
      if (at < clause.length && !taken[at]) { rest += clause[at]; continue; }
      const words = coreOf(rest);
      if (words.length >= 2) spans.push({ at: at - rest.length, words });
      rest = '';
    }
    return spans.sort((a, b) => a.at - b.at).map(({ words }) => this.asWritten(words)).filter((topic) => topic.length > 0);
  }

  private phrasesWithin(clause: string): string[] {
    const within = new Set<string>();
    for (const { plain, core, stem } of this.phrases) {
      const words = [plain, core, stem].find((each) => each.length >= 2 && clause.includes(each));
      if (words !== undefined) within.add(words);
    }
    return [...within].sort((a, b) => b.length - a.length);
  }

  private asWritten(word: string): Found<T>[] {
    return this.collect(word, (phrase) => {
      const text = textMatch(phrase, word);
      // ai is not in naicha: within letters only whole syllables count.
      const isTorn = text !== null && isLatin(word) && phrase.plain !== word && !phrase.plain.startsWith(word);
      const written = isTorn ? null : text;
      const spelled = spelledMatch(phrase, word);
      return written !== null && (spelled === null || written.score >= spelled.score) ? written : spelled;
    }).filter(({ score }) => score >= AS_WRITTEN);
  }

  private asMeant(word: string): Found<T>[] {
    const sound = soundOf(word);
    return this.collect(word, (phrase) => nearMatch(phrase, word, sound));
  }

  private collect(said: string, matchOf: (phrase: Phrase<T>) => Match | null): Found<T>[] {
    const best = new Map<T, Found<T>>();
    for (const phrase of this.phrases) {
      const match = matchOf(phrase);
      if (match === null) continue;
      const before = best.get(phrase.item);
      if (!before || before.score < match.score) best.set(phrase.item, { item: phrase.item, phrase: phrase.text, said, ...match, order: phrase.order });
    }
    return [...best.values()].sort(byScore);
  }
}

const byScore = (a: Found<unknown>, b: Found<unknown>): number => b.score - a.score || a.phrase.length - b.phrase.length || a.order - b.order;

/** Several topics take turns, so that each shows its best before any shows its third; what answers several comes first. */
function inTurn<T>(topics: readonly Found<T>[][]): Found<T>[] {
  if (topics.length <= 1) return topics[0] ?? [];
  const totals = new Map<T, { hit: Found<T>; topics: number; total: number }>();
  for (const hit of topics.flat()) {
    const known = totals.get(hit.item);
    if (known) Object.assign(known, { topics: known.topics + 1, total: known.total + hit.score, hit: known.hit.score >= hit.score ? known.hit : hit });
    else totals.set(hit.item, { hit, topics: 1, total: hit.score });
  }
  const shared = [...totals.values()].filter((each) => each.topics > 1 && each.total >= 1200).sort((a, b) => b.total - a.total).map(({ hit }) => hit);
  const turns = Array.from({ length: Math.max(...topics.map(({ length }) => length)) }, (_, turn) => topics.flatMap((topic) => topic[turn] ?? [])).flat();
  return [...new Map([...shared, ...turns].map((hit) => [hit.item, hit])).values()];
}
