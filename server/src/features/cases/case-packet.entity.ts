import type { DocumentHash, LegalDocument } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Day, Enciphered, Id, Int, Json, Moment, Ref } from '../../database/columns';

/** A document without its text. One that did not change keeps the day it was made on through every later round. */
export interface PacketLine extends DocumentHash { madeOn: string }

/** The documents of one round, kept as they were shown: a later template must not change what somebody signed. */
@Entity('case_packet')
@Index('case_packet_once_a_round', ['caseId', 'round'], { unique: true })
export class CasePacket {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  @Int() round: number;
  @Code(64) hash: string;
  @Day({ name: 'made_on' }) madeOn: string;
  @Enciphered('case_packet.documents') documents: (LegalDocument & { sha256: string })[];
  @Json() outline: PacketLine[];
  @Moment({ name: 'made_at' }) madeAt: Date;
}
