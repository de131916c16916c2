import type { PlaceSealOrder, SealKind, SealOrderState } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Int, Json, Moment, Ref, Text } from '../../database/columns';

/** One set of seals for one company. `state` only moves forward; the registry's callbacks may come twice or in the wrong order. */
@Entity('seal_order')
export class SealOrder {
  @Id() id: string;
  @Index('seal_order_of_case', { unique: true })
  @Ref({ name: 'case_id' }) caseId: string;
  /** Made before the first attempt: a repeat is the same request. */
  @Index('seal_order_request', { unique: true })
  @Code(64, { name: 'request_id' }) requestId: string;
  @Code(12) state: SealOrderState;
  /** How often it has been asked; a declined order may be asked again with a new request id. */
  @Int() attempt: number;
  @Json() seals: { kind: SealKind; text: string; recordNumber: string | null }[];
  @Code(10) delivery: PlaceSealOrder['delivery'];
  @Enciphered('seal_order.recipient') recipient: Pick<PlaceSealOrder, 'recipient' | 'mobile' | 'address'>;
  @Code(64, { nullable: true }) reference: string | null;
  @Text(80, { nullable: true }) shop: string | null;
  @Text(200, { name: 'declined_reason', nullable: true }) declinedReason: string | null;
  @Moment({ name: 'placed_at' }) placedAt: Date;
}
