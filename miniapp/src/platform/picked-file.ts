/** A photo or a PDF that somebody chose and that has not been sent yet. */
export interface PickedFile {
  name: string;
  bytes: number;
  /** As the platform says; the server looks into the file itself. */
  type: string;
  /** For showing it on the page. */
  preview: string;
  /** What `upload` sends: a Blob in the browser, a path on the phone. */
  source: unknown;
}

export interface PickTerms {
  maxBytes: number;
  /** MIME types. */
  accept: readonly string[];
}

export type PickRefusal = 'too-large' | 'wrong-type';

/** Before anything is sent: a photo of 30 MB should not cost the person their data plan. */
export function pickRefusal(file: Pick<PickedFile, 'bytes' | 'type'>, terms: PickTerms): PickRefusal | null {
  if (!terms.accept.includes(file.type)) return 'wrong-type';
  return file.bytes > terms.maxBytes ? 'too-large' : null;
}

const types: Record<string, string> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', pdf: 'application/pdf' };

export const typeByName = (name: string): string => types[name.split('.').pop()?.toLowerCase() ?? ''] ?? '';
