import type { ExistingName, NameParts } from '@qiban/shared';
import { FrozenNamesBuilder } from './frozen-names.builder';
import type { FrozenNames } from './frozen-names';
import { LiveNames } from './live-names';
import type { NameClaim } from './name-claim.entity';
import { NameQuery } from './name-query';
import { NearestNames } from './nearest-names';

export type NameOnRecord = Pick<NameClaim, 'id' | 'area' | 'name' | 'status' | 'caseId' | 'since' | 'reservedUntil' | 'freedOn' | 'freedBy'>;

export interface Entry extends ExistingName {
  readonly parts: NameParts;
  readonly standing: NameOnRecord;
}

export interface NearSettings {
  readonly most?: number;
  /** Also what no rule calls near: of two characters one is another. */
  readonly similar?: boolean;
  /** Leaves names out before they are counted. */
  readonly counts?: (claim: NameOnRecord) => boolean;
}

/** A search answers with everything that decides and this many of the merely near: nobody reads more. */
const MOST_NEAR = 60;
/** So many live names are frozen together: a pause of some tens of milliseconds. */
const MOST_LIVE = 4_000;
/** Frozen groups are put together as long as that stays a short pause; the next start of the process joins them all. */
const MOST_JOINED = 16_000;

/** Names of one process, filed under every key by which a near name may be looked for. Judging is the rules' business. */
export class NameIndex {
  private frozen: FrozenNames[] = [];
  private live = new LiveNames();

  get size(): number {
    return this.frozen.reduce((sum, names) => sum + names.size, this.live.size);
  }

  /** Visible at once; takes the place of what was known under this id. */
  put(claim: NameOnRecord): void {
    if (this.live.replace(claim)) return;
    this.drop(claim.id);
    this.live.put(claim);
    if (this.live.size >= MOST_LIVE) this.freeze();
  }

  /** A register's worth, none of it here yet: built into tables, or read from a file, without passing through the live ones. */
  adopt(names: FrozenNames): void {
    if (names.size > 0) this.frozen.push(names);
  }

  drop(id: string): void {
    if (this.live.drop(id)) return;
    for (const names of this.frozen) if (names.drop(id)) return;
  }

  /**
   * Names that may collide with the given one within one comparison area, nearest first: all that have the same text,
   * words, or trade name and industry, and the nearest of the others.
   */
  near(parts: NameParts, area: string, { most = MOST_NEAR, similar = false, counts }: NearSettings = {}): Entry[] {
    const query = new NameQuery(parts, area, similar);
    const nearest = new NearestNames();
    this.live.search(query, nearest);
    for (const names of this.frozen) names.search(query, nearest);
    return nearest.take(most, ({ standing }) => counts === undefined || counts(standing));
  }

  private freeze(): void {
    const builder = new FrozenNamesBuilder();
    let last = this.frozen.at(-1);
    while (last !== undefined && builder.size + last.size + this.live.size <= MOST_JOINED) {
      for (const claim of last.claims()) builder.add(claim);
      this.frozen.pop();
      last = this.frozen.at(-1);
    }
    for (const claim of this.live.claims()) builder.add(claim);
    this.frozen.push(builder.build());
    this.live = new LiveNames();
  }
}
