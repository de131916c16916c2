import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refusals } from '@qiban/shared';

const ROOT = resolve(__dirname, '../..');

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const everything = ['server/src', 'server/test', 'shared/src', 'e2e/journeys'].flatMap(filesUnder).filter((path) => path.endsWith('.ts') && !path.endsWith('refusals.spec.ts') && !path.endsWith('src/refusals.ts'));
const textOf = (paths: readonly string[]) => paths.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
const tests = textOf(everything.filter((path) => /\.(spec|journey)\.ts$/.test(path)));
const product = textOf(everything.filter((path) => !/\.(spec|journey|builder)\.ts$/.test(path)));

it.each(Object.keys(refusals))('%s is thrown somewhere and tested somewhere', (code) => {
  expect(product).toContain(`'${code}'`);
  expect(tests).toContain(`'${code}'`);
});
