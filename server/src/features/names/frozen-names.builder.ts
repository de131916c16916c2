import { foldedName, splitName, typedName, withoutBrackets, type NameParts } from '@qiban/shared';
import { ClaimIdsBuilder } from './claim-ids';
import { bucketOf, FrozenNames, groupOf, industryBit, type NameHead, type NameTail, type SpecialClaim } from './frozen-names';
import type { NameOnRecord } from './name-index';
import { industryTraits, plainTradeName, wordsNumber } from './name-query';
import { pointsOf } from './name-sounds';
import { Numbers, PackedNumbers } from './numbers';
import { exactKey, filingKeys, oneOfTwoKeys } from './trade-name-keys';
import { TradeNameTable } from './trade-name-table';

const DAY = 86_400_000;
const FARTHEST_DAY = 32_767;
const SHORT_NUMBERS = 65_536;

/** Things that share a text, numbered in the order in which they were first met; texts are many, things of one text few. */
class Numbered<Thing> {
  readonly things: Thing[] = [];
  private readonly byText = new Map<string, number[]>();
  numberOf(text: string, isIt: (number: number) => boolean, made: () => Thing): number {
    let numbers = this.byText.get(text);
    if (numbers === undefined) this.byText.set(text, (numbers = []));
    for (const number of numbers) if (isIt(number)) return number;
    numbers.push(this.things.length);
    return this.things.push(made()) - 1;
  }
}

/** Puts names together into `FrozenNames`: most of the time goes into splitting them. */
export class FrozenNamesBuilder {
  private readonly tradeNames = new TradeNameTable();
  private readonly days = new Map<string, number>();
  private readonly heads = new Numbered<NameHead>();
  private readonly tails = new Numbered<NameTail>();
  private readonly tailSplits: number[] = [];
  private readonly ids = new ClaimIdsBuilder();
  private readonly brandOf = new Numbers();
  private readonly headOf = new Numbers();
  private readonly tailOf = new Numbers();
  private readonly sinceOf = new Numbers();
  private readonly special = new Map<number, SpecialClaim>();
  private readonly industries: number[] = [];
  /** Keys, and the number of the trade name that each leads to. */
  private readonly keys = new Numbers();
  private readonly owners = new Numbers();

  get size(): number {
    return this.ids.size;
  }

  add(claim: NameOnRecord): void {
    const parts = splitName(claim.name);
    const points = pointsOf(parts.tradeName);
    const brand = this.tradeNames.numberOf(points, parts.tradeName);
    this.brandOf.push(brand);
    this.addText(claim, parts);
    this.industries[brand] = (this.industries[brand] ?? 0) | industryBit(claim.area, parts.industryClass);
    if (parts.full.length !== parts.folded.length) {
      const plain = plainTradeName(parts.folded);
      if (plain !== parts.tradeName) this.file(brand, exactKey(pointsOf(plain)));
    }
    if (points.length === 2) for (const key of oneOfTwoKeys(points, claim.area, parts.industry)) this.file(brand, key);
    const day = this.dayOf(claim.since);
    const isSimple = claim.status === 'registered' && claim.caseId === null && claim.reservedUntil === null && claim.freedOn === null && Math.abs(day) <= FARTHEST_DAY;
    if (!isSimple) {
      const { status, caseId, since, reservedUntil, freedOn, freedBy } = claim;
      this.special.set(this.size, { status, caseId, since, reservedUntil, freedOn, freedBy });
    }
    this.sinceOf.push(isSimple ? day & 0xffff : 0);
    this.ids.add(claim.id);
  }

  private file(brand: number, key: number): void {
    this.owners.push(brand);
    this.keys.push(key);
  }

  private dayOf(text: string): number {
    const known = this.days.get(text);
    if (known !== undefined) return known;
    const day = Date.parse(text) / DAY;
    this.days.set(text, day);
    return day;
  }

  private addText({ name, area }: NameOnRecord, parts: NameParts): void {
    const { tradeName, statePrefix = '' } = parts;
    const found = name.indexOf(tradeName, parts.region?.at === 'front' ? parts.region.text.length : 0);
    const at = found >= 0 ? found : name.indexOf(tradeName);
    const before = name.slice(0, Math.max(at, 0));
    const after = name.slice(before.length + tradeName.length);
    const isWhole = at < 0 || (name !== parts.full && foldedPiece(before) + tradeName + foldedPiece(after) !== parts.folded);
    const region = parts.region?.name ?? '';
    const text = isWhole ? name : before;
    this.headOf.push(this.heads.numberOf(
      text,
      (number) => {
        const head = this.heads.things[number]!;
        return head.area === area && head.region === region && head.isWhole === isWhole && head.statePrefix === statePrefix;
      },
      () => ({ area, text, folded: isWhole ? parts.folded : foldedPiece(text), region, statePrefix, wordsNumber: wordsNumber([region, statePrefix]), isWhole }),
    ));
    this.tailOf.push(this.tailNumber(isWhole ? '' : after, parts));
  }

  /** Of one text, tails differ only in how it was split: where the industry begins, into how many words, and where the form begins. */
  private tailNumber(text: string, parts: NameParts): number {
    const { industry, form, industryWords: words } = parts;
    const split = industry.length + (form.length << 8) + (words.length << 16) + (parts.branchOf === undefined ? 0 : 1 << 24);
    return this.tails.numberOf(text, (number) => this.tailSplits[number] === split, () => {
      const texts = words.map((word) => word.text);
      this.tailSplits.push(split);
      return { ...industryTraits(parts), text, folded: foldedPiece(text), wordsNumber: wordsNumber([...(texts.length > 0 ? texts : [industry]), form]) };
    });
  }

  build(): FrozenNames {
    const names = this.size;
    const brands = this.tradeNames.size;
    const brandOf = this.brandOf.all;

    const groups = this.groups();
    const order = sorted(groups.of);
    const firstName = new Uint32Array(brands + 1);
    for (let number = 0; number < names; number++) firstName[brandOf[number]! + 1]! += 1;
    for (let brand = 0; brand < brands; brand++) firstName[brand + 1]! += firstName[brand]!;
    const next = firstName.slice();
    const given = { heads: this.headOf.all, tails: this.tailOf.all, since: this.sinceOf.all };
    const headOf = this.heads.things.length < SHORT_NUMBERS ? new Uint16Array(names) : new Uint32Array(names);
    const tailOf = this.tails.things.length < SHORT_NUMBERS ? new Uint16Array(names) : new Uint32Array(names);
    const sinceOf = new Int16Array(names);
    const numbers = new Uint32Array(names);
    const special = new Map<number, SpecialClaim>();
    for (const at of order) {
      const number = next[brandOf[at]!]!++;
      headOf[number] = given.heads[at]!;
      tailOf[number] = given.tails[at]!;
      sinceOf[number] = given.since[at]!;
      numbers[at] = number;
      const rest = this.special.get(at);
      if (rest !== undefined) special.set(number, rest);
    }

    const { firstUnit, units } = this.tradeNames.build();
    return new FrozenNames({
      ids: this.ids.build(numbers), heads: this.heads.things, tails: this.tails.things, ...groups.tables, headOf, tailOf, sinceOf, special, firstName, firstUnit, units,
      industries: Int32Array.from(this.industries), ...this.filing(firstUnit, units),
    });
  }

  private groups() {
    const areas = new Map<string, number>();
    const industryClasses = new Map<string | undefined, number>();
    const areaOfHead = Uint16Array.from(this.heads.things, ({ area }) => numbered(areas, area));
    const classOfTail = Uint16Array.from(this.tails.things, ({ industryClass }) => numbered(industryClasses, industryClass));
    const [headOf, tailOf] = [this.headOf.all, this.tailOf.all];
    const of = headOf.map((head, at) => groupOf(areaOfHead[head]!, classOfTail[tailOf[at]!]!, industryClasses.size));
    return { of, tables: { areas, industryClasses, areaOfHead, classOfTail } };
  }

  /** Sorted by counting: no key is kept, a bucket's few trade names are told apart by looking at them. */
  private filing(firstUnit: Uint32Array, units: Uint16Array): { firstFiled: Uint32Array; filed: PackedNumbers } {
    for (let brand = 0; brand + 1 < firstUnit.length; brand++) {
      for (const key of filingKeys(pointsOf(String.fromCharCode(...units.subarray(firstUnit[brand], firstUnit[brand + 1]))))) this.file(brand, key);
    }

    const [allKeys, allOwners] = [this.keys.all, this.owners.all];
    let buckets = 64;
    while (buckets * 4 < allKeys.length) buckets *= 2;
    const firstFiled = new Uint32Array(buckets + 1);
    for (const key of allKeys) firstFiled[bucketOf(key, buckets) + 1]! += 1;
    for (let bucket = 0; bucket < buckets; bucket++) firstFiled[bucket + 1]! += firstFiled[bucket]!;
    const next = firstFiled.slice();
    const filed = PackedNumbers.ofLength(allKeys.length);
    for (let at = 0; at < allKeys.length; at++) filed.set(next[bucketOf(allKeys[at]!, buckets)]!++, allOwners[at]!);
    return { firstFiled, filed };
  }
}

const foldedPiece = (text: string): string => withoutBrackets(foldedName(typedName(text)));

function numbered<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** Places in ascending order of their small numbers, by counting. */
function sorted(numbers: Uint32Array): Uint32Array {
  const next = new Uint32Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 2);
  for (const number of numbers) next[number + 1]! += 1;
  for (let number = 1; number < next.length; number++) next[number]! += next[number - 1]!;
  const order = new Uint32Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) order[next[numbers[at]!]!++] = at;
  return order;
}
