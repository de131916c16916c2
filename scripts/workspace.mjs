// Where things are, and how a package's own script is run without going through a package manager (which costs seconds).
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Stamps, logs and results of builds and tests. Never committed; deleting it only costs a rebuild. */
export const buildDir = join(root, '.build');
export const logDir = join(buildDir, 'logs');
mkdirSync(logDir, { recursive: true });

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The lowest Node whose CommonJS can `require` the modules we depend on. */
const LOWEST = [20, 19];

/** Stops with one sentence instead of a stack trace from deep inside a dependency. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1])) return;
  console.error(`企办需要 Node ${LOWEST.join('.')} 或更高版本，当前是 ${process.versions.node}。请升级后再运行。`);
  console.error(`Qiban needs Node ${LOWEST.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** The environment a package script sees: its own binaries first, then the root's. */
export function packageEnv(packageName, extra = {}) {
  const bins = [join(root, packageName, 'node_modules', '.bin'), join(root, 'node_modules', '.bin')];
  return { ...process.env, ...extra, PATH: [...bins, process.env.PATH ?? ''].join(delimiter) };
}

/** The command line written in a package's `scripts`, so that it is written once. */
export function packageScript(packageName, script) {
  const line = readJson(join(root, packageName, 'package.json')).scripts?.[script];
  if (!line) throw new Error(`${packageName}/package.json has no script "${script}"`);
  return line;
}

/** Passes our signals on to a child and takes over its way of ending. */
export function becomeChild(command, args, options) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    process.on(signal, () => {
      // A terminal has sent Ctrl-C to the child as well; a second one would mean "at once". Here it is enough not to die first.
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
  return child;
}
