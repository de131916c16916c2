import type { Confidence, ScopePermit } from '@qiban/shared';
import { industryOf, type CatalogueEntry } from '../../reference';
import { catalogueColumns, permitWords, titleOf, type CatalogueColumn } from './catalogue-columns';

/** Something about one cell, or about the file where `row` is null. Rows are counted as the table program counts them, from 1. */
export interface RowRemark { level: 'refuse' | 'warn'; row: number | null; column: string; value: string; rule: string; words: string }
export interface ReadCatalogue { entries: CatalogueEntry[]; remarks: RowRemark[] }

const LONGEST: Partial<Record<CatalogueColumn, number>> = { code: 20, name: 120, permitName: 60, authority: 80, basis: 200, note: 400, synonyms: 400 };
/** Titles and explanations may stand above the heads of the columns. */
const HEAD_WITHIN = 10;
export const MOST_ROWS = 20_000;

const PERMITS: Readonly<Record<string, ScopePermit>> = {
  无: 'none', 一般: 'none', 一般项目: 'none', none: 'none', 前置: 'prior', 前置许可: 'prior', prior: 'prior', 后置: 'after', 后置许可: 'after', after: 'after', 备案: 'filing', filing: 'filing',
};
const IN_USE: Readonly<Record<string, boolean>> = { '': true, 是: true, 在用: true, yes: true, true: true, 1: true, 否: false, 停用: false, no: false, false: false, 0: false };

/**
 * The rows of a table as entries of a catalogue, with everything that is wrong, row by row: whoever mends the file wants
 * the whole list, not the first mistake. Entries are only of use when no remark refuses.
 */
export function readCatalogueRows(table: readonly (readonly string[])[]): ReadCatalogue {
  const remarks: RowRemark[] = [];
  const remark = (level: RowRemark['level'], row: number | null, column: string, value: string, rule: string, words: string) =>
    remarks.push({ level, row, column, value: value.slice(0, 60), rule: `scope-import.${rule}`, words });

  const head = table.slice(0, HEAD_WITHIN).findIndex((cells) => ['code', 'name'].every((key) => cells.some((cell) => columnOf(cell) === key)));
  if (head < 0) {
    remark('refuse', null, '', '', 'no-head', `前 ${HEAD_WITHIN} 行里没有找到表头，至少要有“${titleOf('code')}”和“${titleOf('name')}”两列。可先导出模板对照。`);
    return { entries: [], remarks };
  }
  const at = new Map<CatalogueColumn, number>();
  table[head]!.forEach((cell, i) => {
    const key = columnOf(cell);
    if (key === null) {
      if (cell.trim() !== '') remark('warn', head + 1, cell.trim(), cell, 'unknown-column', `不认识“${cell.trim()}”这一列，已略过。`);
    } else if (at.has(key)) remark('refuse', head + 1, titleOf(key), cell, 'column-twice', `“${titleOf(key)}”有两列，请只留一列。`);
    else at.set(key, i);
  });
  for (const key of ['industry', 'permit'] as const) if (!at.has(key)) remark('refuse', head + 1, titleOf(key), '', 'column-missing', `缺少“${titleOf(key)}”一列。`);
  const rows = table.slice(head + 1);
  if (rows.length > MOST_ROWS) remark('refuse', null, '', String(rows.length), 'too-many-rows', `最多 ${MOST_ROWS} 行，这份文件有 ${rows.length} 行。`);
  if (remarks.some(({ level }) => level === 'refuse')) return { entries: [], remarks };

  const entries: CatalogueEntry[] = [];
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  rows.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const row = head + 2 + i;
    const text = (key: CatalogueColumn): string => (cells[at.get(key) ?? -1] ?? '').normalize('NFC').trim();
    const refuse = (key: CatalogueColumn, rule: string, words: string) => remark('refuse', row, titleOf(key), text(key), rule, words);

    for (const { key } of catalogueColumns) {
      const most = LONGEST[key];
      if (most !== undefined && text(key).length > most) refuse(key, 'too-long', `“${titleOf(key)}”最多 ${most} 个字。`);
      if (/\p{Cc}/u.test(text(key))) refuse(key, 'control-character', `“${titleOf(key)}”里有换行或控制字符，请删去。`);
    }
    const code = text('code').toUpperCase();
    if (!/^[0-9A-Z][0-9A-Z._-]*$/.test(code)) refuse('code', 'code', code === '' ? '没有条目代码。' : '条目代码只能用字母、数字、点和横线。');
    else if (codes.has(code)) refuse('code', 'code-twice', `条目代码“${code}”在第 ${codes.get(code)} 行已有。`);
    else codes.set(code, row);

    const name = text('name');
    const inUse = IN_USE[text('inUse').toLowerCase()];
    if (inUse === undefined) refuse('inUse', 'in-use', '“在用”请写“是”或“否”，留空为“是”。');
    if (name === '') refuse('name', 'name', '没有规范表述。');
    else if (inUse === true && names.has(name)) refuse('name', 'name-twice', `“${name}”在第 ${names.get(name)} 行已有。同一表述只能有一条在用。`);
    else if (inUse === true) names.set(name, row);

    const industry = text('industry');
    if (!/^\d{4}$/.test(industry)) {
      refuse('industry', 'industry', /^\d{3}$/.test(industry) ? '行业代码是 4 位小类代码；表格软件可能去掉了开头的 0，请把这一列设为文本后重填。' : '行业代码是国民经济行业分类的 4 位小类代码。');
    } else if (industryOf(industry.slice(0, 2)) === null) refuse('industry', 'industry', `国民经济行业分类没有第 ${industry.slice(0, 2)} 大类。`);
    else if (industryOf(industry) === null) remark('warn', row, titleOf('industry'), industry, 'industry-not-carried', `小类 ${industry} 不在本系统的行业表里，名称将显示为空。`);

    const permit = PERMITS[text('permit').toLowerCase()];
    if (permit === undefined) refuse('permit', 'permit', `“许可类别”请写${Object.values(permitWords).map((word) => `“${word}”`).join('、')}。`);
    else if (permit === 'none') {
      if (text('permitName') !== '') refuse('permitName', 'permit-of-none', '没有许可的条目不应写许可名称。');
    } else {
      for (const key of ['permitName', 'authority', 'basis'] as const) if (text(key) === '') refuse(key, 'permit-details', `有许可或备案的条目须写“${titleOf(key)}”。`);
    }
    const confidence = text('confidence').toUpperCase() || 'M';
    if (!['H', 'M', 'L'].includes(confidence)) refuse('confidence', 'confidence', '“把握”请写 H、M 或 L，留空为 M。');

    // A blank separates too, but not within English: call center.
    const synonyms = [...new Set(text('synonyms').split(/[,，、;；|]|(?<![a-z])\s+|\s+(?![a-z])/i).filter((word) => word !== ''))];
    const note = text('note');
    entries.push({
      code, name, industry, permit: permit ?? 'none', permitName: text('permitName'), authority: permit === 'none' ? '' : text('authority'), basis: permit === 'none' ? '' : text('basis'),
      confidence: confidence as Confidence, synonyms, ...(note !== '' && { note }), ...(inUse === false && { inUse: false }),
    });
  });
  if (entries.length === 0) remark('refuse', null, '', '', 'no-entries', '表头下面没有条目。');
  else if (!entries.some(({ inUse }) => inUse !== false)) remark('refuse', null, '', '', 'none-in-use', '没有一条在用的条目。');
  return { entries, remarks };
}

function columnOf(cell: string): CatalogueColumn | null {
  const title = cell.normalize('NFKC').replace(/[\s*：:]/g, '').toLowerCase();
  return catalogueColumns.find(({ title: own, also, key }) => [own, key, ...also].some((each) => each.toLowerCase() === title))?.key ?? null;
}
