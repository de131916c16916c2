import { readableChanges, readingUnits, type TextPart } from './text-changes';

const part = (value: string, side?: 'added' | 'removed'): TextPart => ({ value: [...value], ...(side && { [side]: true }) });

it('reads a character, a number or a Latin word as one', () => expect(readingUnits('缴足 1,000.50 万元 by 2031')).toEqual(['缴', '足', ' ', '1,000.50', ' ', '万', '元', ' ', 'by', ' ', '2031']));

it('takes a chance agreement into the change around it, what went first', () => {
  const changes = readableChanges([part('股东会每年'), part('一', 'removed'), part('二', 'added'), part('次'), part('会', 'removed'), part('议', 'added'), part('由董事召集')]);
  expect(changes).toEqual([{ text: '股东会每年', kind: 'same' }, { text: '一次会', kind: 'removed' }, { text: '二次议', kind: 'added' }, { text: '由董事召集', kind: 'same' }]);
});

it('leaves what is the same at either end alone, however short', () => {
  expect(readableChanges([part('公'), part('司', 'removed'), part('。')])).toEqual([{ text: '公', kind: 'same' }, { text: '司', kind: 'removed' }, { text: '。', kind: 'same' }]);
});
