import { type Block, type BlockStyle } from './paper';
import { MARGIN, TEXT_WIDTH, type PageFlow } from './page-flow';

const PAD = { x: 6, y: 5 };
/** About seven lines. */
const HIGH = 120;
const RULE = '#7f8c90';
const SHADE = '#f1f4f3';
const CELL: BlockStyle = { face: 'song', size: 10.5, leading: 16 };
const HEAD: BlockStyle = { face: 'song-bold', size: 10.5, leading: 16 };

interface Row { readonly cells: readonly Block[]; readonly height: number; readonly isHead: boolean }

/**
 * Two columns are names and values; three and more have a head, which is repeated on each page. Rows stay whole, but a high
 * one (经营范围) is continued on the next page rather than leave half of this one empty.
 */
export function drawTable(flow: PageFlow, rows: readonly (readonly string[])[]): void {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return;
  const isList = columns > 2;
  const widths = columnWidths(flow, rows, columns, isList);
  const set = rows.map((row, i): Row => {
    const isHead = isList && i === 0;
    const cells = widths.map((width, column) => {
      const style: BlockStyle = isHead ? { ...HEAD, align: 'centre' } : !isList && column === 0 ? HEAD : CELL;
      return flow.paper.layOut(row[column] ?? '', width - PAD.x * 2, style);
    });
    return { cells, isHead, height: Math.max(...cells.map((cell) => flow.paper.heightOf(cell))) + PAD.y * 2 };
  });

  const head = set[0]?.isHead ? set[0] : null;
  set.forEach((row, i) => {
    const next = set[i + 1];
    // A head alone at the foot of a page announces nothing.
    const together = row.isHead && next !== undefined ? row.height + Math.min(next.height, 60) : row.height;
    const isHigh = row.height > Math.max(flow.room, HIGH);
    if (!isHigh) flow.need(together);
    if (flow.isAtTop && head !== null && i > 0) drawRow(flow, head, widths, !isList);
    if (isHigh) drawInPieces(flow, row, widths, !isList);
    else drawRow(flow, row, widths, !isList);
  });
  flow.skip(8);
}

/** As wide as its longest cell wants, as far as there is room; what is missing is taken from the broad ones. */
function columnWidths({ paper }: PageFlow, rows: readonly (readonly string[])[], columns: number, isList: boolean): number[] {
  const wanted = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row, i) => paper.widthOf(row[column] ?? '', isList && i === 0 ? HEAD : CELL))) + PAD.x * 2 + 1);
  if (!isList) {
    const first = Math.min(Math.max(wanted[0] ?? 0, 84), TEXT_WIDTH * 0.35);
    return columns === 1 ? [TEXT_WIDTH] : [first, TEXT_WIDTH - first];
  }
  const total = wanted.reduce((sum, width) => sum + width, 0);
  if (total <= TEXT_WIDTH) return wanted.map((width) => width + (TEXT_WIDTH - total) / columns);
  const fair = TEXT_WIDTH / columns;
  const least = wanted.map((width, column) => (width <= fair ? width : Math.min(width, longestWord(rows, column, (word) => paper.widthOf(word, CELL)) + PAD.x * 2 + 1)));
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= TEXT_WIDTH) return least.map((width) => (width / needed) * TEXT_WIDTH);
  return least.map((width, column) => width + ((TEXT_WIDTH - needed) * ((wanted[column] ?? 0) - width)) / (total - needed));
}

/** An identity number on two lines is hard to compare: a column is at least as wide as what should stay whole. */
function longestWord(rows: readonly (readonly string[])[], column: number, widthOf: (word: string) => number): number {
  return Math.max(CELL.size * 3, ...rows.flatMap((row) => row[column]?.match(/[!-~]+/g) ?? []).map(widthOf));
}

function drawRow(flow: PageFlow, row: Row, widths: readonly number[], isForm: boolean, from = 0, to = Infinity): void {
  const { paper } = flow;
  const last = Math.max(...row.cells.map(({ lines }) => lines.length));
  const height = row.height - (last - (Math.min(to, last) - from)) * CELL.leading;
  let x: number = MARGIN.left;
  row.cells.forEach((cell, column) => {
    const width = widths[column] ?? 0;
    paper.pdf.lineWidth(0.5);
    if (row.isHead || (isForm && column === 0)) paper.pdf.rect(x, flow.y, width, height).fillAndStroke(SHADE, RULE);
    else paper.pdf.rect(x, flow.y, width, height).stroke(RULE);
    const end = Math.min(to, cell.lines.length);
    if (end > from) {
      // Short cells stand in the middle of a high row; the name of a long value stays at its top.
      const isShort = row.isHead || (!isForm && row.cells.length > 2);
      const offset = isShort ? (height - PAD.y * 2 - (end - from) * CELL.leading) / 2 : 0;
      paper.drawBlock(cell, x + PAD.x, flow.y + PAD.y + offset, from, end);
    }
    x += width;
  });
  flow.y += height;
}

function drawInPieces(flow: PageFlow, row: Row, widths: readonly number[], isForm: boolean): void {
  const lines = Math.max(...row.cells.map((cell) => cell.lines.length));
  let from = 0;
  while (from < lines) {
    const fit = Math.floor((flow.room - PAD.y * 2) / CELL.leading);
    if (fit < Math.min(3, lines - from) && !flow.isAtTop) {
      flow.newPage();
      continue;
    }
    const to = Math.min(lines, from + Math.max(1, fit));
    drawRow(flow, row, widths, isForm, from, to);
    from = to;
    if (from < lines) flow.newPage();
  }
}

