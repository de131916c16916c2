import { createHash } from 'node:crypto';
import { documentTitles, postWords, type DocumentHash, type Instant, type Signature, type VerificationWay } from '@qiban/shared';
import type { Proof } from '../accounts';
import type { CaseSigner } from './case-signer.entity';

/** Where the signer sits. */
export interface Device { readonly device: string; readonly address: string }

/** Everything that speaks for a signature, in one text. Its fields may only be added to: the text of old ones is kept as it was attested. */
export interface SignatureEvidence {
  readonly format: 'qiban-signature-evidence/1';
  readonly certificate: string;
  readonly case: string;
  readonly company: string;
  readonly signer: { readonly name: string; readonly idNumber: string; readonly posts: string };
  /** 实名核验: by which way, under which reference, and when. */
  readonly identification: { readonly way: VerificationWay; readonly reference: string; readonly at: Instant };
  readonly documents: readonly { readonly kind: string; readonly title: string; readonly sha256: string }[];
  /** Over the whole packet the documents belonged to. */
  readonly packetSha256: string;
  /** Of the drawn name: width, height and strokes as JSON. */
  readonly handwritingSha256: string;
  /** By the server's clock. */
  readonly signedAt: Instant;
  readonly device: Device;
  /** 代办: whoever handled the case under a mandate while this was signed. They signed nothing for the signer. */
  readonly handledBy?: string;
}

export interface EvidenceFacts {
  readonly certificate: string;
  readonly caseId: string;
  readonly companyName: string;
  readonly signer: Pick<CaseSigner, 'person' | 'posts'>;
  readonly proof: Proof;
  readonly documents: readonly DocumentHash[];
  readonly packetHash: string;
  readonly signature: Signature;
  readonly signedAt: Date;
  readonly device: Device;
  readonly handledBy?: string | undefined;
}

/** The text that is attested. One fixed order of fields; two spaces, so that a person can read it. */
export function evidenceText({ certificate, caseId, companyName, signer: { person, posts }, proof, documents, packetHash, signature, signedAt, device, handledBy }: EvidenceFacts): string {
  const evidence: SignatureEvidence = {
    format: 'qiban-signature-evidence/1',
    certificate,
    case: caseId,
    company: companyName,
    signer: { name: person.name, idNumber: person.idNumber, posts: postWords(posts) },
    identification: { way: proof.way, reference: proof.reference, at: proof.at },
    documents: documents.map(({ kind, sha256 }) => ({ kind, title: documentTitles[kind], sha256 })),
    packetSha256: packetHash,
    handwritingSha256: handwritingHash(signature),
    signedAt: signedAt.toISOString(),
    device: { device: device.device, address: device.address },
    ...(handledBy !== undefined && { handledBy }),
  };
  return `${JSON.stringify(evidence, null, 2)}\n`;
}

export const handwritingHash = ({ width, height, strokes }: Signature): string =>
  createHash('sha256').update(JSON.stringify([width, height, strokes])).digest('hex');
