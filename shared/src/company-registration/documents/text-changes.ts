/** Part of a text: both sides have it, or one side only. The fields are those of the `diff` library. */
export interface TextPart { value: readonly string[]; added?: boolean; removed?: boolean }
export interface TextChange { text: string; kind: 'same' | 'added' | 'removed' }

/** What a reader takes as one: a Han character or a mark, a whole number, a whole Latin word. */
export const readingUnits = (text: string): string[] => text.match(/[0-9A-Za-z.,%]+|\s+|[^0-9A-Za-z.,%\s]/gu) ?? [];

/** Shorter agreements between two changes are chance: 的 in two sentences that have nothing else in common. */
const CHANCE = 3;

/** Parts in reading order, with chance agreements taken into the change around them, and what went before what came. */
export function readableChanges(parts: readonly TextPart[]): TextChange[] {
  const isChance = (i: number) => {
    const { added, removed, value } = parts[i] ?? { value: [] };
    return !added && !removed && i > 0 && i < parts.length - 1 && value.join('').trim().length < CHANCE;
  };
  const changes: TextChange[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') changes.push({ text: removed, kind: 'removed' });
    if (added !== '') changes.push({ text: added, kind: 'added' });
    [removed, added] = ['', ''];
  };
  parts.forEach((part, i) => {
    const text = part.value.join('');
    if (part.removed) removed += text;
    else if (part.added) added += text;
    else if (isChance(i)) [removed, added] = [removed + text, added + text];
    else {
      flush();
      if (text !== '') changes.push({ text, kind: 'same' });
    }
  });
  flush();
  return changes;
}

/** Longer texts than this are compared as a whole: a phone would think too long. */
const MOST_STEPS = 4_000_000;

/** What reads otherwise between two texts, unit by unit (the longest common row of units; common ends are cut off first). */
export function textChanges(before: string, after: string): TextChange[] {
  const [a, b] = [readingUnits(before), readingUnits(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const same = (value: readonly string[]): TextPart[] => (value.length === 0 ? [] : [{ value }]);
  const middle = compared(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return readableChanges([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

function compared(a: readonly string[], b: readonly string[]): TextPart[] {
  const whole: TextPart[] = [...(a.length > 0 ? [{ value: a, removed: true }] : []), ...(b.length > 0 ? [{ value: b, added: true }] : [])];
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_STEPS) return whole;
  // longest[i][j]: units that the rests from i and from j have in common.
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const parts: TextPart[] = [];
  const add = (unit: string, kind: Pick<TextPart, 'added' | 'removed'>) => {
    const last = parts[parts.length - 1];
    if (last !== undefined && last.added === kind.added && last.removed === kind.removed) (last.value as string[]).push(unit);
    else parts.push({ value: [unit], ...kind });
  };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) { add(a[i]!, {}); i += 1; j += 1; }
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) { add(a[i]!, { removed: true }); i += 1; }
    else { add(b[j]!, { added: true }); j += 1; }
  }
  for (; i < a.length; i += 1) add(a[i]!, { removed: true });
  for (; j < b.length; j += 1) add(b[j]!, { added: true });
  return parts;
}
