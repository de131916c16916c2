import type { LicenceFace, LicenceView } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Day, Enciphered, Id, Moment, Ref, Text } from '../../database/columns';

/** 营业执照 as issued. One a case, one code each: both unique, so that a second decision cannot make a second licence. */
@Entity('licence')
@Index('licence_of_holder', ['holderId', 'issuedAt'])
export class Licence {
  @Id() id: string;
  @Index('licence_of_case', { unique: true })
  @Ref({ name: 'case_id' }) caseId: string;
  @Index('licence_credit_code', { unique: true })
  @Code(18, { name: 'credit_code' }) creditCode: string;
  @Ref({ name: 'holder_id' }) holderId: string;
  @Text(120, { name: 'company_name' }) companyName: string;
  @Text(80) authority: string;
  /** Printed on the face, but not for the public page: names a person. */
  @Enciphered('licence.face') face: LicenceFace;
  @Day({ name: 'issued_on' }) issuedOn: string;
  @Code(12) status: LicenceView['status'];
  /** Stands in the QR code; says nothing by itself. */
  @Index('licence_verification_token', { unique: true })
  @Code(43, { name: 'verification_token' }) verificationToken: string;
  @Moment({ name: 'issued_at' }) issuedAt: Date;
  /** 谁核准的; null for licences from before the machine could. */
  @Code(12, { name: 'approved_by', nullable: true }) approvedBy: 'clerk' | 'machine' | null;
}

/** A licence issued before there were other types than the limited company says less of itself. */
export const wholeFace = (face: Licence['face'] & { legalRepresentative?: string }): LicenceFace => {
  const { legalRepresentative = '', ...rest } = face;
  return { ...rest, entityType: face.entityType ?? 'llc', head: face.head ?? { title: '法定代表人', name: legalRepresentative }, composition: face.composition ?? '', unnamed: face.unnamed ?? false };
};
