import { A4, mm, type Block, type Paper } from './paper';

/** What a page leaves free: the header and the footer stand in it. */
export const MARGIN = { left: mm(25), right: mm(25), top: mm(27), bottom: mm(25) } as const;
export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
const FOOT = A4.height - MARGIN.bottom;

/** Goes down the pages, and on to the next one when something does not fit. */
export class PageFlow {
  y = MARGIN.top;

  constructor(readonly paper: Paper) {
    this.newPage();
  }

  get room(): number {
    return FOOT - this.y;
  }

  get isAtTop(): boolean {
    return this.y <= MARGIN.top;
  }

  newPage(): void {
    this.paper.pdf.addPage();
    this.y = MARGIN.top;
  }

  skip(height: number): void {
    if (!this.isAtTop) this.y += height;
  }

  /** Keeps what follows together. What is higher than a page begins one and is cut all the same. */
  need(height: number): void {
    if (height > this.room && !this.isAtTop) this.newPage();
  }

  /** Lines of a block over as many pages as it takes, never leaving one line alone at either end. `onFirst` draws its label. */
  drawBlock(block: Block, x: number, onFirst: (top: number) => void = () => undefined): void {
    const { leading } = block.style;
    const total = block.lines.length;
    let from = 0;
    while (from < total) {
      const left = total - from;
      let fit = Math.min(left, Math.floor(this.room / leading + 1e-6));
      if (fit < left && left - fit === 1) fit -= 1;
      const alone = from === 0 && fit < Math.min(2, left);
      if (fit < 1 || alone) {
        if (!this.isAtTop) {
          this.newPage();
          continue;
        }
        fit = Math.max(1, fit);
      }
      if (from === 0) onFirst(this.y);
      this.y = this.paper.drawBlock(block, x, this.y, from, from + fit);
      from += fit;
      if (from < total) this.newPage();
    }
  }
}
