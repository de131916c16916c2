import { create } from 'qrcode/lib/core/qrcode';
import { qrDrawing } from './qr-drawing';
import { sealDrawing } from './seal-drawing';
import { matching, SHOWN_AT_ONCE } from './select-options';
import { drawStroke, extended, looksWritten, type Stroke } from './signature-strokes';

describe('a signature', () => {
  const size = { width: 340, height: 190 };
  const line = (x0: number, y0: number, x1: number, y1: number, points: number): Stroke =>
    Array.from({ length: points }, (_, at) => ({ x: x0 + ((x1 - x0) * at) / (points - 1), y: y0 + ((y1 - y0) * at) / (points - 1), t: at * 16 }));

  it.each<[string, Stroke[], boolean]>([
    ['nothing', [], false],
    ['a dot', [[{ x: 10, y: 10, t: 0 }]], false],
    ['a straight dash, however many points', [line(20, 90, 320, 92, 40)], false],
    ['a scribble in a corner', [line(5, 5, 15, 15, 20), line(15, 5, 5, 15, 20)], false],
    ['two crossing strokes across the box', [line(60, 30, 260, 150, 20), line(260, 30, 60, 150, 20)], true],
  ])('%s', (_, strokes, written) => {
    expect(looksWritten(strokes, size)).toBe(written);
  });

  it('leaves out points a finger reports twice', () => {
    const stroke = extended([{ x: 10, y: 10, t: 0 }], { x: 10.5, y: 10.5, t: 4 });
    expect(stroke).toHaveLength(1);
    expect(extended(stroke, { x: 14, y: 10, t: 8 })).toHaveLength(2);
  });

  it('draws a dot as a stroke', () => {
    const pen = { beginPath: jest.fn(), moveTo: jest.fn(), lineTo: jest.fn(), quadraticCurveTo: jest.fn(), stroke: jest.fn() };
    drawStroke(pen, [{ x: 5, y: 6, t: 0 }]);
    expect(pen.moveTo).toHaveBeenCalledWith(5, 6);
    expect(pen.lineTo).toHaveBeenCalledTimes(1);
    expect(pen.stroke).toHaveBeenCalledTimes(1);
  });
});

it.each(['https://qiban.example/verify?token=abc123', '青岛沃海 100%'])('a QR drawing of “%s” covers exactly the dark modules', (text) => {
  const { size, path } = qrDrawing(text);
  const { modules } = create([{ data: Uint8Array.from(Buffer.from(text)), mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const dark = new Set<string>();
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(run); at += 1) dark.add(`${Number(x) + at},${y}`);
  }
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) expect([x, y, dark.has(`${x},${y}`)]).toEqual([x, y, modules.get(y, x) === 1]);
});

it('a seal escapes what it is given', () => {
  expect(decodeURIComponent(sealDrawing('<script>', '演示'))).not.toContain('<script>');
});

describe('what a sheet shows', () => {
  const options = [
    { value: '1', title: '机械零部件加工', keywords: '3484' },
    { value: '2', title: '通用机械制造', note: '制造业', keywords: '3490' },
    { value: '3', title: '软件开发', keywords: '6513' },
  ];

  it.each([
    ['', ['1', '2', '3']],
    ['机械', ['1', '2']],
    ['65', ['3']],
    ['机械 制造业', ['2']],
    ['钢琴', []],
  ])('for “%s”', (typed, values) => {
    expect(matching(options, typed).shown.map(({ value }) => value)).toEqual(values);
  });

  it('puts what begins so first, and says how much is left out', () => {
    expect(matching([{ value: 'b', title: '大机械' }, { value: 'a', title: '机械' }], '机械').shown[0]?.value).toBe('a');
    const many = Array.from({ length: 100 }, (_, at) => ({ value: String(at), title: `第 ${at} 项` }));
    expect(matching(many, '')).toMatchObject({ left: 100 - SHOWN_AT_ONCE });
  });
});
