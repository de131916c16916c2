import { sealKinds, sealShapes } from '@qiban/shared';
import { sealSvg } from './seal-drawing';
import { lettersInColumns, lettersOnArc, lettersOnLowerArc } from './seal-layout';

const NAME = '青岛市城阳区天泰阳光海岸国际供应链管理与跨境电子商务综合服务股份有限责任公司分部';
const nameOf = (length: number) => [...NAME].slice(0, length).join('');
const ARC = { radiusX: 14.7, radiusY: 14.7, reach: 270, height: 5.3 };

describe('the characters of a seal', () => {
  it.each([4, 7, 10, 16, 24, 32, 40])('stand side by side when the name has %d', (length) => {
    const letters = lettersOnArc(nameOf(length), ARC);
    expect(letters).toHaveLength(length);
    letters.slice(1).forEach((letter, i) => {
      const before = letters[i];
      const distance = Math.hypot(letter.x - (before?.x ?? 0), letter.y - (before?.y ?? 0));
      expect(distance).toBeGreaterThanOrEqual(letter.width * 0.98);
    });
    for (const { x, y, height } of letters) expect(Math.hypot(x, y) + height / 2).toBeLessThan(18.8);
  });

  it('are as many to the left as to the right, the middle one upright on top', () => {
    const letters = lettersOnArc(nameOf(9), { ...ARC, radiusX: 15, radiusY: 10 });
    expect(letters[4]).toMatchObject({ angle: expect.closeTo(0, 5), x: expect.closeTo(0, 5), y: expect.closeTo(-10, 5) });
    expect(letters[0]?.x).toBeCloseTo(-(letters[8]?.x ?? 0), 5);
    expect(letters[0]?.angle).toBeLessThan(0);
  });

  it('of a number below read from left to right', () => {
    const letters = lettersOnLowerArc('370203', 17, 1.9, 76);
    expect(letters.map(({ char }) => char).join('')).toBe('370203');
    letters.slice(1).forEach(({ x }, i) => expect(x).toBeGreaterThan(letters[i]?.x ?? 0));
    expect(letters.every(({ y }) => y > 0)).toBe(true);
  });

  it('of a name are read in columns from the right', () => {
    const [first, second, third] = lettersInColumns('林知远印', 16);
    expect(first?.x).toBeGreaterThan(0);
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
    expect(third?.x).toBeLessThan(0);
  });
});

describe('the preview of a seal', () => {
  it.each(sealKinds)('%s is drawn true to size, and says that it is a sample', (kind) => {
    const svg = sealSvg({ kind, text: kind === 'legal-representative' ? '林知远' : '青岛沃海机械有限公司', ...sealShapes[kind] });
    expect(svg).toContain(`width="${sealShapes[kind].widthMm + 2}mm"`);
    expect(svg).toContain('样稿');
    expect(svg).toContain('#b7371f');
    // Outlines: the viewer needs no Chinese font.
    expect(svg.match(/<path /g)?.length).toBeGreaterThanOrEqual(6);
    expect(svg).not.toContain('<text');
    expect(svg).not.toContain('NaN');
  });

  it('gives each name another number of characters, and the star only to round seals', () => {
    const paths = (text: string) => sealSvg({ kind: 'company', text, ...sealShapes.company }).match(/<path /g)?.length ?? 0;
    expect(paths(nameOf(30)) - paths(nameOf(10))).toBe(20);
    expect(sealSvg({ kind: 'company', text: '沃海公司', ...sealShapes.company })).toContain('<polygon');
    expect(sealSvg({ kind: 'invoice', text: '沃海公司', ...sealShapes.invoice })).not.toContain('<polygon');
  });

  it('lets no name break out of the drawing', () => {
    const svg = sealSvg({ kind: 'company', text: '"><script>alert(1)</script>', ...sealShapes.company });
    expect(svg).not.toContain('<script');
  });
});
