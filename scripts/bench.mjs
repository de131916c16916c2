// `npm run bench [-- <name> [arguments]]`: lists the benchmarks, or runs one. Each prints its ratios against baselines of the same run.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { becomeChild, requireNode, root } from './workspace.mjs';

requireNode();
const folder = join(root, 'bench');
const entries = (name) => [`${name}.mjs`, join(name, 'run.mjs'), join(name, 'index.mjs'), join(name, `${name}.mjs`)].map((path) => join(folder, path));
const entryOf = (name) => entries(name).find((path) => existsSync(path));
const names = [...new Set(readdirSync(folder).map((name) => name.replace(/\.mjs$/, '')))].filter((name) => name !== 'node_modules' && entryOf(name));

const [name, ...rest] = process.argv.slice(2);
if (!name) {
  console.log(names.length === 0 ? 'No benchmark yet.' : names.map((each) => `npm run bench -- ${each}`).join('\n'));
} else if (!entryOf(name)) {
  console.error(`There is no benchmark "${name}". There is: ${names.join(', ') || 'none'}`);
  process.exitCode = 2;
} else {
  becomeChild(process.execPath, [entryOf(name), ...rest], { cwd: root, env: process.env });
}
