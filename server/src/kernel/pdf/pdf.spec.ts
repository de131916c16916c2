import { inflateSync } from 'node:zlib';
import type { Paragraph } from '@qiban/shared';
import { documentFile, licenceFile, type DocumentContent, type LicenceFacts } from '.';
import { sfntFrom } from './web-font';

const aDocument = (difference: Partial<DocumentContent> = {}): DocumentContent => ({
  title: '青岛沃海机械有限公司章程',
  companyName: '青岛沃海机械有限公司',
  sha256: 'a1b2c3d4e5f60718293a4b5c6d7e8f90'.repeat(2),
  madeOn: '2026-11-23',
  signatures: [],
  demo: true,
  paragraphs: [
    { kind: 'title', text: '青岛沃海机械有限公司章程' },
    { kind: 'heading', text: '第一章　总则' },
    { kind: 'clause', text: '第一条　依照《中华人民共和国公司法》，制定本章程。' },
    { kind: 'table', rows: [['姓名', '认缴出资', '比例'], ['林知远', '120 万元', '60%'], ['周海宁', '80 万元', '40%']] },
    { kind: 'signature', text: '股东：林知远' },
    { kind: 'text', text: '2026年11月23日' },
  ],
  ...difference,
});

const aLicence = (difference: Partial<LicenceFacts> = {}): LicenceFacts => ({
  creditCode: '91370203MADEM0071X',
  companyName: '青岛沃海机械有限公司',
  entityType: 'llc',
  entityTypeWords: '有限责任公司',
  head: { title: '法定代表人', name: '林知远' },
  composition: '',
  unnamed: false,
  capitalWords: '贰佰万元整',
  establishedOn: '2026-11-23',
  domicile: '青岛市市北区演示路 18 号 306 室',
  scope: '机械设备研发、销售；通用零部件制造；技术服务。',
  authority: '青岛市市北区行政审批服务局（演示）',
  issuedOn: '2026-11-23',
  demo: true,
  verificationUrl: 'https://qiban.example/verify/token',
  ...difference,
});

/** Everything in the file in the clear: page content and the tables that say which character a glyph is. */
function contentOf(pdf: Buffer): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = pdf.indexOf('stream\n', at);
    if (start < 0) return parts.join('\n');
    const end = pdf.indexOf('\nendstream', start);
    try {
      parts.push(inflateSync(pdf.subarray(start + 7, end)).toString('latin1'));
    } catch {
      // Not every stream is deflated.
    }
    at = end + 10;
  }
}
const isSearchable = (content: string, char: string) => content.includes(`${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}>`);
const rowOf = (words: string): Paragraph => ({ kind: 'clause', text: `第九条　${words}` });

describe('a document', () => {
  it('is the same file every time, so that its hash can be compared', async () => {
    const [first, second] = [await documentFile(aDocument()), await documentFile(aDocument())];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(first.pages).toBe(1);
    expect((await documentFile(aDocument({ madeOn: '2026-11-24' }))).bytes.equals(first.bytes)).toBe(false);
  });

  it('can be searched', async () => {
    const content = contentOf((await documentFile(aDocument())).bytes);
    for (const char of '青岛沃海机械章程林知远') expect([char, isSearchable(content, char)]).toEqual([char, true]);
  });

  it('goes on over as many pages as it needs, tables and all', async () => {
    const long = await documentFile(aDocument({ paragraphs: [
      ...Array.from({ length: 40 }, () => rowOf('股东会会议由股东按照出资比例行使表决权，决议应当经代表过半数表决权的股东通过。'.repeat(3))),
      { kind: 'table', rows: Array.from({ length: 80 }, (_, i) => [String(i), '林知远', '机械设备研发；'.repeat(6)]) },
      { kind: 'table', rows: [['经营范围', '机械设备销售；'.repeat(900)]] },
    ] }));
    expect(long.pages).toBeGreaterThan(10);
    expect(long.pages).toBeLessThan(20);
  });

  it('shows what was drawn where that person signs', async () => {
    const stroke = Array.from({ length: 20 }, (_, i) => ({ x: 20 + i * 9, y: 60 + 30 * Math.sin(i), t: i }));
    const signature = { name: '林知远', at: '2026-11-23T02:00:00.000Z', width: 320, height: 160, strokes: [stroke] };
    const curvesOf = async (signatures: DocumentContent['signatures']) => contentOf((await documentFile(aDocument({ signatures }))).bytes).match(/ v$/gm)?.length ?? 0;
    const unsigned = await curvesOf([]);
    expect(await curvesOf([signature])).toBe(unsigned + 19);
    expect(await curvesOf([{ ...signature, name: '周海宁' }])).toBe(unsigned);
  });

  it.each(['周𠮷', '㛃', '🏮', '\u{3FFFD}', '\u0007\u202e林', '\ud800', ''])('is made whatever characters it holds: %j', async (words) => {
    const { pages, bytes } = await documentFile(aDocument({ paragraphs: [rowOf(words), { kind: 'table', rows: [[words, words, words], []] }, { kind: 'signature', text: words }] }));
    expect(pages).toBe(1);
    expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('names a character that no font of ours has, so that it is found', async () => {
    const content = contentOf((await documentFile(aDocument({ paragraphs: [rowOf('周𠮷')] }))).bytes);
    expect(content).toContain('/ActualText (\xfe\xff\xd8\x42\xdf\xb7)');
  });

  it('carries the mark only of a demonstration', async () => {
    const isMarked = async (demo: boolean) => isSearchable(contentOf((await documentFile(aDocument({ demo }))).bytes), '演');
    expect([await isMarked(true), await isMarked(false)]).toEqual([true, false]);
  });
});

describe('the licence', () => {
  it('is one page, the same file every time', async () => {
    const [first, second] = [await licenceFile(aLicence()), await licenceFile(aLicence())];
    expect(first.pages).toBe(1);
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  it.each([10, 100, 400, 3000])('stays one page with a scope of %d entries, shortened only when nothing else helps', async (entries) => {
    const { pages, bytes } = await licenceFile(aLicence({ scope: '机械设备研发；'.repeat(entries), domicile: '山东省青岛市市北区'.repeat(4) }));
    expect(pages).toBe(1);
    expect(isSearchable(contentOf(bytes), '…')).toBe(entries > 100);
  });

  it('has another code to scan for another address', async () => {
    const other = await licenceFile(aLicence({ verificationUrl: 'https://qiban.example/verify/other' }));
    expect(other.bytes.equals((await licenceFile(aLicence())).bytes)).toBe(false);
  });

  it('carries no seal of ours when it is not a demonstration', async () => {
    const red = (0xb7 / 255).toString().slice(0, 8);
    const isRed = async (demo: boolean) => contentOf((await licenceFile(aLicence({ demo }))).bytes).includes(red);
    expect([await isRed(true), await isRed(false)]).toEqual([true, false]);
  });
});

it('refuses to unpack what is not a web font', () => expect(() => sfntFrom(Buffer.from('<!doctype html>'))).toThrow('not a WOFF file'));
