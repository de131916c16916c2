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
