import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import mysql2, { type PoolOptions } from 'mysql2';
import { createConnection, type Connection } from 'mysql2/promise';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { MysqlDataSourceOptions } from 'typeorm/driver/mysql/MysqlDataSourceOptions';
import type { Settings } from '../settings';
import { dialect } from './dialect';
import { entities } from './entities';
import { migrations } from './migrations';

/**
 * The two ways to the database. `write` is for the transaction runner alone. On MariaDB its connections do not commit by
 * themselves, so that a transaction begins with its first statement and not with a round trip before it; those of `read`
 * do, for single statements. On the embedded database `write` is the one connection that may write, and `read` cannot.
 */
export class Database {
  private probe: Connection | null = null;
  private isClosed = false;

  private constructor(
    readonly write: DataSource,
    readonly read: DataSource,
    /** How many transactions may be under way at once. */
    readonly width: number,
    private readonly url: string | null,
  ) {}

  static async open(settings: Pick<Settings, 'databaseUrl' | 'databaseFile' | 'poolSize'>): Promise<Database> {
    if (settings.databaseUrl !== null) {
      if (dialect !== 'mysql') throw new Error('DATABASE_URL was set after the entities were loaded');
      const { databaseUrl: url, poolSize } = settings;
      const type = (await isMariaDb(url)) ? 'mariadb' : 'mysql';
      // Statements of one transaction go together (round-trips.ts). Values never stand in a statement's text but come beside it.
      const write = await new DataSource({ ...pooled(url, poolSize), type, driver: poolOf('autocommit = 0'), multipleStatements: true }).initialize();
      const read = await new DataSource({ ...pooled(url, poolSize), type, driver: poolOf('autocommit = 1') }).initialize();
      return new Database(write, read, poolSize, url);
    }
    mkdirSync(dirname(settings.databaseFile), { recursive: true });
    const write = await new DataSource(embedded(settings.databaseFile, false)).initialize();
    const read = await new DataSource(embedded(settings.databaseFile, true)).initialize();
    return new Database(write, read, 1, null);
  }

  /** Brings the schema up to date. Several processes may start at once: on MariaDB one of them migrates and the others wait. */
  async migrate(): Promise<readonly string[]> {
    if (dialect === 'sqlite') return (await this.write.runMigrations({ transaction: 'each' })).map(({ name }) => name);
    const guard = this.read.createQueryRunner();
    try {
      const [{ locked }] = (await guard.query("SELECT GET_LOCK(CONCAT('qiban-migrate-', LEFT(MD5(DATABASE()), 16)), 120) AS locked")) as [{ locked: number }];
      if (Number(locked) !== 1) throw new Error('another process has been migrating this database for two minutes');
      return (await this.read.runMigrations({ transaction: 'none' })).map(({ name }) => name);
    } finally {
      await guard.query("SELECT RELEASE_LOCK(CONCAT('qiban-migrate-', LEFT(MD5(DATABASE()), 16)))").catch(() => undefined);
      await guard.release();
    }
  }

  async isUpToDate(): Promise<boolean> {
    return !(await this.read.showMigrations());
  }

  /** Asked on a connection of its own: the pool's may all be waiting. */
  async answersWithin(milliseconds: number): Promise<boolean> {
    if (this.url === null) return true;
    if (this.isClosed) return false;
    try {
      this.probe ??= await createConnection({ uri: this.url, connectTimeout: milliseconds });
      if (this.isClosed) throw new Error('closed meanwhile');
      // A lost connection is found out by asking; without a listener its event would end the process.
      this.probe.removeAllListeners('error').on('error', () => undefined);
      await this.probe.query({ sql: 'SELECT 1', timeout: milliseconds });
      return true;
    } catch {
      this.probe?.destroy();
      this.probe = null;
      return false;
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.probe?.destroy();
    this.probe = null;
    if (this.read.isInitialized) await this.read.destroy();
    if (this.write.isInitialized) await this.write.destroy();
  }
}

const COMMON = { entities, migrations, synchronize: false, logging: false as const, migrationsTableName: 'migration' };

function embedded(file: string, readonly: boolean): DataSourceOptions {
  return {
    ...COMMON,
    type: 'better-sqlite3',
    database: file,
    readonly,
    fileMustExist: readonly,
    statementCacheSize: 500,
    prepareDatabase: (database: BetterSqlite3.Database) => {
      database.pragma('busy_timeout = 5000');
      // FULL: what was acknowledged survives a power cut. WAL's default (NORMAL) may lose the last commits.
      if (!readonly) {
        database.pragma('journal_mode = WAL');
        database.pragma('synchronous = FULL');
      }
    },
  };
}

/** They write down defaults differently, so TypeORM has to know which it compares a schema with. */
async function isMariaDb(url: string): Promise<boolean> {
  const connection = await createConnection({ uri: url, connectTimeout: 2_000 });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return (rows as { version: string }[])[0]?.version.includes('MariaDB') ?? false;
  } finally {
    connection.destroy();
  }
}

function pooled(url: string, poolSize: number): Omit<MysqlDataSourceOptions, 'type' | 'driver'> {
  return {
    ...COMMON,
    url,
    poolSize,
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    connectTimeout: 2_000,
    // With both, an unsafe integer arrives as text and a safe one as a number.
    supportBigNumbers: true,
    bigNumberStrings: false,
    extra: { queueLimit: 1_000, enableKeepAlive: true, idleTimeout: 60_000 },
  };
}

/**
 * READ COMMITTED: decisions are conditional updates, so the gap locks of REPEATABLE READ would only add deadlocks.
 * Strict mode: a text that is too long is an error instead of being cut.
 */
const poolOf = (commits: string) => ({
  ...mysql2,
  createPool: (options: PoolOptions) => {
    const pool = mysql2.createPool(options);
    pool.on('connection', (connection) => {
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
      connection.query(`SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', innodb_lock_wait_timeout = 5, ${commits}`);
    });
    return pool;
  },
});
