import { emptyForm, entityTypeRules, type RuleTrace } from '@qiban/shared';
import { basisFor, countRows, defectFields, defectOf, goodFor, rowsByWeight } from './clerk-view';

type Row = RuleTrace['rows'][number];
const row = (changes: Partial<Row>): Row => ({ rule: 'item.in-order', level: 'ok', field: '', words: '符合规定', basis: '《公司法》第七条', title: '名称', value: '', ...changes });

const rows = [
  row({ title: '名称' }),
  row({ title: '经营范围', level: 'warn', field: 'scope.codes', basis: '《市场主体登记管理条例》第十四条' }),
  row({ title: '联系人', level: 'refuse', field: 'contacts.companyPhone', basis: '《市场主体登记管理条例》第九条' }),
];

it('puts first what needs a look', () => {
  expect(rowsByWeight(rows).map(({ title }) => title)).toEqual(['联系人', '经营范围', '名称']);
  expect(countRows(rows)).toEqual({ ok: 1, warn: 1, bad: 1 });
});

it('offers every section for a defect, with the article of the rule that spoke there', () => {
  expect(defectFields(emptyForm()).map(({ value }) => value)).toEqual(entityTypeRules.llc.sections);
  expect(basisFor(rows, 'contacts')).toBe('《市场主体登记管理条例》第九条');
  expect(basisFor(rows, 'capital')).toBe('《市场主体登记管理条例实施细则》第十八条');
});

it('sends a defect without the spaces around it', () => {
  expect(defectOf('contacts', ' 电话打不通，请换一个。 ', ' 工作时间能接通的电话 ', ' 细则第十八条 ')).toMatchObject({ field: 'contacts', reason: 'contact.not-reachable', words: '电话打不通，请换一个。', good: '工作时间能接通的电话', basis: '细则第十八条' });
  expect(goodFor('domicile').length).toBeGreaterThan(4);
});
