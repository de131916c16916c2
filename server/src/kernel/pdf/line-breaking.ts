/** Marks that may not begin a line (GB/T 15834 and common practice of 避头尾). */
const CLOSING = new Set('。，、；：？！）》」』】〕〉”’…—·％%℃‰.,;:?!)]}');
/** Marks that may not end a line. */
const OPENING = new Set('（《「『【〔〈“‘￥¥$([{#№');
/** Full-width marks whose ink fills only the left half: the other half may go. */
const HALF_EMPTY_RIGHT = new Set('。，、；：）》」』】〕〉”’');
/** The same with the ink on the right. */
const HALF_EMPTY_LEFT = new Set('（《「『【〔〈“‘');

const isSpace = (char: string) => char === ' ' || char === '\t';
/** Latin letters, digits and what holds them together: a number, a code or an address is not torn apart. */
const isWord = (char: string) => /^[0-9A-Za-z@_./\-+*&:%,]$/.test(char);

export interface Setting {
  /** How far the next character stands, in em. */
  advance: number;
  /** How far the character itself is moved to the left, in em: an opening mark after another one. */
  shift: number;
}

/** Two full-width marks in a row are not set two squares wide: 》） takes one and a half. */
export function settingOf(chars: readonly string[], widths: readonly number[]): Setting[] {
  return chars.map((char, i) => {
    const next = chars[i + 1] ?? '';
    const full = (widths[i] ?? 0) > 0.9;
    if (full && HALF_EMPTY_RIGHT.has(char) && (HALF_EMPTY_RIGHT.has(next) || HALF_EMPTY_LEFT.has(next))) return { advance: 0.5, shift: 0 };
    if (full && HALF_EMPTY_LEFT.has(char) && HALF_EMPTY_LEFT.has(chars[i - 1] ?? '')) return { advance: 0.5, shift: 0.5 };
    return { advance: widths[i] ?? 0, shift: 0 };
  });
}

/** Between this character and the next nothing may be broken or stretched: both belong to one word or number. */
export const isWithinWord = (chars: readonly string[], i: number): boolean => isWord(chars[i] ?? '') && isWord(chars[i + 1] ?? '');

function mayBreakAfter(chars: readonly string[], i: number): boolean {
  const [char, next] = [chars[i] ?? '', chars[i + 1] ?? ''];
  if (isSpace(next) || CLOSING.has(next) || OPENING.has(char)) return false;
  if (isSpace(char)) return true;
  return !isWithinWord(chars, i);
}

/** From and to (exclusive) within the characters, spaces at both ends left out, and how wide it is set, in em. */
export interface Line { from: number; to: number; width: number; isLast: boolean }

/**
 * Cuts a paragraph into lines. `room` says how many em the nth line has. A closing mark at the end of a line counts half:
 * its empty half may hang out.
 */
export function breakLines(chars: readonly string[], settings: readonly Setting[], room: (line: number) => number): Line[] {
  const lines: Line[] = [];
  const widthOf = (from: number, to: number) => {
    let width = 0;
    for (let i = from; i < to; i += 1) width += settings[i]?.advance ?? 0;
    const last = chars[to - 1] ?? '';
    return HALF_EMPTY_RIGHT.has(last) && (settings[to - 1]?.advance ?? 0) > 0.9 ? width - 0.5 : width;
  };
  const trimmedEnd = (from: number, to: number) => {
    let end = to;
    while (end > from && isSpace(chars[end - 1] ?? '')) end -= 1;
    return end;
  };

  let from = 0;
  while (from < chars.length) {
    while (from < chars.length && isSpace(chars[from] ?? '')) from += 1;
    if (from === chars.length) break;
    const space = room(lines.length);
    let width = 0;
    let fits = from;
    let breakAt = -1;
    for (let i = from; i < chars.length; i += 1) {
      width += settings[i]?.advance ?? 0;
      const end = i + 1;
      // Rounding of widths must not push a line's last character over.
      if (widthOf(from, trimmedEnd(from, end)) > space + 1e-6) {
        if (width > space + 1) break;
        continue;
      }
      fits = end;
      if (end === chars.length || mayBreakAfter(chars, i)) breakAt = end;
    }
    // A word longer than a line, or a lone character wider than it, is cut where the line ends.
    const to = breakAt > from ? breakAt : Math.max(fits, from + 1);
    const end = trimmedEnd(from, to);
    lines.push({ from, to: end, width: widthOf(from, end), isLast: to >= chars.length });
    from = to;
  }
  return lines.length > 0 ? lines : [{ from: 0, to: 0, width: 0, isLast: true }];
}
