// The built programs as separate processes: started on free ports, killed without warning, gone with this one.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { memoryOptions } from '../../scripts/server-memory.mjs';
import { freePort } from '../../scripts/throw-away-services.mjs';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(repository, 'server', 'dist');
const READY_WITHIN_MS = 90_000;
const LOG_KEPT = 100_000;

const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export function requireBuilt() {
  if (!existsSync(join(dist, 'main.js'))) throw new Error('server/dist/main.js is missing: npm run build');
}

/** Starts a Node program and keeps the end of what it says. */
export function launch(args, { env = {}, cwd = repository } = {}) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const program = { child, log: '', gone: new Promise((done) => child.once('exit', (code) => { running.delete(child); done(code); })) };
  const keep = (chunk) => { program.log = (program.log + chunk).slice(-LOG_KEPT); };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return program;
}

export async function until(what, holds, patienceMs = READY_WITHIN_MS) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(20)) {
    const answer = await holds();
    if (answer) return answer;
  }
  throw new Error(`${what} did not come about within ${patienceMs / 1000} s`);
}

export const answers = (url) => fetch(url, { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.ok, () => false);

export async function stopProgram({ child, gone }, signal = 'SIGTERM') {
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.kill(signal);
  await gone;
  clearTimeout(impatience);
}

/** All agencies in a process of their own, so that they live on while the server is killed. */
export async function startAgencies() {
  const program = launch([join(dist, 'agencies', 'simulators.js')], { env: { SEAL_STEP_MS: '50' } });
  const line = await until('the simulators', () => /^\{.*\}$/m.exec(program.log)?.[0]);
  return { ...JSON.parse(line), stop: () => stopProgram(program) };
}

/** The server as an operator runs it, with its data in a folder of its own. */
export class BuiltServer {
  #program = null;

  constructor({ databaseUrl = '', redisUrl = '', agencies, env = {}, nodeArgs = [] }) {
    this.dataDir = mkdtempSync(join(tmpdir(), 'qiban-built-'));
    this.given = { databaseUrl, redisUrl, agencies, env, nodeArgs };
    this.readyAfterMs = 0;
  }

  get url() { return `http://127.0.0.1:${this.port}`; }
  get pid() { return this.#program?.child.pid; }
  get log() { return this.#program?.log ?? ''; }

  environment() {
    const { databaseUrl, redisUrl, agencies, env } = this.given;
    return {
      QIBAN_MODE: 'demo', HOST: '127.0.0.1', PORT: String(this.port), PUBLIC_URL: this.url, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, DATA_DIR: this.dataDir, LOG_LEVEL: 'info',
      // A clerk approves in these programs, unless one is about the machine.
      AUTOMATIC_APPROVAL: 'off',
      ...(agencies && { WECHAT_BASE_URL: agencies.wechat, SEAL_REGISTRY_URL: agencies.sealRegistry, SMS_GATEWAY_URL: agencies.smsGateway }), ...env,
    };
  }

  async start() {
    requireBuilt();
    this.port ??= await freePort();
    const startedAt = performance.now();
    const program = launch([...this.given.nodeArgs, join(dist, 'main.js')], { env: { ...this.environment(), NODE_OPTIONS: memoryOptions() } });
    this.#program = program;
    await until('a server that is ready', async () => {
      if (program.child.exitCode !== null) throw new Error(`the server ended while starting:\n${program.log.slice(-4000)}`);
      return answers(`${this.url}/readyz`);
    });
    this.readyAfterMs = performance.now() - startedAt;
  }

  /** As a power cut does it: nothing is flushed, nobody says goodbye. */
  async kill() {
    await stopProgram(this.#program, 'SIGKILL');
  }

  async stop() {
    if (this.#program !== null && this.#program.child.exitCode === null && this.#program.child.signalCode === null) await stopProgram(this.#program);
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** A command of the operator's command line, on the same database. */
  async command(...args) {
    const program = launch([join(dist, 'cli.js'), ...args], { env: this.environment() });
    return { code: await program.gone, lines: program.log.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line)), log: program.log };
  }
}
