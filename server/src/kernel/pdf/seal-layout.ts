/*
 * Where the characters of a seal stand. Millimetres, the centre of the seal at 0,0, y downwards, angles in degrees
 * clockwise. A character's place is the middle of its square; `width` and `height` are what its square is set to.
 */
export interface SealLetter { readonly char: string; readonly x: number; readonly y: number; readonly angle: number; readonly width: number; readonly height: number }

interface Arc {
  /** Of the line through the middles of the characters. */
  readonly radiusX: number;
  readonly radiusY: number;
  /** The widest the text may reach round, in degrees. */
  readonly reach: number;
  readonly height: number;
}

/** How far apart characters stand when there is room, in widths of a character. */
const LOOSE = 1.45;
/** Characters on a seal may be narrow, but not a barcode. */
const NARROWEST = 0.42;

/**
 * Spreads a name over the upper arc, its feet towards the centre. Few characters stand loosely round the top; many reach
 * further round, then become narrow, then small: four characters and forty both make a seal.
 */
export function lettersOnArc(text: string, { radiusX, radiusY, reach, height }: Arc): SealLetter[] {
  const chars = [...text];
  if (chars.length === 0) return [];
  const at = arcLength(radiusX, radiusY);
  const longest = at.lengthOf(reach);
  const pitch = Math.min(height * LOOSE, longest / Math.max(chars.length - 1, 1));
  const width = Math.min(height, Math.max(pitch * 0.94, height * NARROWEST));
  // At the narrowest the height gives way, or neighbours would touch.
  const shrink = Math.min(1, (pitch * 0.94) / width);
  return chars.map((char, i) => {
    const turn = at.angleAt((i - (chars.length - 1) / 2) * pitch);
    const place = pointAt(radiusX, radiusY, turn);
    return { char, x: place.x, y: place.y, angle: place.normal, width: width * shrink, height: height * Math.max(shrink, 0.7) };
  });
}

/** The same for a number on the lower arc: it reads from left to right, its feet outwards. */
export function lettersOnLowerArc(text: string, radius: number, height: number, reach: number): SealLetter[] {
  const chars = [...text];
  const step = Math.min(reach / Math.max(chars.length - 1, 1), ((height * 0.95) / radius) * (180 / Math.PI));
  return chars.map((char, i) => {
    const turn = (i - (chars.length - 1) / 2) * step;
    const radians = (turn * Math.PI) / 180;
    return { char, x: radius * Math.sin(radians), y: radius * Math.cos(radians), angle: -turn, width: height, height };
  });
}

/** One level line, narrowed until it fits. */
export function lettersInLine(text: string, y: number, height: number, room: number, widthOf: (char: string) => number = () => 1): SealLetter[] {
  const chars = [...text];
  const natural = chars.map((char) => widthOf(char) * height * 1.04);
  const total = natural.reduce((sum, width) => sum + width, 0);
  const squeeze = Math.min(1, room / Math.max(total, 0.01));
  let left = (-total * squeeze) / 2;
  return chars.map((char, i) => {
    const width = (natural[i] ?? 0) * squeeze;
    const letter = { char, x: left + width / 2, y, angle: 0, width: height * squeeze, height };
    left += width;
    return letter;
  });
}

/** A name seal is read in columns from the right, top to bottom (右起竖读). */
export function lettersInColumns(text: string, side: number): SealLetter[] {
  const chars = [...text];
  const columns = Math.ceil(Math.sqrt(chars.length));
  const rows = Math.ceil(chars.length / columns);
  return chars.map((char, i) => {
    const column = Math.floor(i / rows);
    const inColumn = Math.min(rows, chars.length - column * rows);
    const [width, height] = [side / columns, side / inColumn];
    return { char, x: side / 2 - (column + 0.5) * width, y: -side / 2 + ((i % rows) + 0.5) * height, angle: 0, width: width * 0.94, height: height * 0.94 };
  });
}

/** 五角星, one point up. */
export function star(radius: number, y = 0): { x: number; y: number }[] {
  const inner = radius * 0.381966;
  return Array.from({ length: 10 }, (_, i) => {
    const [length, radians] = [i % 2 === 0 ? radius : inner, (i * Math.PI) / 5];
    return { x: length * Math.sin(radians), y: y - length * Math.cos(radians) };
  });
}

/** `turn` is the ellipse's own parameter, from the top; the character stands across the curve there. */
function pointAt(radiusX: number, radiusY: number, turn: number): { x: number; y: number; normal: number } {
  const radians = (turn * Math.PI) / 180;
  const [x, y] = [radiusX * Math.sin(radians), -radiusY * Math.cos(radians)];
  const normal = (Math.atan2(x / radiusX ** 2, -y / radiusY ** 2) * 180) / Math.PI;
  return { x, y, normal };
}

/** Characters are as far apart on the flat side of an oval as on its ends, so distances are measured along the curve. */
function arcLength(radiusX: number, radiusY: number): { lengthOf(reach: number): number; angleAt(length: number): number } {
  const STEP = 0.5;
  const lengths = [0];
  for (let turn = 0; turn < 180; turn += STEP) {
    const [a, b] = [pointAt(radiusX, radiusY, turn), pointAt(radiusX, radiusY, turn + STEP)];
    lengths.push((lengths.at(-1) ?? 0) + Math.hypot(b.x - a.x, b.y - a.y));
  }
  return {
    lengthOf: (reach) => 2 * (lengths[Math.round(reach / 2 / STEP)] ?? 0),
    angleAt: (length) => {
      const i = lengths.findIndex((each) => each >= Math.abs(length));
      if (i <= 0) return 0;
      const [before, after] = [lengths[i - 1] ?? 0, lengths[i] ?? 0];
      return Math.sign(length) * (i - 1 + (Math.abs(length) - before) / (after - before)) * STEP;
    },
  };
}
