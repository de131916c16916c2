// `node scripts/screenshots.mjs`: builds what changed, starts a throw-away demo server and a browser, and takes the pictures of the README anew.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageEnv, requireNode, root, buildDir } from './workspace.mjs';

requireNode();
const { install } = await import('./install.mjs');
const { buildPart } = await import('./build-parts.mjs');
const { endChildren, say, step, StepFailed, tailOf } = await import('./steps.mjs');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { endChildren(); process.exit(130); });

/** What a page that shows ten of them should cost. */
const LARGEST = 250 * 1024;
const taken = join(buildDir, 'pictures');
const kept = join(root, 'docs', 'images');

try {
  await install();
  for (const part of ['shared', 'server', 'h5', 'desk']) await buildPart(part);
  rmSync(taken, { recursive: true, force: true });
  await step('截图 pictures', {
    command: 'playwright', args: ['test', '--config', 'pictures.config.ts'], cwd: join(root, 'e2e'), env: packageEnv('e2e', { FORCE_COLOR: '0' }), log: 'pictures', timeoutMs: 6 * 60_000,
  });

  const sharp = createRequire(join(root, 'server', 'package.json'))('sharp');
  mkdirSync(kept, { recursive: true });
  let tooLarge = 0;
  for (const name of readdirSync(taken).filter((each) => each.endsWith('.png'))) {
    const file = join(kept, name);
    // Interfaces have few colours: a palette is a third of the size and looks the same.
    await sharp(join(taken, name)).png({ palette: true, colours: 256, quality: 90, effort: 10 }).toFile(file);
    const { size } = statSync(file);
    say(`  ${name} ${Math.round(size / 1024)} KB`);
    if (size > LARGEST) tooLarge += 1;
  }
  if (tooLarge > 0) throw new Error(`${tooLarge} of the pictures are larger than ${LARGEST / 1024} KB`);
} catch (error) {
  say(error instanceof StepFailed ? tailOf(error.logFile) : error.stack);
  process.exit(1);
}
