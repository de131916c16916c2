import type { Instant, DocumentKind } from '../company-registration/company-registration.contract';
import type { VerificationWay } from '../accounts';

/** Of the server's SM2 signature under the evidence, checked anew for this answer; `none` for signatures from before there was one. */
export type AttestationVerdict = 'holds' | 'broken' | 'none';

/** 签署证明, for whoever has its code: nothing that tells who the person is, which company it was for, or where they were. */
export interface PublicCertificate {
  found: boolean;
  maskedName: string;
  /** By the server's clock. */
  signedAt: Instant | null;
  documents: { kind: DocumentKind; title: string; sha256: string }[];
  /** 实名核验: by which way, and on which day. */
  verification: { way: VerificationWay; words: string; at: Instant } | null;
  /** 手机, 电脑: no more of the device than its class. */
  deviceClass: string;
  attestation: AttestationVerdict;
  /** SM3 of the evidence; stands in the case's log as well. */
  digest: string;
  /** Which of the server's keys signed. */
  keyId: string | null;
  checkedAt: Instant;
  demo: boolean;
}

export interface CertificateLine { id: string; companyName: string; postWords: string; signedAt: Instant; documents: number }

/** For the signer alone: everything, and the three files with which anybody can check it without us. */
export interface OwnCertificate {
  id: string;
  companyName: string;
  name: string;
  maskedId: string;
  postWords: string;
  verificationReference: string;
  device: string;
  address: string;
  packetSha256: string;
  handwritingSha256: string;
  /** What others see who have the code. */
  public: PublicCertificate;
  /** Of the public page; stands in the QR code. */
  publicUrl: string;
  code: string;
}

/** `text`: the evidence byte for byte; `signature`: SM2, DER; `key`: the public key, PEM. */
export const certificateFiles = { text: 'evidence.json', signature: 'evidence.sig', key: 'key.pem' } as const;
export type CertificateFile = keyof typeof certificateFiles;
