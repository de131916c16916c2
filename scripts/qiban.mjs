// `npm run -s qiban -- <command>`: the command line. Its stdout is only what the command answers.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { becomeChild, requireNode, root } from './workspace.mjs';

requireNode();
const cli = join(root, 'server', 'dist', 'cli.js');
const built = () => existsSync(cli) && existsSync(join(root, 'shared', 'dist', 'index.js'));

if (!built()) {
  // Progress of these goes to stderr.
  const { install } = await import('./install.mjs');
  const { buildPart } = await import('./build-parts.mjs');
  const { say, StepFailed, tailOf } = await import('./steps.mjs');
  try {
    await install();
    for (const part of ['shared', 'server']) await buildPart(part);
  } catch (error) {
    say(error instanceof StepFailed ? tailOf(error.logFile) : error.stack);
    process.exit(1);
  }
}

// npm changes the directory to the root, where the database is; a file the person named is meant from where they typed it.
const typedIn = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2).map((argument, i, all) => (all[i - 1] === '--file' ? resolve(typedIn, argument) : argument));
becomeChild(process.execPath, [cli, ...args], { cwd: root, env: process.env });
