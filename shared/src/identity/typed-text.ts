const SPACES = /[\s\u00a0\u1680\u2000-\u200d\u202a-\u202f\u205f\u2060\u3000\ufeff]/g;

/**
 * What a person meant when typing or pasting a code: full-width letters and digits become half-width,
 * white space (also the invisible kind that chat apps paste) goes, letters become capitals.
 */
export function typedCode(text: string): string {
  return text.normalize('NFKC').replace(SPACES, '').toUpperCase();
}

/** Characters as people count them: 𠮷 is one, although JavaScript stores it as two. */
export function characters(text: string): string[] {
  return Array.from(text);
}
