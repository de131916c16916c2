import type { Instant, MandateTerms, Signature } from '@qiban/shared';
import type { Proof } from '../accounts';
import { handwritingHash, type Device } from '../cases';

export interface MandateEvidenceFacts {
  readonly id: string;
  readonly caseId: string;
  readonly client: { readonly name: string; readonly idNumber: string };
  readonly agent: { readonly name: string; readonly number: string; readonly agency: string };
  readonly terms: MandateTerms;
  readonly sha256: string;
  readonly proof: Proof;
  readonly signature: Signature;
  readonly signedAt: Instant;
  readonly device: Device;
}

/** What speaks for a mandate, in one text that is attested: who gave what to whom, identified how. One fixed order of fields, which may only be added to. */
export function mandateEvidence({ id, caseId, client, agent, terms: { permissions, endsOn }, sha256, proof, signature, signedAt, device }: MandateEvidenceFacts): string {
  return `${JSON.stringify({
    format: 'qiban-mandate-evidence/1',
    mandate: id,
    case: caseId,
    client: { name: client.name, idNumber: client.idNumber },
    agent: { name: agent.name, number: agent.number, agency: agent.agency },
    permissions, endsOn,
    textSha256: sha256,
    identification: { way: proof.way, reference: proof.reference, at: proof.at },
    handwritingSha256: handwritingHash(signature),
    signedAt,
    device: { device: device.device, address: device.address },
  }, null, 2)}\n`;
}
