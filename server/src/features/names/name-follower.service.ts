import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { addYears } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { findRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { Log } from '../../kernel/log';
import { Settings } from '../../settings';
import { ChangeCursor } from './change-cursor';
import { FrozenNamesBuilder } from './frozen-names.builder';
import { NameClaim } from './name-claim.entity';
import { NameIndex, type NameOnRecord } from './name-index';
import { NamesFile, type LogAnchor } from './names-file';

/** Nobody needs this for exactness, since every check looks by itself: it keeps what a check has to catch up with short. */
const LOOK_MS = 1_000;
const CLAIMS_AT_ONCE = 10_000;
const CHANGES_AT_ONCE = 1_000;
/** Transactions under way while an index is filled have their place in the log among these, at the latest. */
const NEWEST = 1_000;
/** Fewer names are read from the database as quickly as from a file. */
const WORTH_A_FILE = 50_000;

interface Change { readonly position: number | string; readonly claim_id: string }

const COLUMNS = ['id', 'area', 'name', 'status', 'caseId', 'since', 'reservedUntil', 'freedOn', 'freedBy'] as const;

/**
 * The index of names of this process, kept up with the database: filled once, then by the log that every change of a
 * claim writes in its own transaction. After `catchUp` it has everything that was committed before the call, by whichever process.
 */
@Injectable()
export class NameFollower implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly index = new NameIndex();
  private readonly cursor = new ChangeCursor();
  private readonly file: NamesFile;
  private looking: Promise<void> | null = null;
  private next: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly transactions: Transactions, private readonly clock: Clock, private readonly log: Log, settings: Settings) {
    this.file = new NamesFile(settings.dataDir);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.fill();
    this.timer = setInterval(() => void this.catchUp().catch(() => undefined), LOOK_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking?.catch(() => undefined);
  }

  /** Joins no look that is under way, which may have read before the caller's moment; all who wait for the next one share it. */
  catchUp(): Promise<void> {
    if (this.looking === null) {
      this.looking = this.transactions.apart(() => this.look()).finally(() => { this.looking = null; });
      return this.looking;
    }
    this.next ??= this.looking.catch(() => undefined).then(() => {
      this.next = null;
      return this.catchUp();
    });
    return this.next;
  }

  private async look(): Promise<void> {
    const from = this.transactions.reads();
    for (;;) {
      const { gaps, position } = this.cursor;
      const again = gaps.length === 0 ? '' : ` OR position IN (${gaps.join(', ')})`;
      const rows = await from.query<Change[]>(
        `SELECT position, claim_id FROM name_change WHERE position > ${position}${again} ORDER BY position LIMIT ${CHANGES_AT_ONCE}`);
      if (rows.length === 0) return;
      await this.take(from, [...new Set(rows.map((row) => row.claim_id))]);
      this.cursor.saw(rows.map((row) => Number(row.position)), performance.now());
      if (rows.length < CHANGES_AT_ONCE) return;
    }
  }

  private async take(from: EntityManager, ids: readonly string[]): Promise<void> {
    const yearAgo = this.yearAgo();
    for (const claim of await findRows(from, NameClaim, { id: ids }, { columns: COLUMNS })) {
      if (isGone(claim, yearAgo)) this.index.drop(claim.id);
      else this.index.put(claim);
    }
  }

  /** From the file another start of this program left, if the database still has the history it was made of; else from the database. */
  private async fill(): Promise<void> {
    const began = performance.now();
    const from = this.transactions.reads();
    const kept = await this.file.read((anchor) => this.isStillThere(from, anchor));
    if (kept === null) await this.fillFromDatabase(from);
    else {
      this.index.adopt(kept.names);
      this.cursor.resume(kept.anchor.position, kept.anchor.gaps, began);
    }
    await this.look();
    if (this.index.size >= WORTH_A_FILE) this.log.info({ names: this.index.size, fromFile: kept !== null, ms: Math.round(performance.now() - began) }, 'names are indexed');
  }

  private async fillFromDatabase(from: EntityManager): Promise<void> {
    const rows = await from.query<Change[]>(`SELECT position, claim_id FROM name_change ORDER BY position DESC LIMIT ${NEWEST}`);
    this.cursor.begin(rows.map(({ position }) => Number(position)), { isWhole: rows.length < NEWEST }, performance.now());
    const newest = rows[0];
    const anchor = newest === undefined ? null : { position: Number(newest.position), claimId: newest.claim_id, gaps: this.cursor.gaps };
    const builder = new FrozenNamesBuilder();
    for await (const claim of this.everyClaim(from)) builder.add(claim);
    const names = builder.build();
    this.index.adopt(names);
    if (names.size < WORTH_A_FILE || anchor === null) return;
    void this.file.write(names, anchor).catch((error: Error) => this.log.warn({ fault: error.name }, 'the index of names was not kept in a file'));
  }

  /** A restored or another database has another claim there, or none; and one that has moved on far is read faster than caught up with. */
  private async isStillThere(from: EntityManager, { position, claimId }: LogAnchor): Promise<boolean> {
    const [row] = await from.query<Change[]>(`SELECT position, claim_id FROM name_change WHERE position = ${position}`);
    const [newest] = await from.query<Change[]>('SELECT position, claim_id FROM name_change ORDER BY position DESC LIMIT 1');
    return row?.claim_id === claimId && Number(newest?.position) - position < WORTH_A_FILE;
  }

  /** In order of their ids and in pieces: a register does not fit into memory as rows. */
  private async *everyClaim(from: EntityManager): AsyncGenerator<NameOnRecord> {
    const yearAgo = this.yearAgo();
    for (let after = ''; ;) {
      const rows = await from.createQueryBuilder(NameClaim, 'claim').select(COLUMNS.map((column) => `claim.${column}`)).where('claim.id > :after', { after }).orderBy('claim.id').take(CLAIMS_AT_ONCE).getMany();
      for (const claim of rows) if (!isGone(claim, yearAgo)) yield claim;
      if (rows.length < CLAIMS_AT_ONCE) return;
      after = rows.at(-1)!.id;
    }
  }

  private yearAgo(): string {
    return addYears(this.clock.today(), -1);
  }
}

/** No longer in anybody's way, today or ever: a reservation given up, or a name whose year is over. */
const isGone = ({ status, freedOn }: Pick<NameClaim, 'status' | 'freedOn'>, yearAgo: string): boolean => status === 'freed' && (freedOn === null || freedOn < yearAgo);
