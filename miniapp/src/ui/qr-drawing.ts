import { create } from 'qrcode/lib/core/qrcode';

/** WeChat's script engine has no TextEncoder, which the library would ask for: it gets bytes. */
const utf8 = (text: string): Uint8Array => {
  const bytes: number[] = [];
  for (const [, escaped, plain] of encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|([^%])/g)) {
    bytes.push(escaped === undefined ? (plain ?? '').charCodeAt(0) : parseInt(escaped, 16));
  }
  return new Uint8Array(bytes);
};

/** A QR code as one SVG path; `size` is the number of modules on a side, without the quiet zone. */
export function qrDrawing(text: string): { size: number; path: string } {
  const { modules } = create([{ data: utf8(text), mode: 'byte' }], { errorCorrectionLevel: 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (!modules.get(y, x)) continue;
      let run = 1;
      while (x + run < modules.size && modules.get(y, x + run)) run += 1;
      path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run - 1;
    }
  }
  return { size: modules.size, path };
}
