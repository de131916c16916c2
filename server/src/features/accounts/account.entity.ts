import type { VerificationWay } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Int, Moment, Text } from '../../database/columns';

/** Somebody who can sign in: a natural person known by WeChat, or one of the staff known by user name. */
@Entity('account')
@Index('account_wechat', ['wechatKey'], { unique: true })
@Index('account_username', ['username'], { unique: true })
@Index('account_mobile', ['mobileIndex'])
@Index('account_id_number', ['idNumberIndex'])
export class Account {
  @Id() id: string;
  @Code(10) kind: 'person' | 'staff';
  /** What colleagues and the person see; for a verified person the real name. */
  @Enciphered('account.display_name', { name: 'display_name' }) displayName: string;
  /** `appid:openid`: an openid alone means nothing outside its mini-program. */
  @Code(120, { name: 'wechat_key', nullable: true }) wechatKey: string | null;
  @Code(40, { nullable: true }) username: string | null;
  /** argon2id, with its own parameters. */
  @Text(200, { name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Enciphered('account.mobile', { nullable: true }) mobile: string | null;
  @Code(43, { name: 'mobile_index', nullable: true }) mobileIndex: string | null;
  @Enciphered('account.real_name', { name: 'real_name', nullable: true }) realName: string | null;
  @Enciphered('account.id_number', { name: 'id_number', nullable: true }) idNumber: string | null;
  @Code(43, { name: 'id_number_index', nullable: true }) idNumberIndex: string | null;
  @Moment({ name: 'verified_at', nullable: true }) verifiedAt: Date | null;
  /** How it was proved; empty before there was more than one way. */
  @Code(20, { name: 'verification_way', nullable: true }) verificationWay: VerificationWay | null;
  /** The check that proved it. */
  @Code(64, { name: 'verification_evidence', nullable: true }) verificationEvidence: string | null;
  @Int({ name: 'failed_sign_ins' }) failedSignIns: number;
  @Moment({ name: 'locked_until', nullable: true }) lockedUntil: Date | null;
  @Moment({ name: 'disabled_at', nullable: true }) disabledAt: Date | null;
  @Moment({ name: 'created_at' }) createdAt: Date;
}
