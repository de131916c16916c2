import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { say } from './answer-line';
import { inApp } from './in-app';

interface ImportFlags { dryRun?: boolean; version?: string; title?: string; from?: string }

/** The catalogue of business-scope entries: bring in the official one, take ours out as a template. */
export function addCatalogueCommands(program: Command): void {
  program.command('scope:import <file>').description('导入经营范围目录（CSV 或 XLSX）；有一行不对就全部不导入，并逐行说明')
    .option('--dry-run', '只检查，不写入')
    .option('--version <name>', '版本名，如 gkml-2027；默认取文件名')
    .option('--title <title>', '目录名称')
    .option('--from <date>', '从哪一天起用于新开的办件；默认立即')
    .action((file: string, flags: ImportFlags) => takeIn(file, flags));

  program.command('scope:export <file>').description('导出经营范围目录（.csv 或 .xlsx），可作导入模板')
    .option('--version <name>', '导出哪一版；默认现行的一版')
    .action((file: string, flags: { version?: string }) => takeOut(file, flags));

  program.command('scope:versions').description('列出各版经营范围目录和启用时间').action(() => inApp(async (app) => {
    const { ScopeCatalogues } = await import('../features/reference/index');
    const catalogues = app.get(ScopeCatalogues);
    const current = catalogues.inForce().version;
    for (const { version, title, from } of catalogues.versions()) {
      say(version, 'scope.version', true, version === current ? `${title}（现行）` : title, { activeFrom: from?.toISOString() ?? null, inForce: version === current });
    }
  }));
}

async function takeIn(file: string, { dryRun = false, version = versionOf(file), title, from }: ImportFlags): Promise<void> {
  await inApp(async (app) => {
    const { CatalogueImport } = await import('../features/reference/index');
    const { remarks, summary, written } = await app.get(CatalogueImport).take(file, { version, dryRun, ...(title !== undefined && { title }), ...(from !== undefined && { from }) });
    for (const { level, row, column, value, rule, words } of remarks) {
      say(row === null ? file : `${file}:${row}`, rule, level !== 'refuse', words, { level, row, column, value });
    }
    const refused = remarks.filter(({ level }) => level === 'refuse').length;
    if (refused > 0) process.exitCode = 1;
    const words = refused > 0 ? `没有导入：${refused} 处要改。` : written ? `已导入 ${summary!.entries} 条，版本 ${version}。` : `可以导入 ${summary!.entries} 条，版本 ${version}。`;
    say(file, 'scope.imported', refused === 0, words, { written, refused, warned: remarks.length - refused, ...summary });
  });
}

async function takeOut(file: string, { version: wanted }: { version?: string }): Promise<void> {
  await inApp(async (app) => {
    const { ScopeCatalogues, UnreadableTable, writeTable } = await import('../features/reference/index');
    const catalogues = app.get(ScopeCatalogues);
    if (wanted !== undefined && !catalogues.versions().some(({ version }) => version === wanted)) {
      process.exitCode = 1;
      return say(file, 'scope.exported', false, `没有“${wanted}”这一版。`);
    }
    const { version, entries } = catalogues.named(wanted);
    try {
      await writeTable(file, entries);
      say(file, 'scope.exported', true, `已导出 ${entries.length} 条，版本 ${version}。`, { version, entries: entries.length });
    } catch (error) {
      if (!(error instanceof UnreadableTable)) throw error;
      process.exitCode = 1;
      say(file, 'scope.exported', false, error.message);
    }
  });
}

/** gkml-2027.xlsx → gkml-2027. A name in Chinese leaves nothing, and the operator is asked for one. */
const versionOf = (file: string): string =>
  basename(file, extname(file)).normalize('NFKC').toLowerCase().replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '').slice(0, 40);
