import { sha256 } from './encipherment';
import { randomBytesOf } from './random-bytes';

let lastMillisecond = 0;
let sequence = 0;

/**
 * UUIDv7: time first, so that new rows land at the end of their index. Within one millisecond a counter of 12 bits,
 * started at random, keeps this process's ids in the order they were made; it borrows from the future when it runs over.
 */
export function newId(): string {
  const random = randomBytesOf(16);

  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = ((random[0] ?? 0) << 3) | ((random[1] ?? 0) & 7);
  } else if (++sequence > 0xfff) {
    lastMillisecond += 1;
    sequence = 0;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const tail = Buffer.from(random.subarray(8));
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
  const rest = tail.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 43 characters of base62: 256 bits nobody can guess. Give it out once and keep only `tokenHash` of it. */
export const newToken = (): string => newCode(43);

/** For links that must fit into a text: 16 characters are 95 bits, far more than can be tried against a limited door. */
export function newCode(length: number): string {
  let code = '';
  while (code.length < length) {
    // 248 is the largest multiple of 62 in a byte: what lies above would favour the first characters.
    for (const byte of randomBytesOf(length + 5)) if (byte < 248 && code.length < length) code += BASE62.charAt(byte % 62);
  }
  return code;
}

export const tokenHash = (token: string): string => sha256(token);
