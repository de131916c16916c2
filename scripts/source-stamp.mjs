// Has anything changed since the last time? Answered by a hash of contents, without git, and fast: a file whose
// time and size are as before is not read again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildDir, root } from './workspace.mjs';

const NOT_SOURCES = new Set(['node_modules', 'dist', '.swc', '.git', 'coverage', 'test-results']);
const NOT_BUILT = /\.spec\.[a-z]+$/;

function* filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) {
    yield [path, stat];
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (NOT_SOURCES.has(name) || NOT_BUILT.test(name)) continue;
    yield* filesUnder(join(path, name));
  }
}

const stampFile = (name) => join(buildDir, 'stamps', `${name}.json`);
const sha = (content) => createHash('sha256').update(content).digest('hex');

function lastStamp(name) {
  try {
    return JSON.parse(readFileSync(stampFile(name), 'utf8'));
  } catch {
    return { hash: null, files: {} };
  }
}

/** The state of `paths` now; `unchanged` compares it with the state that was kept. `salt` is anything else the result depends on. */
export function sourceStamp(name, paths, salt = '') {
  const last = lastStamp(name);
  const files = {};
  const all = createHash('sha256').update(salt);
  for (const path of paths) {
    for (const [file, stat] of filesUnder(join(root, path))) {
      const key = relative(root, file);
      const known = last.files[key];
      const digest = known && known[0] === stat.mtimeMs && known[1] === stat.size ? known[2] : sha(readFileSync(file));
      files[key] = [stat.mtimeMs, stat.size, digest];
      all.update(`${key}\0${digest}\0`);
    }
  }
  const hash = all.digest('hex');
  return {
    unchanged: last.hash === hash,
    known: last.hash !== null,
    /** Called after the work succeeded, never before: an interrupted build must be done again. */
    keep() {
      mkdirSync(join(buildDir, 'stamps'), { recursive: true });
      writeFileSync(stampFile(name), JSON.stringify({ hash, files }));
    },
    forget() {
      if (existsSync(stampFile(name))) rmSync(stampFile(name));
    },
  };
}
