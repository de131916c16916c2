import { Entity } from 'typeorm';
import { Id, LongText, Moment } from '../../database/columns';

/** The public half of every key we ever attested with: an attestation can be checked long after its key was replaced. */
@Entity('attestation_key')
export class AttestationKey {
  @Id() id: string;
  @LongText({ name: 'public_key' }) publicKey: string;
  @Moment({ name: 'used_since' }) usedSince: Date;
}
