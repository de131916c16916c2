import { randomFillSync } from 'node:crypto';

/** Each draw from the system costs more than the bytes: one draw serves many small needs. No byte is given out twice. */
const stock = Buffer.alloc(8 * 1024);
let given = stock.length;

export function randomBytesOf(count: number): Buffer {
  if (count > stock.length) return randomFillSync(Buffer.alloc(count));
  if (given + count > stock.length) {
    randomFillSync(stock);
    given = 0;
  }
  const bytes = Buffer.from(stock.subarray(given, given + count));
  // What was given out is not left lying in the stock.
  stock.fill(0, given, given + count);
  given += count;
  return bytes;
}
