import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * WeChat's message push (消息推送) in plain and safe mode. The names below are the platform's own.
 * Deliveries are at least once, unordered, and may come before our own call has returned.
 */
export interface CallbackKeys {
  readonly token: string;
  readonly appId: string;
  /** 43 characters each. The current key first, then the one before it: messages in flight outlive a change of key. */
  readonly encodingAesKeys: readonly string[];
}

export type CallbackMessage =
  | { readonly ok: true; readonly message: string }
  | { readonly ok: false; readonly why: 'bad-signature' | 'undecipherable' | 'other-app' };

function sha1(...parts: readonly string[]): Buffer {
  return createHash('sha1').update([...parts].sort().join('')).digest();
}

function isSignature(given: string, ...parts: readonly string[]): boolean {
  return /^[0-9a-f]{40}$/.test(given) && timingSafeEqual(sha1(...parts), Buffer.from(given, 'hex'));
}

/** For GET (answer `echostr` unchanged) and for POST in plain mode. */
export function isPlainSignature(keys: Pick<CallbackKeys, 'token'>, query: { readonly signature: string; readonly timestamp: string; readonly nonce: string }): boolean {
  return isSignature(query.signature, keys.token, query.timestamp, query.nonce);
}

/** Safe mode: `msg_signature` covers the ciphertext; `signature` does not and proves nothing about it. */
export function openedMessage(
  keys: CallbackKeys,
  query: { readonly msg_signature: string; readonly timestamp: string; readonly nonce: string },
  encrypted: string,
): CallbackMessage {
  if (!isSignature(query.msg_signature, keys.token, query.timestamp, query.nonce, encrypted)) return { ok: false, why: 'bad-signature' };
  for (const encodingAesKey of keys.encodingAesKeys) {
    const opened = decrypted(encodingAesKey, encrypted);
    if (opened) return opened.appId === keys.appId ? { ok: true, message: opened.message } : { ok: false, why: 'other-app' };
  }
  return { ok: false, why: 'undecipherable' };
}

export interface SealedMessage {
  readonly Encrypt: string;
  readonly MsgSignature: string;
  readonly TimeStamp: number;
  readonly Nonce: string;
}

/** Also what the platform itself sends. `random` is 16 bytes, given only to reproduce published examples. */
export function sealedMessage(keys: CallbackKeys, message: string, timestamp: number, nonce: string, random: Buffer = randomBytes(16)): SealedMessage {
  const [current] = keys.encodingAesKeys;
  if (current === undefined) throw new Error('no EncodingAESKey configured');
  const key = aesKey(current);
  const text = Buffer.from(message, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const content = Buffer.concat([random, length, text, Buffer.from(keys.appId, 'utf8')]);
  // PKCS#7 with blocks of 32, not of the cipher's 16: OpenSSL's own padding would be wrong half of the time.
  const padding = 32 - (content.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const encrypted = Buffer.concat([cipher.update(content), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString('base64');
  return { Encrypt: encrypted, MsgSignature: sha1(keys.token, String(timestamp), nonce, encrypted).toString('hex'), TimeStamp: timestamp, Nonce: nonce };
}

function aesKey(encodingAesKey: string): Buffer {
  return Buffer.from(`${encodingAesKey}=`, 'base64');
}

function decrypted(encodingAesKey: string, encrypted: string): { message: string; appId: string } | null {
  const key = aesKey(encodingAesKey);
  const bytes = Buffer.from(encrypted, 'base64');
  if (key.length !== 32 || bytes.length === 0 || bytes.length % 16 !== 0) return null;
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
  const padding = padded[padded.length - 1] ?? 0;
  if (padding < 1 || padding > 32 || padding > padded.length) return null;
  const content = padded.subarray(0, padded.length - padding);
  if (content.length < 20) return null;
  const end = 20 + content.readUInt32BE(16);
  if (end > content.length) return null;
  return { message: content.toString('utf8', 20, end), appId: content.toString('utf8', end) };
}

/** The platform sends `List` as an object when it has one entry, else as an array. */
export function entries<T>(list: T | readonly T[] | undefined): readonly T[] {
  if (list === undefined) return [];
  return Array.isArray(list) ? (list as readonly T[]) : [list as T];
}
