import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { compareDays, isDay } from '@qiban/shared';
import { Clock } from '../../kernel/clock';
import { builtInScopes, type CatalogueEntry, type ScopeCatalogue } from '../../reference';
import { readTable, UnreadableTable } from './catalogue-file';
import { readCatalogueRows, type RowRemark } from './catalogue-rows';
import { NOTICE_MS, ScopeCatalogues } from './scope-catalogues.service';

export interface ImportOptions { version: string; title?: string; /** `YYYY-MM-DD`; at once when not given. */ from?: string; dryRun?: boolean }

export interface ImportSummary {
  version: string;
  /** When cases begin to be opened under it. */
  activeFrom: string;
  entries: number;
  retired: number;
  /** Entries whose plain words were taken over from a catalogue that has the same entry. */
  sayingsCarried: number;
  /** Against the catalogue in force: codes that are new, gone, or of another permit kind. */
  added: string[];
  removed: string[];
  permitChanged: string[];
}

export interface ImportOutcome { remarks: RowRemark[]; summary: ImportSummary | null; written: boolean }

/** Takes in an official catalogue file: all of it or nothing, with everything that is wrong. */
@Injectable()
export class CatalogueImport {
  constructor(private readonly catalogues: ScopeCatalogues, private readonly clock: Clock) {}

  async take(path: string, { version, title = '', from, dryRun = false }: ImportOptions): Promise<ImportOutcome> {
    const refused = (rule: string, words: string): ImportOutcome => ({ remarks: [{ level: 'refuse', row: null, column: '', value: '', rule: `scope-import.${rule}`, words }], summary: null, written: false });
    if (!/^[a-z0-9][a-z0-9.-]{0,39}$/.test(version)) return refused('version', '版本名只能用小写字母、数字、点和横线，最多 40 位，如 gkml-2027。');
    if ([...title].length > 80) return refused('title', '目录名称最多 80 个字。');
    const activeFrom = this.momentOf(from);
    if (activeFrom === null) return refused('from', '生效日期应写成 YYYY-MM-DD，今天或者以后。');

    const table = await readTable(path).catch((error: unknown) => {
      if (error instanceof UnreadableTable) return error.message;
      throw error;
    });
    if (typeof table === 'string') return refused('unreadable', table);
    const { entries: read, remarks } = readCatalogueRows(table.cells);
    if (remarks.some(({ level }) => level === 'refuse')) return { remarks, summary: null, written: false };

    const before = this.catalogues.inForce();
    const { entries, carried } = withSayings(read, [before, builtInScopes()]);
    remarks.push(...otherMeanings(entries, before));
    const summary: ImportSummary = {
      version, activeFrom: activeFrom.toISOString(), entries: entries.length, retired: entries.filter(({ inUse }) => inUse === false).length, sayingsCarried: carried,
      ...differences(entries, before),
    };
    if (dryRun) return { remarks, summary, written: false };
    const outcome = await this.catalogues.add({ version, title: title || version, activeFrom, sha256: createHash('sha256').update(table.bytes).digest('hex'), entries });
    if (outcome === 'in-force') return { ...refused('in-force', `版本“${version}”已经生效，不能再改。请换一个版本名。`), summary };
    if (outcome === 'moment-taken') return { ...refused('moment-taken', '同一时刻已有另一版目录生效，请换一个日期。'), summary };
    return { remarks, summary, written: true };
  }

  private momentOf(day: string | undefined): Date | null {
    const soonest = this.clock.after(NOTICE_MS);
    if (day === undefined || day === this.clock.today()) return soonest;
    if (!isDay(day) || compareDays(day, this.clock.today()) < 0) return null;
    const begins = new Date(`${day}T00:00:00+08:00`);
    return begins > soonest ? begins : soonest;
  }
}

/** The official file knows no plain words: an entry of the same name keeps those it had. */
function withSayings(entries: readonly CatalogueEntry[], before: readonly ScopeCatalogue[]): { entries: CatalogueEntry[]; carried: number } {
  const known = new Map<string, readonly string[]>();
  for (const { entries: old } of [...before].reverse()) for (const { name, synonyms } of old) if (synonyms.length > 0) known.set(name, synonyms);
  let carried = 0;
  const filled = entries.map((entry) => {
    const synonyms = known.get(entry.name);
    if (entry.synonyms.length > 0 || synonyms === undefined) return entry;
    carried += 1;
    return { ...entry, synonyms };
  });
  return { entries: filled, carried };
}

function differences(entries: readonly CatalogueEntry[], before: ScopeCatalogue): Pick<ImportSummary, 'added' | 'removed' | 'permitChanged'> {
  const codes = new Set(entries.map(({ code }) => code));
  return {
    added: entries.filter(({ code }) => before.find(code) === null).map(({ code }) => code),
    removed: before.entries.filter(({ code }) => !codes.has(code)).map(({ code }) => code),
    permitChanged: entries.filter(({ code, permit }) => (before.find(code)?.permit ?? permit) !== permit).map(({ code }) => code),
  };
}

/** A code, once given, keeps its meaning: another name under the same code is looked at twice. */
const otherMeanings = (entries: readonly CatalogueEntry[], before: ScopeCatalogue): RowRemark[] =>
  entries.flatMap(({ code, name }) => {
    const old = before.find(code);
    return old === null || old.name === name ? [] : [{ level: 'warn' as const, row: null, column: '规范表述', value: name, rule: 'scope-import.other-meaning', words: `条目 ${code} 现行为“${old.name}”，新目录为“${name}”，请核对是不是同一条。` }];
  });
