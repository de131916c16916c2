export interface SelectOption {
  value: string;
  title: string;
  note?: string;
  /** More words to find it by, such as a code. */
  keywords?: string;
}

/** More rows than this make a phone stutter, and nobody reads them. */
export const SHOWN_AT_ONCE = 60;

/** What a sheet shows for what was typed: everything that holds each typed word, those that begin with it first. */
export function matching(options: readonly SelectOption[], typed: string): { shown: readonly SelectOption[]; left: number } {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const text = ({ title, note = '', keywords = '' }: SelectOption) => `${title} ${note} ${keywords}`.toLowerCase();
  const found = words.length === 0 ? [...options] : options.filter((option) => words.every((word) => text(option).includes(word)));
  const first = words[0];
  if (first !== undefined) {
    const rank = (option: SelectOption) => (option.title.toLowerCase().startsWith(first) || option.keywords?.toLowerCase().startsWith(first) ? 0 : 1);
    found.sort((a, b) => rank(a) - rank(b));
  }
  return { shown: found.slice(0, SHOWN_AT_ONCE), left: Math.max(0, found.length - SHOWN_AT_ONCE) };
}
