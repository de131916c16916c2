import type { Finding } from './finding';

/** A sentence for a citizen: Chinese, ended, and with nothing a program left in it. */
const SENTENCE = /[\u4e00-\u9fff].*[。！？]$/;
const LEFT_BEHIND = /undefined|NaN|\[object|Infinity|null/;

/**
 * Findings as a table of the law has them: rule, level, field and article in a line. What is not in the table, the words, must be
 * sentences that somebody can act on.
 */
export const told = (findings: readonly Finding[]): string[] => findings.map(({ rule, level, field, basis, words, todo }) => {
  for (const said of todo === undefined ? [words] : [words, todo]) if (!SENTENCE.test(said) || LEFT_BEHIND.test(said)) throw new Error(`${rule} says “${said}”`);
  return `${level} ${rule} at ${field} by ${basis}`;
});

/** The words of one rule, what to do included; empty where it was not found. */
export const wordsOf = (findings: readonly Finding[], rule: string): string => findings.filter((each) => each.rule === rule).map(({ words, todo = '' }) => words + todo).join('\n');
