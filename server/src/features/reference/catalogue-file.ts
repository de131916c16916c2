import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { CatalogueEntry } from '../../reference';
import { catalogueColumns, permitWords, type CatalogueColumn } from './catalogue-columns';

/** A catalogue of twenty thousand entries stays far below; beyond it somebody chose the wrong file. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export class UnreadableTable extends Error {}

/** The cells of a CSV or XLSX file as text, as somebody sees them in a table program. The first sheet of a workbook counts. */
export async function readTable(path: string): Promise<{ bytes: Buffer; cells: string[][] }> {
  const bytes = await readFile(path).catch(() => {
    throw new UnreadableTable(`打不开文件 ${path}。`);
  });
  if (bytes.length > LARGEST_FILE) throw new UnreadableTable(`文件超过 ${LARGEST_FILE / 1024 / 1024} MB。`);
  const kind = extname(path).toLowerCase();
  if (kind !== '.csv' && kind !== '.xlsx') throw new UnreadableTable('请给 .csv 或 .xlsx 文件。旧的 .xls 请先另存为 .xlsx。');
  try {
    return { bytes, cells: kind === '.csv' ? await csvCells(bytes) : await xlsxCells(bytes) };
  } catch {
    throw new UnreadableTable(kind === '.csv' ? '文件不是完整的 CSV，请检查引号是否成对。' : '文件不是完整的 XLSX 工作簿，请重新另存一份。');
  }
}

async function csvCells(bytes: Buffer): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync');
  return parse(textOf(bytes), { relax_column_count: true, skip_empty_lines: false });
}

/** Table programs on Chinese Windows save CSV in GB 18030 unless told otherwise. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

async function xlsxCells(bytes: Buffer): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/node');
  const rows = await readSheet(bytes);
  return rows.map((cells) => cells.map((cell) => (cell === null ? '' : typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell))));
}

/** Writes a catalogue as a table that `readTable` reads back to the same entries; it serves as the template. */
export async function writeTable(path: string, entries: readonly CatalogueEntry[]): Promise<void> {
  const kind = extname(path).toLowerCase();
  const rows = [catalogueColumns.map(({ title }) => title as string), ...entries.map((entry) => catalogueColumns.map(({ key }) => cellOf(entry, key)))];
  if (kind === '.csv') {
    const { stringify } = await import('csv-stringify/sync');
    // The mark at the beginning tells table programs that this is UTF-8.
    return writeFile(path, stringify(rows, { bom: true, escape_formulas: true }));
  }
  if (kind !== '.xlsx') throw new UnreadableTable('请写成 .csv 或 .xlsx 文件。');
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  // As text: a table program would take the leading zero off 0111.
  const sheet = rows.map((cells, i) => cells.map((value) => ({ value, type: String, ...(i === 0 && { fontWeight: 'bold' as const }) })));
  return writeXlsxFile(sheet, { columns: catalogueColumns.map(({ width }) => ({ width })), stickyRowsCount: 1, sheet: '经营范围目录' }).toFile(path);
}

function cellOf(entry: CatalogueEntry, key: CatalogueColumn): string {
  if (key === 'permit') return permitWords[entry.permit];
  if (key === 'inUse') return entry.inUse === false ? '否' : '是';
  if (key === 'synonyms') return entry.synonyms.join('、');
  return entry[key] ?? '';
}
