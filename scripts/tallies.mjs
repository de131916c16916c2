// What a stage's tests came to, read from what the runners wrote. A tally: { passed, failed, skipped, failures, flaky };
// a failure: { name, words }, where `words` are the lines that tell its cause.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { causeIn } from './causes.mjs';
import { root } from './workspace.mjs';

const none = () => ({ passed: 0, failed: 0, skipped: 0, failures: [], flaky: [] });
const parsed = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** Jest's `--json --outputFile`. A file that could not even be loaded has no tests: it counts as one failure. */
export function jestTally(file) {
  const result = existsSync(file) ? parsed(file) : null;
  if (!result) return none();
  const failures = [];
  for (const suite of result.testResults) {
    const where = relative(root, suite.name);
    const failed = suite.assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed) failures.push({ name: `${where} › ${test.fullName}`, words: causeIn(test.failureMessages?.[0]) });
    if (suite.status === 'failed' && failed.length === 0) failures.push({ name: where, words: causeIn(suite.message) });
  }
  return { ...none(), passed: result.numPassedTests, failed: failures.length, skipped: result.numPendingTests + result.numTodoTests, failures };
}

/** The named steps that lead to the one which failed, outermost first. */
function stepsTo(steps = []) {
  const failed = steps.find(({ error }) => error);
  return failed ? [failed.title, ...stepsTo(failed.steps)] : [];
}

function playwrightCause({ status, steps, errors = [] }) {
  const [{ message = `${status} without a message`, location } = {}] = errors;
  const way = stepsTo(steps);
  return [...(way.length > 0 ? [`in step: ${way.join(' › ')}`] : []), ...causeIn(message, location && `${location.file}:${location.line}:${location.column}`)];
}

/** Playwright's JSON reporter. A test that passed only when repeated has passed, and is named with what was wrong the first time. */
export function playwrightTally(file) {
  const result = existsSync(file) ? parsed(file) : null;
  if (!result) return none();
  const tally = none();
  const told = (name, test) => ({ name, words: playwrightCause(test.results.find(({ status }) => status !== 'passed') ?? {}) });
  const walk = (suite, above) => {
    const path = [...above, suite.title].filter(Boolean);
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const name = `[${test.projectName}] ${[...path, spec.title].join(' › ')}`;
        if (test.status === 'skipped') tally.skipped += 1;
        else if (test.status === 'unexpected') {
          tally.failed += 1;
          tally.failures.push(told(name, test));
        } else {
          tally.passed += 1;
          if (test.status === 'flaky') tally.flaky.push(told(name, test));
        }
      }
    }
    for (const inner of suite.suites ?? []) walk(inner, path);
  };
  for (const suite of result.suites ?? []) walk(suite, []);
  for (const { message = '' } of result.errors ?? []) {
    const [name = 'an error outside the tests', ...words] = causeIn(message);
    tally.failed += 1;
    tally.failures.push({ name, words });
  }
  return tally;
}

/** Node's own runner with the TAP reporter: a failed line, and indented below it what is known of it. */
export function tapTally(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const failures = [...text.matchAll(/^\s*not ok \d+ - (.+)$((?:\n(?!\s*(?:not )?ok \d).*)*)/gm)].map(([, name, below]) => {
    const [, place] = /^\s*location: '(.+)'$/m.exec(below) ?? [];
    const [, line, block] = /^\s*error: (?:'(.*)'|\|-\n((?:(?!\s*code:).*\n)*))/m.exec(below) ?? [];
    return { name, words: causeIn(line ?? block, place) };
  });
  return { ...none(), passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo'), failures };
}

/** A check that is one thing: it holds or it does not. */
export const oneCheck = (name, holds) => ({ ...none(), passed: holds ? 1 : 0, failed: holds ? 0 : 1, failures: holds ? [] : [{ name, words: [] }] });

export function sum(tallies) {
  const total = none();
  for (const tally of tallies) {
    for (const count of ['passed', 'failed', 'skipped']) total[count] += tally[count];
    total.failures.push(...tally.failures);
    total.flaky.push(...tally.flaky);
  }
  return total;
}
