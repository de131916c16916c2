import type { Signature } from '@qiban/shared';

type Drawing = Pick<Signature, 'width' | 'height'> & { readonly strokes: readonly (readonly { readonly x: number; readonly y: number }[])[] };
interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * Draws what somebody drew with a finger into a box: as large as it fits, on the box's lower edge, strokes rounded off
 * through the middles of their segments. The empty part of the drawing area is cut away first, or a name written small
 * in a corner would be a speck.
 */
export function drawHandwriting(pdf: PDFKit.PDFDocument, { strokes }: Drawing, box: Box, colour: string): void {
  const points = strokes.flat().filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  if (points.length === 0) return;
  const [left, right] = span(points.map(({ x }) => x));
  const [top, bottom] = span(points.map(({ y }) => y));
  const scale = Math.min(box.width / Math.max(right - left, 1), box.height / Math.max(bottom - top, 1));
  const place = ({ x, y }: { x: number; y: number }) => ({
    x: box.x + (x - left) * scale,
    y: box.y + box.height - (bottom - y) * scale,
  });

  pdf.save().lineWidth(1.25).lineCap('round').lineJoin('round').strokeColor(colour);
  for (const stroke of strokes) {
    const path = stroke.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)).map(place);
    const [first, ...rest] = path;
    if (first === undefined) continue;
    pdf.moveTo(first.x, first.y);
    if (rest.length === 0) pdf.lineTo(first.x + 0.01, first.y);
    let before = first;
    rest.forEach((point, i) => {
      if (i === rest.length - 1) pdf.quadraticCurveTo(before.x, before.y, point.x, point.y);
      else pdf.quadraticCurveTo(before.x, before.y, (before.x + point.x) / 2, (before.y + point.y) / 2);
      before = point;
    });
  }
  pdf.stroke().restore();
}

/** Not Math.min(...): a long signature has more points than a call may have arguments. */
function span(values: readonly number[]): [least: number, most: number] {
  return values.reduce<[number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}
