import type { EntityType } from '../company-registration/entity-types';
import { composedName, entityNames } from './entity-names';
import { splitName, type NameParts } from './name-parts.rule';

/** Characters of good omen and plain meaning, common in registered trade names. */
const ADDED = '启禾澜岳瑞航盛嘉和泽远润博信达源创悦诚景兴安旭晟恒雅卓铭拓森岩峰朗翰沐宸熙柏桐川云帆';
export const SUGGESTIONS_AT_ONCE = 3;
/** Each look is a search of the register: a trade name so crowded that these all fail gets fewer suggestions. */
const MOST_TRIED = 120;

export interface NameSuggestion {
  tradeName: string;
  name: string;
}

export interface SuggestionWish {
  entityType?: EntityType;
  /** Whether a full name, read with this trade name, is 可用: judged by every rule and against the register. */
  isWorkable(fullName: string, tradeName: string): boolean;
  count?: number;
  /** Trade names offered before (换一批). */
  without?: readonly string[];
}

/** Workable variants of a trade name, most like the wished one first and each made in another way. */
export function suggestNames(parts: NameParts, { entityType, isWorkable, count = SUGGESTIONS_AT_ONCE, without = [] }: SuggestionWish): NameSuggestion[] {
  if (entityType === 'branch') return [];
  const found: NameSuggestion[] = [];
  const seen = new Set([...without, parts.tradeName]);
  let tried = 0;
  for (const tradeName of variants(parts.tradeName)) {
    if (found.length >= count || tried >= MOST_TRIED) break;
    if (seen.has(tradeName)) continue;
    seen.add(tradeName);
    const name = withTradeName(parts, tradeName, entityType);
    if (splitName(name).tradeName !== tradeName) continue;
    tried += 1;
    if (isWorkable(name, tradeName)) found.push({ tradeName, name });
  }
  return found;
}

function withTradeName({ region, industry, form, isGroup }: NameParts, tradeName: string, entityType?: EntityType): string {
  const place = region?.text ?? '';
  const ending = (isGroup && !industry.includes('集团') ? '集团' : '') + (form === '' && entityType !== undefined ? entityNames[entityType].forms[0] : form);
  // 酒店, 餐厅: the ending is the industry too and stands in the name once.
  const business = industry.endsWith(form) ? industry.slice(0, industry.length - form.length) : industry;
  return region?.at === 'middle'
    ? `${tradeName}（${place}）${business}${ending}`
    : composedName('llc', { region: place, tradeName, industry: business, organisationForm: ending });
}

/** By turns, so that the three that are shown differ in kind: a character behind, in front, between, or in place of one. */
function* variants(wished: string): Generator<string> {
  const chars = Array.from(wished).filter((char) => char >= '\u4e00');
  const [first = '', second = ''] = chars;
  const last = chars.at(-1) ?? '';
  // Which characters come first depends on the name itself, so that not everybody is offered the same.
  const start = chars.reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % ADDED.length;
  const added = Array.from(ADDED.slice(start) + ADDED.slice(0, start)).filter((char) => !chars.includes(char));
  const ways: ((char: string, next: string) => string)[] = [
    (char) => first + char,
    (char) => char + last,
    (char) => (second === '' ? first + char : first + char + second),
    (char) => chars.join('') + char,
    (char, next) => first + char + next,
    (char) => char + chars.join(''),
    (char, next) => char + last + next,
  ];
  for (let round = 0; round < added.length * 2; round++) {
    for (let way = 0; way < ways.length; way++) {
      // Each way takes its own character of the row, so that one round does not repeat itself.
      const tradeName = ways[way](added[(round + way * 3) % added.length], added[(round * 5 + way + 1) % added.length]);
      const length = Array.from(tradeName).length;
      if (length >= 2 && length <= 6 && new Set(tradeName).size === length) yield tradeName;
    }
  }
  // Nothing near the wish is free: names of its own kind remain.
  for (let at = 0; at < added.length; at++) yield added[at] + added[(at * 7 + 3) % added.length];
}
