import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Moment, Ref, Text } from '../../database/columns';

/** 登记代理人: a natural person of an agency. Nobody is struck out: whoever is suspended stays on the register, and may be let back. */
@Entity('agent')
@Index('agent_number', ['number'], { unique: true })
@Index('agent_person', ['idIndex'], { unique: true })
@Index('agent_of_agency', ['agencyId'])
export class Agent {
  @Id() id: string;
  @Ref({ name: 'agency_id' }) agencyId: string;
  /** 登记编号 of the national register, copied by the operator. */
  @Code(40) number: string;
  @Enciphered('agent.person') person: { name: string; idNumber: string };
  /** Blind index of the identity number: finds the account of whoever was verified with it. */
  @Code(43, { name: 'id_index' }) idIndex: string;
  @Moment({ name: 'registered_at' }) registeredAt: Date;
  @Ref({ name: 'registered_by', nullable: true }) registeredBy: string | null;
  @Moment({ name: 'suspended_at', nullable: true }) suspendedAt: Date | null;
  @Text(200, { name: 'suspended_reason', nullable: true }) suspendedReason: string | null;
}
