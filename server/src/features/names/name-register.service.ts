import { Injectable } from '@nestjs/common';
import { reservationEnds, sameNameKey, splitName, standsInTheWay } from '@qiban/shared';
import { LessThan, type EntityManager } from 'typeorm';
import { isUniqueViolation } from '../../database/dialect';
import { insertRows } from '../../database/insert-rows';
import { askLater } from '../../database/round-trips';
import { findRow, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Recent } from '../../kernel/recent';
import { Refusal } from '../../kernel/refusal';
import { COMPARISON_AREA, type NameAsked } from './name-asked';
import { NameClaim } from './name-claim.entity';
import { NameFollower } from './name-follower.service';

/** A name asked for by a case, whose own reservation is not in its way; null before there is a case. */
export interface NameWanted extends NameAsked { readonly caseId: string | null }

/** The reservation of the case itself, and whoever has this very name or one that art. 17 does not allow beside it. */
export interface NameStanding { readonly own: NameClaim | null; readonly holders: readonly NameClaim[]; readonly isFree: boolean }

export interface Reservation extends NameAsked {
  readonly caseId: string;
  /** Founding it, or an item of its scope, needs an approval before registration: the name is kept for a year (art. 18). */
  readonly needsPriorApproval: boolean;
  /** 在保留期届满前办理企业登记: who applies in time keeps the name while the office decides. */
  readonly atLeastUntil?: string;
}

export interface LapsedName { readonly id: string; readonly name: string; readonly caseId: string; readonly reservedUntil: string }

const LAPSED_AT_ONCE = 200;

/**
 * Which names are taken, exactly: by unique keys, within the transaction of whoever asks. What is near a name is another
 * question (`NameCheck`), answered by an index that follows these claims.
 */
@Injectable()
export class NameRegister {
  constructor(private readonly transactions: Transactions, private readonly follower: NameFollower, private readonly clock: Clock) {}

  /** How a name stands to a case. Asks the database, in the caller's transaction; and the index has caught up for what the caller judges next. */
  async look(tx: EntityManager, wanted: NameWanted): Promise<NameStanding> {
    const { caseId } = wanted;
    const { exclusiveKey, sameKey } = keysOf(wanted);
    // No name (an individual business may go without) is in nobody's way.
    const [own, sameText, sameName] = await Promise.all([
      caseId === null ? null : findRow(tx, NameClaim, { caseId, status: 'reserved' }),
      exclusiveKey === null ? null : findRow(tx, NameClaim, { exclusiveKey }),
      sameKey === null ? null : findRow(tx, NameClaim, { sameKey }),
      this.follower.catchUp(),
    ]);
    const holders = [sameText, sameName?.id === sameText?.id ? null : sameName].filter((row): row is NameClaim => row !== null);
    return { own, holders, isFree: holders.every((holder) => holder.caseId === caseId || this.hasLapsed(holder)) };
  }

  async isFree(tx: EntityManager, wanted: NameWanted): Promise<boolean> {
    return (await this.look(tx, wanted)).isFree;
  }

  /**
   * Takes the name for a case. Of two that ask at once, exactly one gets it; the other hears `name.taken`. Asking again
   * does not begin a new term: nobody holds a name by sending it in time and again.
   */
  async reserve(tx: EntityManager, reservation: Reservation, standing?: NameStanding): Promise<void> {
    const { needsPriorApproval, atLeastUntil = '' } = reservation;
    const known = standing ?? (await this.look(tx, reservation));
    const { own } = known;
    const keys = keysOf(reservation);
    const isKept = own !== null && own.exclusiveKey === keys.exclusiveKey && own.sameKey === keys.sameKey && !this.hasLapsed(own);
    const since = isKept ? own.since : this.clock.today();
    const reservedUntil = later(reservationEnds(since, needsPriorApproval), atLeastUntil);
    if (!isKept) await this.claim(tx, reservation, known, { status: 'reserved', since, reservedUntil });
    else if (reservedUntil > (own.reservedUntil ?? '')) await this.change(tx, own, { reservedUntil });
  }

  /** With the licence. A reservation that ended meanwhile does no harm as long as nobody else has taken the name. */
  async register(tx: EntityManager, wanted: NameAsked & { readonly caseId: string }, standing?: NameStanding): Promise<void> {
    const known = standing ?? (await this.look(tx, wanted));
    const registered = { status: 'registered' as const, since: this.clock.today(), reservedUntil: null };
    if (known.own === null || known.own.exclusiveKey !== keysOf(wanted).exclusiveKey) await this.claim(tx, wanted, known, registered);
    else await this.change(tx, known.own, registered);
  }

  async release(tx: EntityManager, caseId: string): Promise<void> {
    const row = await findRow(tx, NameClaim, { caseId, status: 'reserved' });
    if (row !== null) await this.free(tx, row);
  }

  /** Reservations whose last day is over, some at a time. */
  async lapsed(): Promise<LapsedName[]> {
    const rows = await this.transactions.reads().find(NameClaim, { where: { status: 'reserved', reservedUntil: LessThan(this.clock.today()) }, order: { reservedUntil: 'ASC' }, take: LAPSED_AT_ONCE });
    return rows.map(({ id, name, caseId, reservedUntil }) => ({ id, name, caseId: caseId ?? '', reservedUntil: reservedUntil ?? '' }));
  }

  /** False when another process was quicker, or the reservation changed meanwhile. */
  async lapse(tx: EntityManager, { id, reservedUntil }: LapsedName): Promise<boolean> {
    if ((await updateRows(tx, NameClaim, { id, status: 'reserved', reservedUntil }, this.freed())) !== 1) return false;
    await this.announce(tx, id);
    return true;
  }

  private async claim(tx: EntityManager, wanted: NameAsked & { readonly caseId: string }, { own, holders }: NameStanding, as: Pick<NameClaim, 'status' | 'since' | 'reservedUntil'>): Promise<void> {
    if (own !== null) await this.free(tx, own);
    if (wanted.text === '') return;
    for (const holder of holders) if (holder.id !== own?.id && this.hasLapsed(holder)) await this.free(tx, holder);
    const row: NameClaim = { id: newId(), area: COMPARISON_AREA, name: wanted.text, ...keysOf(wanted), caseId: wanted.caseId, ...as, freedOn: null, freedBy: null, changedAt: this.clock.now() };
    try {
      await insertRows(tx, NameClaim, [row]);
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal('name.taken');
      throw error;
    }
    await this.announce(tx, row.id, row);
  }

  private async change(tx: EntityManager, row: NameClaim, changes: Partial<NameClaim>): Promise<void> {
    const changed = { ...changes, changedAt: this.clock.now() };
    await updateRows(tx, NameClaim, { id: row.id }, changed);
    await this.announce(tx, row.id, { ...row, ...changed });
  }

  private async free(tx: EntityManager, row: NameClaim): Promise<void> {
    await updateRows(tx, NameClaim, { id: row.id }, this.freed());
    await this.announce(tx, row.id);
  }

  /** A reservation given up protects nobody: unlike a deregistered name it is free at once, so `freedOn` stays empty. */
  private freed(): Partial<NameClaim> {
    return { status: 'freed', exclusiveKey: null, sameKey: null, changedAt: this.clock.now() };
  }

  /** To the other processes by the log, to this one's index as soon as it is true. */
  private async announce(tx: EntityManager, claimId: string, as: NameClaim | null = null): Promise<void> {
    await logChanges(tx, [claimId]);
    const { index } = this.follower;
    this.transactions.afterCommit(() => (as === null ? index.drop(claimId) : index.put(as)));
  }

  private hasLapsed(row: NameClaim): boolean {
    return row.status === 'reserved' && !standsInTheWay(row, this.clock.today());
  }
}

/** As late in a transaction as can be: the sooner it commits then, the fewer gaps others see in the log. */
export async function logChanges(tx: EntityManager, claimIds: readonly string[]): Promise<void> {
  for (let at = 0; at < claimIds.length; at += LAPSED_AT_ONCE) {
    const some = claimIds.slice(at, at + LAPSED_AT_ONCE);
    await askLater(tx, `INSERT INTO name_change (claim_id) VALUES ${some.map(() => '(?)').join(', ')}`, some);
  }
}

/** Two spellings of one name (traditional characters, brackets, width) have one key. Firms tied by investment may share trade name and industry. */
export function keysOf({ text, tradeName, relations = [] }: NameAsked): Pick<NameClaim, 'exclusiveKey' | 'sameKey'> {
  if (text === '') return { exclusiveKey: null, sameKey: null };
  const { exclusiveKey, sameKey } = keys.of(`${text}\n${tradeName ?? ''}`, () => {
    const parts = splitName(text, tradeName === undefined ? undefined : { tradeName });
    const same = sameNameKey(parts);
    return { exclusiveKey: `${COMPARISON_AREA}:${parts.folded}`, sameKey: same === null ? null : `${COMPARISON_AREA}:${same}` };
  });
  return { exclusiveKey, sameKey: relations.length > 0 ? null : sameKey };
}
/** A name is asked about several times on its way, mostly within moments. */
const keys = new Recent<Pick<NameClaim, 'exclusiveKey' | 'sameKey'>>(500);

const later = (one: string, other: string): string => (one > other ? one : other);
