import { createHash, randomBytes } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

/*
 * SM2 keys as OpenSSL writes them. Node must not be asked: it takes an SM2 key for an ECDSA key, signs something no other
 * program verifies, and `export` on such a key ends the process (Node 20, OpenSSL 3.0). So the few bytes are read here.
 */
const PKCS8_HEAD = '308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420';
const PKCS8_MIDDLE = 'a144034200';
const SPKI_HEAD = '3059301306072a8648ce3d020106082a811ccf5501822d034200';
/** The curve, as it stands in every SM2 key. */
const SM2_OID = Buffer.from('06082a811ccf5501822d', 'hex');
/** The private number inside: INTEGER 1, OCTET STRING of 32 bytes. */
const PRIVATE_NUMBER = Buffer.from('0201010420', 'hex');
/** Order of the curve: a private number is at least 1 and at most two less (GB/T 32918.1). */
const ORDER = BigInt('0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123');

export interface Sm2Key { readonly private: string; readonly public: string }

export function newSm2Key(): string {
  let number = randomBytes(32);
  while (!isPrivateNumber(number)) number = randomBytes(32);
  const secret = number.toString('hex');
  return pem('PRIVATE KEY', PKCS8_HEAD + secret + PKCS8_MIDDLE + sm2.getPublicKeyFromPrivateKey(secret));
}

/** Null when this is no SM2 private key in PKCS#8, as `openssl genpkey -algorithm SM2` writes it. */
export function sm2KeyOf(text: string): Sm2Key | null {
  const body = /-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----/.exec(text)?.[1];
  if (body === undefined) return null;
  const der = Buffer.from(body, 'base64');
  const at = der.indexOf(PRIVATE_NUMBER);
  const number = der.subarray(at + PRIVATE_NUMBER.length, at + PRIVATE_NUMBER.length + 32);
  if (at < 0 || number.length !== 32 || !der.includes(SM2_OID) || !isPrivateNumber(number)) return null;
  const secret = number.toString('hex');
  return { private: secret, public: sm2.getPublicKeyFromPrivateKey(secret) };
}

const isPrivateNumber = (bytes: Buffer): boolean => {
  const number = BigInt(`0x${bytes.toString('hex')}`);
  return number > 0n && number < ORDER - 1n;
};

export const publicPem = (point: string): string => pem('PUBLIC KEY', SPKI_HEAD + point);

/** The point inside a public key; null when it is none of SM2. */
export function pointOf(publicKey: string): string | null {
  const hex = Buffer.from(publicKey.replace(/-----[^-]+-----/g, ''), 'base64').toString('hex');
  return hex.startsWith(SPKI_HEAD) && hex.length === SPKI_HEAD.length + 130 ? hex.slice(SPKI_HEAD.length) : null;
}

/** Short enough to print, long enough not to meet another. */
export const keyIdOf = (publicKey: string): string => createHash('sm3').update(publicKey).digest('hex').slice(0, 16);

const pem = (label: string, hex: string): string =>
  `-----BEGIN ${label}-----\n${(Buffer.from(hex, 'hex').toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;
