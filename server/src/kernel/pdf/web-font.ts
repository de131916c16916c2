import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * A WOFF is an sfnt with each table deflated. The font library would inflate a table again for every glyph it reads
 * (seconds a page), so fonts are unpacked once and handed over plain.
 */
export function sfntFrom(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const tables = woff.readUInt16BE(12);
  const sfnt = Buffer.alloc(woff.readUInt32BE(16));

  const power = Math.floor(Math.log2(tables));
  woff.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(tables, 4);
  sfnt.writeUInt16BE(16 << power, 6);
  sfnt.writeUInt16BE(power, 8);
  sfnt.writeUInt16BE(tables * 16 - (16 << power), 10);

  let end = SFNT_HEADER + tables * SFNT_ENTRY;
  for (let i = 0; i < tables; i += 1) {
    const from = WOFF_HEADER + i * WOFF_ENTRY;
    const to = SFNT_HEADER + i * SFNT_ENTRY;
    const [offset, packedLength, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(from + at)) as [number, number, number, number];
    const packed = woff.subarray(offset, offset + packedLength);

    woff.copy(sfnt, to, from, from + 4);
    sfnt.writeUInt32BE(checksum, to + 4);
    sfnt.writeUInt32BE(end, to + 8);
    sfnt.writeUInt32BE(length, to + 12);
    (packedLength < length ? inflateSync(packed) : packed).copy(sfnt, end);
    // Tables begin on multiples of four.
    end += (length + 3) & ~3;
  }
  return sfnt;
}
