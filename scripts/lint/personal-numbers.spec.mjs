// Lint sees code. Seed lists, recordings, pages and pictures' captions are read here.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { it } from 'node:test';
import { root } from '../workspace.mjs';
import { personalNumbersIn } from './personal-numbers.mjs';

const TEXT = new Set(['.json', '.jsonl', '.md', '.csv', '.tsv', '.txt', '.yml', '.yaml', '.html', '.svg', '.sql', '.scss', '.css', '.xml', '.wxml']);
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);

function* ours(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!NOT_OURS.has(entry.name) && !entry.name.startsWith('.')) yield* ours(path);
    } else if (TEXT.has(extname(entry.name)) && statSync(path).size < 20_000_000) yield path;
  }
}

it('no text file of the repository holds an identity or mobile number', () => {
  const found = [];
  for (const path of ours(root)) {
    const text = readFileSync(path, 'utf8');
    for (const { index, kind } of personalNumbersIn(text)) found.push(`${relative(root, path)}:${text.slice(0, index).split('\n').length} ${kind}`);
  }
  assert.deepEqual(found, []);
});
