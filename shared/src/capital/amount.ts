/** Money in forms is whole yuan, kept as an integer; people read and write 万元 with at most two decimals. */
const YUAN_PER_WAN = 10_000;
/** Two decimals of 万元: the smallest step an amount may have. */
export const SMALLEST_STEP_YUAN = 100;
/** 9,999.9999 亿; beyond it a figure is a slip of the finger. */
export const LARGEST_YUAN = 999_999_999_999;

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const SECTIONS = ['', '万', '亿'];

/** 200 万元, 0.5 万元: as short as it can be written. */
export function wanInWords(yuan: number): string {
  const wan = Math.round((yuan / YUAN_PER_WAN) * 10_000) / 10_000;
  return `${wan} 万元`;
}

/** What was typed as 万元, in yuan; null when it is no amount or finer than two decimals. */
export function yuanFromWan(text: string): number | null {
  const typed = text.normalize('NFKC').replace(/[\s,，]/g, '').replace(/万?元?$/, '');
  const match = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(typed);
  if (match === null) return null;
  return Number(match[1]) * YUAN_PER_WAN + Number((match[2] ?? '').padEnd(2, '0')) * SMALLEST_STEP_YUAN;
}

function sectionInWords(n: number): string {
  let words = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      zero = words !== '';
      continue;
    }
    words += (zero ? '零' : '') + DIGITS.charAt(digit) + PLACES[place];
    zero = false;
  }
  return words;
}

/** An amount that can be written out: a whole number of yuan, none too large. */
export const isWholeYuan = (yuan: number): boolean => Number.isSafeInteger(yuan) && yuan >= 0 && yuan <= LARGEST_YUAN;

/** 贰佰万元整, as amounts stand in articles and resolutions. */
export function capitalInWords(yuan: number): string {
  if (!isWholeYuan(yuan)) throw new RangeError(`not an amount in whole yuan: ${yuan}`);
  if (yuan === 0) return '零元整';
  let words = '';
  let zero = false;
  for (let section = 2; section >= 0; section--) {
    const n = Math.floor(yuan / 10_000 ** section) % 10_000;
    if (n === 0) {
      zero = words !== '';
      continue;
    }
    // A missing 仟 inside the figure is read out as one 零 (壹亿零伍拾万).
    if (words !== '' && (zero || n < 1000)) words += '零';
    words += sectionInWords(n) + SECTIONS[section];
    zero = false;
  }
  return `${words}元整`;
}
