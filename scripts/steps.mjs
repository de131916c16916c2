// A step: one thing that takes time. It says what and why, shows that it lives, keeps its output in a file, and shows the end of it when it fails.
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { logDir, root } from './workspace.mjs';

const SILENT_MS = 5_000;
const TTY = process.stderr.isTTY === true;

export const seconds = (ms) => `${(ms / 1000).toFixed(ms < 9_950 ? 1 : 0)} s`;

/** Progress goes to stderr: stdout belongs to whoever reads a command's answer. */
export const say = (line) => process.stderr.write(`${line}\n`);

/**
 * What a long step is usually busy with, recognised in its output and told in a person's words.
 * The first match from the end of the output wins.
 */
const BUSY_WITH = [
  [/better-sqlite3.*(install|gyp|rebuild)|node-gyp/i, '还在编译 better-sqlite3，首次约 2–3 分钟 (compiling the embedded database, first time only)'],
  [/Progress: resolved|downloaded|fetched/i, '正在下载依赖 (downloading packages)'],
  [/webpack|compil/i, '正在编译 (compiling)'],
];

function busyWith(tail) {
  const found = BUSY_WITH.find(([pattern]) => pattern.test(tail));
  if (found) return found[1];
  const last = tail.trimEnd().split('\n').at(-1) ?? '';
  // eslint-disable-next-line no-control-regex -- colour codes of the tools we run
  return last.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').trim().slice(0, 90) || '仍在进行 (still working)';
}

export class StepFailed extends Error {
  constructor(name, logFile, exit) {
    super(`${name}: ${exit}`);
    this.logFile = logFile;
  }
}

/** The last lines of a log, for a person who would open the file next anyway. */
export function tailOf(logFile, lines = 25) {
  const text = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  return `${text}\n   完整日志 full log: ${relative(root, logFile)}`;
}

const running = new Set();
/** Children are in their own process groups, so an interrupted run must end them by itself. */
export function endChildren(signal = 'SIGTERM') {
  for (const child of running) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It ended meanwhile.
    }
  }
}

/**
 * Runs one command. Resolves with its duration and log file; rejects with `StepFailed`.
 * `quiet` leaves out the opening and closing line (the caller prints its own).
 */
export async function step(name, { why, command, args = [], cwd = root, env = process.env, shell = false, log, quiet = false, timeoutMs }) {
  const logFile = join(logDir, `${log}.log`);
  const file = createWriteStream(logFile);
  const startedAt = Date.now();
  let tail = '';
  let lastOutputAt = startedAt;
  let lineOpen = false;
  if (!quiet) say(`▸ ${name}${why ? `：${why}` : ''}`);

  const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  running.add(child);
  const keep = (chunk) => {
    file.write(chunk);
    tail = (tail + chunk).slice(-4000);
    lastOutputAt = Date.now();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);

  const tick = () => {
    const now = Date.now();
    // A terminal gets a line that counts; a file gets a line now and then.
    if (!TTY && now - Math.max(lastOutputAt, startedAt) < SILENT_MS && now - startedAt < 3 * SILENT_MS) return;
    const text = `  … ${seconds(now - startedAt)}  ${busyWith(tail)}`;
    if (TTY) {
      process.stderr.write(`\r\u001b[2K${text}`);
      lineOpen = true;
    } else say(text);
  };
  const ticker = setInterval(tick, TTY ? 1_000 : 3 * SILENT_MS);
  const firstTick = TTY ? undefined : setTimeout(tick, SILENT_MS + 500);
  let timedOut = false;
  const limit = timeoutMs && setTimeout(() => {
    timedOut = true;
    process.kill(-child.pid, 'SIGKILL');
  }, timeoutMs);

  const exit = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? null : timedOut ? `gave up after ${seconds(timeoutMs)}` : signal ? `ended by ${signal}` : `exit status ${code}`));
  });
  running.delete(child);
  clearInterval(ticker);
  clearTimeout(firstTick);
  clearTimeout(limit);
  if (lineOpen) process.stderr.write('\r\u001b[2K');
  await new Promise((resolve) => file.end(resolve));
  const ms = Date.now() - startedAt;
  if (exit !== null) {
    if (!quiet) say(`✗ ${name} (${seconds(ms)}) ${exit}`);
    throw Object.assign(new StepFailed(name, logFile, exit), { ms });
  }
  if (!quiet) say(`✓ ${name} (${seconds(ms)})`);
  return { ms, logFile };
}
