import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInScopes } from '../../reference';
import { readTable, UnreadableTable, writeTable } from './catalogue-file';
import { readCatalogueRows } from './catalogue-rows';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'qiban-catalogue-')); });
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content?: string | Buffer) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
};

it.each(['csv', 'xlsx'])('what is exported as %s is the template: it is read back to the same entries', async (kind) => {
  const path = file(`ours.${kind}`);
  await writeTable(path, builtInScopes().entries);
  const { entries, remarks } = readCatalogueRows((await readTable(path)).cells);
  expect(remarks).toEqual([]);
  expect(entries).toEqual(builtInScopes().entries);
});

it('keeps leading zeros, which a table program would take off', async () => {
  const path = file('zero.xlsx');
  await writeTable(path, builtInScopes().entries.filter(({ industry }) => industry.startsWith('0')).slice(0, 1));
  const { cells } = await readTable(path);
  expect(cells[1]![2]).toMatch(/^0\d{3}$/);
});

it('lets no cell be taken for a formula', async () => {
  const path = file('formula.csv');
  await writeTable(path, [{ ...builtInScopes().entries[0]!, name: '=HYPERLINK("http://x")' }]);
  expect(readFileSync(path, 'utf8')).toContain("'=HYPERLINK");
});

it('reads what Windows saves: GB 18030, quotes, a mark at the beginning', async () => {
  // 条目代码,规范表述 in GB 18030.
  const gb = Buffer.from('ccf5c4bfb4fac2eb2cb9e6b7b6b1edcaf60d0a', 'hex');
  expect((await readTable(file('gb.csv', gb))).cells).toEqual([['条目代码', '规范表述']]);
  expect((await readTable(file('bom.csv', '\uFEFF条目代码,"规范表述,含逗号"\r\n'))).cells.at(0)?.at(1)).toBe('规范表述,含逗号');
});

it.each<[string, string, string | Buffer | undefined]>([
  ['a file that is not there', 'nowhere.csv', undefined], ['an old workbook', 'old.xls', 'x'], ['no table at all', 'x.pdf', 'x'], ['text called a workbook', 'text.xlsx', 'not a workbook'],
  ['half a workbook', 'half.xlsx', Buffer.from('504b0304140000000800', 'hex')], ['an open quote', 'quote.csv', 'a,"b'], ['bytes of no alphabet', 'bytes.csv', Buffer.from([0x81, 0xff, 0xff, 0x80])],
])('says it cannot read %s', async (_, name, content) => {
  await expect(readTable(file(name, content))).rejects.toBeInstanceOf(UnreadableTable);
});

it('does not write what it would not read', async () => {
  await expect(writeTable(file('x.txt'), [])).rejects.toBeInstanceOf(UnreadableTable);
});
