import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const TIMESTAMP = 'x-qiban-timestamp';
export const NONCE = 'x-qiban-nonce';
export const SIGNATURE = 'x-qiban-signature';

/** How far the two clocks may differ; an older message is a replay until proven otherwise. */
export const FRESH_FOR_SECONDS = 5 * 60;

export type MessageHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface SignedParts {
  readonly method: string;
  /** Path with its query, as it stands in the request line. */
  readonly path: string;
  readonly body: Uint8Array;
}

/** The bytes both sides sign: one item a line, so that no two requests share them. The timestamp is in seconds. */
export function canonicalBytes(parts: SignedParts, timestamp: string, nonce: string): Buffer {
  const digest = createHash('sha256').update(parts.body).digest('hex');
  return Buffer.from([parts.method.toUpperCase(), parts.path, timestamp, nonce, digest].join('\n'), 'utf8');
}

function signatureOf(parts: SignedParts, timestamp: string, nonce: string, key: string): Buffer {
  return createHmac('sha256', key).update(canonicalBytes(parts, timestamp, nonce)).digest();
}

/** Every attempt is signed anew: a repeat with the same nonce is a replay and is ignored by the other side. */
export function signedHeaders(parts: SignedParts, key: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const nonce = randomBytes(16).toString('hex');
  return {
    [TIMESTAMP]: timestamp,
    [NONCE]: nonce,
    [SIGNATURE]: signatureOf(parts, timestamp, nonce, key).toString('hex'),
  };
}

export type SignatureVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'unsigned' | 'bad-signature' | 'stale' | 'replayed' };

export interface VerificationTerms {
  readonly key: string;
  readonly now: Date;
  /**
   * Answers whether the nonce was met before, and remembers it, in one step.
   * It is asked last, so that unsigned traffic cannot fill the memory.
   */
  readonly seen: (nonce: string) => boolean | Promise<boolean>;
}

function single(headers: MessageHeaders, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export async function verifySignature(headers: MessageHeaders, parts: SignedParts, terms: VerificationTerms): Promise<SignatureVerdict> {
  const timestamp = single(headers, TIMESTAMP);
  const nonce = single(headers, NONCE);
  const signature = single(headers, SIGNATURE);
  if (timestamp === null || nonce === null || signature === null) return { ok: false, why: 'unsigned' };
  if (!/^\d{1,12}$/.test(timestamp) || !/^[\w-]{16,64}$/.test(nonce) || !/^[0-9a-f]{64}$/.test(signature)) {
    return { ok: false, why: 'bad-signature' };
  }
  const expected = signatureOf(parts, timestamp, nonce, terms.key);
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) return { ok: false, why: 'bad-signature' };
  const age = Math.abs(terms.now.getTime() / 1000 - Number(timestamp));
  if (age > FRESH_FOR_SECONDS) return { ok: false, why: 'stale' };
  return (await terms.seen(nonce)) ? { ok: false, why: 'replayed' } : { ok: true };
}

/**
 * Nonces of the last minutes, for one process. Several server processes need a shared memory instead
 * (a table with a unique key); effects stay single either way, because events carry their own id.
 */
export class RecentNonces {
  private readonly until = new Map<string, number>();

  constructor(private readonly now: () => Date) {}

  readonly seen = (nonce: string): boolean => {
    const time = this.now().getTime();
    for (const [old, expiry] of this.until) {
      if (expiry > time) break;
      this.until.delete(old);
    }
    if (this.until.has(nonce)) return true;
    // Twice the window: a timestamp may lie as far in the future as in the past.
    this.until.set(nonce, time + 2 * FRESH_FOR_SECONDS * 1000);
    return false;
  };
}
