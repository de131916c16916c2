/*
 * What somebody else's program, a broken keyboard or an attacker sends, for tests of every layer. A sound value is taken and one
 * leaf of it is spoilt: then every other rule still has something to say, and the one that falls over is found.
 */

/** Text that was never meant for a form: directions, invisible characters, half characters, names every object has, quotes. */
export const hostileTexts: readonly string[] = [
  '', ' ', '\u3000', '\u202e芳王', '王\u200b芳', '\u2066青岛\u2069', '\ufeff沃海', '\ud83d', '\udc00王', '王\ud842', '𠮷', '👨‍👩‍👧‍👦', 'e\u0301', 'ﷺ', '½', '٣', '\u0000', '王\u0000芳', '\n\r\t', '\u2028',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'length', '0', '-0', '-1', '1e309', '1e21', '0x10', '９９９', '999999999999999999999', '0.1', '1.005', '٠١٢',
  '9999-12-31', '9999-99-99', '0000-00-00', '0001-01-01', '2026-02-29', '2026-02-30', '2026-11-31', '2026-13-01', '2026-1-1', '2026-11-21T00:00:00Z', '2027-01-01 ',
  '{count}', '$'.concat('{words}'), '$&$1', '%s%n', '%E4%BC', '../../etc/passwd', '<script>alert(1)</script>', '&lt;', '\'; DROP TABLE licence; --', '"', '\\', '`', '=1+1', '中国', '国家级', '有限公司', '（普通合伙）', '()（）', '·', '··',
  '𠮷'.repeat(300), '王'.repeat(2_000), 'a'.repeat(5_000), '（'.repeat(500), '青岛'.repeat(200), `${' '.repeat(3_000)}x`,
];

export const hostileNumbers: readonly (number | null)[] = [
  null, 0, -0, -1, 1, 0.1, 0.005, 1.5, 99.999, 100, 1e-7, 1e6, 1e11, 1e12, 1e15, 1e21, 1e300, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, Number.MAX_VALUE, Number.MIN_VALUE, -1e12,
];

/** Of another kind than anything asked for. */
export const hostileValues: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e300, '', 'x', '9999-12-31', [], [[]], [null], {}, { length: 3 }, { key: 'p1' }, { toString: 'x' }, [{}], Array(2_000).fill('x'), Array(500).fill({}),
  JSON.parse('{"__proto__":{"isAdmin":true}}'), JSON.parse('{"constructor":{"prototype":{"x":1}}}'), nested(60),
];

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { inner: value };
  return value;
}

export type Path = readonly (string | number)[];

/** Every place in a value at which something else may stand, lists and objects included; the whole itself is none of them. */
export function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return at.length === 0 ? [] : [at];
  const entries: [string | number, unknown][] = Array.isArray(value) ? value.map((each, i) => [i, each]) : Object.entries(value);
  return [...(at.length === 0 ? [] : [at]), ...entries.flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

/** A copy with one place changed; `undefined` takes the place away. */
export function withValueAt<T>(value: T, [head, ...rest]: Path, next: unknown): T {
  if (head === undefined) return next as T;
  if (Array.isArray(value)) return value.flatMap((each: unknown, i) => (i !== head ? [each] : rest.length === 0 && next === undefined ? [] : [withValueAt(each, rest, next)])) as T;
  const copy = { ...value } as Record<string, unknown>;
  if (rest.length === 0 && next === undefined) delete copy[head];
  else copy[head] = withValueAt(copy[head], rest, next);
  return copy as T;
}

/** Values of the same kind as the one that stands there, so that a type would let them pass. */
export function spoilt(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return hostileTexts;
  if (typeof value === 'number' || value === null) return hostileNumbers;
  if (typeof value === 'boolean') return [!value];
  if (!Array.isArray(value)) return [undefined];
  return [[], [...value, ...value], value.slice(1), [...value].reverse(), Array.from({ length: 250 }, () => value[0] as unknown).filter((each) => each !== undefined)];
}
