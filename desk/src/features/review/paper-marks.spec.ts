import { columnShares, labelledCell, missingOn, pagesOf, pieces, withWholeClauses } from './paper-marks';

describe('words on a paper', () => {
  it('cuts the text where they stand, each time they stand there', () =>
    expect(pieces('甲出资，乙出资', ['出资'])).toEqual([
      { text: '甲', marked: false }, { text: '出资', marked: true }, { text: '，乙', marked: false }, { text: '出资', marked: true },
    ]));
  it('takes the longer of two that begin at one place', () => expect(pieces('林嘉言', ['林', '林嘉言'])).toEqual([{ text: '林嘉言', marked: true }]));
  it('leaves a text alone that holds none', () => expect(pieces('公司章程', ['', '住所'])).toEqual([{ text: '公司章程', marked: false }]));
  it('names what is written nowhere, looking into tables too', () =>
    expect(missingOn([{ kind: 'text', text: '地址：演示路 18 号 308 室' }, { kind: 'table', rows: [['姓名', '林嘉言']] }], ['306 室', '林嘉言'])).toEqual(['306 室']));
});

describe('tables', () => {
  it('reads what stands beside a label', () => {
    expect(labelledCell([{ kind: 'table', rows: [['名称', '甲'], ['住所', '308 室']] }], '住所')).toBe('308 室');
    expect(labelledCell([{ kind: 'text', text: '住所' }], '住所')).toBe('');
  });
  it('gives a column of long numbers more room than one of short words, and all of it together', () => {
    const [post, number] = columnShares([['职务', '身份证号'], ['董事', 'x'.repeat(18)]]);
    expect(number).toBeGreaterThan(post * 2);
    expect(post + number).toBeCloseTo(100, 0);
  });
});

describe('pages', () => {
  it('breaks before the block that no longer fits', () => expect(pagesOf([40, 40, 40, 10], 100)).toEqual([[0, 1], [2, 3]]));
  it('gives a block that is too tall a page of its own', () => expect(pagesOf([10, 500, 10], 100)).toEqual([[0], [1], [2]]));
  it('takes a heading over to the page of what it heads', () => expect(pagesOf([60, 20, 20, 40], 100, (index) => index === 1 || index === 2)).toEqual([[0], [1, 2, 3]]));
  it('has one empty page for an empty document', () => expect(pagesOf([], 100)).toEqual([[]]));
});

it('takes a clause in the applicants’ own words as one, and leaves the model’s clauses as they are', () => {
  const own = { kind: 'clause' as const, text: '第八条　股东会每年开两次。', clause: 'meeting', model: '股东会每年开一次。' };
  const point = { kind: 'clause' as const, text: '（一）春季；', clause: 'meeting' };
  const other = { kind: 'clause' as const, text: '第九条　其他。', clause: 'rest' };
  expect(withWholeClauses([own, point, other, { ...other, text: '（一）其他一。' }])).toEqual([{ ...own, text: '第八条　股东会每年开两次。\n（一）春季；' }, other, { ...other, text: '（一）其他一。' }]);
});
