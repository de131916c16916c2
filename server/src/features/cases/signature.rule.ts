import type { Signature } from '@qiban/shared';

/** A drawn name has some length; a tap or a short line has not. Returns what is wrong, or null. Every point must lie in the box. */
export function strokesAreSignature({ strokes, width, height }: Signature): string | null {
  let points = 0;
  let length = 0;
  for (const stroke of strokes) {
    if (!Array.isArray(stroke) || stroke.length > 2000) return '笔画不完整，请重写';
    for (const [index, point] of stroke.entries()) {
      const { x, y } = (point ?? {}) as { x?: unknown; y?: unknown };
      if (typeof x !== 'number' || typeof y !== 'number' || x < -20 || y < -20 || x > width + 20 || y > height + 20) return '笔画超出了签名框，请重写';
      points += 1;
      const before = stroke[index - 1];
      if (before !== undefined) length += Math.hypot(x - before.x, y - before.y);
    }
  }
  return points >= 12 && length >= width * 0.25 ? null : '没有看清笔画，请在框内写下姓名';
}
