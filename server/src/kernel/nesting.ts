/** Forms are a handful of levels deep. What checks them calls itself once a level, and thousands of levels would end it. */
const DEEPEST = 32;

/** Whether a value is nested deeper than any form of ours; found out without calling itself. */
export function isTooDeep(value: unknown, deepest = DEEPEST): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) as unknown[] : []));
  }
  return false;
}
