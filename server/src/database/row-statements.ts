import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral, ValueTransformer } from 'typeorm';
import { momentFromSql, sqlMoment } from './dialect';

/*
 * Reading and changing rows on the paths everybody takes. The query builder makes every statement anew, walks all
 * metadata and wraps each column in an alias: several times the cost of the statement itself. Here a statement is
 * its columns and conditions of equality, all values are parameters, and the column kinds are the same as everywhere.
 */
interface PlannedColumn { readonly property: string; readonly escaped: string; readonly name: string; readonly transformer: ValueTransformer | null; readonly isMoment: boolean }
interface Plan { readonly table: string; readonly columns: readonly PlannedColumn[]; readonly byProperty: ReadonlyMap<string, PlannedColumn>; readonly prototype: object }

const plans = new WeakMap<EntityMetadata, Plan>();

function planFor(from: EntityManager, entity: EntityTarget<ObjectLiteral>): Plan {
  const metadata = from.connection.getMetadata(entity);
  const known = plans.get(metadata);
  if (known !== undefined) return known;
  const escape = (name: string) => from.connection.driver.escape(name);
  const columns = metadata.columns.map(({ propertyName, databaseName, transformer, type }) => ({
    property: propertyName, escaped: escape(databaseName), name: databaseName, transformer: (transformer as ValueTransformer | undefined) ?? null, isMoment: type === 'datetime',
  }));
  const plan: Plan = {
    table: escape(metadata.tableName), columns, byProperty: new Map(columns.map((column) => [column.property, column])), prototype: (metadata.target as { prototype: object }).prototype,
  };
  plans.set(metadata, plan);
  return plan;
}

function columnOf({ byProperty, table }: Plan, property: string): PlannedColumn {
  const column = byProperty.get(property);
  if (column === undefined) throw new Error(`${table} has no column for ${property}`);
  return column;
}

const stored = (value: unknown, { transformer }: PlannedColumn): unknown => {
  const written: unknown = transformer === null ? value : transformer.to(value);
  return written instanceof Date ? sqlMoment(written) : written;
};

const read = (value: unknown, { transformer, isMoment }: PlannedColumn): unknown => {
  if (value === null || value === undefined) return null;
  if (isMoment) return momentFromSql(value as Date | string);
  return transformer === null ? value : (transformer.from(value) as unknown);
};

/** `a = ? AND b IS NULL`; the parameters go into `values`. A list of values means any of them. */
function conditions(plan: Plan, where: ObjectLiteral, values: unknown[]): string {
  return Object.entries(where).map(([property, wanted]) => {
    const column = columnOf(plan, property);
    if (wanted === null) return `${column.escaped} IS NULL`;
    if (Array.isArray(wanted)) {
      if (wanted.length === 0) return '1 = 0';
      for (const each of wanted as unknown[]) values.push(stored(each, column));
      return `${column.escaped} IN (${Array(wanted.length).fill('?').join(', ')})`;
    }
    if (wanted === undefined) throw new Error(`a condition on ${property} without a value would match everything`);
    values.push(stored(wanted, column));
    return `${column.escaped} = ?`;
  }).join(' AND ');
}

/** Equal to a value, empty, or one of several values. */
export type Where<Row> = { readonly [Property in keyof Row]?: Row[Property] | readonly Row[Property][] | undefined };

export interface Reading<Row, Wanted extends keyof Row> {
  /** Only these: an enciphered column that is not asked for is not deciphered. */
  readonly columns?: readonly Wanted[];
  readonly order?: keyof Row;
}

export async function findRows<Row extends ObjectLiteral, Wanted extends keyof Row & string = keyof Row & string>(
  from: EntityManager, entity: EntityTarget<Row>, where: Where<Row>, { columns, order }: Reading<Row, Wanted> = {},
): Promise<Pick<Row, Wanted>[]> {
  const plan = planFor(from, entity);
  const chosen = columns === undefined ? plan.columns : columns.map((property) => columnOf(plan, property));
  const values: unknown[] = [];
  const sorted = order === undefined ? '' : ` ORDER BY ${columnOf(plan, order as string).escaped}`;
  const rows = await from.query<Record<string, unknown>[]>(`SELECT ${chosen.map(({ escaped }) => escaped).join(', ')} FROM ${plan.table} WHERE ${conditions(plan, where, values)}${sorted}`, values);
  return rows.map((row) => {
    const found = Object.create(plan.prototype) as Record<string, unknown>;
    for (const column of chosen) found[column.property] = read(row[column.name], column);
    return found as Row;
  });
}

export async function findRow<Row extends ObjectLiteral, Wanted extends keyof Row & string = keyof Row & string>(
  from: EntityManager, entity: EntityTarget<Row>, where: Where<Row>, reading: Reading<Row, Wanted> = {},
): Promise<Pick<Row, Wanted> | null> {
  return (await findRows(from, entity, where, reading))[0] ?? null;
}

/** How many rows were as `where` says, and now are as `set` says. */
export async function updateRows<Row extends ObjectLiteral>(tx: EntityManager, entity: EntityTarget<Row>, where: Where<Row>, set: Partial<Row>): Promise<number> {
  if (tx.queryRunner === undefined) throw new Error('a change is made in a transaction');
  const plan = planFor(tx, entity);
  const values: unknown[] = [];
  const assignments = Object.entries(set).filter(([, value]) => value !== undefined).map(([property, value]) => {
    const column = columnOf(plan, property);
    values.push(stored(value, column));
    return `${column.escaped} = ?`;
  });
  const sql = `UPDATE ${plan.table} SET ${assignments.join(', ')} WHERE ${conditions(plan, where, values)}`;
  return (await tx.queryRunner.query(sql, values, true)).affected ?? 0;
}
