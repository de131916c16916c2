// `npm test [-- --only a,b]`: every stage runs, whatever the others did; a table; and a last line alone with the totals.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDir, requireNode } from './workspace.mjs';

requireNode();
const { endChildren, say, seconds, StepFailed, tailOf } = await import('./steps.mjs');
const { endAllServices } = await import('./throw-away-services.mjs');
const { install } = await import('./install.mjs');
const { toldFailures } = await import('./causes.mjs');
const { NotRun, stages } = await import('./test-stages.mjs');
const { oneCheck, sum } = await import('./tallies.mjs');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    endChildren('SIGKILL');
    endAllServices();
    process.exit(130);
  });
}

const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? null : (process.argv[onlyAt + 1] ?? '').split(',').filter(Boolean);
const unknown = (only ?? []).filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0 || only?.length === 0) {
  say(`--only: ${unknown.join(', ') || '?'}. Stages: ${stages.map((stage) => stage.name).join(', ')}`);
  process.exit(2);
}

/** Chinese characters take two columns of a terminal. */
const wide = (text) => [...text].reduce((columns, character) => columns + (character > '\u2e7f' ? 2 : 1), 0);
const padded = (text, columns) => text + ' '.repeat(Math.max(0, columns - wide(text)));

async function run(stage) {
  const startedAt = Date.now();
  say(`\n■ ${stage.title}`);
  let tally;
  let note = '';
  try {
    tally = await stage.run();
  } catch (error) {
    note = error instanceof NotRun ? error.message : error.stack ?? String(error);
    const fails = !(error instanceof NotRun) || error.asFailure;
    tally = fails ? oneCheck(`${stage.name}: ${note.split('\n')[0]}`, false) : sum([]);
    say(`\n  ${'!'.repeat(72)}\n  !! ${stage.title}: ${note}\n  ${'!'.repeat(72)}\n`);
  }
  const ms = Date.now() - startedAt;
  say(`  ${tally.failed > 0 ? '✗' : note ? '!' : '✓'} ${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ''} (${seconds(ms)})`);
  return { stage, tally, ms, note };
}

const startedAt = Date.now();
try {
  await install();
} catch (error) {
  say(error instanceof StepFailed ? tailOf(error.logFile) : error.stack);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const rows = [];
for (const stage of stages) if (!only || only.includes(stage.name)) rows.push(await run(stage));
const total = sum(rows.map((row) => row.tally));

const lines = [''];
for (const { stage, tally, ms, note } of rows) {
  const mark = tally.failed > 0 ? '✗' : note ? '!' : '✓';
  const counts = note && tally.failed === 0 ? 'not run' : `${tally.passed} passed  ${tally.failed} failed${tally.skipped ? `  ${tally.skipped} skipped` : ''}`;
  lines.push(`${mark} ${padded(stage.title, 32)}${padded(seconds(ms), 9)}${counts}`);
}
for (const [title, kind, mark] of [['重试后才通过，请当作缺陷处理 passed only when repeated, to be mended:', 'flaky', '!'], ['没有通过 failed:', 'failures', '✗']]) {
  const told = rows.flatMap(({ stage, tally }) => toldFailures(tally[kind], `${mark} [${stage.name}]`));
  if (told.length > 0) lines.push('', title, ...told.map((line) => `  ${line}`));
}
const lastLine = `${total.passed} passed, ${total.failed} failed`;
lines.push('', `${padded('总用时 total time', 34)}${seconds(Date.now() - startedAt)}`, '', lastLine);
console.log(lines.join('\n'));
// For whoever runs this through a package manager, which adds its own lines after ours.
writeFileSync(join(buildDir, 'last-line.txt'), `${lastLine}\n`);
process.exit(total.failed > 0 ? 1 : 0);
