import { breakLines, isWithinWord, settingOf } from './line-breaking';

/** Latin letters and digits half as wide as Chinese characters, as in most fonts. */
const widthsOf = (chars: readonly string[]) => chars.map((char) => (/[\x20-\x7e]/.test(char) ? 0.5 : 1));
const linesOf = (text: string, room: number): string[] => {
  const chars = [...text];
  return breakLines(chars, settingOf(chars, widthsOf(chars)), () => room).map(({ from, to }) => chars.slice(from, to).join(''));
};

describe('lines of Chinese', () => {
  it.each([
    ['公司设董事一人，任期三年。', 7, ['公司设董事一', '人，任期三年。']],
    // The comma would begin the second line: it hangs into the margin by its empty half instead.
    ['公司设董事一人，任期三年。', 7.5, ['公司设董事一人，', '任期三年。']],
    ['依照《公司法》制定章程', 3, ['依照', '《公司', '法》制', '定章程']],
    ['他说：“好。”就走了', 4.5, ['他说：', '“好。”就', '走了']],
  ])('%s at %d em', (text, room, expected) => expect(linesOf(text, room)).toEqual(expected));

  it.each(['。', '，', '、', '；', '：', '）', '》', '”', '％', '…'])('never begins a line with %s', (mark) => {
    for (let room = 2; room < 12; room += 0.5) {
      for (const line of linesOf(`本章程由全体股东签署${mark}本章程没有规定的${mark}依照法律办理${mark}`, room).slice(1)) expect(line.startsWith(mark)).toBe(false);
    }
  });

  it.each(['（', '《', '“', '￥'])('never ends a line with %s', (mark) => {
    for (let room = 2; room < 12; room += 0.5) {
      for (const line of linesOf(`本章程由${mark}全体股东签署本章程${mark}没有规定的依照${mark}法律办理`, room)) expect(line.endsWith(mark)).toBe(false);
    }
  });

  it('keeps a number, a code and an address whole when they fit on a line', () => {
    for (let room = 10; room < 20; room += 1) {
      const lines = linesOf('统一社会信用代码为91370203MADEM0071X，邮箱为office@example.com。', room);
      expect(lines.some((line) => line.includes('91370203MADEM0071X'))).toBe(true);
      expect(lines.some((line) => line.includes('office@example.com'))).toBe(true);
    }
  });

  it('cuts what is longer than a line, and loses nothing', () => {
    expect(linesOf('a'.repeat(23), 5)).toEqual(['aaaaaaaaaa', 'aaaaaaaaaa', 'aaa']);
    expect(linesOf('字', 0.5)).toEqual(['字']);
    const text = '股东会会议由股东按照出资比例行使表决权，（《公司法》第六十五条）修改章程的，应当经代表三分之二以上表决权的股东通过。';
    for (let room = 1; room < 40; room += 1) expect(linesOf(text, room).join('')).toBe(text);
  });

  it('drops the spaces at which a line is broken', () => expect(linesOf('注册资本 200 万元', 4.5)).toEqual(['注册资本', '200 万元']));

  it('sets two full-width marks in a row one and a half wide', () => {
    const chars = [...'法》）。'];
    expect(settingOf(chars, widthsOf(chars)).map(({ advance }) => advance)).toEqual([1, 0.5, 0.5, 1]);
  });

  it('knows where a line may not give way', () => {
    expect(isWithinWord([...'A1'], 0)).toBe(true);
    expect(isWithinWord([...'法1'], 0)).toBe(false);
  });
});
