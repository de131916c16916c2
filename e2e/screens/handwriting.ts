import type { Signature } from '@qiban/shared';

type Stroke = readonly (readonly [x: number, y: number])[];

/** Characters as somebody might write them, each in a box of 100 by 100. */
const characters: Readonly<Record<string, readonly Stroke[]>> = {
  林: [[[8, 32], [44, 29]], [[26, 10], [27, 50], [25, 90]], [[26, 34], [18, 50], [5, 64]], [[29, 40], [36, 46], [43, 56]], [[52, 31], [94, 28]], [[73, 8], [74, 50], [72, 93]], [[72, 34], [64, 54], [50, 70]], [[75, 36], [84, 56], [99, 70]]],
  知: [[[24, 10], [19, 22], [11, 31]], [[18, 27], [46, 23]], [[5, 49], [51, 45]], [[29, 26], [27, 58], [8, 89]], [[30, 54], [38, 66], [49, 81]], [[60, 33], [61, 54], [63, 77]], [[60, 34], [92, 29], [91, 52], [89, 75]], [[63, 72], [90, 70]]],
  远: [[[45, 16], [84, 13]], [[36, 37], [93, 33]], [[54, 36], [51, 54], [38, 69]], [[70, 35], [69, 56], [74, 66], [92, 62], [93, 53]], [[14, 14], [22, 25]], [[8, 43], [25, 39], [15, 58], [25, 66], [11, 81]], [[9, 82], [22, 79], [40, 86], [99, 89]]],
  周: [[[22, 12], [21, 60], [7, 91]], [[22, 13], [86, 9], [87, 84], [76, 80]], [[38, 28], [70, 26]], [[54, 17], [54, 45]], [[35, 47], [73, 44]], [[40, 58], [42, 81]], [[40, 58], [69, 56], [66, 80]], [[42, 78], [67, 77]]],
  沐: [[[12, 12], [22, 23]], [[6, 38], [16, 47]], [[5, 89], [15, 74], [25, 55]], [[34, 35], [95, 31]], [[62, 7], [63, 50], [61, 93]], [[62, 37], [52, 58], [35, 75]], [[65, 39], [78, 60], [99, 77]]],
  宋: [[[48, 4], [54, 13]], [[16, 22], [12, 38]], [[16, 25], [86, 20], [80, 33]], [[22, 50], [84, 46]], [[52, 30], [53, 60], [51, 95]], [[51, 52], [38, 72], [14, 84]], [[55, 54], [70, 72], [95, 84]]],
  予: [[[28, 12], [76, 10], [54, 30]], [[36, 28], [58, 40]], [[14, 50], [88, 46], [74, 62]], [[52, 48], [54, 78], [50, 94], [36, 86]]],
  许: [[[14, 10], [24, 20]], [[8, 40], [26, 38], [24, 80], [36, 68]], [[54, 8], [50, 24], [42, 36]], [[50, 24], [86, 21]], [[38, 52], [96, 48]], [[70, 24], [71, 60], [69, 95]]],
  青: [[[22, 18], [80, 15]], [[28, 31], [76, 29]], [[12, 46], [92, 42]], [[51, 4], [51, 44]], [[30, 54], [29, 78], [22, 95]], [[30, 55], [74, 52], [74, 90], [64, 88]], [[32, 66], [72, 64]], [[32, 78], [72, 76]]],
  禾: [[[70, 6], [48, 16], [30, 18]], [[12, 38], [90, 34]], [[52, 17], [53, 56], [51, 95]], [[51, 38], [38, 60], [10, 76]], [[55, 40], [70, 60], [96, 76]]],
};

/** Points every few pixels with a little sway: a hand is no ruler. */
function drawn(stroke: Stroke, place: (x: number, y: number) => [number, number], from: number): Signature['strokes'][number] {
  const points: Signature['strokes'][number] = [];
  for (let part = 1; part < stroke.length; part += 1) {
    const [x1, y1] = stroke[part - 1]!;
    const [x2, y2] = stroke[part]!;
    const steps = Math.max(3, Math.round(Math.hypot(x2 - x1, y2 - y1) / 8));
    for (let step = part === 1 ? 0 : 1; step <= steps; step += 1) {
      const at = step / steps;
      const sway = Math.sin(at * Math.PI) * 1.4;
      const [x, y] = place(x1 + (x2 - x1) * at + sway, y1 + (y2 - y1) * at - sway);
      points.push({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, t: from + points.length * 9 });
    }
  }
  return points;
}

/** A name written into a box of this size. */
export function written(name: string, width = 330, height = 160): Pick<Signature, 'width' | 'height' | 'strokes'> {
  const letters = [...name];
  const size = Math.min(height * 0.62, (width * 0.86) / letters.length);
  const left = (width - size * letters.length) / 2;
  const strokes = letters.flatMap((letter, i) => (characters[letter] ?? characters.林!).map((stroke, n) =>
    drawn(stroke, (x, y) => [left + i * size + x * size * 0.0088, height * 0.17 + i * 3 + y * size * 0.0098], (i * 12 + n) * 240)));
  return { width, height, strokes };
}
