// A private database server and a private Redis for one run of the tests: own folder, own free port, gone afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;

/** Debian keeps servers in sbin, which an ordinary user's PATH leaves out. */
const searchPath = () => [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/libexec'];

export function findProgram(...names) {
  for (const name of names) {
    for (const folder of searchPath()) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here.
      }
    }
  }
  return null;
}

export const freePort = () => new Promise((resolve, reject) => {
  const server = createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

const answers = (port) => new Promise((resolve) => {
  const socket = createConnection({ port, host: '127.0.0.1' });
  socket.once('connect', () => { socket.destroy(); resolve(true); });
  socket.once('error', () => resolve(false));
});

const live = new Set();
/** For signal and exit handlers, which cannot wait. */
export function endAllServices() {
  for (const service of live) service.kill();
}
process.on('exit', endAllServices);

async function launch(name, folder, command, args, port) {
  const logFile = join(folder, 'server.log');
  const log = openSync(logFile, 'w');
  const child = spawn(command, args, { stdio: ['ignore', log, log], detached: true });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const service = {
    kill() {
      live.delete(service);
      try {
        process.kill(child.pid, 'SIGKILL');
      } catch {
        // It ended by itself.
      }
      remove();
    },
    async stop() {
      child.kill('SIGKILL'); // Nothing in it is worth a tidy shutdown.
      await gone;
      live.delete(service);
      remove();
    },
  };
  live.add(service);
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(100)) {
    if (child.exitCode !== null) break;
    if (await answers(port)) return service;
  }
  const words = readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n');
  service.kill();
  throw new Error(`${name} did not come up:\n${words}`);
}

/** The programs this machine lacks, by the name a person would install. */
export function missingServices() {
  const missing = [];
  if (!findProgram('mariadbd', 'mysqld') || !findProgram('mariadb-install-db', 'mysql_install_db')) missing.push('mariadb-server');
  if (!findProgram('redis-server')) missing.push('redis-server');
  return missing;
}

/** `{ url, stop() }`: an empty database `test`, root without a password, durable commits (the server's own defaults). */
export async function startMariadb() {
  const folder = mkdtempSync(join(tmpdir(), 'qiban-mariadb-'));
  const data = join(folder, 'data');
  const user = userInfo().username;
  const common = ['--no-defaults', `--datadir=${data}`, ...(user === 'root' ? ['--user=root'] : [])];
  const install = spawnSync(findProgram('mariadb-install-db', 'mysql_install_db'), [...common, '--auth-root-authentication-method=normal', '--skip-test-db'], { encoding: 'utf8' });
  if (install.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`mariadb-install-db: ${install.stderr || install.stdout || install.error?.message}`);
  }
  const port = await freePort();
  const start = join(folder, 'start.sql');
  // The account is created for every host name the loopback address may have; a server's name resolution is not ours to know.
  writeFileSync(start, ["CREATE DATABASE IF NOT EXISTS test CHARACTER SET utf8mb4;", "CREATE USER IF NOT EXISTS root@'127.0.0.1';", "GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;", ''].join('\n'));
  const service = await launch('mariadbd', folder, findProgram('mariadbd', 'mysqld'), [
    ...common, '--bind-address=127.0.0.1', `--port=${port}`, `--socket=${join(folder, 'sock')}`, `--pid-file=${join(folder, 'pid')}`,
    '--skip-name-resolve', `--init-file=${start}`, '--character-set-server=utf8mb4', '--max-connections=300',
  ], port);
  return { url: `mysql://root@127.0.0.1:${port}/test`, port, stop: service.stop };
}

/** `{ url, stop() }`: nothing is written to disk. */
export async function startRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'qiban-redis-'));
  const port = await freePort();
  const service = await launch('redis-server', folder, findProgram('redis-server'), ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder, '--maxmemory-policy', 'noeviction'], port);
  return { url: `redis://127.0.0.1:${port}`, port, stop: service.stop };
}

/** Both, or neither. */
export async function startServices() {
  const database = await startMariadb();
  try {
    const redis = await startRedis();
    return { databaseUrl: database.url, redisUrl: redis.url, stop: () => Promise.all([database.stop(), redis.stop()]) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
