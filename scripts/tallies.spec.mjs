// A runner that lies about failures is worse than none, so the reading of results is tested against what the runners really write.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { toldFailures } from './causes.mjs';
import { jestTally, oneCheck, playwrightTally, sum, tapTally } from './tallies.mjs';
import { root } from './workspace.mjs';

let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), 'qiban-tallies-')); });
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (content) => {
  const path = join(folder, `${content.length}.out`);
  writeFileSync(path, content);
  return path;
};

it('counts a jest file that could not be loaded as a failure, and tells what each test expected', () => {
  const failureMessages = [`Error: \u001b[2mexpect(\u001b[22mreceived).toBe(expected)\n\nExpected: 1\nReceived: 2\n    at inner (${root}/node_modules/expect/index.js:1:1)\n    at Object.<anonymous> (${root}/server/src/c.spec.ts:7:3)`];
  const result = { numPassedTests: 3, numPendingTests: 1, numTodoTests: 0, testResults: [
    { name: join(root, 'a.spec.ts'), status: 'passed', message: '', assertionResults: [{ status: 'passed', fullName: 'a' }] },
    { name: join(root, 'b.spec.ts'), status: 'failed', message: '  ● Test suite failed to run\n\n    Cannot find module', assertionResults: [] },
    { name: join(root, 'c.spec.ts'), status: 'failed', message: '', assertionResults: [{ status: 'failed', fullName: 'c breaks', failureMessages }] },
  ] };
  assert.deepEqual(jestTally(file(JSON.stringify(result))), { passed: 3, failed: 2, skipped: 1, flaky: [], failures: [
    { name: 'b.spec.ts', words: ['Cannot find module'] },
    { name: 'c.spec.ts › c breaks', words: ['Error: expect(received).toBe(expected)', 'Expected: 1', 'Received: 2', 'at Object.<anonymous> (server/src/c.spec.ts:7:3)'] },
  ] });
});

describe('of the journeys', () => {
  const error = { message: "Error: \u001b[2mlocator.click\u001b[22m: Timeout 15000ms exceeded.\nCall log:\n  - waiting for getByRole('button')\n  - element is not enabled\n  - element is not enabled\n", location: { file: join(root, 'e2e', 'a.journey.ts'), line: 44, column: 68 } };
  const broken = { status: 'failed', errors: [error], steps: [{ title: 'signs in' }, { title: 'the clerk decides', error, steps: [{ title: 'by keyboard', error }] }] };
  const cause = ['in step: the clerk decides › by keyboard', 'Error: locator.click: Timeout 15000ms exceeded.', "- waiting for getByRole('button')", '- element is not enabled', 'at e2e/a.journey.ts:44:68'];
  const spec = (title, status, ...results) => ({ title, tests: [{ status, projectName: 'phone', results }] });
  const tallyOf = (specs, errors = []) => playwrightTally(file(JSON.stringify({ errors, suites: [{ title: 'open.journey.ts', suites: [{ title: 'inner', specs }] }] })));

  it('names the step, the words and the line of what failed, and errors outside tests too', () => {
    const tally = tallyOf([spec('one', 'expected', { status: 'passed' }), spec('two', 'unexpected', broken, broken), spec('three', 'skipped')], [{ message: 'no browser\n at x' }]);
    assert.deepEqual([tally.passed, tally.failed, tally.skipped], [1, 2, 1]);
    assert.deepEqual(tally.failures, [{ name: '[phone] open.journey.ts › inner › two', words: cause }, { name: 'no browser', words: ['at x'] }]);
  });

  it('one that passed only when repeated has passed, and is named with its first error', () => {
    const tally = tallyOf([spec('two', 'flaky', broken, { status: 'passed' })]);
    assert.deepEqual([tally.passed, tally.failed, tally.failures], [1, 0, []]);
    assert.deepEqual(tally.flaky, [{ name: '[phone] open.journey.ts › inner › two', words: cause }]);
    assert.deepEqual(toldFailures(tally.flaky, '!').slice(0, 2), ['! [phone] open.journey.ts › inner › two', `    ${cause[0]}`]);
  });
});

it('reads TAP as Node writes it: totals, and what each failure said', () => {
  const spec = join(folder, 'really.spec.mjs');
  writeFileSync(spec, "import assert from 'node:assert/strict';\nimport { it } from 'node:test';\nit('holds', () => {});\nit('breaks', () => assert.equal(1, 2));\n");
  const environment = { ...process.env };
  delete environment.NODE_TEST_CONTEXT;
  const tally = tapTally(file(spawnSync(process.execPath, ['--test', '--test-reporter=tap', spec], { encoding: 'utf8', env: environment }).stdout));
  assert.deepEqual([tally.passed, tally.failed, tally.skipped], [1, 1, 0]);
  const { name, words } = tally.failures.find((each) => each.name === 'breaks');
  assert.equal(name, 'breaks');
  assert.match(words.join('\n'), /Expected values to be strictly equal:\n1 !== 2\nat .*really\.spec\.mjs:4:1/);
});

it('makes nothing of a result that was never written', () => {
  for (const read of [jestTally, playwrightTally, tapTally]) assert.equal(read(join(folder, 'absent.json')).passed, 0);
});

it('adds up', () => {
  assert.deepEqual(sum([oneCheck('types', true), oneCheck('lint', false)]), { passed: 1, failed: 1, skipped: 0, failures: [{ name: 'lint', words: [] }], flaky: [] });
});
