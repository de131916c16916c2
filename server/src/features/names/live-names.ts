import { splitName, wordBag, type NameParts } from '@qiban/shared';
import { industryTraits, NO_RANK, plainTradeName, SAME_TEXT, SAME_WORDS, wordsNumber, type IndustryTraits, type NameQuery } from './name-query';
import { pointsOf } from './name-sounds';
import type { NearestNames } from './nearest-names';
import { exactKey, filingKeys, oneOfTwoKeys } from './trade-name-keys';
import type { Entry, NameOnRecord } from './name-index';

interface LiveName {
  claim: NameOnRecord;
  readonly parts: NameParts;
  readonly points: readonly number[];
  readonly traits: IndustryTraits;
  readonly wordsNumber: number;
  readonly keys: readonly number[];
}

/** The names that came last, ready to change at any moment: a map, where the many that stay are in `FrozenNames`. */
export class LiveNames {
  private readonly byId = new Map<string, LiveName>();
  private readonly byKey = new Map<number, Set<LiveName>>();

  get size(): number {
    return this.byId.size;
  }

  *claims(): Iterable<NameOnRecord> {
    for (const { claim } of this.byId.values()) yield claim;
  }

  /** Filed under its name, which stays: a reservation that becomes a registration moves nothing. */
  replace(claim: NameOnRecord): boolean {
    const known = this.byId.get(claim.id);
    if (known === undefined || known.claim.name !== claim.name) return false;
    known.claim = claim;
    return true;
  }

  put(claim: NameOnRecord): void {
    const parts = splitName(claim.name);
    const points = pointsOf(parts.tradeName);
    const keys = [...new Set([...filingKeys(points), ...oneOfTwoKeys(points, claim.area, parts.industry), exactKey(pointsOf(plainTradeName(parts.folded)))])];
    const name: LiveName = { claim, parts, points, traits: industryTraits(parts), wordsNumber: wordsNumber(wordBag(parts).split('|')), keys };
    this.byId.set(claim.id, name);
    for (const key of keys) {
      const filed = this.byKey.get(key);
      if (filed === undefined) this.byKey.set(key, new Set([name]));
      else filed.add(name);
    }
  }

  drop(id: string): boolean {
    const name = this.byId.get(id);
    if (name === undefined) return false;
    this.byId.delete(id);
    for (const key of name.keys) {
      const filed = this.byKey.get(key);
      filed?.delete(name);
      if (filed?.size === 0) this.byKey.delete(key);
    }
    return true;
  }

  search(query: NameQuery, nearest: NearestNames): void {
    if (this.byId.size === 0) return;
    const seen = new Set<LiveName>();
    const found: LiveName[] = [];
    const source = { entryOf: (at: number): Entry => ({ name: found[at]!.claim.name, parts: found[at]!.parts, standing: found[at]!.claim }) };
    for (const keys of [query.nameKeys, query.nearKeys]) {
      for (const key of keys) {
        for (const name of this.byKey.get(key) ?? []) {
          if (seen.has(name)) continue;
          seen.add(name);
          if (name.claim.area !== query.area) continue;
          const rank = rankOf(name, query);
          if (rank !== NO_RANK) nearest.add(rank, source, found.push(name) - 1);
        }
      }
    }
  }
}

function rankOf({ claim, parts, points, traits, wordsNumber: words }: LiveName, query: NameQuery): number {
  if (parts.folded === query.folded) return SAME_TEXT;
  if (!query.isComparable || traits.isBranch) return NO_RANK;
  if (words === query.wordsNumber && query.hasWordsOf(claim.name)) return SAME_WORDS;
  const region = parts.region?.name ?? '';
  if (parts.tradeName === query.parts.tradeName) return query.rankOfNamesake(traits, region);
  if (traits.industryClass !== query.industryClass) return NO_RANK;
  const distance = query.distanceTo(points);
  return distance < 0 ? NO_RANK : query.rankOfNear(distance, traits, region);
}
