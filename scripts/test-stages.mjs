// The stages of `npm test`, cheapest first. Each returns a tally; a stage that cannot run throws `NotRun` with the reason.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPart, partNames } from './build-parts.mjs';
import { toldFailures } from './causes.mjs';
import { sourceStamp } from './source-stamp.mjs';
import { say, seconds, step, StepFailed, tailOf } from './steps.mjs';
import { jestTally, oneCheck, playwrightTally, sum, tapTally } from './tallies.mjs';
import { missingServices, startServices } from './throw-away-services.mjs';
import { buildDir, packageEnv, root } from './workspace.mjs';

const MINUTE = 60_000;
const results = join(buildDir, 'results');
const isCi = process.env.CI === 'true' || process.env.CI === '1';

/** `asFailure`: the stage must be there, and its absence is what is wrong. */
export class NotRun extends Error {
  constructor(reason, asFailure) {
    super(reason);
    this.asFailure = asFailure;
  }
}

const packages = ['shared', 'server', 'miniapp', 'desk', 'e2e', 'bench'];
const rootTool = (name) => join(root, 'node_modules', '.bin', name);

/** Runs a tool to its end; says whether it was content. When it was not, first the causes that can be read from its results, then the end of its output. */
async function content(name, options, causes = () => []) {
  try {
    const { ms } = await step(name, { quiet: true, timeoutMs: 12 * MINUTE, ...options });
    say(`  ✓ ${name} (${seconds(ms)})`);
    return true;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    say(`  ✗ ${name} (${seconds(error.ms)}): ${error.message}`);
    for (const line of causes()) say(`  ${line}`);
    say(tailOf(error.logFile).replace(/^/gm, '    '));
    return false;
  }
}

const check = async (name, options) => oneCheck(name, await content(name, options));

/** A runner that counts its own tests. When it fails without naming a test, that is one failure too. */
async function counted(name, file, read, options) {
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  const held = await content(name, options, () => toldFailures(read(file).failures));
  const tally = read(file);
  for (const line of toldFailures(tally.flaky, '! 重试后才通过 flaky:')) say(`  ${line}`);
  if (!held && tally.failed === 0) return sum([tally, oneCheck(`${name}: ended badly without naming a test`, false)]);
  if (held && tally.passed === 0) return sum([tally, oneCheck(`${name}: no test ran`, false)]);
  return tally;
}

async function types() {
  const tallies = [];
  for (const name of packages) {
    if (!existsSync(join(root, name, 'tsconfig.json'))) continue;
    tallies.push(await check(`types of ${name}`, { command: 'tsc', args: ['-p', 'tsconfig.json'], cwd: join(root, name), env: packageEnv(name), log: `types-${name}` }));
  }
  return sum(tallies);
}

/** ESLint's cache does not notice that a rule of our own has changed. */
function lintCache() {
  const cache = join(buildDir, 'eslint-cache');
  const lintRules = sourceStamp('lint-rules', ['scripts/lint', 'eslint.config.mjs']);
  if (!lintRules.unchanged) rmSync(cache, { force: true });
  lintRules.keep();
  return cache;
}

const lint = () => check('eslint', {
  command: rootTool('eslint'),
  args: ['.', '--max-warnings=0', '--cache', '--cache-strategy=content', '--cache-location', lintCache()],
  log: 'lint',
});

const rules = () => check('import rules', {
  command: rootTool('depcruise'),
  args: ['--config', 'dependency-rules.cjs', '--output-type', 'err', ...packages.filter((name) => existsSync(join(root, name, 'src'))).map((name) => `${name}/src`)],
  log: 'rules',
});

/** Named one by one: given a folder, Node would take test.mjs itself for a test. */
const toolingSpecs = () => readdirSync(join(root, 'scripts'), { recursive: true }).filter((name) => name.endsWith('.spec.mjs')).map((name) => join('scripts', name));

const tooling = () => counted('node --test scripts', join(results, 'tooling.tap'), tapTally, {
  command: process.execPath,
  args: ['--test', '--test-reporter=tap', `--test-reporter-destination=${join(results, 'tooling.tap')}`, '--test-reporter=spec', '--test-reporter-destination=stdout', ...toolingSpecs()],
  cwd: root,
  env: process.env,
  log: 'tooling',
});

const jest = (packageName, label, env = {}, args = []) => {
  const file = join(results, `${label}.json`);
  return counted(`jest in ${packageName}`, file, jestTally, {
    command: 'jest',
    args: ['--json', `--outputFile=${file}`, ...(isCi ? ['--ci'] : []), ...args],
    cwd: join(root, packageName),
    env: packageEnv(packageName, { TZ: 'UTC', ...env }),
    log: label,
  });
};

/** Every file makes databases of its own, so files run side by side; Jest alone would leave a core of two idle. */
const serverTests = (label, env) => jest('server', label, env, ['--maxWorkers=100%']);

async function withServices(work) {
  const missing = missingServices();
  if (missing.length > 0) {
    throw new NotRun(`PATH 里没有 ${missing.join('、')}，这一部分没有运行。请安装后再试 (missing: ${missing.join(', ')})`, isCi);
  }
  const services = await startServices();
  try {
    return await work(services);
  } finally {
    await services.stop();
  }
}

const serverOnMariadb = () => withServices(({ databaseUrl, redisUrl }) => serverTests('server-mysql', { TEST_DATABASE: 'mysql', TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl }));

async function build() {
  const tallies = [];
  for (const part of partNames) {
    try {
      const built = await buildPart(part);
      if (!built) say(`  ✓ ${part} 无变化 unchanged`);
      tallies.push(oneCheck(`build of ${part}`, true));
    } catch (error) {
      say((error instanceof StepFailed ? tailOf(error.logFile) : error.stack).replace(/^/gm, '    '));
      tallies.push(oneCheck(`build of ${part}: ${error.message}`, false));
    }
  }
  return sum(tallies);
}

/** kill -9 and restarts of the built server; on MariaDB too where it is installed, and the tests say so where it is not. */
const faults = () => counted('node --test e2e/faults', join(results, 'faults.tap'), tapTally, {
  command: process.execPath,
  args: ['--test', '--test-reporter=tap', `--test-reporter-destination=${join(results, 'faults.tap')}`, '--test-reporter=spec', '--test-reporter-destination=stdout', ...readdirSync(join(root, 'e2e', 'faults')).filter((name) => name.endsWith('.spec.mjs')).map((name) => join('e2e', 'faults', name))],
  cwd: root,
  env: process.env,
  log: 'faults',
});

const outputs = { server: 'server/dist/main.js', h5: 'miniapp/dist/h5/index.html', desk: 'desk/dist/index.html', weapp: 'miniapp/dist/weapp/app.json' };
function requireBuilt(...parts) {
  const missing = parts.filter((part) => !existsSync(join(root, outputs[part])));
  if (missing.length > 0) throw new NotRun(`没有构建 ${missing.join(' ')} (not built)`, true);
}

const playwright = (label, projects) => {
  const file = join(results, `${label}.json`);
  return counted('playwright', file, playwrightTally, {
    command: 'playwright',
    args: ['test', ...projects.map((project) => `--project=${project}`)],
    cwd: join(root, 'e2e'),
    env: packageEnv('e2e', { PLAYWRIGHT_JSON_OUTPUT_NAME: file, FORCE_COLOR: '0' }),
    log: label,
    timeoutMs: 15 * MINUTE,
  });
};

/** In the order of running. `name` is what `--only` takes. */
export const stages = [
  { name: 'types', title: '类型 types', run: types },
  { name: 'lint', title: '代码规范 lint', run: lint },
  { name: 'rules', title: '依赖规则 import rules', run: rules },
  { name: 'tooling', title: '工具自检 tooling', run: tooling },
  { name: 'shared', title: '规则单元测试 shared', run: () => jest('shared', 'shared') },
  { name: 'miniapp', title: '界面单元测试 miniapp', run: () => jest('miniapp', 'miniapp') },
  { name: 'desk', title: '界面单元测试 desk', run: () => jest('desk', 'desk') },
  { name: 'server', title: '服务端（嵌入式库）server', run: () => serverTests('server-embedded', { TEST_DATABASE: 'embedded', TEST_DATABASE_URL: '', TEST_REDIS_URL: '' }) },
  { name: 'mariadb', title: '服务端（MariaDB+Redis）', run: serverOnMariadb },
  { name: 'build', title: '构建 build', run: build },
  { name: 'faults', title: '断电演练 kill -9', run: () => { requireBuilt('server'); return faults(); } },
  { name: 'journeys', title: '浏览器旅程 journeys', run: () => { requireBuilt('server', 'h5', 'desk'); return playwright('journeys', ['phone', 'desk']); } },
  { name: 'weapp', title: '小程序检查 weapp', run: () => { requireBuilt('weapp', 'h5', 'server'); return playwright('weapp', ['weapp']); } },
];
