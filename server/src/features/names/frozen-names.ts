import { splitName } from '@qiban/shared';
import type { ClaimIds } from './claim-ids';
import type { Entry, NameOnRecord } from './name-index';
import { NO_RANK, SAME_TEXT, SAME_WORDS, type IndustryTraits, type NameQuery } from './name-query';
import type { NameSource, NearestNames } from './nearest-names';
import type { PackedNumbers } from './numbers';
import { exactKey } from './trade-name-keys';

/** What stands before the trade names of many names. */
export interface NameHead {
  readonly area: string;
  readonly text: string;
  readonly folded: string;
  readonly region: string;
  readonly statePrefix: string;
  readonly wordsNumber: number;
  /** The whole name, for the rare one whose trade name cannot be cut out of it as it is (written in traditional characters). */
  readonly isWhole: boolean;
}

/** What follows the trade names of many names. */
export interface NameTail extends IndustryTraits {
  readonly text: string;
  readonly folded: string;
  readonly wordsNumber: number;
}

/** The few that are not simply registered since a day. */
export type SpecialClaim = Pick<NameOnRecord, 'status' | 'caseId' | 'since' | 'reservedUntil' | 'freedOn' | 'freedBy'>;

export interface FrozenTables {
  readonly ids: ClaimIds;
  readonly heads: readonly NameHead[];
  readonly tails: readonly NameTail[];
  /** Areas and industry classes by number; a group is the names of one class in one area. */
  readonly areas: ReadonlyMap<string, number>;
  readonly industryClasses: ReadonlyMap<string | undefined, number>;
  readonly areaOfHead: Uint16Array;
  readonly classOfTail: Uint16Array;
  /** By number of the name; names are in the order of their trade names, and those of one in the order of their groups. */
  readonly headOf: Uint16Array | Uint32Array;
  readonly tailOf: Uint16Array | Uint32Array;
  readonly sinceOf: Int16Array;
  readonly special: ReadonlyMap<number, SpecialClaim>;
  /** By number of the trade name, one more than there are. */
  readonly firstName: Uint32Array;
  readonly firstUnit: Uint32Array;
  readonly units: Uint16Array;
  /** By number of the trade name: one bit for each area and industry class it occurs in, 32 of them shared by all. */
  readonly industries: Int32Array;
  /** By bucket, one more than there are: where its trade names begin in `filed`. */
  readonly firstFiled: Uint32Array;
  readonly filed: PackedNumbers;
}

const DAY = 86_400_000;
const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export function industryBit(area: string, industryClass: string | undefined): number {
  let hash = 17;
  for (let at = 0; at < area.length; at++) hash = (Math.imul(hash, 31) + area.charCodeAt(at)) | 0;
  if (industryClass !== undefined) for (let at = 0; at < industryClass.length; at++) hash = (Math.imul(hash, 31) + industryClass.charCodeAt(at)) | 0;
  return 1 << (Math.imul(hash, 0x9e3779b1) >>> 27);
}

export const groupOf = (area: number, industryClass: number, industryClasses: number): number => area * industryClasses + industryClass;

export const bucketOf = (key: number, buckets: number): number => key & (buckets - 1);

/**
 * Names that do not change any more, but for being struck out. A name is a head, a trade name and a tail: a million
 * names share a few thousand heads and tails, and keys lead to trade names, which the namesakes share.
 */
export class FrozenNames implements NameSource {
  private readonly dead: Uint8Array;
  private living: number;
  private readonly points: number[] = [];

  constructor(readonly tables: FrozenTables) {
    this.dead = new Uint8Array((tables.headOf.length + 7) >> 3);
    this.living = tables.headOf.length;
  }

  get size(): number {
    return this.living;
  }

  drop(id: string): boolean {
    const number = this.tables.ids.numberOf(id);
    if (number < 0 || this.isDead(number)) return false;
    this.dead[number >> 3]! |= 1 << (number & 7);
    this.living -= 1;
    return true;
  }

  /** For freezing them again with others. */
  *claims(): Iterable<NameOnRecord> {
    const { firstName } = this.tables;
    for (let brand = 0; brand + 1 < firstName.length; brand++) {
      for (let number = firstName[brand]!; number < firstName[brand + 1]!; number++) if (!this.isDead(number)) yield this.claimAt(number, brand);
    }
  }

  search(query: NameQuery, nearest: NearestNames): void {
    const { firstFiled, filed, industries, areas, industryClasses } = this.tables;
    const area = areas.get(query.area);
    if (area === undefined) return;
    const buckets = firstFiled.length - 1;
    const seen = new Set<number>();
    for (const key of query.nameKeys) {
      const bucket = bucketOf(key, buckets);
      for (let at = firstFiled[bucket]!; at < firstFiled[bucket + 1]!; at++) {
        const brand = filed.at(at);
        if (seen.has(brand)) continue;
        seen.add(brand);
        this.searchByName(brand, area, query, nearest);
      }
    }
    const industryClass = industryClasses.get(query.industryClass);
    if (industryClass === undefined) return;
    const group = groupOf(area, industryClass, industryClasses.size);
    const wanted = industryBit(query.area, query.industryClass);
    for (const key of query.nearKeys) {
      const bucket = bucketOf(key, buckets);
      const end = firstFiled[bucket + 1]!;
      for (let at = firstFiled[bucket]!; at < end; at++) {
        const brand = filed.at(at);
        if ((industries[brand]! & wanted) === 0 || seen.has(brand)) continue;
        seen.add(brand);
        this.searchNear(brand, group, query, nearest);
      }
    }
  }

  private searchByName(brand: number, area: number, query: NameQuery, nearest: NearestNames): void {
    const points = this.pointsAt(brand);
    const { firstName, headOf, tailOf, heads, tails, firstUnit, industryClasses } = this.tables;
    const tradeName = String.fromCodePoint(...points);
    const isNamesake = tradeName === query.parts.tradeName;
    const ownWord = exactKey(points) | 0;
    const units = firstUnit[brand + 1]! - firstUnit[brand]!;
    const distance = isNamesake || !query.isComparable ? -1 : query.distanceTo(points);
    const end = firstName[brand + 1]!;
    for (let number = this.firstOfGroup(groupOf(area, 0, industryClasses.size), firstName[brand]!, end); number < end; number++) {
      const head = heads[headOf[number]!]!;
      if (head.area !== query.area) break;
      if (this.isDead(number)) continue;
      const tail = tails[tailOf[number]!]!;
      const rank = this.rankOfSame(head, tail, tradeName, units, ownWord, query);
      if (rank !== NO_RANK) nearest.add(rank, this, number);
      else if (isNamesake) {
        const other = query.rankOfNamesake(tail, head.region);
        if (other !== NO_RANK) nearest.add(other, this, number);
      } else if (distance >= 0 && !tail.isBranch && tail.industryClass === query.industryClass) {
        const other = query.rankOfNear(distance, tail, head.region);
        if (other !== NO_RANK) nearest.add(other, this, number);
      }
    }
  }

  private rankOfSame(head: NameHead, tail: NameTail, tradeName: string, units: number, ownWord: number, query: NameQuery): number {
    const length = head.isWhole ? head.folded.length : head.folded.length + units + tail.folded.length;
    if (length === query.folded.length && foldedText(head, tradeName, tail) === query.folded) return SAME_TEXT;
    if (!query.isComparable || tail.isBranch || tradeName === '') return NO_RANK;
    const words = (head.wordsNumber + ownWord + tail.wordsNumber) | 0;
    return words === query.wordsNumber && query.hasWordsOf(fullText(head, tradeName, tail)) ? SAME_WORDS : NO_RANK;
  }

  private searchNear(brand: number, group: number, query: NameQuery, nearest: NearestNames): void {
    const distance = query.distanceTo(this.pointsAt(brand));
    if (distance < 0) return;
    const { firstName, headOf, tailOf, heads, tails } = this.tables;
    const end = firstName[brand + 1]!;
    for (let number = this.firstOfGroup(group, firstName[brand]!, end); number < end && this.groupAt(number) === group; number++) {
      const tail = tails[tailOf[number]!]!;
      if (tail.isBranch || this.isDead(number)) continue;
      const rank = query.rankOfNear(distance, tail, heads[headOf[number]!]!.region);
      if (rank !== NO_RANK) nearest.add(rank, this, number);
    }
  }

  private groupAt(number: number): number {
    const { headOf, tailOf, areaOfHead, classOfTail, industryClasses } = this.tables;
    return groupOf(areaOfHead[headOf[number]!]!, classOfTail[tailOf[number]!]!, industryClasses.size);
  }

  /** A common trade name has a thousand bearers, of which a group is a handful. */
  private firstOfGroup(group: number, from: number, to: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.groupAt(middle) < group) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  entryOf(number: number): Entry {
    return new FrozenEntry(this.claimAt(number, this.brandOf(number)));
  }

  private brandOf(number: number): number {
    const { firstName } = this.tables;
    let [low, high] = [0, firstName.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (firstName[middle]! <= number) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private claimAt(number: number, brand: number): NameOnRecord {
    const { ids, heads, headOf, tails, tailOf, sinceOf, special } = this.tables;
    const head = heads[headOf[number]!]!;
    const name = fullText(head, String.fromCodePoint(...this.pointsAt(brand)), tails[tailOf[number]!]!);
    const rest = special.get(number) ?? { status: 'registered', caseId: null, since: dayText(sinceOf[number]!), reservedUntil: null, freedOn: null, freedBy: null };
    return { id: ids.idAt(number), area: head.area, name, ...rest };
  }

  /** The same array every time: a search reads thousands of trade names and keeps none. */
  private pointsAt(brand: number): number[] {
    const { firstUnit, units } = this.tables;
    const points = this.points;
    points.length = 0;
    const end = firstUnit[brand + 1]!;
    for (let at = firstUnit[brand]!; at < end; at++) {
      const unit = units[at]!;
      const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < end;
      points.push(isPair ? 0x10000 + ((unit - 0xd800) << 10) + (units[++at]! - 0xdc00) : unit);
    }
    return points;
  }

  private isDead(number: number): boolean {
    return (this.dead[number >> 3]! & (1 << (number & 7))) !== 0;
  }
}

const fullText = (head: NameHead, tradeName: string, tail: NameTail): string => (head.isWhole ? head.text : head.text + tradeName + tail.text);
const foldedText = (head: NameHead, tradeName: string, tail: NameTail): string => (head.isWhole ? head.folded : head.folded + tradeName + tail.folded);

/** Splits its name only when somebody compares it. */
class FrozenEntry implements Entry {
  constructor(readonly standing: NameOnRecord) {}
  get name(): string {
    return this.standing.name;
  }
  get parts() {
    return splitName(this.standing.name);
  }
}
