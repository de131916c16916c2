// Installs the workspace's packages when they are missing or the lockfile has changed, and only then.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sourceStamp } from './source-stamp.mjs';
import { step } from './steps.mjs';
import { readJson, root } from './workspace.mjs';

const pnpm = () => readJson(join(root, 'package.json')).packageManager;
// A non-interactive run may replace node_modules; asking would hang it.
const QUIETLY = ['--config.confirmModulesPurge=false', '--reporter=append-only'];
const run = (name, why, args, log) => step(name, {
  why,
  command: process.platform === 'win32' ? 'npx.cmd' : 'npx',
  args: ['-y', pnpm(), ...args],
  shell: process.platform === 'win32',
  log,
});

export async function install() {
  const present = existsSync(join(root, 'node_modules', '.modules.yaml'));
  const packages = sourceStamp('packages', ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc']);
  if (!present || !packages.unchanged) {
    const why = !present ? '首次运行，还没有 node_modules (first run)' : packages.known ? '依赖清单有变化 (the lockfile changed)' : '没有安装记录 (no record of an install)';
    packages.forget();
    await run('安装依赖 install', why, ['install', '--frozen-lockfile', ...QUIETLY], 'install');
    packages.keep();
  }
  // better-sqlite3 is compiled for one version of Node's binary interface; another Node cannot load it.
  const native = sourceStamp('native-modules', [], `${process.versions.modules} ${process.arch}`);
  if (native.unchanged) return;
  if (native.known) await run('重建本机模块 rebuild', 'Node 版本有变化 (another Node version)', ['rebuild', 'better-sqlite3'], 'rebuild');
  native.keep();
}
