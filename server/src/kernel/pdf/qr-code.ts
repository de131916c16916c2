import { create as createQr } from 'qrcode';
import { INK, type Paper } from './paper';

/** A code to scan, in a square of paper that keeps it readable: four modules of quiet around it (ISO/IEC 18004). */
export function drawQrCode({ pdf }: Paper, url: string, box: { x: number; y: number; size: number }): void {
  const { modules } = createQr(url, { errorCorrectionLevel: 'M' });
  const module = box.size / (modules.size + 8);
  pdf.rect(box.x, box.y, box.size, box.size).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      let run = 0;
      while (column + run < modules.size && modules.get(row, column + run)) run += 1;
      // A hair over, so that no viewer shows seams between rows.
      if (run > 0) pdf.rect(box.x + (column + 4) * module, box.y + (row + 4) * module, run * module, module + 0.02);
      column += run;
    }
  }
  pdf.fill(INK);
}
