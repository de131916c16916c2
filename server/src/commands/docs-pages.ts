import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { companyRegistration, refusals, workflowPage } from '@qiban/shared';
import type { Command } from 'commander';

const ROOT = resolve(__dirname, '../../..');

/** Pages that are written from definitions; a test fails when one of them is out of date. */
export function generatedPages(): Record<string, string> {
  return {
    'docs/workflows/company-registration.md': workflowPage(companyRegistration),
    'docs/refusals.md': refusalsPage(),
  };
}

function refusalsPage(): string {
  return [
    '# Refusals',
    '',
    'Everything this service may say no to. Written from `shared/src/refusals.ts` by `npm run -s qiban -- docs`; do not edit.',
    '',
    '| Code | HTTP | Words |',
    '| --- | --- | --- |',
    ...Object.entries(refusals).map(([code, [status, words]]) => `| \`${code}\` | ${status} | ${words} |`),
    '',
  ].join('\n');
}

export function addDocsCommand(program: Command): void {
  program.command('docs').description('由定义生成 docs/ 里的流程页和拒绝表').action(() => {
    for (const [path, text] of Object.entries(generatedPages())) {
      const file = join(ROOT, path);
      mkdirSync(resolve(file, '..'), { recursive: true });
      writeFileSync(file, text);
      process.stdout.write(`${JSON.stringify({ input: path, ok: true, level: 'ok', rule: 'docs.written', words: '已生成' })}\n`);
    }
  });
}
