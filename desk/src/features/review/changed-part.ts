export interface ChangedPart { head: string; before: string; after: string; tail: string }

const inWord = (sign: string | undefined) => sign !== undefined && /[0-9A-Za-z]/.test(sign);

/** The part in which two versions of a value differ. Whole characters, so that a rare one is never cut in half; whole numbers, because 306 and 308 differ and not 6 and 8. */
export function changedPart(before: string, after: string): ChangedPart {
  const a = [...before];
  const b = [...after];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  while (start > 0 && inWord(a[start - 1]) && (inWord(a[start]) || inWord(b[start]))) start -= 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  while (end > 0 && inWord(a[a.length - end]) && (inWord(a[a.length - end - 1]) || inWord(b[b.length - end - 1])) && a.length - end > start - 1) end -= 1;
  return {
    head: a.slice(0, start).join(''),
    before: a.slice(start, a.length - end).join(''),
    after: b.slice(start, b.length - end).join(''),
    tail: a.slice(a.length - end).join(''),
  };
}
