// `npm run -s mutate [-- <folder> …]`: changes the rules of shared/src a thousand small ways, one folder after the other, and
// counts how many of the changes the tests notice. Slow, so not part of `npm test`. What was measured is kept in .build/mutate.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildDir, packageEnv, readJson, requireNode, root } from './workspace.mjs';

requireNode();
const source = join(root, 'shared', 'src');
const results = join(buildDir, 'mutate');
mkdirSync(results, { recursive: true });
const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !existsSync(join(source, name)));
if (unknown.length > 0) {
  console.error(`There is no folder ${unknown.join(', ')} in shared/src. There is: ${folders.join(', ')}`);
  process.exit(2);
}

const nameOf = (folder) => folder.replaceAll('/', '-');
const NOT_RULES = ['spec', 'builder', 'contract'].map((role) => `*.${role}.ts`).concat('wording.ts', 'index.ts');

/** Noticed: a test failed, or the change ran for ever. What no test reaches counts against us; what cannot be compiled counts for nobody. */
function tallyOf(folder) {
  const file = join(results, `${nameOf(folder)}.json`);
  if (!existsSync(file)) return null;
  const states = Object.values(readJson(file).files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted) => states.filter((state) => wanted.includes(state)).length;
  return { noticed: count('Killed', 'Timeout'), missed: count('Survived', 'NoCoverage'), tables: count('Ignored') };
}

let failed = false;
for (const folder of asked.length > 0 ? asked : folders) {
  const mutate = [`src/${folder}/**/*.ts`, ...NOT_RULES.map((pattern) => `!src/${folder}/**/${pattern}`)].join(',');
  const { status } = spawnSync('stryker', ['run', 'stryker.config.mjs', '--mutate', mutate, '--incrementalFile', join(results, `${nameOf(folder)}.json`)], {
    cwd: join(root, 'shared'), stdio: 'inherit', env: packageEnv('shared', { MUTATE_FOLDER: folder }),
  });
  // A folder of tables alone has nothing to change.
  if (status !== 0) failed = true;
}

const rows = folders.concat(asked).filter((name, i, all) => all.indexOf(name) === i).flatMap((folder) => {
  const tally = tallyOf(folder);
  return tally === null ? [] : [{ folder, ...tally }];
});
const percent = ({ noticed, missed }) => (noticed + missed === 0 ? '–' : `${((noticed * 100) / (noticed + missed)).toFixed(1)} %`);
for (const row of rows) console.log(`${row.folder.padEnd(24)} ${percent(row).padStart(7)}  ${row.noticed} of ${row.noticed + row.missed} changes noticed, ${row.tables} in tables not tried`);
process.exitCode = failed ? 1 : 0;
