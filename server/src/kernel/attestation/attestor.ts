/** The server's word that it had a text at this time: a signature over it, DER in base64. */
export interface Attested { readonly attestation: string; readonly keyId: string }

/**
 * Puts the server's own signature under evidence. Synchronous on purpose: a cryptographic device (GM/T 0018) is a library
 * call on this machine, and an attestation belongs into the transaction of what it attests. None may call over a network.
 */
export abstract class Attestor {
  abstract readonly keyId: string;
  /** SPKI, PEM: what anybody needs to check an attestation by themselves. */
  abstract readonly publicKey: string;
  abstract attest(text: string): Attested;
  /** With the key it was made with, which may be an earlier one. */
  abstract holds(text: string, attestation: string, publicKey: string): boolean;
}
