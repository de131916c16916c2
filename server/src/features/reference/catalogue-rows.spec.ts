import { readCatalogueRows } from './catalogue-rows';

const HEAD = ['条目代码', '规范表述', '行业代码', '许可类别', '许可名称', '审批机关', '依据', '把握', '说明', '在用', '俗称'];
const FREE = ['A1001', '软件开发', '6513', '无', '', '', '', '', '', '', '写代码、做软件'];
const PERMIT = ['A1002', '餐饮服务', '6210', '后置', '食品经营许可证', '市场监管部门', '《食品安全法》第三十五条', 'H', '', '是', ''];
const changed = (row: string[], column: string, value: string) => row.map((cell, i) => (HEAD[i] === column ? value : cell));
const rules = (table: string[][]) => readCatalogueRows(table).remarks.map(({ level, row, column, rule }) => `${level} ${row ?? '-'} ${column} ${rule.replace('scope-import.', '')}`);

it('reads rows into entries', () => {
  const { entries, remarks } = readCatalogueRows([HEAD, FREE, PERMIT, changed(changed(FREE, '条目代码', 'a1003'), '在用', '否')]);
  expect(remarks).toEqual([]);
  expect(entries).toEqual([
    { code: 'A1001', name: '软件开发', industry: '6513', permit: 'none', permitName: '', authority: '', basis: '', confidence: 'M', synonyms: ['写代码', '做软件'] },
    { code: 'A1002', name: '餐饮服务', industry: '6210', permit: 'after', permitName: '食品经营许可证', authority: '市场监管部门', basis: '《食品安全法》第三十五条', confidence: 'H', synonyms: [] },
    expect.objectContaining({ code: 'A1003', inUse: false }),
  ]);
});

it('finds the head below a title, in any order and in English, and leaves out empty rows', () => {
  const { entries, remarks } = readCatalogueRows([['经营范围规范目录（2027 年版）'], [''], ['name', 'CODE', 'industry ', '许可 类别*'], ['软件开发', 'A1', '6513', 'none'], ['', ' '], ['餐饮管理', 'A2', '6299', '一般项目']]);
  expect(remarks).toEqual([]);
  expect(entries.map(({ code, name }) => [code, name])).toEqual([['A1', '软件开发'], ['A2', '餐饮管理']]);
});

it.each<[string, string[][], string[]]>([
  ['no head', [FREE], ['refuse -  no-head']],
  ['nothing', [], ['refuse -  no-head']],
  ['no permit column', [HEAD.filter((title) => title !== '许可类别'), FREE], ['refuse 1 许可类别 column-missing']],
  ['a column twice', [[...HEAD, '名称'], FREE], ['refuse 1 规范表述 column-twice']],
  ['a column nobody knows', [[...HEAD, '颜色'], [...FREE, '红']], ['warn 1 颜色 unknown-column']],
  ['a head alone', [HEAD], ['refuse -  no-entries']],
  ['nothing in use', [HEAD, changed(FREE, '在用', '停用')], ['refuse -  none-in-use']],
  ['no code', [HEAD, changed(FREE, '条目代码', '')], ['refuse 2 条目代码 code']],
  ['a code in Chinese', [HEAD, changed(FREE, '条目代码', '甲一')], ['refuse 2 条目代码 code']],
  ['a code that is too long', [HEAD, changed(FREE, '条目代码', 'A'.repeat(21))], ['refuse 2 条目代码 too-long']],
  ['a code twice', [HEAD, FREE, changed(FREE, '规范表述', '别的')], ['refuse 3 条目代码 code-twice']],
  ['no name', [HEAD, changed(FREE, '规范表述', ' ')], ['refuse 2 规范表述 name']],
  ['a name twice in use', [HEAD, FREE, changed(FREE, '条目代码', 'A2')], ['refuse 3 规范表述 name-twice']],
  ['a name again after the old one was retired', [HEAD, changed(FREE, '在用', '否'), changed(FREE, '条目代码', 'A2')], []],
  ['a line break in a cell', [HEAD, changed(FREE, '说明', '一\n二')], ['refuse 2 说明 control-character']],
  ['a class that lost its zero', [HEAD, changed(FREE, '行业代码', '111')], ['refuse 2 行业代码 industry']],
  ['a division that does not exist', [HEAD, changed(FREE, '行业代码', '9999')], ['refuse 2 行业代码 industry']],
  ['a class we do not carry', [HEAD, changed(FREE, '行业代码', '6519'), changed(changed(FREE, '条目代码', 'A2'), '规范表述', '别的').map((cell) => (cell === '6513' ? '6699' : cell))], ['warn 3 行业代码 industry-not-carried']],
  ['a permit kind nobody knows', [HEAD, changed(FREE, '许可类别', '许可')], ['refuse 2 许可类别 permit']],
  ['no permit kind', [HEAD, changed(FREE, '许可类别', '')], ['refuse 2 许可类别 permit']],
  ['a permit without anything about it', [HEAD, changed(FREE, '许可类别', '前置')], ['refuse 2 许可名称 permit-details', 'refuse 2 审批机关 permit-details', 'refuse 2 依据 permit-details']],
  ['a permit where there is none', [HEAD, changed(FREE, '许可名称', '许可证')], ['refuse 2 许可名称 permit-of-none']],
  ['a confidence nobody knows', [HEAD, changed(FREE, '把握', '高')], ['refuse 2 把握 confidence']],
  ['in use or not', [HEAD, changed(FREE, '在用', '也许')], ['refuse 2 在用 in-use']],
  ['several things in several rows', [HEAD, changed(changed(FREE, '条目代码', ''), '许可类别', ''), changed(PERMIT, '依据', '')], ['refuse 2 条目代码 code', 'refuse 2 许可类别 permit', 'refuse 3 依据 permit-details']],
])('says what is wrong: %s', (_, table, expected) => expect(rules(table)).toEqual(expected));

it('says how to mend what table programs break', () => {
  expect(readCatalogueRows([HEAD, changed(FREE, '行业代码', '111')]).remarks[0]!.words).toContain('开头的 0');
});

it('keeps the file within bounds', () => {
  const many = Array.from({ length: 20_001 }, () => FREE);
  expect(rules([HEAD, ...many])).toEqual(['refuse -  too-many-rows']);
});
