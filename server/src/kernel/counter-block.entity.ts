import { Entity } from 'typeorm';
import { BigInt, KeyCode } from '../database/columns';

/** Numbers of one series up to and including `taken` are given out. */
@Entity('counter_block')
export class CounterBlock {
  @KeyCode(60) series: string;
  @BigInt() taken: number;
}
