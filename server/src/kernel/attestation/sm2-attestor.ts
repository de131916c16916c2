import { sm2 } from 'sm-crypto-v2';
import { Attestor, type Attested } from './attestor';
import { keyIdOf, pointOf, publicPem, type Sm2Key } from './sm2-key';

/** The customary identity of a signer, when no other was agreed (GM/T 0009). OpenSSL must be told it: `distid:…`. */
export const SM2_IDENTITY = '1234567812345678';
const HOW = { der: true, hash: true, userId: SM2_IDENTITY } as const;

/** SM2 with SM3 (GB/T 32918.2) in software. For 密评 a certified device takes its place behind the same port. */
export class Sm2Attestor extends Attestor {
  readonly publicKey: string;
  readonly keyId: string;

  constructor(private readonly key: Sm2Key) {
    super();
    this.publicKey = publicPem(key.public);
    this.keyId = keyIdOf(this.publicKey);
  }

  attest(text: string): Attested {
    const signature = sm2.doSignature(Buffer.from(text, 'utf8'), this.key.private, { ...HOW, publicKey: this.key.public });
    return { attestation: Buffer.from(signature, 'hex').toString('base64'), keyId: this.keyId };
  }

  holds(text: string, attestation: string, publicKey: string): boolean {
    const point = pointOf(publicKey);
    if (point === null) return false;
    try {
      return sm2.doVerifySignature(Buffer.from(text, 'utf8'), Buffer.from(attestation, 'base64').toString('hex'), point, HOW);
    } catch {
      // Not a signature at all.
      return false;
    }
  }
}
