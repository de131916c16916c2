import type { ScopeEntry } from '../../business-scope';
import type { Day } from '../../calendar';
import type { Domicile } from '../../domicile';
import type { Finding } from '../../finding';

/** A code the form names and its row in the catalogue; null where the catalogue has none. */
export interface ChosenScope { code: string; entry: ScopeEntry | null }

/** The address as the form gives it, with names instead of codes. */
export interface ChosenDomicile extends Domicile {
  use: 'commercial' | 'residential';
  preFiledUnitFound: boolean;
  postcode: string;
}

/** What the rules must know beside the form; the server looks it up, the rules do not. */
export interface ReviewFacts {
  today: Day;
  /** From judging the name against the register; empty before there is a trade name. */
  nameFindings: readonly Finding[];
  scope: readonly ChosenScope[];
  domicile: ChosenDomicile;
}

/** One rule family as the clerk reads it: title, what the form says, and everything the rules found. */
export interface ReviewedItem { title: string; value: string; basis: string; findings: Finding[] }

export const missing = (field: string, words: string, basis: string): Finding => ({ rule: `${field}.missing`, level: 'refuse', field, words, basis });
