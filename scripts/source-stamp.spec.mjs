import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, it } from 'node:test';
import { sourceStamp } from './source-stamp.mjs';
import { buildDir, root } from './workspace.mjs';

let folder;
const now = () => sourceStamp('self-test', [relative(root, folder)], 'salt');
before(() => {
  mkdirSync(buildDir, { recursive: true });
  folder = mkdtempSync(join(buildDir, 'stamp-'));
  writeFileSync(join(folder, 'a.ts'), 'one');
});
after(() => {
  now().forget();
  rmSync(folder, { recursive: true, force: true });
});

it('asks for a build until one succeeded, and again when a content, a name or a file changes', () => {
  assert.equal(now().unchanged, false);
  now().keep();
  assert.equal(now().unchanged, true);

  utimesSync(join(folder, 'a.ts'), new Date(1), new Date(1));
  assert.equal(now().unchanged, true, 'a touched file with the same content is no change');

  writeFileSync(join(folder, 'a.ts'), 'two');
  assert.equal(now().unchanged, false, 'same size, other content');
  now().keep();

  writeFileSync(join(folder, 'b.ts'), '');
  assert.equal(now().unchanged, false, 'a new file');
  now().keep();

  rmSync(join(folder, 'b.ts'));
  assert.equal(now().unchanged, false, 'a file that went');
  now().keep();

  writeFileSync(join(folder, 'a.spec.ts'), 'test');
  assert.equal(now().unchanged, true, 'a test is not built');
  assert.equal(sourceStamp('self-test', [relative(root, folder)], 'other salt').unchanged, false);
});
