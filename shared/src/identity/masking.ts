import { characters } from './typed-text';

/** 3702***********1234: enough to recognise one's own number, not enough to use it (个人信息保护法 51). */
export function maskId(idNumber: string): string {
  const chars = characters(idNumber);
  if (chars.length <= 8) return '*'.repeat(chars.length);
  return chars.slice(0, 4).join('') + '*'.repeat(chars.length - 8) + chars.slice(-4).join('');
}

/** 138****1234. */
export function maskMobile(number: string): string {
  const chars = characters(number);
  if (chars.length <= 7) return '*'.repeat(chars.length);
  return chars.slice(0, 3).join('') + '*'.repeat(chars.length - 7) + chars.slice(-4).join('');
}

/** 王*, 欧*娜, 阿*******江: first character, and the last when there are three or more. */
export function maskName(name: string): string {
  const chars = characters(name);
  if (chars.length <= 1) return '*'.repeat(chars.length);
  if (chars.length === 2) return `${chars[0]}*`;
  return chars[0] + '*'.repeat(chars.length - 2) + chars[chars.length - 1];
}
