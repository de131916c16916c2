import type { HeldPermit, ScopeLine, ScopeSection } from '@qiban/shared';
import type { ChosenScope } from '@qiban/shared/company-registration/review/review-facts';

type Scope = Partial<ScopeSection>;

/** Adds or takes away an entry; the first one chosen is the main business, and the main business is always one of the chosen. */
export function withEntry({ codes = [], mainCode = '', permits = [] }: Scope, code: string): Scope {
  if (!codes.includes(code)) return { codes: [...codes, code], mainCode: mainCode || code };
  const left = codes.filter((each) => each !== code);
  return { codes: left, mainCode: mainCode === code ? (left[0] ?? '') : mainCode, permits: permits.filter((permit) => permit.code !== code) };
}

/** What is known of a permit, with what was just written; one that says nothing any more is none. */
export function withPermit({ permits = [] }: Scope, code: string, change: Partial<HeldPermit>): Scope {
  const held: HeldPermit = { code, number: '', ...permits.find((permit) => permit.code === code), ...change };
  const others = permits.filter((permit) => permit.code !== code);
  const isEmpty = [held.number, held.issuedOn, held.validUntil, held.confirmedOn, held.paperId].every((text) => !text);
  return { permits: isEmpty ? others : [...others, held] };
}

/** The chosen codes with their catalogue rows, as the rules ask for them. */
export const chosenEntries = (codes: readonly string[], known: ReadonlyMap<string, ScopeLine>): ChosenScope[] =>
  codes.map((code) => ({ code, entry: known.get(code) ?? null }));
