import type { PermitGuide, ScopeHit, ScopeLine } from '@qiban/shared';
import { PhraseIndex } from './phrase-index';
import { industriesFile, once, permitGuidesFile, type CatalogueEntry } from './reference-files';

const industryNames = once(() => new Map(industriesFile().industries.map(({ code, name }) => [code, name])));

/** One version of the catalogue of business-scope entries (经营范围规范目录): found by code, and by what people say. */
export class ScopeCatalogue {
  readonly version: string;
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
  private readonly lines: ReadonlyMap<string, ScopeLine>;
  private readonly index = once(() => new PhraseIndex(this.entries.filter(({ inUse }) => inUse !== false).map((entry) => ({ item: entry, name: entry.name, sayings: entry.synonyms }))));

  constructor({ version, title, entries }: Pick<ScopeCatalogue, 'version' | 'title' | 'entries'>) {
    this.version = version;
    this.title = title;
    this.entries = entries;
    this.lines = new Map(entries.map((entry) => [entry.code, lineOf(entry)]));
  }

  find(code: string): ScopeLine | null {
    return this.lines.get(code) ?? null;
  }

  /** Entries in use for plain words, pinyin, a code or a class of GB/T 4754; best first, each with why. */
  search(query: string, limit: number): ScopeHit[] {
    const typed = query.normalize('NFKC').trim();
    const byCode = this.find(typed.toUpperCase());
    if (byCode !== null && byCode.inUse) return [hit(byCode, 'code', typed)];
    if (/^\d{2,4}$/.test(typed)) {
      return this.entries.filter(({ industry, inUse }) => inUse !== false && industry.startsWith(typed)).slice(0, limit).map(({ code }) => hit(this.lines.get(code)!, 'code', typed));
    }
    return this.index().search(query, limit).map(({ item, kind, phrase, said }) => ({ ...this.lines.get(item.code)!, match: { kind, phrase, said } }));
  }

  /** The classes of GB/T 4754 behind what was found. */
  ranked(query: string, limit: number): { industry: string; score: number }[] {
    return this.index().search(query, limit).map(({ item, score }) => ({ industry: item.industry, score }));
  }

  /** What an empty search shows: entries most small companies begin with. */
  starters(limit: number): ScopeHit[] {
    return this.entries.filter(({ permit, inUse }) => permit === 'none' && inUse !== false).slice(0, limit).map(({ code }) => hit(this.lines.get(code)!, 'name', ''));
  }
}

const hit = (line: ScopeLine, kind: 'code' | 'name', said: string): ScopeHit => ({ ...line, match: { kind, phrase: line.name, said } });

const lineOf = ({ code, name, industry, permit, permitName, authority, basis, confidence, note = '', inUse = true }: CatalogueEntry): ScopeLine =>
  ({ code, name, industry, industryName: industryNames().get(industry) ?? '', permit, permitName, authority, basis, confidence, note, inUse, guide: guideOf(code, permitName) });

function guideOf(code: string, permitName: string): PermitGuide | null {
  const rows = permitGuidesFile().guides.filter(({ permit }) => permit === permitName && permitName !== '');
  const row = rows.find(({ of }) => of.includes(code)) ?? rows.find(({ of }) => of.length === 0);
  return row === undefined ? null : { papers: row.papers, when: row.when, takes: row.takes, basis: row.basis };
}
