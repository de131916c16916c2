/*
 * What a line of input says. Somebody else's program wrote it: every value may be missing or of another kind, and none of that
 * may stop the lines after it.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** The object a line holds, when it holds one; null when it is tab-separated; a sentence when it tries and fails. */
export function objectIn(args: readonly string[]): Fields | null | string {
  const [first = ''] = args;
  if (!first.trimStart().startsWith('{')) return null;
  try {
    return JSON.parse(args.join('\t')) as Fields;
  } catch {
    return '这一行以 { 开头，却不是完整的 JSON 对象。';
  }
}

export const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');
export const flagIn = (value: unknown): boolean => value === true || value === 'true' || value === '是';
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const fieldsIn = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});

/** Null where nothing was said; NaN, which every rule refuses, where it is no number. */
export function numberIn(value: unknown): number | null {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'number' ? value : typeof value === 'string' ? Number(value.replace(/[,，\s]/g, '') || NaN) : NaN;
}
