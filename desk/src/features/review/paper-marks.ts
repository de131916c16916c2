import type { Paragraph } from '@qiban/shared';

export interface Piece { text: string; marked: boolean }

/** A text cut where the sought words stand, so that they can be marked on the paper. The longest match wins. */
export function pieces(text: string, sought: readonly string[]): Piece[] {
  const words = sought.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  const found: Piece[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const hit = words.find((word) => text.startsWith(word, at));
    if (hit === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== '') found.push({ text: plain, marked: false });
    plain = '';
    found.push({ text: hit, marked: true });
    at += hit.length;
  }
  if (plain !== '') found.push({ text: plain, marked: false });
  return found;
}

const textsOf = (paragraph: Paragraph): string[] => (paragraph.kind === 'table' ? paragraph.rows.flat() : [paragraph.text]);

/** Sought words that stand nowhere on the paper: the form and the paper differ. */
export function missingOn(paragraphs: readonly Paragraph[], sought: readonly string[]): string[] {
  const texts = paragraphs.flatMap(textsOf);
  return sought.filter((word) => !texts.some((text) => text.includes(word)));
}

/** What stands beside a label in one of the paper's tables. */
export function labelledCell(paragraphs: readonly Paragraph[], label: string): string {
  for (const paragraph of paragraphs) if (paragraph.kind === 'table') for (const [first, second] of paragraph.rows) if (first === label) return second ?? '';
  return '';
}

/** Widths of a table's columns in percent, by the longest text in each; neither a word nor a whole paragraph may claim it all. */
export function columnShares(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const wide = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1.25), 0);
  const weights = Array.from({ length: columns }, (_, column) => Math.min(24, Math.max(8, ...rows.map((row) => wide(row[column] ?? '')))));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.round((weight / sum) * 1000) / 10);
}

/**
 * Blocks of known height laid onto pages of one height; a block that is taller than a page has a page of its own.
 * A block that keeps with the next (a heading, the head of a table) never stands last on a page.
 */
export function pagesOf(heights: readonly number[], pageHeight: number, keepsWithNext: (index: number) => boolean = () => false): number[][] {
  const pages: number[][] = [];
  let used = Infinity;
  heights.forEach((height, index) => {
    let needed = height;
    for (let next = index; keepsWithNext(next) && next + 1 < heights.length; next += 1) needed += heights[next + 1];
    const isKept = index > 0 && keepsWithNext(index - 1);
    if (used + height > pageHeight || (!isKept && used + needed > pageHeight && needed <= pageHeight)) {
      pages.push([]);
      used = 0;
    }
    pages[pages.length - 1].push(index);
    used += height;
  });
  return pages.length > 0 ? pages : [[]];
}

/** A clause in the applicants' own words goes over several paragraphs; to be held against its model it is taken as one. */
export function withWholeClauses(paragraphs: readonly Paragraph[]): Paragraph[] {
  const whole: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = whole[whole.length - 1];
    if (paragraph.kind === 'clause' && last?.kind === 'clause' && last.model !== undefined && paragraph.model === undefined && paragraph.clause !== undefined && paragraph.clause === last.clause) {
      whole[whole.length - 1] = { ...last, text: `${last.text}\n${paragraph.text}` };
    } else whole.push(paragraph);
  }
  return whole;
}
