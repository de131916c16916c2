import { join } from 'node:path';
import { Command } from 'commander';
import { temporaryDatabase, type TemporaryDatabase } from '../../test/temporary-database';
import { Database } from '../database/data-source';
import { Account } from '../features/accounts/account.entity';
import { addOperatorCommands } from './operator-commands';

interface Line { input: string; ok: boolean; level: string; rule: string; words: string; [computed: string]: unknown }

let place: TemporaryDatabase;
const before = { ...process.env };
beforeAll(async () => {
  place = await temporaryDatabase();
  process.env.QIBAN_MODE = 'demo';
  process.env.DATA_DIR = place.directory;
  process.env.LOG_LEVEL = 'silent';
  if (place.databaseUrl !== null) process.env.DATABASE_URL = place.databaseUrl;
});
afterAll(async () => {
  process.env = before;
  await place.drop();
});
afterEach(() => { process.exitCode = undefined; });

/** What the command printed, a line of JSON each, and its exit status. */
async function qiban(...args: string[]): Promise<{ lines: Line[]; status: number }> {
  let text = '';
  const { write } = process.stdout;
  process.stdout.write = ((chunk: string) => {
    text += chunk;
    return true;
  }) as typeof process.stdout.write;
  try {
    const program = new Command('qiban').exitOverride();
    addOperatorCommands(program);
    await program.parseAsync(args, { from: 'user' });
  } finally {
    process.stdout.write = write;
  }
  const lines = text.trim().split('\n').map((line) => JSON.parse(line) as Line);
  for (const line of lines) expect(line).toEqual(expect.objectContaining({ input: expect.any(String), ok: expect.any(Boolean), level: expect.any(String), rule: expect.any(String), words: expect.stringMatching(/\p{Script=Han}/u) }));
  return { lines, status: Number(process.exitCode ?? 0) };
}

describe('the command line of operators', () => {
  it('migrates once, and says so the second time', async () => {
    const first = await qiban('migrate');
    expect((first.lines[0]?.migrations as string[]).length).toBeGreaterThan(0);
    expect((await qiban('migrate')).lines[0]).toMatchObject({ ok: true, words: '数据库已是最新', migrations: [] });
  });

  it('seeds what is missing, twice without doubling', async () => {
    expect((await qiban('seed')).lines[0]?.ok).toBe(true);
    const count = async () => {
      const database = await Database.open({ ...place, databaseFile: join(place.directory, 'qiban.sqlite') });
      try {
        return await database.read.manager.count(Account);
      } finally {
        await database.close();
      }
    };
    const once = await count();
    await qiban('seed');
    expect(await count()).toBe(once);
    expect(once).toBeGreaterThan(10);
  });

  it('makes an account for staff with a password it shows once, and refuses what cannot be', async () => {
    const made = await qiban('user:create', '--username', 'sun.clerk', '--name', '孙宁', '--role', 'clerk', '--division', '370202');
    expect(made.lines[0]).toMatchObject({ ok: true, password: expect.stringMatching(/^[a-z2-9]{16}$/) });
    expect((await qiban('user:create', '--username', 'sun.clerk', '--name', '孙宁', '--role', 'clerk')).lines[0]).toMatchObject({ ok: false, words: '这个用户名已经有人用了' });
    expect((await qiban('user:create', '--username', 'A', '--name', '孙宁', '--role', 'clerk')).lines[0]?.ok).toBe(false);
    expect((await qiban('user:create', '--username', 'zhou', '--name', '周', '--role', 'king')).lines[0]?.words).toContain('king');
    expect((await qiban('user:create', '--username', 'zhou', '--name', '周', '--role', 'clerk', '--division', '37')).lines[0]?.ok).toBe(false);
  });

  it('verifies the log of every case, with nothing to verify as well', async () => {
    const { lines, status } = await qiban('verify-log');
    expect(lines.at(-1)).toMatchObject({ rule: 'case-log.all', ok: true, cases: 0 });
    expect(status).toBe(0);
    const unknown = await qiban('verify-log', '--case', 'no-such-case');
    expect(unknown.lines[0]).toMatchObject({ ok: false, words: '没有这件办件' });
    expect(unknown.status).toBe(1);
  });

  it('examines everything and changes nothing', async () => {
    const { lines } = await qiban('doctor');
    expect(lines.map(({ input }) => input)).toEqual(expect.arrayContaining(['settings', 'node', 'files', 'pages', 'database', 'secret-key']));
    expect(lines.find(({ input }) => input === 'database')).toMatchObject({ ok: true });
    expect(lines.find(({ input }) => input === 'secret-key')).toMatchObject({ ok: true, words: '密钥与数据相符' });
  });

  it('finds out that the secret key is another one', async () => {
    process.env.SECRET_KEY = Buffer.alloc(32, 9).toString('base64');
    try {
      // Keys stay known to a process; a command has one of its own.
      jest.resetModules();
      const { examine } = await import('./doctor');
      const written: string[] = [];
      const { write } = process.stdout;
      process.stdout.write = ((chunk: string) => written.push(chunk) > 0) as typeof process.stdout.write;
      await examine().finally(() => { process.stdout.write = write; });
      expect(written.join('')).toContain('"input":"secret-key","ok":false');
    } finally {
      delete process.env.SECRET_KEY;
    }
  });

  it('names a wrong setting instead of failing', async () => {
    process.env.PORT = 'eighty';
    try {
      expect((await qiban('doctor')).lines).toEqual([expect.objectContaining({ input: 'settings', ok: false, words: expect.stringContaining('PORT') })]);
    } finally {
      delete process.env.PORT;
    }
  });
});
