import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { ChosenScope, ScopeSection } from '@qiban/shared';
import { MoreThan } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { builtInScopes, ScopeCatalogue } from '../../reference';
import { ScopeCatalogueVersion } from './scope-catalogue.entity';

/** Another process's import is seen after this long at the latest. */
const REFRESH_MS = 10_000;
/** A version comes into force no sooner than this, so that every process knows it before any case is opened under it. */
export const NOTICE_MS = 60_000;

interface InForce { readonly from: number; readonly sha256: string; readonly catalogue: ScopeCatalogue }
const OURS: InForce = { from: Number.NEGATIVE_INFINITY, sha256: '', get catalogue() { return builtInScopes(); } };

/**
 * Every version of the catalogue: our own, and those operators brought in. The one in force is offered to new cases; a case
 * keeps the version it was opened under, which stands in its form.
 */
@Injectable()
export class ScopeCatalogues implements OnApplicationBootstrap, OnApplicationShutdown {
  /** By the moment they come into force. */
  private known: readonly InForce[] = [OURS];
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly transactions: Transactions, private readonly clock: Clock) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), REFRESH_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** The one new cases are opened under. */
  inForce(): ScopeCatalogue {
    const now = this.clock.epoch();
    return this.known.filter(({ from }) => from <= now).at(-1)!.catalogue;
  }

  /** A form that names none is older than the naming: it was filled from ours. */
  version(version: string | undefined): ScopeCatalogue {
    const found = version === undefined || version === '' ? OURS : this.known.find(({ catalogue }) => catalogue.version === version);
    if (found === undefined) throw new Error(`no scope catalogue ${version}`);
    return found.catalogue;
  }

  /** What a stranger asks for by name; the one in force where there is none. */
  named(version: string | undefined): ScopeCatalogue {
    return this.known.find(({ catalogue }) => catalogue.version === version)?.catalogue ?? this.inForce();
  }

  /** The rows for the codes a form names; a code that is not in its catalogue comes back as unknown, never left out. */
  chosen({ codes = [], catalogue }: Partial<ScopeSection>): ChosenScope[] {
    const from = this.version(catalogue);
    return codes.map((code) => ({ code, entry: from.find(code) }));
  }

  versions(): readonly { version: string; title: string; from: Date | null }[] {
    return this.known.map(({ from, catalogue: { version, title } }) => ({ version, title, from: Number.isFinite(from) ? new Date(from) : null }));
  }

  /** Adds a version, or replaces one that has not come into force. Null when it is in already, or its moment is taken by another. */
  async add(row: Omit<ScopeCatalogueVersion, 'importedAt' | 'entryCount'>): Promise<ScopeCatalogueVersion | 'in-force' | 'moment-taken'> {
    const now = this.clock.now();
    if (row.version === builtInScopes().version) return 'in-force';
    const added: ScopeCatalogueVersion = { ...row, importedAt: now, entryCount: row.entries.length };
    const outcome = await this.transactions.run(async (tx) => {
      await tx.delete(ScopeCatalogueVersion, { version: row.version, activeFrom: MoreThan(now) });
      if (await tx.existsBy(ScopeCatalogueVersion, { version: row.version })) return 'in-force' as const;
      if (await tx.existsBy(ScopeCatalogueVersion, { activeFrom: row.activeFrom })) return 'moment-taken' as const;
      await insertRows(tx, ScopeCatalogueVersion, [added]);
      return added;
    });
    await this.refresh();
    return outcome;
  }

  /** Entries are read once a version: they do not change, except before the version is in force. */
  async refresh(): Promise<void> {
    const reads = this.transactions.reads();
    const heads = await reads.find(ScopeCatalogueVersion, { select: { version: true, activeFrom: true, sha256: true }, order: { activeFrom: 'ASC' } });
    const before = new Map(this.known.map((each) => [each.catalogue.version, each]));
    const now: InForce[] = [OURS];
    for (const { version, activeFrom, sha256 } of heads) {
      const same = before.get(version);
      if (same !== undefined && same.sha256 === sha256) now.push({ ...same, from: activeFrom.getTime() });
      else {
        const row = await reads.findOneByOrFail(ScopeCatalogueVersion, { version });
        now.push({ from: activeFrom.getTime(), sha256, catalogue: new ScopeCatalogue({ version, title: row.title, entries: row.entries }) });
      }
    }
    this.known = now;
  }
}
