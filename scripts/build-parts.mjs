// The parts that are built, what each depends on, and how a build is skipped when nothing changed.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sourceStamp } from './source-stamp.mjs';
import { say, step } from './steps.mjs';
import { buildDir, packageEnv, packageScript, root } from './workspace.mjs';

const LOCKFILE = 'pnpm-lock.yaml';

/**
 * `sources`: a change there means building again. The server takes `shared` as a built package, so only the front
 * ends, which bundle it, name its sources. In building order.
 */
const parts = {
  shared: { title: '共享规则 shared', packageName: 'shared', script: 'build', output: 'shared/dist', proof: 'index.js', sources: ['shared', LOCKFILE] },
  server: { title: '服务端 server', packageName: 'server', script: 'build', output: 'server/dist', proof: 'main.js', sources: ['server', LOCKFILE] },
  h5: { title: '手机网页 H5', packageName: 'miniapp', script: 'build:h5', output: 'miniapp/dist/h5', proof: 'index.html', sources: ['miniapp', 'shared', LOCKFILE] },
  desk: { title: '办公桌面 desk', packageName: 'desk', script: 'build', output: 'desk/dist', proof: 'index.html', sources: ['desk', 'shared', LOCKFILE] },
  weapp: { title: '微信小程序 weapp', packageName: 'miniapp', script: 'build:weapp', output: 'miniapp/dist/weapp', proof: 'app.json', sources: ['miniapp', 'shared', LOCKFILE] },
};
export const partNames = Object.keys(parts);

/** Two builds at once would write into each other's output: the second waits for the first. */
async function alone(work) {
  const lock = join(buildDir, 'building.lock');
  mkdirSync(buildDir, { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!holderLives(lock)) {
        rmSync(lock, { force: true });
        continue;
      }
      if (!told) say('… 另一个构建正在进行，等待它完成 (waiting for another build)');
      told = true;
      await pause(300);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** No build takes this long; a process number may have been given to another process meanwhile. */
const LONGEST_BUILD_MS = 20 * 60_000;

function holderLives(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > LONGEST_BUILD_MS) return false;
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === process.pid) return false;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Builds one part if it must be built. `true` when it was. */
export const buildPart = (name, { force = false } = {}) => alone(async () => {
  const part = parts[name];
  const output = join(root, part.output);
  const stamp = sourceStamp(`build-${name}`, part.sources, packageScript(part.packageName, part.script));
  const present = existsSync(join(output, part.proof));
  if (present && stamp.unchanged && !force) return false;

  const why = force ? '按要求 (asked for)' : !present ? '尚未构建 (not built yet)' : '源文件有变化 (sources changed)';
  stamp.forget();
  // A file deleted from the sources must not live on in the output: migrations and pages are found by looking there.
  rmSync(output, { recursive: true, force: true });
  await step(`构建${part.title}`, {
    why,
    command: packageScript(part.packageName, part.script),
    shell: true,
    cwd: join(root, part.packageName),
    // The front ends' production output is wanted whatever the caller's NODE_ENV says.
    env: packageEnv(part.packageName, { NODE_ENV: 'production' }),
    log: `build-${name}`,
  });
  if (!existsSync(join(output, part.proof))) throw new Error(`${part.title}: the build said nothing was wrong, yet ${part.output}/${part.proof} is missing`);
  stamp.keep();
  return true;
});
