import { splitName, wordBag, type NameParts } from '@qiban/shared';
import { pointsOf } from './name-sounds';
import { ONE_OF_TWO, tradeNameDistance } from './trade-name-distance';
import { exactKey, misreadingKeys, oneOfTwoKeys, soundKeys } from './trade-name-keys';

/** Of a name's other words, what ranking needs. */
export interface IndustryTraits {
  readonly industryClass: string | undefined;
  readonly industryKey: string;
  readonly industry: string;
  readonly form: string;
  readonly isBranch: boolean;
}

export const industryTraits = ({ industryClass, industryKey, industry, form, branchOf }: NameParts): IndustryTraits =>
  ({ industryClass, industryKey, industry, form, isBranch: branchOf !== undefined });

const textNumber = (text: string): number => exactKey(pointsOf(text)) | 0;

/** Equal for equal bags of words; a sum, so that what is known of a name's halves can be added up. */
export const wordsNumber = (words: readonly string[]): number => {
  let sum = 0;
  for (const word of words) if (word !== '') sum = (sum + textNumber(word)) | 0;
  return sum;
};

/** Ranks up to here are 相同, or a namesake without industry: they decide, so they are never left out. */
export const LAST_DECIDING_RANK = 8;
export const SAME_TEXT = 0;
export const SAME_WORDS = 1;
const SAME_NAME_AND_INDUSTRY = 2;
const NAMESAKE_WITHOUT_INDUSTRY = 6;
const FIRST_NEAR = 9;
const PER_DISTANCE = 6;
const NAMESAKE_ELSEWHERE = 100;
export const LAST_RANK = NAMESAKE_ELSEWHERE + 2;
export const NO_RANK = -1;

/** A question to the index, worked out once for all its parts. */
export class NameQuery {
  readonly points: readonly number[];
  readonly folded: string;
  readonly wordsNumber: number;
  /** Names filed here may have the same text or words: the trade name, and words that may be another's trade name. */
  readonly nameKeys: readonly number[];
  /** Names of the same industry class filed here may be near. */
  readonly nearKeys: readonly number[];
  /** A branch bears its parent's name, and what has no trade name cannot be confused: only the same text counts. */
  readonly isComparable: boolean;
  private readonly traits: IndustryTraits;
  private readonly region: string;
  private bag: string | null = null;

  /** With `similar`, also names that no rule calls near but that an eye passing over a list may take for the wanted one. */
  constructor(readonly parts: NameParts, readonly area: string, private readonly similar: boolean) {
    this.points = pointsOf(parts.tradeName);
    this.folded = parts.folded;
    this.traits = industryTraits(parts);
    this.region = parts.region?.name ?? '';
    this.isComparable = parts.branchOf === undefined && parts.tradeName !== '';
    const words = wordBag(parts).split('|');
    this.wordsNumber = wordsNumber(words);
    const names = this.isComparable ? [parts.tradeName, ...words] : [parts.tradeName];
    this.nameKeys = [...new Set([...names, plainTradeName(parts.folded)].map((name) => exactKey(pointsOf(name))))];
    const near = this.isComparable ? new Set([...misreadingKeys(this.points), ...soundKeys(this.points), ...(similar ? oneOfTwoKeys(this.points, area, parts.industry) : [])]) : new Set<number>();
    near.delete(exactKey(this.points));
    this.nearKeys = [...near];
  }

  get industryClass(): string | undefined {
    return this.traits.industryClass;
  }

  distanceTo(points: readonly number[]): number {
    return tradeNameDistance(this.points, points);
  }

  hasWordsOf(name: string): boolean {
    return wordBag(splitName(name)) === (this.bag ??= wordBag(this.parts));
  }

  /** Where a name with the same trade name stands; smaller is nearer. */
  rankOfNamesake(other: IndustryTraits, region: string): number {
    if (!this.isComparable || other.isBranch) return NO_RANK;
    const own = this.traits;
    const place = this.placeDistance(other, region);
    const sameClass = own.industryClass === other.industryClass;
    if (sameClass && (own.industryKey === other.industryKey || own.industryClass === undefined)) return SAME_NAME_AND_INDUSTRY + (own.industry === other.industry ? 0 : 1) + place;
    if (other.industryClass === undefined) return NAMESAKE_WITHOUT_INDUSTRY + place;
    return (sameClass || own.industryClass === undefined ? FIRST_NEAR : NAMESAKE_ELSEWHERE) + place;
  }

  /** Where a name of the same industry class stands, its trade name being this far away. */
  rankOfNear(distance: number, other: IndustryTraits, region: string): number {
    const own = this.traits;
    if (distance >= ONE_OF_TWO && !(this.similar && own.industry === other.industry)) return NO_RANK;
    const industry = own.industry === other.industry ? 0 : own.industryKey === other.industryKey ? 1 : 3;
    return FIRST_NEAR + distance * PER_DISTANCE + industry + this.placeDistance(other, region);
  }

  private placeDistance(other: IndustryTraits, region: string): number {
    return (this.region === region ? 0 : 1) + (this.traits.form === other.form ? 0 : 1);
  }
}

/** The trade name of a text whose brackets are gone: they may have told where it ends. */
export const plainTradeName = (folded: string): string => splitName(folded).tradeName;
