// `npm run build [-- part …] [--force]`: all parts, or those named.
import { requireNode } from './workspace.mjs';

requireNode();
const { install } = await import('./install.mjs');
const { buildPart, partNames } = await import('./build-parts.mjs');
const { endChildren, say, StepFailed, tailOf } = await import('./steps.mjs');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { endChildren(); process.exit(130); });

const force = process.argv.includes('--force');
const named = process.argv.slice(2).filter((argument) => argument !== '--force');
const unknown = named.filter((name) => !partNames.includes(name));
if (unknown.length > 0) {
  say(`没有这个部分：${unknown.join(' ')}。可选 parts: ${partNames.join(' ')}`);
  process.exit(2);
}

try {
  await install();
  for (const part of named.length > 0 ? named : partNames) if (!(await buildPart(part, { force }))) say(`✓ ${part} 无变化 unchanged`);
} catch (error) {
  say(error instanceof StepFailed ? tailOf(error.logFile) : error.stack);
  process.exit(1);
}
