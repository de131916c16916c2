import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral, ValueTransformer } from 'typeorm';
import { dialect, sqlMoment } from './dialect';
import { askLater } from './round-trips';
import type { Statement } from './transactions';

/** MySQL refuses statements over 65,535 placeholders, SQLite over 32,766. */
const MOST_VALUES = 30_000;

interface Plan {
  readonly head: string;
  readonly tuple: string;
  readonly columns: readonly { readonly property: string; readonly transformer: ValueTransformer | null }[];
}

const plans = new WeakMap<EntityMetadata, Plan>();

/**
 * One INSERT for all rows, and no look at what they were before or are after. The statement is made once an entity:
 * the query builder makes it anew each time, which costs more than the database takes to run it, and `save()` five times that.
 */
export async function insertRows<Row extends ObjectLiteral>(tx: EntityManager, entity: EntityTarget<Row>, rows: readonly Row[]): Promise<void> {
  for (const { sql, values } of insertsOf(tx, entity, rows)) await tx.query(sql, [...values]);
}

/**
 * The same, without waiting: for rows that nothing in this transaction looks at, and whose failure is a fault. A row that
 * runs into a unique key fails the next statement that is waited for, or the commit; with `ifNew` it is left out instead.
 */
export async function insertRowsLater<Row extends ObjectLiteral>(tx: EntityManager, entity: EntityTarget<Row>, rows: readonly Row[], { ifNew = false } = {}): Promise<void> {
  const unlessThere = !ifNew ? '' : dialect === 'mysql' ? ` ON DUPLICATE KEY UPDATE ${tx.connection.driver.escape('id')} = ${tx.connection.driver.escape('id')}` : ' ON CONFLICT DO NOTHING';
  for (const { sql, values } of insertsOf(tx, entity, rows)) await askLater(tx, sql + unlessThere, values);
}

function* insertsOf<Row extends ObjectLiteral>(tx: EntityManager, entity: EntityTarget<Row>, rows: readonly Row[]): Generator<Statement> {
  const portion = Math.max(1, Math.floor(MOST_VALUES / planFor(tx, entity).columns.length));
  for (let from = 0; from < rows.length; from += portion) {
    yield insertStatement(tx, entity, rows.slice(from, from + portion));
  }
}

/** The statement itself, for a transaction that ends with it. */
export function insertStatement<Row extends ObjectLiteral>(tx: EntityManager, entity: EntityTarget<Row>, rows: readonly Row[]): Statement {
  const { head, tuple, columns } = planFor(tx, entity);
  const values: unknown[] = [];
  for (const row of rows) for (const { property, transformer } of columns) values.push(persistent(row[property], transformer));
  return { sql: head + Array(rows.length).fill(tuple).join(','), values };
}

function planFor<Row extends ObjectLiteral>(tx: EntityManager, entity: EntityTarget<Row>): Plan {
  const metadata = tx.connection.getMetadata(entity);
  const known = plans.get(metadata);
  if (known !== undefined) return known;
  const escaped = (name: string) => tx.connection.driver.escape(name);
  const plan: Plan = {
    head: `INSERT INTO ${escaped(metadata.tableName)} (${metadata.columns.map(({ databaseName }) => escaped(databaseName)).join(', ')}) VALUES `,
    tuple: `(${metadata.columns.map(() => '?').join(', ')})`,
    columns: metadata.columns.map(({ propertyName, transformer }) => ({ property: propertyName, transformer: single(transformer) })),
  };
  plans.set(metadata, plan);
  return plan;
}

function single(transformer: ValueTransformer | ValueTransformer[] | undefined): ValueTransformer | null {
  if (Array.isArray(transformer)) throw new Error('our column kinds have one transformer each');
  return transformer ?? null;
}

function persistent(value: unknown, transformer: ValueTransformer | null): unknown {
  const stored: unknown = transformer === null ? value : transformer.to(value);
  if (stored === undefined) return null;
  return stored instanceof Date ? sqlMoment(stored) : stored;
}
