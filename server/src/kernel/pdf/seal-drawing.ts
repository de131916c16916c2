import { sealTitles, type SealKind } from '@qiban/shared';
import { FontCase, SQUARE_MIDDLE } from './font-shelf';
import { CINNABAR, INK } from './paper';
import { lettersInColumns, lettersInLine, lettersOnArc, lettersOnLowerArc, star, type SealLetter } from './seal-layout';

export interface SealDrawing {
  readonly kind: SealKind;
  /** The company's registered name; for a name seal, the person's. */
  readonly text: string;
  readonly shape: 'round' | 'oval' | 'square';
  readonly widthMm: number;
  readonly heightMm: number;
  /** What the seal is for; 公章 has none. */
  readonly centreText?: string;
  /** The tax number of an invoice seal, or the record number of a round one. */
  readonly code?: string;
}

/** A preview of a seal before it is carved, true to size, its characters as outlines so that it looks the same everywhere. Marked 样稿. */
export function sealSvg(seal: SealDrawing): string {
  const lettering = new Lettering();
  const parts = { round: roundSeal, oval: ovalSeal, square: squareSeal }[seal.shape](seal, lettering);
  const { widthMm: width, heightMm: height } = seal;
  const label = escaped(`${sealTitles[seal.kind]}样稿：${seal.text}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2}mm" height="${height + 2}mm" viewBox="${-width / 2 - 1} ${-height / 2 - 1} ${width + 2} ${height + 2}" role="img" aria-label="${label}">`,
    `<title>${label}</title>`,
    `<g fill="${CINNABAR}" stroke="none">${parts.join('')}</g>`,
    sampleMark(Math.min(width, height), lettering),
    '</svg>',
  ].join('');
}

function roundSeal({ kind, text, widthMm, centreText = kind === 'company' ? '' : sealTitles[kind], code = '' }: SealDrawing, lettering: Lettering): string[] {
  const radius = widthMm / 2;
  return [
    `<circle r="${n(radius - 0.6)}" fill="none" stroke="${CINNABAR}" stroke-width="1.2"/>`,
    `<polygon points="${star(radius * 0.35).map(({ x, y }) => `${n(x)},${n(y)}`).join(' ')}"/>`,
    ...lettering.draw(lettersOnArc(text, { radiusX: radius * 0.735, radiusY: radius * 0.735, reach: centreText !== '' ? 212 : code === '' ? 270 : 240, height: radius * 0.265 })),
    ...(centreText === '' ? [] : lettering.draw(lettersInLine(centreText, radius * 0.55, radius * 0.2, radius * 1.06))),
    ...(code === '' ? [] : lettering.draw(lettersOnLowerArc(code, radius * 0.845, radius * 0.095, 76), 'hei-bold')),
  ];
}

/** The invoice seal: a double line, the tax number across the middle (税总公告2011年第7号 gives its shape). */
function ovalSeal({ kind, text, widthMm, heightMm, centreText = sealTitles[kind], code = '' }: SealDrawing, lettering: Lettering): string[] {
  const [rx, ry] = [widthMm / 2, heightMm / 2];
  return [
    `<ellipse rx="${n(rx - 0.5)}" ry="${n(ry - 0.5)}" fill="none" stroke="${CINNABAR}" stroke-width="1"/>`,
    ...lettering.draw(lettersOnArc(text, { radiusX: rx * 0.78, radiusY: ry * 0.72, reach: 160, height: ry * 0.275 })),
    ...lettering.draw(lettersInLine(code, ry * 0.14, ry * 0.235, rx * 1.36, () => 0.6), 'hei-bold'),
    ...lettering.draw(lettersInLine(centreText, ry * 0.6, ry * 0.26, rx * 1.1)),
  ];
}

/** 林知远 becomes 林知远印 and 王芳 becomes 王芳之印: four characters fill the square. */
function squareSeal({ text, widthMm }: SealDrawing, lettering: Lettering): string[] {
  const name = text.replace(/[·•\s]/g, '');
  const full = name.endsWith('印') || [...name].length > 3 ? name : [...name].length === 2 ? `${name}之印` : `${name}印`;
  const half = widthMm / 2;
  return [
    `<rect x="${n(-half + 0.45)}" y="${n(-half + 0.45)}" width="${n(widthMm - 0.9)}" height="${n(widthMm - 0.9)}" rx=".5" fill="none" stroke="${CINNABAR}" stroke-width=".9"/>`,
    ...lettering.draw(lettersInColumns(full, widthMm - 2.6)),
  ];
}

/** Large and light across it, so that the preview can be read and cannot be used. */
function sampleMark(size: number, lettering: Lettering): string {
  return `<g fill="${INK}" opacity=".17" transform="rotate(-24)">${lettering.draw(lettersInLine('样稿', 0, size * 0.42, size), 'hei-bold').join('')}</g>`;
}

class Lettering {
  private readonly fonts = new FontCase();

  draw(letters: readonly SealLetter[], face: 'song-bold' | 'hei-bold' = 'song-bold'): string[] {
    return letters.map(({ char, x, y, angle, width, height }) => {
      const outline = this.fonts.outlineFor(char, face);
      const turn = angle === 0 ? '' : ` rotate(${n(angle)})`;
      if (outline === null) {
        return `<text transform="translate(${n(x)} ${n(y)})${turn} scale(${n(width / height)} 1)" font-size="${n(height)}" text-anchor="middle" dominant-baseline="central">${escaped(char)}</text>`;
      }
      const em = outline.unitsPerEm;
      return `<path transform="translate(${n(x)} ${n(y)})${turn} scale(${n(width / em)} ${n(-height / em)}) translate(${n((-outline.advance * em) / 2)} ${n(-SQUARE_MIDDLE * em)})" d="${outline.path}"/>`;
    });
  }
}

const n = (value: number): string => String(Number(value.toFixed(5)));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
