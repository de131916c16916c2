/**
 * What WeChat accepts in a field of a subscription message. The type is the key without its number: `thing1`, `time4`.
 * A mixed text counts as Chinese. Lengths are in characters as a reader counts them.
 */
export type FieldFault = 'empty' | 'invalid';

const CLOCK = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY_OF_MONTH = '(?:0?[1-9]|[12]\\d|3[01])';
const DAY = `\\d{4}(?:年${MONTH}月${DAY_OF_MONTH}日|-${MONTH}-${DAY_OF_MONTH}|/${MONTH}/${DAY_OF_MONTH}|\\.${MONTH}\\.${DAY_OF_MONTH})`;
const range = (point: string) => new RegExp(`^${point}(?: ?~ ?${point})?$`);

const TIME = range(`(?:${DAY} ?)?${CLOCK}`);
const DATE = range(`${DAY}(?: ?${CLOCK})?`);
const NO_HAN = /^[^\p{Script=Han}]+$/u;

type Check = (value: string, length: number) => boolean;

const CHECKS: Readonly<Record<string, Check>> = {
  thing: (_, length) => length <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.replace(/\D/g, '').length <= 32,
  letter: (value, length) => length <= 32 && /^[A-Za-z]+$/.test(value),
  symbol: (value, length) => length <= 5 && /^[^\p{L}\p{N}\s]+$/u.test(value),
  character_string: (value, length) => length <= 32 && /^[\x20-\x7e]+$/.test(value),
  time: (value) => TIME.test(value),
  date: (value) => DATE.test(value),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value, length) => length <= 17 && /^[\d+\-()（） ]+$/.test(value),
  car_number: (value, length) => length <= 8 && /^[\p{Script=Han}A-Za-z0-9·]+$/u.test(value),
  name: (value, length) => !/\d/.test(value) && length <= (NO_HAN.test(value) ? 20 : 10),
  phrase: (value, length) => length <= 5 && /^\p{Script=Han}+$/u.test(value),
  enum: () => true,
};

export function fieldFault(key: string, value: unknown): FieldFault | null {
  if (typeof value !== 'string' || value.trim() === '') return 'empty';
  const check = CHECKS[/^([a-z_]+?)\d+$/.exec(key)?.[1] ?? ''];
  if (!check || /\p{Cc}/u.test(value)) return 'invalid';
  return check(value, [...value].length) ? null : 'invalid';
}
