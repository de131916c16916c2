import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedPages } from './docs-pages';

it.each(Object.entries(generatedPages()))('%s says what the definitions say (npm run -s qiban -- docs)', (path, text) => {
  expect(readFileSync(join(resolve(__dirname, '../../..'), path), 'utf8')).toBe(text);
});
