import type { Paragraph } from '@qiban/shared';
import { documentChanges } from './document-changes';

const document = (phone: string, director: string, day: string): Paragraph[] => [
  { kind: 'title', text: '公司登记（备案）申请书' },
  { kind: 'table', rows: [['名称', '青岛沃海信息技术有限公司'], ['公司电话', phone]] },
  { kind: 'clause', text: `第十条　选举${director}为董事。` },
  { kind: 'signature', text: `本人：${director}` },
  { kind: 'text', text: day },
];
const before = document('0532-88880000', '周沐', '2026年11月23日');

it('names the line that reads otherwise, with what stood there', () => {
  expect(documentChanges(before, document('0532-88881111', '周沐', '2026年11月23日'))).toEqual([{ where: '公司电话', before: '0532-88880000', after: '0532-88881111' }]);
  expect(documentChanges(before, document('0532-88880000', '宋予', '2026年11月23日'))).toEqual([
    { where: '第十条', before: '选举周沐为董事。', after: '选举宋予为董事。' }, { where: '', before: '本人：周沐', after: '本人：宋予' },
  ]);
});

it('finds nothing in the same text, and nothing in another day', () => {
  expect(documentChanges(before, before)).toEqual([]);
  expect(documentChanges(before, document('0532-88880000', '周沐', '2026年11月24日'))).toEqual([]);
});

it('tells what was added and what was taken out', () => {
  const longer: Paragraph[] = [...before.slice(0, 3), { kind: 'clause', text: '第十一条　公司设经理。' }, ...before.slice(3)];
  expect(documentChanges(before, longer)).toEqual([{ where: '第十一条', before: '', after: '公司设经理。' }]);
  expect(documentChanges(longer, before)).toEqual([{ where: '第十一条', before: '公司设经理。', after: '' }]);
});

it('does not list a whole new document line by line', () => {
  const lines = (words: string): Paragraph[] => Array.from({ length: 60 }, (_, at) => ({ kind: 'text', text: `${words}${at}` }));
  expect(documentChanges(lines('旧'), lines('新'))).toHaveLength(20);
});
