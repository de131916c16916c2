import { Entity, Index } from 'typeorm';
import { Code, Id, Int, Moment, Ref, Text } from '../../database/columns';

/** 登记代理机构, as the register publishes it. */
@Entity('agency')
@Index('agency_credit_code', ['creditCode'], { unique: true })
export class Agency {
  @Id() id: string;
  @Text(120) name: string;
  @Code(18, { name: 'credit_code' }) creditCode: string;
  /** Whole yuan a case; 0 where it is free. */
  @Int({ name: 'fee_yuan' }) feeYuan: number;
  @Moment({ name: 'registered_at' }) registeredAt: Date;
  /** Null for what a demonstration begins with. */
  @Ref({ name: 'registered_by', nullable: true }) registeredBy: string | null;
}
