import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const repository = resolve(__dirname, '..', '..');

interface StartOptions {
  /** `mysql://…`; without it a fresh embedded database in `dataDir`. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** A folder of its own, removed by `stop()`, unless one is named. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** For the harness's own test. */
  readonly program?: string;
}

const READY_WITHIN_MS = 30_000;
const LOG_KEPT = 200_000;

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

const running = new Set<RunningServer>();
process.on('exit', () => {
  for (const server of running) server.kill();
});

/** The built server as a separate process, as an operator runs it: it can be killed without warning and started again. */
export class RunningServer {
  private child: ChildProcess | null = null;
  private written = '';
  private startedAt = 0;
  /** From the start of the process until `/readyz` said yes. */
  readyAfterMs = 0;

  constructor(readonly port: number, readonly dataDir: string, private readonly ownsDataDir: boolean, private readonly options: StartOptions) {}

  get url(): string { return `http://127.0.0.1:${this.port}`; }
  get pid(): number | undefined { return this.child?.pid; }
  /** Everything the server wrote, standard error included, across restarts. */
  get log(): string { return this.written; }

  async start(): Promise<void> {
    const program = this.options.program ?? join(repository, 'server', 'dist', 'main.js');
    if (!existsSync(program)) throw new Error(`${program} is missing: npm run build`);
    this.startedAt = performance.now();
    const child = spawn(process.execPath, [program], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        QIBAN_MODE: 'demo',
        DATABASE_URL: this.options.databaseUrl ?? '',
        REDIS_URL: this.options.redisUrl ?? '',
        PUBLIC_URL: this.url,
        LOG_LEVEL: 'info',
        // Stories are about people at a desk; those about the machine switch it on.
        AUTOMATIC_APPROVAL: 'off',
        ...this.options.env,
        DATA_DIR: this.dataDir,
        PORT: String(this.port),
        HOST: '127.0.0.1',
      },
    });
    this.child = child;
    running.add(this);
    const keep = (chunk: Buffer) => { this.written = (this.written + chunk.toString('utf8')).slice(-LOG_KEPT); };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    await this.untilReady(child);
    this.readyAfterMs = performance.now() - this.startedAt;
  }

  /** Without warning, as a power cut does it: nothing is flushed, nobody says goodbye. */
  kill(): void {
    this.child?.kill('SIGKILL');
    running.delete(this);
  }

  async killAndWait(): Promise<void> {
    await this.end('SIGKILL');
  }

  async restart(): Promise<void> {
    await this.end('SIGKILL');
    await this.start();
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    if (this.ownsDataDir) rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    running.delete(this);
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    // A server that ignores SIGTERM must not hang the run.
    const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(impatience);
  }

  private async untilReady(child: ChildProcess): Promise<void> {
    for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(50)) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended while starting:\n${this.log.slice(-4000)}`);
      const ready = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.ok, () => false);
      if (ready) return;
    }
    this.kill();
    throw new Error(`the server was not ready within ${READY_WITHIN_MS / 1000} s:\n${this.log.slice(-4000)}`);
  }
}

export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'qiban-e2e-'));
  const server = new RunningServer(await freePort(), dataDir, options.dataDir === undefined, options);
  try {
    await server.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
