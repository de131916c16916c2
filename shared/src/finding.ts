/** How hard a rule speaks: `route` means "not refused, but another authority or another way decides". */
export type Level = 'ok' | 'warn' | 'refuse' | 'route';

/** What one rule says of one thing somebody wrote. Rules collect findings; they never stop at the first (一次性告知). */
export interface Finding {
  /** Stable rule id such as `people.supervisor-is-not-an-officer`; tests and statistics hold on to it. */
  rule: string;
  level: Level;
  /** Dotted path into the form, e.g. `people.2.mobile`; the screen shows the words there. */
  field: string;
  /** For the applicant, in Chinese: what is the matter. */
  words: string;
  /** For the applicant, in Chinese: what to do about it. */
  todo?: string;
  /** The article that carries the rule, e.g. 《公司法》第四十七条. */
  basis: string;
}

const WEIGHT: Record<Level, number> = { ok: 0, warn: 1, route: 2, refuse: 3 };

/** The hardest level among findings; `ok` when there are none. */
export const worstLevel = (findings: readonly { level: Level }[]): Level =>
  findings.reduce<Level>((worst, { level }) => (WEIGHT[level] > WEIGHT[worst] ? level : worst), 'ok');
