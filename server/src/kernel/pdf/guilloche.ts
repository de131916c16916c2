/*
 * The line work of the licence: computed, never a picture, so it prints sharp at any size. The emblem is our own 企;
 * the national emblem belongs to the state alone (国徽法).
 */
import { GOLD, GOLD_200, GOLD_400, RICE } from './paper';

interface Frame { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Pdf = PDFKit.PDFDocument;

/** Strands that cross each other along a straight side, as many waves as fit whole; each half wave is one curve. */
function weave(pdf: Pdf, from: { x: number; y: number }, to: { x: number; y: number }, amplitude: number, wavelength: number): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const halves = Math.round(length / wavelength) * 2;
  const half = length / halves;
  pdf.save().translate(from.x, from.y).rotate((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI);
  pdf.rect(0, -amplitude * 1.5, length, amplitude * 3).clip();
  for (const phase of [0, 1 / 3, 2 / 3]) {
    let x = -phase * half * 2;
    pdf.moveTo(x, 0);
    for (let i = 0; x < length; i += 1) {
      const top = ((i % 2 === 0 ? 1 : -1) * amplitude * 4) / 3;
      pdf.bezierCurveTo(x + half * 0.38, top, x + half * 0.62, top, x + half, 0);
      x += half;
    }
  }
  pdf.stroke().restore();
}

export function drawFrame(pdf: Pdf, { x, y, width, height }: Frame, band: number): void {
  const half = band / 2;
  const [left, right, top, bottom] = [x + half, x + width - half, y + half, y + height - half];
  pdf.save().lineWidth(0.75).lineJoin('round').strokeColor(GOLD_400);
  weave(pdf, { x: left + half, y: top }, { x: right - half, y: top }, band * 0.21, 17);
  weave(pdf, { x: left + half, y: bottom }, { x: right - half, y: bottom }, band * 0.21, 17);
  weave(pdf, { x: left, y: top + half }, { x: left, y: bottom - half }, band * 0.21, 17);
  weave(pdf, { x: right, y: top + half }, { x: right, y: bottom - half }, band * 0.21, 17);
  pdf.strokeColor(GOLD).lineWidth(2).roundedRect(x, y, width, height, 9).stroke();
  pdf.lineWidth(1.1).roundedRect(x + band, y + band, width - band * 2, height - band * 2, 3).stroke();
  pdf.strokeColor(GOLD_200).lineWidth(0.6).roundedRect(x + band + 4, y + band + 4, width - band * 2 - 8, height - band * 2 - 8, 2).stroke();

  pdf.strokeColor(GOLD).lineWidth(1);
  for (const [cx, cy] of [[left, top], [right, top], [left, bottom], [right, bottom]] as const) {
    const [big, small] = [band * 0.34, band * 0.15];
    pdf.moveTo(cx, cy - big).lineTo(cx + big, cy).lineTo(cx, cy + big).lineTo(cx - big, cy).closePath().stroke();
    pdf.circle(cx, cy, small).stroke();
  }
  pdf.restore();
}

/** Ellipses turned round one centre. */
export function drawRosette(pdf: Pdf, x: number, y: number, radius: number, flatness: number, petals: number, opacity: number, lineWidth = 0.45): void {
  pdf.save().lineWidth(lineWidth).strokeColor(GOLD_400, opacity);
  for (let i = 0; i < petals; i += 1) {
    pdf.save().rotate((i * 180) / petals, { origin: [x, y] });
    pdf.ellipse(x, y, radius, radius * flatness).stroke();
    pdf.restore();
  }
  pdf.restore();
}

/** 企 as in the mark of the service: a roof over a stop, in strokes, on a square of 28. */
const QI = ['M14 5.5L6 12', 'M14 5.5L22 12', 'M14 11v10.5', 'M14 15.5h5', 'M9 15v6.5', 'M6.5 21.5h15'];

export function drawQi(pdf: Pdf, x: number, y: number, size: number, colour: string): void {
  const scale = size / 28;
  pdf.save().translate(x - size / 2, y - 13.5 * scale).scale(scale);
  pdf.lineWidth(2.2).lineCap('round').lineJoin('round').strokeColor(colour);
  for (const stroke of QI) pdf.path(stroke).stroke();
  pdf.restore();
}

export function drawEmblem(pdf: Pdf, x: number, y: number, radius: number): void {
  pdf.save();
  pdf.lineWidth(1.4).circle(x, y, radius).stroke(GOLD);
  pdf.lineWidth(0.6).circle(x, y, radius * 0.88).stroke(GOLD);
  drawRosette(pdf, x, y, radius * 0.86, 0.5, 18, 0.85, 0.5);
  pdf.circle(x, y, radius * 0.47).lineWidth(0.8).fillAndStroke(RICE, GOLD);
  pdf.restore();
  drawQi(pdf, x, y, radius * 0.9, GOLD);
}
