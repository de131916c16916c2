/** Only the encoder: the package's entry also brings canvas and file writers, which a phone has no use for. */
declare module 'qrcode/lib/core/qrcode' {
  export function create(
    segments: readonly { data: Uint8Array; mode: 'byte' }[],
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { modules: { size: number; get(row: number, column: number): number } };
}
