import { readableChanges, readingUnits, textChanges, type TextPart } from './text-changes';

const part = (value: string, side?: 'added' | 'removed'): TextPart => ({ value: [...value], ...(side && { [side]: true }) });

it('reads a character, a number or a Latin word as one', () => expect(readingUnits('缴足 1,000.50 万元 by 2031')).toEqual(['缴', '足', ' ', '1,000.50', ' ', '万', '元', ' ', 'by', ' ', '2031']));

it('takes a chance agreement into the change around it, what went first', () => {
  const changes = readableChanges([part('股东会每年'), part('一', 'removed'), part('二', 'added'), part('次'), part('会', 'removed'), part('议', 'added'), part('由董事召集')]);
  expect(changes).toEqual([{ text: '股东会每年', kind: 'same' }, { text: '一次会', kind: 'removed' }, { text: '二次议', kind: 'added' }, { text: '由董事召集', kind: 'same' }]);
});

it('leaves what is the same at either end alone, however short', () => {
  expect(readableChanges([part('公'), part('司', 'removed'), part('。')])).toEqual([{ text: '公', kind: 'same' }, { text: '司', kind: 'removed' }, { text: '。', kind: 'same' }]);
});

describe('two texts', () => {
  const rebuilt = (before: string, after: string, without: 'added' | 'removed') => textChanges(before, after).filter(({ kind }) => kind !== without).map(({ text }) => text).join('');
  const pairs: [string, string][] = [
    ['股东会每年召开一次。', '股东会每年召开两次，由董事召集。'], ['', '新写的一条'], ['不要了', ''], ['一样', '一样'], ['注册资本为 100 万元', '注册资本为 200 万元'],
    ['甲'.repeat(3000), '乙'.repeat(3000)],
  ];
  it.each(pairs)('can both be read from what differs (%#)', (before, after) => {
    expect(rebuilt(before, after, 'added')).toBe(before);
    expect(rebuilt(before, after, 'removed')).toBe(after);
  });

  it('keep what they share, and a number is one thing', () => {
    expect(textChanges('注册资本为 100 万元', '注册资本为 200 万元')).toEqual([
      { text: '注册资本为 ', kind: 'same' }, { text: '100', kind: 'removed' }, { text: '200', kind: 'added' }, { text: ' 万元', kind: 'same' },
    ]);
  });
});
