import { licenceRows, type LicenceFace, type LicenceView } from '@qiban/shared';
import { create as createQr } from 'qrcode';
import { drawEmblem, drawFrame, drawQi, drawRosette } from './guilloche';
import { A4, CINNABAR, GOLD, GOLD_200, INK, INK_2, Paper, RICE, type Block, type BlockStyle, type PdfFile, type TextStyle } from './paper';
import { lettersInLine, lettersOnArc } from './seal-layout';

/** What is printed: the items of 细则第二十三条. There is no 经营期限: the form of 2022 dropped it. */
export type LicenceFacts = LicenceFace & Pick<LicenceView, 'creditCode' | 'companyName' | 'establishedOn' | 'authority' | 'issuedOn' | 'demo' | 'verificationUrl'>;

const CENTRE = A4.width / 2;
const LEFT = 86;
const RIGHT = A4.width - 86;
/** The rows have this much; below stand the code to scan, the seal and the day. */
const ROWS = { top: 322, bottom: 641 } as const;
const SIZES = [16, 15, 14, 13, 12, 11, 10, 9, 8, 7];

/** 营业执照（副本）, electronic, A4 upright. */
export async function licenceFile(facts: LicenceFacts): Promise<PdfFile> {
  const paper = new Paper({ title: `营业执照 ${facts.companyName}`, subject: facts.creditCode, madeOn: facts.issuedOn });
  const { pdf } = paper;
  pdf.addPage();
  pdf.rect(0, 0, A4.width, A4.height).fill(RICE);
  drawRosette(pdf, CENTRE, 440, 226, 0.42, 36, 0.28);
  drawRosette(pdf, CENTRE, 440, 116, 0.3, 24, 0.32);
  drawFrame(pdf, { x: 24, y: 24, width: A4.width - 48, height: A4.height - 48 }, 34);
  drawHead(paper, facts);
  drawRows(paper, facts);
  drawCodeToScan(paper, facts.verificationUrl);
  drawAuthority(paper, facts);
  return paper.finish();
}

export const licencePdf = async (facts: LicenceFacts): Promise<Buffer> => (await licenceFile(facts)).bytes;

function drawHead(paper: Paper, { creditCode, demo }: LicenceFacts): void {
  drawEmblem(paper.pdf, CENTRE, 122, 42);
  const title: TextStyle = { face: 'song-bold', size: 48, tracking: 0.3 };
  paper.drawText('营业执照', CENTRE, 222, title, { align: 'centre' });

  const words: TextStyle = { face: 'song', size: 16, colour: INK_2 };
  const mark: TextStyle = { face: 'hei-bold', size: 13, colour: CINNABAR };
  const markWidth = demo ? 48 : 0;
  const start = CENTRE - (paper.widthOf('（副本）电子证照', words) + markWidth) / 2;
  paper.drawText('（副本）电子证照', start, 256, words);
  if (demo) {
    const x = start + paper.widthOf('（副本）电子证照', words) + 8;
    paper.pdf.lineWidth(1).roundedRect(x, 241.5, 36, 19, 3).stroke(CINNABAR);
    paper.drawText('演示', x + 18, 255.5, mark, { align: 'centre' });
  }

  const label: TextStyle = { face: 'song', size: 14, colour: GOLD };
  const number: TextStyle = { face: 'hei-bold', size: 16, tracking: 0.02 };
  const grouped = creditCode.replace(/(.{4})(?=.)/g, '$1 ');
  const total = paper.widthOf('统一社会信用代码', label) + 14 + paper.widthOf(grouped, number);
  paper.drawText('统一社会信用代码', CENTRE - total / 2, 294, label);
  paper.drawText(grouped, CENTRE + total / 2, 294.5, number, { align: 'right' });
}

interface Row { readonly label: string; readonly block: Block; readonly style: BlockStyle }

function drawRows(paper: Paper, facts: LicenceFacts): void {
  const rows = SIZES.map((size) => rowsAt(paper, facts, size)).find((set) => heightOf(set) <= ROWS.bottom - ROWS.top) ?? shortened(paper, facts);
  // A short licence breathes a little more; a long one has nothing to give.
  const spare = Math.max(0, ROWS.bottom - ROWS.top - heightOf(rows)) / rows.length;
  let y: number = ROWS.top;
  for (const { label, block, style } of rows) {
    const baseline = y + style.leading / 2 + style.size * 0.36;
    paper.drawText(label, LEFT, baseline, { face: 'song', size: labelSize(style.size, label), colour: GOLD }, { spread: 78 });
    y = paper.drawBlock(block, LEFT + 104, y) + gapAt(style.size) + Math.min(spare, 6);
  }
}

/** 执行事务合伙人 is the longest: it must end before the value begins. */
const labelSize = (size: number, label: string) => Math.min(Math.max(10, Math.min(15.5, size)), 98 / label.length);
const gapAt = (size: number) => size * (size < 12 ? 0.42 : 0.6);
const heightOf = (rows: readonly Row[]) => rows.reduce((sum, { block, style }) => sum + block.lines.length * style.leading + gapAt(style.size), 0);

/** All rows are set in one size, the largest at which everything fits; only a long scope becomes smaller than the rest. */
function rowsAt(paper: Paper, facts: LicenceFacts, size: number, scope = facts.scope): Row[] {
  const row = (label: string, text: string, style: Partial<BlockStyle> = {}): Row => {
    const full: BlockStyle = { face: 'song', size: Math.max(size, 10.5), leading: Math.max(size, 10.5) * 1.5, align: 'justify', ...style };
    return { label, style: full, block: paper.layOut(text, RIGHT - LEFT - 104, full) };
  };
  const nameSize = Math.max(12, size + 1);
  return licenceRows({ ...facts, scope }).map(({ label, value }) =>
    row(label, value, label === '名称' ? { face: 'song-bold', size: nameSize, leading: nameSize * 1.5 } : label === '经营范围' ? { size, leading: size * 1.48 } : {}));
}

/** A scope no size makes fit: what is left out can be read at the address behind the code. */
function shortened(paper: Paper, facts: LicenceFacts): Row[] {
  const size = SIZES.at(-1) ?? 7;
  const tail = '……（全部经营范围请扫码查看）';
  let [least, most] = [0, facts.scope.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (heightOf(rowsAt(paper, facts, size, facts.scope.slice(0, middle) + tail)) <= ROWS.bottom - ROWS.top) least = middle;
    else most = middle - 1;
  }
  return rowsAt(paper, facts, size, facts.scope.slice(0, least) + tail);
}

function drawCodeToScan(paper: Paper, url: string): void {
  const { pdf } = paper;
  const { modules } = createQr(url, { errorCorrectionLevel: 'M' });
  const box = { x: LEFT, y: 650, size: 112 };
  const quiet = 9;
  const module = (box.size - quiet * 2) / modules.size;
  pdf.lineWidth(0.8).rect(box.x, box.y, box.size, box.size).fillAndStroke('#ffffff', GOLD_200);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      let run = 0;
      while (column + run < modules.size && modules.get(row, column + run)) run += 1;
      // A hair over, so that no viewer shows seams between rows.
      if (run > 0) pdf.rect(box.x + quiet + column * module, box.y + quiet + row * module, run * module, module + 0.02);
      column += run;
    }
  }
  pdf.fill(INK);
}

function drawAuthority(paper: Paper, { authority, issuedOn, demo }: LicenceFacts): void {
  // The seal goes first: ink is read through it.
  if (demo) drawDemoSeal(paper, authority, 424, 700, 60);
  paper.drawText('登记机关', 256, 706, { face: 'song', size: 15, colour: GOLD });
  paper.drawText(dayWords(issuedOn), RIGHT - 8, 758, { face: 'song', size: 15 }, { align: 'right' });
  if (demo) paper.drawText('演示证照，不具有法律效力。扫码核验登记信息。', CENTRE, 776, { face: 'hei', size: 8, colour: CINNABAR }, { align: 'centre' });
}

/** Without a star: a seal of our own making that nobody can take for an authority's. A real licence gets the authority's own, not ours. */
function drawDemoSeal(paper: Paper, authority: string, x: number, y: number, radius: number): void {
  const { pdf } = paper;
  pdf.save().rotate(-7, { origin: [x, y] });
  pdf.lineWidth(radius * 0.06).circle(x, y, radius * 0.95).stroke(CINNABAR);
  const name = authority.replace(/（演示）$/, '');
  const letters = [
    ...lettersOnArc(name, { radiusX: radius * 0.74, radiusY: radius * 0.74, reach: 226, height: radius * 0.24 }),
    ...lettersInLine('演示专用章', radius * 0.56, radius * 0.19, radius),
  ];
  for (const letter of letters) paper.drawLetter({ ...letter, x: x + letter.x, y: y + letter.y }, 'song-bold', CINNABAR);
  drawQi(pdf, x, y - radius * 0.04, radius * 0.78, CINNABAR);
  pdf.restore();
}

const dayWords = (day: string): string => `${day.slice(0, 4)} 年 ${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`;
