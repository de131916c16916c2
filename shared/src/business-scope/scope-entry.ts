/** prior: permit before registration (前置); after: permit before trading (后置); filing: tell the authority (备案). */
export type ScopePermit = 'none' | 'prior' | 'after' | 'filing';

/** H: article read; M: basis clear, order or latest wording not read; L: ask the authority before relying on it. */
export type Confidence = 'H' | 'M' | 'L';

/** What has to be handed in for a permit, and how long the office may take: as an article says it, nothing beyond. */
export interface PermitGuide {
  papers: readonly string[];
  /** By when, where the article says more than “before trading”: 自开展业务之日起 15 日内. Empty otherwise. */
  when: string;
  /** How long the office has: 自受理之日起 20 个工作日. Empty where no article was read. */
  takes: string;
  basis: string;
}

/** One entry of the standard catalogue (经营范围规范目录). Texts that do not apply are absent or empty. */
export interface ScopeEntry {
  code: string;
  name: string;
  /** GB/T 4754 class. */
  industry: string;
  permit: ScopePermit;
  permitName?: string;
  authority?: string;
  basis?: string;
  confidence?: Confidence;
  note?: string;
  /** False for an entry that is kept only for those who already have it. */
  inUse?: boolean;
  guide?: PermitGuide | null;
}

export const scopeCatalogue = (entries: Iterable<ScopeEntry>): ReadonlyMap<string, ScopeEntry> =>
  new Map(Array.from(entries, (entry) => [entry.code, entry]));

/**
 * The entry whose industry is the company's (《企业名称登记管理规定》第九条: by the main business). Where none is named, the
 * first one, as applicants are used to.
 */
export const mainEntryOf = ({ codes, mainCode }: { codes: readonly string[]; mainCode?: string }): string | null =>
  mainCode !== undefined && mainCode !== '' ? mainCode : (codes[0] ?? null);
