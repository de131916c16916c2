import type { PoolConnection } from 'mysql2';
import { QueryFailedError, type EntityManager, type QueryRunner } from 'typeorm';
import { dialect } from './dialect';

interface Asked { readonly sql: string; readonly values: readonly unknown[]; readonly settle: ((error: Error | null, raw?: unknown) => void) | null }

const ROLLBACK = 'ROLLBACK';

/**
 * Of several things done at once one fails, and the transaction is undone while the others still go on. What they ask then
 * belongs to no transaction: it would be kept by itself, or go into the next one on the same connection.
 */
export class TransactionIsOver extends Error {
  constructor() {
    super('the transaction this belongs to is over');
  }
}

/** The embedded database's one runner, for one transaction: closed with it, as a connection of MySQL is by its round trips. */
export function runnerOfOne(runner: QueryRunner): QueryRunner & { close(): void } {
  let isClosed = false;
  const own = Object.create(runner) as QueryRunner & { close(): void };
  own.query = ((sql: string, ...rest: [unknown[]?, boolean?]) => (isClosed && sql !== ROLLBACK ? Promise.reject(new TransactionIsOver()) : runner.query(sql, ...rest as []))) as QueryRunner['query'];
  own.close = () => { isClosed = true; };
  Object.defineProperty(own, 'manager', { value: runner.dataSource.createEntityManager(own) });
  return own;
}

/**
 * A statement costs the database little and the way to it much. In a transaction on MySQL, statements that are asked in
 * the same moment go together, and one that nobody waits for (`later`) rides with the next that somebody does: in the
 * order they were asked, so that nothing but the number of round trips changes. The database stops at the first that
 * fails: whoever waited for it, or for a later one that was not run any more, hears of it.
 */
export class RoundTrips {
  private asked: Asked[] = [];
  private leaving = false;
  private isClosed = false;

  constructor(private readonly connection: Pick<PoolConnection, 'query'>) {}

  run(sql: string, values: readonly unknown[] = []): Promise<unknown> {
    if (this.isClosed && sql !== ROLLBACK) return Promise.reject(new TransactionIsOver());
    return new Promise((done, failed) => {
      this.asked.push({ sql, values, settle: (error, raw) => (error === null ? done(raw) : failed(error)) });
      if (this.leaving) return;
      this.leaving = true;
      // After every promise that is settled by now has gone on: whatever it asks comes along.
      process.nextTick(() => this.leave());
    });
  }

  later(sql: string, values: readonly unknown[] = []): void {
    if (this.isClosed) throw new TransactionIsOver();
    this.asked.push({ sql, values, settle: null });
  }

  /** Before a rollback: what has not left is not sent, and nothing more is taken. */
  close(): void {
    this.isClosed = true;
    const waiting = this.asked;
    this.asked = [];
    for (const { settle } of waiting) settle?.(new Error('the transaction was rolled back before this was asked'));
  }

  private leave(): void {
    this.leaving = false;
    const batch = this.asked;
    this.asked = [];
    if (batch.length === 0) return;
    const alone = batch.length === 1;
    const sql = alone ? batch[0]!.sql : batch.map((each) => each.sql).join(';\n');
    const values = alone ? batch[0]!.values : batch.flatMap((each) => each.values);
    // Of a round trip that fails, only the changes made before are told one by one.
    let at = -1;
    const made = new Map<number, unknown>();
    const query = this.connection.query({ sql, values: [...values] }, (error, answer) => {
      if (error === null) {
        const answers = alone ? [answer] : (answer as unknown[]);
        batch.forEach(({ settle }, nth) => settle?.(null, answers[nth]));
        return;
      }
      // The values are left out: they are personal, and errors are logged.
      const failure = new QueryFailedError(sql, undefined, error);
      batch.forEach(({ settle }, nth) => (made.has(nth) ? settle?.(null, made.get(nth)) : settle?.(failure)));
    });
    query.on('fields', () => { at += 1; });
    query.on('result', (change) => made.set(at, change));
  }
}

const byRunner = new WeakMap<QueryRunner, RoundTrips>();

/** Has all statements of this runner, TypeORM's own among them, go through round trips of ours. It must be connected. */
export function gatherRoundTrips(runner: QueryRunner, connection: Pick<PoolConnection, 'query'>): RoundTrips {
  const trips = new RoundTrips(connection);
  byRunner.set(runner, trips);
  runner.query = (async (sql: string, values?: unknown[], structured = false) => {
    const raw = await trips.run(sql, values);
    if (!structured) return raw;
    return { raw, records: Array.isArray(raw) ? raw : [], affected: (raw as { affectedRows?: number }).affectedRows };
  }) as QueryRunner['query'];
  return trips;
}

export const roundTripsOf = (runner: QueryRunner | undefined): RoundTrips | undefined => (runner === undefined ? undefined : byRunner.get(runner));

/** Asks without waiting: the answer of the next statement in this transaction, or of its commit, says whether it went well. */
export async function askLater(tx: EntityManager, sql: string, values: readonly unknown[]): Promise<void> {
  const trips = dialect === 'mysql' ? roundTripsOf(tx.queryRunner) : undefined;
  if (trips === undefined) await tx.query(sql, [...values]);
  else trips.later(sql, values);
}
