import PDFDocument from 'pdfkit';
import { FontCase, SQUARE_MIDDLE, type Face, type OpenFont } from './font-shelf';
import { breakLines, isWithinWord, settingOf, type Line, type Setting } from './line-breaking';
import type { SealLetter } from './seal-layout';

export interface PdfFile { readonly bytes: Buffer; readonly pages: number }

/** Millimetres to PDF points. */
export const mm = (length: number): number => (length * 72) / 25.4;

export const A4 = { width: 595.28, height: 841.89 } as const;

/** The colours of the design: 墨, 朱砂, 金, 宣纸. */
export const INK = '#14252c';
export const INK_2 = '#3b4d55';
export const INK_3 = '#5a6a71';
export const HAIRLINE = '#c9d3d2';
export const CINNABAR = '#b7371f';
export const GOLD = '#7a5b20';
export const GOLD_400 = '#b3924f';
export const GOLD_200 = '#e3d4ae';
export const RICE = '#fcf9f1';

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly colour?: string;
  /** Between the characters of a line, in em. */
  readonly tracking?: number;
}
export interface BlockStyle extends TextStyle {
  /** Distance of the baselines, in points. */
  readonly leading: number;
  readonly align?: 'left' | 'centre' | 'justify';
  /** Of the first line only, in points. */
  readonly indent?: number;
}

/** A text of which is known where each character goes, before it is drawn: pages are cut by it. */
export interface Block { readonly text: SetText; readonly lines: readonly Line[]; readonly width: number; readonly style: BlockStyle }

interface SetText { readonly chars: readonly string[]; readonly fonts: readonly (OpenFont | null)[]; readonly settings: readonly Setting[] }

/** ffi as one glyph is narrower than its three letters, by which the line was measured. */
const isLigature = (chars: readonly string[], i: number) => chars[i] === 'f' && /[fijlt]/.test(chars[i + 1] ?? '');

/** Controls, marks of direction and variation selectors have no shape of their own. */
// eslint-disable-next-line no-control-regex, no-misleading-character-class
const SHAPELESS = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{e0100}-\u{e01ef}]/gu;

/**
 * A PDF being drawn, in Chinese. Characters come from many small fonts, so lines are set here, character by character,
 * and handed to the PDF in runs of one font. All text can be searched for.
 */
export class Paper {
  readonly pdf: PDFKit.PDFDocument;
  private readonly fonts = new FontCase();
  private readonly registered = new Set<string>();

  /** `madeOn` stands for the time of making in the file, so that the same content gives the same bytes. */
  constructor({ title, subject, madeOn }: { title: string; subject: string; madeOn: string }) {
    const day = new Date(`${madeOn}T00:00:00+08:00`);
    this.pdf = new PDFDocument({
      size: [A4.width, A4.height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      lang: 'zh-CN',
      displayTitle: true,
      pdfVersion: '1.7',
      font: null as unknown as string,
      info: { Title: title, Subject: subject, Author: '企办', Creator: '企办', Producer: '企办', CreationDate: day, ModDate: day },
    });
  }

  widthOf(text: string, style: TextStyle): number {
    const { settings } = this.set(text, style.face);
    const width = settings.reduce((total, { advance }) => total + advance, 0);
    return (width + Math.max(0, settings.length - 1) * (style.tracking ?? 0)) * style.size;
  }

  layOut(text: string, width: number, style: BlockStyle): Block {
    const set = this.set(text, style.face);
    const room = (line: number) => (width - (line === 0 ? style.indent ?? 0 : 0)) / style.size;
    return { text: set, lines: breakLines(set.chars, set.settings, room), width, style };
  }

  heightOf({ lines, style }: Block): number {
    return lines.length * style.leading;
  }

  /** Draws lines `from`…`to` of a block; `top` is the upper edge of the first. Returns the lower edge. */
  drawBlock({ text, lines, width, style }: Block, x: number, top: number, from = 0, to = lines.length): number {
    for (let i = from; i < to; i += 1) {
      const line = lines[i] as Line;
      const indent = i === 0 ? style.indent ?? 0 : 0;
      const slack = width - indent - line.width * style.size;
      let gaps = 0;
      for (let at = line.from; at < line.to - 1; at += 1) if (!isWithinWord(text.chars, at)) gaps += 1;
      // Wider gaps than a quarter of a square would look worse than a ragged edge.
      const stretch = style.align === 'justify' && !line.isLast && gaps > 0 && slack / gaps < style.size * 0.25 ? slack / gaps : 0;
      const start = x + indent + (style.align === 'centre' ? slack / 2 : 0);
      this.drawLine(text, line, start, top + (i - from) * style.leading + style.leading / 2 + style.size * 0.36, style, { stretch, tracking: 0 });
    }
    return top + (to - from) * style.leading;
  }

  /** One line, on its baseline. `align` says which point of the line `x` is. `spread` sets it out to a width (名　　称). */
  drawText(text: string, x: number, baseline: number, style: TextStyle, { align = 'left', spread }: { align?: 'left' | 'centre' | 'right'; spread?: number } = {}): void {
    const set = this.set(text, style.face);
    const natural = this.widthOf(text, style);
    const gaps = set.chars.length - 1;
    const tracking = spread !== undefined && gaps > 0 ? Math.max(0, spread - natural) / gaps : (style.tracking ?? 0) * style.size;
    const start = align === 'left' ? x : align === 'centre' ? x - natural / 2 : x - natural;
    this.drawLine(set, { from: 0, to: set.chars.length, width: 0, isLast: true }, start, baseline, style, { stretch: 0, tracking });
  }

  /** A letter of a seal: a shape, turned and narrowed, and no text to be searched for. */
  drawLetter({ char, x, y, angle, width, height }: SealLetter, face: Face, colour: string): void {
    const outline = this.fonts.outlineFor(char, face);
    if (outline === null) return;
    const { advance, path, unitsPerEm: em } = outline;
    this.pdf.save().translate(x, y).rotate(angle).scale(width / em, -height / em).translate((-advance * em) / 2, SQUARE_MIDDLE * -em);
    this.pdf.path(path).fill(colour).restore();
  }

  /** Must be the last call. */
  finish(): Promise<PdfFile> {
    const { pdf } = this;
    const { count } = pdf.bufferedPageRange();
    return new Promise((done, failed) => {
      const chunks: Buffer[] = [];
      pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      pdf.on('end', () => done({ bytes: Buffer.concat(chunks), pages: count }));
      pdf.on('error', failed);
      pdf.end();
    });
  }

  private set(text: string, face: Face): SetText {
    const chars = [...text.replace(SHAPELESS, '')];
    const fonts = chars.map((char) => this.fonts.fontFor(char, face));
    const widths = chars.map((char, i) => {
      const font = fonts[i]?.font;
      return font ? font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm : this.fonts.outlineFor(char, face)?.advance ?? 1;
    });
    return { chars, fonts, settings: settingOf(chars, widths) };
  }

  /** `tracking` stands between all characters, `stretch` only where a line may give way: not within numbers and Latin words. */
  private drawLine({ chars, fonts, settings }: SetText, { from, to }: Line, x: number, baseline: number, { face, size, colour = INK }: TextStyle, { stretch, tracking }: { stretch: number; tracking: number }): void {
    let run = '';
    let runAt = x;
    let at = x;
    const inWord = (i: number) => stretch > 0 && (isWithinWord(chars, i) || (i > from && isWithinWord(chars, i - 1)));
    const flush = (font: OpenFont | null, spacing: number) => {
      if (run === '') return;
      if (font === null) this.drawRare(run, runAt, baseline, face, size, colour);
      else {
        this.use(font);
        this.pdf.fontSize(size).fillColor(colour).text(run, runAt, baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
      }
      run = '';
    };
    for (let i = from; i < to; i += 1) {
      const { advance, shift } = settings[i] as Setting;
      const font = fonts[i] ?? null;
      const spacing = tracking + (inWord(i) ? 0 : stretch);
      const last = i === to - 1;
      if (run === '') runAt = at - shift * size;
      run += chars[i];
      at += advance * size + tracking + (stretch > 0 && isWithinWord(chars, i) ? 0 : stretch);
      // A run ends with its font, with its spacing, and where a mark is set narrower or further left than its font has it.
      const goesOn = !last && font !== null && fonts[i + 1] === font && inWord(i + 1) === inWord(i)
        && !isLigature(chars, i) && settings[i + 1]?.shift === 0 && Math.abs(advance * font.font.unitsPerEm - this.advanceOf(chars[i] ?? '', font)) < 0.5;
      if (!goesOn) flush(font, spacing);
    }
  }

  private advanceOf(char: string, { font }: OpenFont): number {
    return font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth;
  }

  private use(font: OpenFont): void {
    if (!this.registered.has(font.name)) {
      this.registered.add(font.name);
      // An opened font is accepted as well as its bytes; the published types do not say so.
      this.pdf.registerFont(font.name, font.font as unknown as string);
    }
    this.pdf.font(font.name);
  }

  /** No font of ours has it: drawn as a path, or as a box with its code; found by its own name either way. */
  private drawRare(char: string, x: number, baseline: number, face: Face, size: number, colour: string): void {
    const { pdf } = this;
    const outline = this.fonts.outlineFor(char, face);
    pdf.save().markContent('Span', { actual: char });
    if (outline === null) {
      const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const half = Math.ceil(code.length / 2);
      pdf.lineWidth(size * 0.04).rect(x + size * 0.07, baseline - size * 0.82, size * 0.86, size * 0.94).stroke(colour);
      [code.slice(0, half), code.slice(half)].forEach((row, i) =>
        this.drawText(row, x + size / 2, baseline - size * 0.42 + i * size * 0.38, { face: 'hei', size: size * 0.36, colour }, { align: 'centre' }));
    } else {
      const scale = size / outline.unitsPerEm;
      pdf.save().translate(x, baseline).scale(scale, -scale).path(outline.path).fill(colour).restore();
      // Readers replace text by its actual text, so there must be some: an invisible one (rendering mode 3).
      pdf.addContent('3 Tr');
      this.drawText('口', x, baseline, { face, size });
    }
    // Poppler asks for the font when the span ends, and each text before has put its own away.
    const { _font: { id } } = pdf as unknown as { _font: { id: string } };
    pdf.addContent(`/${id} ${size} Tf`);
    pdf.endMarkedContent();
    pdf.restore();
  }
}
