/* The one file that imports Column from typeorm: a kind of column is decided here, once, for both databases. */
import { Column, PrimaryColumn, PrimaryGeneratedColumn, type ColumnOptions, type PrimaryColumnOptions, type TableColumnOptions, type ValueTransformer } from 'typeorm';
import { decipher, encipher } from '../kernel/encipherment';
import { dialect } from './dialect';

type Options = Pick<ColumnOptions, 'nullable' | 'name' | 'select' | 'update'>;
type Shape = Pick<ColumnOptions & TableColumnOptions, 'charset' | 'collation' | 'transformer'> & { type: string; length?: number; precision?: number };

/*
 * MySQL's default collation would call `ab` and `AB` the same, and SQLite would not; with binary collations both compare
 * byte for byte. (Both MySQL collations still ignore trailing spaces: codes are validated to have none.)
 */
const ASCII = dialect === 'mysql' ? { charset: 'ascii', collation: 'ascii_bin' } : {};
const CHINESE = dialect === 'mysql' ? { charset: 'utf8mb4', collation: 'utf8mb4_bin' } : {};

/**
 * MySQL refuses to compare a code with letters that no code has, instead of finding nothing: they are spelled out, which
 * no code is. Whatever is written into a code is checked before.
 */
const ascii: ValueTransformer = {
  // eslint-disable-next-line no-control-regex -- every character of ASCII
  to: (value: unknown) => (typeof value === 'string' ? value.replace(/[^\x00-\x7f]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`) : value),
  from: (value: unknown) => value,
};

/** A bigint arrives as text or number depending on driver and size. Ours are all within the safe integers. */
const wholeNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | number | null) => (value === null || value === undefined ? value : Number(value)),
};

/** MySQL knows 0 and 1. */
const flag: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: number | boolean | null) => (value === null || value === undefined ? value : Boolean(value)),
};

/** A JSON value that is written out already. */
export class JsonText {
  constructor(readonly text: string) {}
}
const written = (value: unknown): string => (value instanceof JsonText ? value.text : JSON.stringify(value));

const json: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? value : written(value)),
  from: (value: string | null) => (value === null || value === undefined ? value : JSON.parse(value)),
};

const enciphered = (place: string): ValueTransformer => ({
  to: (value: unknown) => (value === null || value === undefined ? value : encipher(written(value), place)),
  from: (value: string | null) => (value === null || value === undefined ? value : JSON.parse(decipher(value, place))),
});

/** What each kind is in the database. Entities and migrations both draw on it, so they cannot disagree. */
const shapes = {
  code: (length: number): Shape => ({ type: 'varchar', length, ...ASCII, transformer: ascii }),
  text: (length: number): Shape => ({ type: 'varchar', length, ...CHINESE }),
  longText: (): Shape => ({ type: dialect === 'mysql' ? 'longtext' : 'text', ...CHINESE }),
  int: (): Shape => ({ type: dialect === 'mysql' ? 'int' : 'integer' }),
  bigInt: (): Shape => ({ type: 'bigint' }),
  // SQLite numbers rows only in a column of exactly this type.
  serial: (): Shape => ({ type: dialect === 'mysql' ? 'bigint' : 'integer' }),
  flag: (): Shape => ({ type: dialect === 'mysql' ? 'tinyint' : 'boolean' }),
  moment: (): Shape => (dialect === 'mysql' ? { type: 'datetime', precision: 3 } : { type: 'datetime' }),
};

const primary = (shape: Shape) => PrimaryColumn(shape as PrimaryColumnOptions);
const decorate = (shape: Shape, options: Options = {}) => Column({ ...shape, ...options } as ColumnOptions);

/** The row's own identifier: a UUIDv7. */
export const Id = () => primary(shapes.code(36));
/** A primary key that is not a UUID: a hash, a name, a code. With several of them the key is composite. */
export const KeyCode = (length: number) => primary(shapes.code(length));
export const KeyInt = () => primary(shapes.int());
/** A number the database gives, ascending in the order in which rows were asked for, not committed: one may appear later than a greater one, or never. */
export const Serial = () => PrimaryGeneratedColumn('increment', { type: shapes.serial().type as 'bigint' });
/** Another row's identifier. */
export const Ref = (options?: Options) => decorate(shapes.code(36), options);
/** Identifiers and codes in ASCII: compared byte for byte. SQLite does not check the length: validate before. */
export const Code = (length: number, options?: Options) => decorate(shapes.code(length), options);
/** Chinese or any other words, up to `length` characters. */
export const Text = (length: number, options?: Options) => decorate(shapes.text(length), options);
export const LongText = (options?: Options) => decorate(shapes.longText(), options);
export const Int = (options?: Options) => decorate(shapes.int(), options);
export const BigInt = (options?: Options) => decorate({ ...shapes.bigInt(), transformer: wholeNumber }, options);
/** In fen (分), whole. */
export const Money = (options?: Options) => decorate({ ...shapes.bigInt(), transformer: wholeNumber }, options);
export const Flag = (options?: Options) => decorate({ ...shapes.flag(), transformer: flag }, options);
/** A point in time, UTC, to the millisecond (a bare MySQL `datetime` would round it). Always from our clock. */
export const Moment = (options?: Options) => decorate(shapes.moment(), options);
/** A calendar day `2026-11-21`, as text: a day has no time zone. */
export const Day = (options?: Options) => decorate(shapes.code(10), options);
export const Json = (options?: Options) => decorate({ ...shapes.longText(), transformer: json }, options);
/** Personal data: any JSON value, stored as an AES-256-GCM envelope bound to `place` (`table.column`), so that it cannot be moved elsewhere. */
export const Enciphered = (place: string, options?: Options) => decorate({ ...shapes.longText(), transformer: enciphered(place) }, options);

type MigrationOptions = Pick<TableColumnOptions, 'isNullable'>;
const declare = ({ length, transformer: _, ...shape }: Shape, name: string, options: MigrationOptions = {}): TableColumnOptions => ({
  name, ...shape, ...(length !== undefined && { length: String(length) }), isNullable: false, ...options,
});

/** The same kinds for migrations: `column.code('stage', 40)`. */
export const column = {
  id: (): TableColumnOptions => ({ ...declare(shapes.code(36), 'id'), isPrimary: true }),
  keyCode: (name: string, length: number): TableColumnOptions => ({ ...declare(shapes.code(length), name), isPrimary: true }),
  keyInt: (name: string): TableColumnOptions => ({ ...declare(shapes.int(), name), isPrimary: true }),
  serial: (name: string): TableColumnOptions => ({ ...declare(shapes.serial(), name), isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
  ref: (name: string, options?: MigrationOptions) => declare(shapes.code(36), name, options),
  code: (name: string, length: number, options?: MigrationOptions) => declare(shapes.code(length), name, options),
  text: (name: string, length: number, options?: MigrationOptions) => declare(shapes.text(length), name, options),
  longText: (name: string, options?: MigrationOptions) => declare(shapes.longText(), name, options),
  int: (name: string, options?: MigrationOptions) => declare(shapes.int(), name, options),
  bigInt: (name: string, options?: MigrationOptions) => declare(shapes.bigInt(), name, options),
  money: (name: string, options?: MigrationOptions) => declare(shapes.bigInt(), name, options),
  flag: (name: string, options?: MigrationOptions) => declare(shapes.flag(), name, options),
  moment: (name: string, options?: MigrationOptions) => declare(shapes.moment(), name, options),
  day: (name: string, options?: MigrationOptions) => declare(shapes.code(10), name, options),
  json: (name: string, options?: MigrationOptions) => declare(shapes.longText(), name, options),
  enciphered: (name: string, options?: MigrationOptions) => declare(shapes.longText(), name, options),
};
