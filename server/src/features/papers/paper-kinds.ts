import type { PaperKind } from '@qiban/shared';

export const paperTitles: Readonly<Record<PaperKind, string>> = {
  'id-front': '身份证人像面',
  'id-back': '身份证国徽面',
  'domicile-proof': '住所证明',
  permit: '许可证件',
  other: '其他材料',
};

export const isPaperKind = (kind: string): kind is PaperKind => Object.hasOwn(paperTitles, kind);

export type PaperFormat = 'jpeg' | 'png' | 'webp' | 'pdf';
export const formats: Readonly<Record<PaperFormat, { contentType: string; extension: string }>> = {
  jpeg: { contentType: 'image/jpeg', extension: 'jpg' },
  png: { contentType: 'image/png', extension: 'png' },
  webp: { contentType: 'image/webp', extension: 'webp' },
  pdf: { contentType: 'application/pdf', extension: 'pdf' },
};

/** How many bytes `formatOf` needs to see. */
export const MAGIC_LENGTH = 12;

/**
 * What the file is, by its first bytes; its name and what the sender calls it count for nothing. Only these four: each
 * further format is a decoder more that a stranger may feed. SVG is a document with scripts, and HEIC cannot be decoded here
 * (phones send JPEG when asked for a photo).
 */
export function formatOf(head: Buffer): PaperFormat | null {
  const ascii = head.toString('latin1', 0, MAGIC_LENGTH);
  if (ascii.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (ascii.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') return 'webp';
  return ascii.startsWith('%PDF-') ? 'pdf' : null;
}
