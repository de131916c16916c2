// `npm run bench -- names [--small] [--seed n] [--only ours,symspell,flexsearch,sqlite] [--one-area] [--size n] [--limit seconds]`
// One register with planted near-duplicates; each system indexes it in a process of its own and is asked for all of them.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FULL_SIZE, KINDS, makeCorpus, TOLD_ONLY } from './corpus.mjs';
import { writeCorpus } from './names-file.mjs';

const SYSTEMS = {
  ours: { title: 'NameIndex (ours)', limitSeconds: 120 },
  symspell: { title: 'SymSpell of mnemonist 0.40.8', limitSeconds: 80 },
  flexsearch: { title: 'FlexSearch 0.8.212', limitSeconds: 120 },
  sqlite: { title: 'SQLite FTS5', limitSeconds: 100 },
};
const { values } = parseArgs({ options: {
  small: { type: 'boolean', default: false }, seed: { type: 'string', default: '20261121' }, only: { type: 'string', default: Object.keys(SYSTEMS).join(',') },
  'one-area': { type: 'boolean', default: false }, size: { type: 'string' }, limit: { type: 'string' },
} });
const size = Number(values.size ?? (values.small ? 60_000 : FULL_SIZE));
const plantsOfKind = values.small ? 100 : 400;
const limitShare = values.small ? 0.2 : 1;

const folder = mkdtempSync(join(tmpdir(), 'qiban-names-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

/** A process of its own, ended when its time is up: a peer that cannot finish is told as such. */
function measured(name) {
  const limit = values.limit === undefined ? SYSTEMS[name].limitSeconds * limitShare : Number(values.limit);
  const child = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=8000', join(dirname(fileURLToPath(import.meta.url)), 'measure.mjs'), name, folder, String(limit)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve) => {
    let answer = { failed: 'ended without an answer' };
    const timer = setTimeout(() => { answer = { failed: `not done within ${limit} s` }; child.kill('SIGKILL'); }, limit * 1000);
    child.on('message', (message) => { answer = message; });
    child.on('exit', () => { clearTimeout(timer); resolve(answer); });
  });
}

const began = performance.now();
const corpus = makeCorpus({ size, seed: Number(values.seed), plantsOfKind, ...(values['one-area'] && { areas: [['370200', '青岛', 1]] }) });
writeCorpus(folder, corpus);
console.log(`${size.toLocaleString('en')} names${values['one-area'] ? ' in one area' : ' in 16 areas, the largest with 30 %'}, ${plantsOfKind} planted of each kind, made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
console.log(`${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.version}, load ${loadavg()[0].toFixed(1)} at the start\n`);

const results = [];
for (const name of values.only.split(',')) results.push([SYSTEMS[name].title, await measured(name)]);

const columns = ['', 'build s', '(cpu s)', 'MB', 'p50 ms', 'p99 ms', 'recall@20', ...KINDS, `(${TOLD_ONLY})`];
const share = (value) => (value === undefined ? '–' : value.toFixed(3));
console.log(`| ${columns.join(' | ')} |\n|${columns.map((_, at) => (at === 0 ? '---' : '---:')).join('|')}|`);
for (const [title, r] of results) {
  if (r.failed !== undefined) console.log(`| ${title} | ${r.failed} |${' |'.repeat(columns.length - 2)}`);
  else console.log(`| ${title} | ${r.buildSeconds.toFixed(1)} | ${r.buildCpuSeconds.toFixed(1)} | ${r.megabytes.toFixed(0)} | ${r.p50.toFixed(3)} | ${r.p99.toFixed(3)} | ${share(r.recall)} | ${KINDS.map((kind) => share(r.byKind[kind])).join(' | ')} | ${share(r.byKind[TOLD_ONLY])} |`);
}
for (const [title, r] of results) for (const note of r.notes ?? []) console.log(`\n${title}: ${note}`);
console.log(`\nload ${loadavg()[0].toFixed(1)} at the end, ${((performance.now() - began) / 1000).toFixed(0)} s in all`);
