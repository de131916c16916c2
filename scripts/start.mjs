// `npm start`: install, build what changed, then become the server.
import { join } from 'node:path';
import { memoryOptions } from './server-memory.mjs';
import { becomeChild, requireNode, root } from './workspace.mjs';

requireNode();
const { install } = await import('./install.mjs');
const { buildPart } = await import('./build-parts.mjs');
const { endChildren, say, seconds, StepFailed, tailOf } = await import('./steps.mjs');

const startedAt = Date.now();
const stop = () => {
  endChildren();
  process.exit(130);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

try {
  await install();
  let built = 0;
  // One after another: two bundlers at once need more memory than a small machine has.
  for (const part of ['shared', 'server', 'h5', 'desk']) if (await buildPart(part)) built += 1;
  say(built === 0 ? `✓ 无需构建 nothing to build (${seconds(Date.now() - startedAt)})` : `✓ 准备完成 prepared (${seconds(Date.now() - startedAt)})`);
} catch (error) {
  say(error instanceof StepFailed ? tailOf(error.logFile) : error.stack);
  say('启动未完成。请按上面的提示处理后，再运行一次 npm start；已完成的步骤不会重做。');
  process.exit(1);
}

process.off('SIGINT', stop);
process.off('SIGTERM', stop);
becomeChild(process.execPath, [join(root, 'server', 'dist', 'main.js')], {
  cwd: root,
  env: { ...process.env, QIBAN_MODE: process.env.QIBAN_MODE ?? 'demo', NODE_OPTIONS: memoryOptions() },
});
