/** MariaDB and TiDB speak `mysql` too. */
export type Dialect = 'mysql' | 'sqlite';

/**
 * Known before anything else, because column decorators run when an entity file is loaded.
 * One process serves one database, so this never changes while it runs.
 */
export const dialect: Dialect = process.env.DATABASE_URL?.trim() ? 'mysql' : 'sqlite';

/** `YYYY-MM-DD HH:MM:SS.mmm`, UTC: how a moment is written in raw SQL on both databases. */
export function sqlMoment(moment: Date): string {
  return moment.toISOString().replace('T', ' ').replace('Z', '');
}

/** A moment read by raw SQL: the MySQL driver hands back a Date, SQLite the text that was stored. */
export function momentFromSql(value: Date | string): Date {
  return value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`);
}

interface DriverError {
  readonly code?: string;
  readonly errno?: number;
  readonly driverError?: DriverError;
}

/** TypeORM wraps the driver's error; what we look for may be on either. */
function codesOf(error: unknown): readonly (string | number)[] {
  if (typeof error !== 'object' || error === null) return [];
  const { code, errno, driverError } = error as DriverError;
  const own = [code, errno].filter((each): each is string | number => each !== undefined);
  return driverError ? [...own, ...codesOf(driverError)] : own;
}

const has = (error: unknown, codes: readonly (string | number)[]) => codesOf(error).some((each) => codes.includes(each));

/** Two writers wanted the same unique value, and this one came second. */
export const isUniqueViolation = (error: unknown): boolean =>
  has(error, ['ER_DUP_ENTRY', 1062, 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);

/** The database undid the transaction to let another pass. Doing it again from the start is right. */
export const isWorthRepeating = (error: unknown): boolean =>
  has(error, ['ER_LOCK_DEADLOCK', 1213, 'ER_LOCK_WAIT_TIMEOUT', 1205, 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);

const UNREACHABLE: readonly (string | number)[] = [
  'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST', 'PROTOCOL_SEQUENCE_TIMEOUT', 'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR', 'ER_CON_COUNT_ERROR', 1040, 'ER_SERVER_SHUTDOWN', 1053,
  'ER_CONNECTION_KILLED', 1927, 'POOL_CLOSED', 'DATABASE_UNAVAILABLE',
];

/** Nothing is known to be wrong with the request; the database cannot be asked just now. */
export const isUnavailable = (error: unknown): boolean => has(error, UNREACHABLE);

/** Every connection was busy for longer than a person waits. */
export class DatabaseUnavailable extends Error {
  readonly code = 'DATABASE_UNAVAILABLE';
}
