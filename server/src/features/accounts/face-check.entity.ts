import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Moment, Ref } from '../../database/columns';

export type FaceCheckState = 'begun' | 'passed' | 'failed';

/** One attempt to prove who somebody is. Its id, shortened, is the request id the agency knows it by. */
@Entity('face_check')
@Index('face_check_account', ['accountId', 'beganAt'])
@Index('face_check_request', ['requestId'], { unique: true })
export class FaceCheck {
  @Id() id: string;
  @Ref({ name: 'account_id' }) accountId: string;
  @Code(32, { name: 'request_id' }) requestId: string;
  @Enciphered('face_check.verify_id', { name: 'verify_id' }) verifyId: string;
  @Enciphered('face_check.name') name: string;
  @Enciphered('face_check.id_number', { name: 'id_number' }) idNumber: string;
  @Code(10) state: FaceCheckState;
  @Moment({ name: 'began_at' }) beganAt: Date;
  @Moment({ name: 'expires_at' }) expiresAt: Date;
  @Moment({ name: 'finished_at', nullable: true }) finishedAt: Date | null;
}
