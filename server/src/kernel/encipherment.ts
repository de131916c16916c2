import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { randomBytesOf } from './random-bytes';

/*
 * Personal data at rest. One secret of 32 bytes gives, by HKDF, a key to encipher and another for blind indexes, so that
 * neither reveals the other. The envelope names its key: `v1.<key id>.<nonce>.<tag>.<text>`, each in base64url; `v2` holds
 * the text deflated (RFC 1951), as long ones are.
 */
interface Keys { readonly id: string; readonly encipher: Buffer; readonly index: Buffer }

let current: Keys | null = null;
const known = new Map<string, Keys>();

/** Called once at boot, before any row is read. Keys given later become current; earlier ones still decipher. */
export function useSecretKey(secret: Buffer): void {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'qiban', use, 32));
  const id = createHash('sha256').update(derive('key-id')).digest('base64url').slice(0, 8);
  current = known.get(id) ?? { id, encipher: derive('encipher'), index: derive('blind-index') };
  known.set(id, current);
}

function keys(): Keys {
  if (current === null) throw new Error('no secret key: useSecretKey() must be called at boot');
  return current;
}

/** There are as many places as columns. */
const places = new Map<string, Buffer>();
function placeOf(place: string): Buffer {
  let bytes = places.get(place);
  if (bytes === undefined) places.set(place, (bytes = Buffer.from(place)));
  return bytes;
}

/** From this many characters on a text is deflated first: the documents of a case are 23 KB as JSON and 5 KB so, on the way and on disk. */
const LONG = 600;
/** The fastest level, small tables: they are set up anew for every text. */
const QUICKLY = { level: 1, windowBits: 14, memLevel: 7 };

/** `place` is authenticated with the text: an envelope copied into another column does not open. */
export function encipher(text: string, place: string): string {
  const { id, encipher: key } = keys();
  const nonce = randomBytesOf(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(placeOf(place));
  const long = text.length >= LONG;
  const body = long ? cipher.update(deflateRawSync(text, QUICKLY)) : cipher.update(text, 'utf8');
  // A stream cipher: nothing is left over to come out at the end, but the tag is made there.
  cipher.final();
  return `${long ? 'v2' : 'v1'}.${id}.${nonce.toString('base64url')}.${cipher.getAuthTag().toString('base64url')}.${body.toString('base64url')}`;
}

export function decipher(envelope: string, place: string): string {
  const [version, id = '', nonce = '', tag = '', body = ''] = envelope.split('.');
  const key = known.get(id);
  if ((version !== 'v1' && version !== 'v2') || key === undefined) throw new Error(`${place} was enciphered with a key we do not have`);
  const decipher = createDecipheriv('aes-256-gcm', key.encipher, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
    .setAAD(placeOf(place))
    .setAuthTag(Buffer.from(tag, 'base64url'));
  const text = decipher.update(Buffer.from(body, 'base64url'));
  // Throws where the tag does not fit: nothing unproven is inflated.
  decipher.final();
  return (version === 'v2' ? inflateRawSync(text) : text).toString('utf8');
}

/**
 * Lets an identity number or a mobile be looked up without being readable: the same value in the same `place`
 * always gives the same 43 characters, and nobody without the key can try numbers out.
 */
export function blindIndex(value: string, place: string): string {
  return createHmac('sha256', keys().index).update(`${place}\n${value}`).digest('base64url');
}

/** GB/T 32905 SM3, in hexadecimal. */
export function sm3(content: string | Buffer): string {
  return createHash('sm3').update(content).digest('hex');
}

/** For tokens and fingerprints: 43 characters. */
export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url');
}
