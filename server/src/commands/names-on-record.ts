import { existsSync } from 'node:fs';
import { createConnection } from 'mysql2';
import BetterSqlite3 from 'better-sqlite3';
import { FrozenNamesBuilder } from '../features/names/frozen-names.builder';
import { COMPARISON_AREA } from '../features/names/name-asked';
import { NameIndex, type NameOnRecord } from '../features/names/name-index';
import { Clock } from '../kernel/clock';
import { generateCompanyNames } from '../reference';
import { readSettings } from '../settings';

interface ClaimRow { id: string; area: string; name: string; status: NameOnRecord['status']; case_id: string | null; since: string; reserved_until: string | null; freed_on: string | null; freed_by: NameOnRecord['freedBy'] }

const CLAIMS = "SELECT id, area, name, status, case_id, since, reserved_until, freed_on, freed_by FROM name_claim WHERE status <> 'freed' OR freed_on IS NOT NULL";

/**
 * The names a candidate is compared with: those of the database, row by row, when there is one; else the generated ones
 * of the demonstration. Which of them still stand in the way today is asked when a name is compared.
 */
export async function namesOnRecord(): Promise<NameIndex> {
  const { databaseFile, databaseUrl } = readSettings();
  const builder = new FrozenNamesBuilder();
  if (databaseUrl !== null) for await (const row of rowsOfServer(databaseUrl)) builder.add(onRecord(row));
  else if (existsSync(databaseFile)) for (const row of rowsOfFile(databaseFile)) builder.add(onRecord(row));
  if (builder.size === 0) for (const claim of generated()) builder.add(claim);
  const index = new NameIndex();
  index.adopt(builder.build());
  return index;
}

const onRecord = ({ case_id: caseId, reserved_until: reservedUntil, freed_on: freedOn, freed_by: freedBy, ...row }: ClaimRow): NameOnRecord => ({ ...row, caseId, reservedUntil, freedOn, freedBy });

function* generated(): Generator<NameOnRecord> {
  for (const [number, { name, establishedOn, status, deregisteredOn }] of generateCompanyNames({ today: new Clock().today() }).entries()) {
    const freed = status !== 'registered';
    yield { id: String(number), area: COMPARISON_AREA, name, status: freed ? 'freed' : 'registered', caseId: null, since: establishedOn, reservedUntil: null, freedOn: freed ? deregisteredOn : null, freedBy: freed ? 'deregistered' : null };
  }
}

function* rowsOfFile(file: string): Generator<ClaimRow> {
  const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    // Not migrated yet: as good as no register.
    if (database.prepare("SELECT 1 FROM pragma_table_info('name_claim') WHERE name = 'freed_by'").get() === undefined) return;
    for (const row of database.prepare(CLAIMS).iterate()) yield row as ClaimRow;
  } finally {
    database.close();
  }
}

async function* rowsOfServer(url: string): AsyncGenerator<ClaimRow> {
  const connection = createConnection({ uri: url, dateStrings: true });
  try {
    for await (const row of connection.query(CLAIMS).stream({ highWaterMark: 1_000 })) yield row as ClaimRow;
  } finally {
    connection.end();
  }
}
