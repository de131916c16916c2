import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

export interface TemporaryDatabase {
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
  readonly poolSize: number;
  readonly directory: string;
  drop(): Promise<void>;
}

/** A database nobody else uses: a file in a directory of its own, or one made on the server that DATABASE_URL names. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'qiban-'));
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true });
  const databaseFile = join(directory, 'qiban.sqlite');

  const server = process.env.DATABASE_URL;
  if (!server) return { databaseUrl: null, databaseFile, poolSize: 10, directory, drop: async () => removeDirectory() };

  const name = `qiban_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  const administer = async (sql: string) => {
    const connection = await createConnection({ host: url.hostname, port: Number(url.port || 3306), user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) });
    await connection.query(sql);
    await connection.end();
  };
  await administer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  url.pathname = `/${name}`;
  return {
    databaseUrl: url.href, databaseFile, poolSize: 10, directory,
    drop: async () => {
      await administer(`DROP DATABASE IF EXISTS ${name}`);
      removeDirectory();
    },
  };
}
