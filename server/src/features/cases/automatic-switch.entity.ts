import { Entity } from 'typeorm';
import { Flag, Moment, Ref, Serial, Text } from '../../database/columns';

/** 停用和恢复 of all automatic approval, one row each time; the last one holds. */
@Entity('automatic_approval_switch')
export class AutomaticSwitch {
  @Serial() position: number;
  @Moment() at: Date;
  @Ref({ name: 'account_id' }) accountId: string;
  @Flag() stopped: boolean;
  @Text(300) reason: string;
}
