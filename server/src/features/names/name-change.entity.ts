import { Entity } from 'typeorm';
import { Ref, Serial } from '../../database/columns';

/**
 * A claim was made or changed: written in the transaction that does it, so that it is there exactly when the change is.
 * Every process follows these rows to keep its index of names; they are some bytes each and are kept.
 */
@Entity('name_change')
export class NameChange {
  @Serial() position: number;
  @Ref({ name: 'claim_id' }) claimId: string;
}
