/** A point of a drawn signature: pixels in the box, milliseconds since the first touch. */
export interface StrokePoint {
  x: number;
  y: number;
  t: number;
}
export type Stroke = StrokePoint[];
export interface PadSize {
  width: number;
  height: number;
}

const length = (stroke: Stroke): number =>
  stroke.reduce((sum, point, at) => {
    const before = stroke[at - 1];
    return before ? sum + Math.hypot(point.x - before.x, point.y - before.y) : 0;
  }, 0);

/** Enough ink to be a name and not a slip of the finger. What counts as a signature in law the server decides. */
export function looksWritten(strokes: readonly Stroke[], { width, height }: PadSize): boolean {
  const points = strokes.flat();
  if (points.length < 12) return false;
  const ink = strokes.reduce((sum, stroke) => sum + length(stroke), 0);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  return ink >= (width + height) / 4 && spread(xs) >= width / 10 && spread(ys) >= height / 10;
}

/** A finger reports more points than a line needs: those nearer than this are left out, and the packet stays small. */
const NEAREST = 1.5;

export function extended(stroke: Stroke, point: StrokePoint): Stroke {
  const last = stroke[stroke.length - 1];
  return last && Math.hypot(point.x - last.x, point.y - last.y) < NEAREST ? stroke : [...stroke, point];
}

export interface Pen {
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  stroke(): void;
}

/** Through the middles between points, so that a quick hand does not leave corners. */
export function drawStroke(pen: Pen, stroke: Stroke): void {
  const [first, ...rest] = stroke;
  if (!first) return;
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  rest.forEach((point, at) => {
    const next = rest[at + 1];
    if (next) pen.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    else pen.lineTo(point.x, point.y);
  });
  // A dot is a stroke too: 点 is written with one.
  if (rest.length === 0) pen.lineTo(first.x + 0.1, first.y);
  pen.stroke();
}
