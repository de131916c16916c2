import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { PoolConnection } from 'mysql2';
import type { EntityManager, QueryRunner } from 'typeorm';
import { Database } from './data-source';
import { DatabaseUnavailable, dialect, isUnavailable, isWorthRepeating } from './dialect';
import { gatherRoundTrips, runnerOfOne } from './round-trips';

const ATTEMPTS = 3;
/** A person waits two seconds for a connection, then hears that we are busy. */
const PATIENCE_MS = 2_000;

/**
 * The only way to write. Every change to the database happens inside `run`, and a lint rule forbids it elsewhere.
 *
 * Why: the embedded database has one connection. Two asynchronous transactions on it interleave their statements, and
 * one of them rolling back takes the other's acknowledged rows with it. So there transactions queue, one after the
 * other; on MariaDB each has its own connection, and a deadlock is repeated from the start.
 *
 * Inside `run`: no network calls, nothing that takes long, and nothing that cannot happen twice (`afterCommit` is for that).
 */
@Injectable()
export class Transactions {
  private readonly current = new AsyncLocalStorage<Unit>();
  private readonly gate: Gate;

  constructor(private readonly database: Database) {
    this.gate = new Gate(database.width, dialect === 'sqlite' ? 30_000 : PATIENCE_MS);
  }

  /** Joins the transaction that is under way, if any; otherwise begins one and commits it when `work` is done. */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const unit = this.unit();
    if (unit === null) return this.whole(() => this.run(work));
    unit.inside += 1;
    try {
      return await work(await unit.begin());
    } catch (error) {
      // What a joined piece of work has half done must not be committed by whoever catches its error.
      if (unit.inside === 1 && unit.completed === 0) await unit.rollback();
      else unit.fail(error);
      throw error;
    } finally {
      unit.inside -= 1;
      unit.completed += 1;
    }
  }

  /**
   * One transaction around all the `run`s that happen inside `work`. It begins with the first of them, so work that only
   * reads costs nothing, and commits when `work` is done. The whole of `work` is repeated after a deadlock.
   */
  async whole<T>(work: () => Promise<T>): Promise<T> {
    if (this.unit() !== null) return work();
    for (let attempt = 1; ; attempt += 1) {
      const unit = new Unit(this.database, this.gate);
      try {
        const result = await this.current.run(unit, work);
        await unit.commit();
        this.current.exit(() => unit.announce());
        return result;
      } catch (error) {
        await unit.rollback();
        if (!isWorthRepeating(error) || attempt >= ATTEMPTS) throw error;
        await pause(attempt);
      } finally {
        unit.close();
      }
    }
  }

  /** True while a transaction has begun and not ended: what `reads()` returns then sees its own writes. */
  get isUnderWay(): boolean {
    return this.unit()?.hasBegun ?? false;
  }

  /** For questions. Inside a transaction that has begun, it answers from that transaction; outside, from what is committed. */
  reads(): EntityManager {
    const unit = this.unit();
    return unit?.hasBegun ? unit.manager : this.database.read.manager;
  }

  /** Runs once the transaction under way is committed, and not at all if it is rolled back. Outside a transaction: now. */
  afterCommit(effect: () => void): void {
    const unit = this.unit();
    if (unit === null) effect();
    else unit.afterCommit.push(effect);
  }

  /**
   * The statement this transaction ends with. On MariaDB it travels in the same round trip as the COMMIT; when it fails,
   * nothing is committed.
   */
  endWith(statement: Statement): void {
    const unit = this.unit();
    if (!unit?.hasBegun) throw new Error('there is no transaction to end');
    unit.last = statement;
  }

  /** Runs `work` as if no transaction were under way: for what must stay even when the request is refused. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.current.exit(work);
  }

  private unit(): Unit | null {
    const unit = this.current.getStore();
    return unit === undefined || unit.isOver ? null : unit;
  }
}

class Unit {
  afterCommit: (() => void)[] = [];
  last: Statement | null = null;
  isOver = false;
  /** How many `run`s are inside just now, and how many have been: only a lone first one may undo everything by itself. */
  inside = 0;
  completed = 0;
  private beginning: Promise<EntityManager> | null = null;
  private runner: QueryRunner | null = null;
  private leave: (() => void) | null = null;
  /** From here on the transaction takes no more statements, whoever still has its manager in hand. */
  private shut: (() => void) | null = null;
  private failure: unknown = null;

  constructor(private readonly database: Database, private readonly gate: Gate) {}

  get hasBegun(): boolean { return this.runner !== null; }
  get manager(): EntityManager { return (this.runner as QueryRunner).manager; }

  begin(): Promise<EntityManager> {
    this.beginning ??= this.reallyBegin().catch((error: unknown) => {
      this.beginning = null;
      throw error;
    });
    return this.beginning;
  }

  fail(error: unknown): void {
    this.failure ??= error ?? new Error('a part of this transaction failed');
  }

  async commit(): Promise<void> {
    if (this.failure !== null) throw this.failure;
    const runner = this.runner as UnderWay & QueryRunner | null;
    if (runner === null) return;
    if (this.last === null) await runner.commitTransaction();
    else if (dialect === 'sqlite') {
      await runner.query(this.last.sql, [...this.last.values]);
      await runner.commitTransaction();
    } else {
      await runner.query(`${this.last.sql}; COMMIT`, [...this.last.values]);
      mark(runner, false);
    }
    await this.finish(runner);
  }

  async rollback(): Promise<void> {
    const runner = this.runner as UnderWay & QueryRunner | null;
    this.afterCommit = [];
    this.last = null;
    this.completed = -1;
    if (runner === null) return;
    this.shut?.();
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => this.abandon(runner));
    await this.finish(runner);
  }

  announce(): void {
    for (const effect of this.afterCommit) effect();
  }

  close(): void {
    this.isOver = true;
  }

  private async reallyBegin(): Promise<EntityManager> {
    const leave = await this.gate.enter();
    let runner = this.database.write.createQueryRunner();
    try {
      if (dialect === 'sqlite') {
        const own = runnerOfOne(runner);
        await own.startTransaction();
        this.shut = own.close;
        runner = own;
      } else {
        // It begins with its first statement: these connections do not commit by themselves.
        const trips = gatherRoundTrips(runner, (await runner.connect()) as PoolConnection);
        this.shut = () => trips.close();
        mark(runner as UnderWay, true);
      }
    } catch (error) {
      await runner.release().catch(() => undefined);
      leave();
      throw isUnavailable(error) ? new DatabaseUnavailable('the database does not answer', { cause: error }) : error;
    }
    this.leave = leave;
    this.runner = runner;
    return runner.manager;
  }

  /** A connection that could not even roll back must not carry a half transaction into the next one. */
  private async abandon(runner: UnderWay): Promise<void> {
    if (dialect === 'mysql') await runner.connect().then((connection: { destroy(): void }) => connection.destroy(), () => undefined);
    mark(runner, false);
  }

  private async finish(runner: QueryRunner): Promise<void> {
    this.shut?.();
    this.shut = null;
    this.runner = null;
    this.beginning = null;
    await runner.release().catch(() => undefined);
    this.leave?.();
    this.leave = null;
  }
}

export interface Statement { readonly sql: string; readonly values: readonly unknown[] }

/** What TypeORM keeps to know that a transaction is under way; `save()` and the like would begin another one without it. */
type UnderWay = Omit<QueryRunner, 'isTransactionActive'> & { isTransactionActive: boolean; transactionDepth: number };

function mark(runner: UnderWay, underWay: boolean): void {
  runner.isTransactionActive = underWay;
  runner.transactionDepth = underWay ? 1 : 0;
}

/** Lets `width` in at a time, in the order they came, and sends away whoever has waited too long. */
class Gate {
  private inside = 0;
  private readonly waiting: Visitor[] = [];

  constructor(private readonly width: number, private readonly patience: number) {}

  enter(): Promise<() => void> {
    const once = () => {
      let left = false;
      return () => {
        if (left) return;
        left = true;
        this.leave();
      };
    };
    if (this.inside < this.width) {
      this.inside += 1;
      return Promise.resolve(once());
    }
    return new Promise((admitted, sentAway) => {
      const visitor: Visitor = {
        admit: () => {
          clearTimeout(timer);
          admitted(once());
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(visitor), 1);
        sentAway(new DatabaseUnavailable('every connection has been busy for too long'));
      }, this.patience);
      this.waiting.push(visitor);
    });
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.inside -= 1;
    else next.admit();
  }
}

interface Visitor { admit(): void }

/** A little longer each time, and never the same for two that met. */
const pause = (attempt: number) => new Promise((done) => setTimeout(done, attempt * 20 * (0.5 + Math.random())));
