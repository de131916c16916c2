import type { PaperKind } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Id, Int, Moment, Ref, Text } from '../../database/columns';

/** A photo or a PDF somebody added to a case. The bytes lie in a file; the row is written only when they are safely there. */
@Entity('paper')
@Index('paper_place_in_case', ['caseId', 'place'], { unique: true })
@Index('paper_stored_name', ['storedName'], { unique: true })
export class Paper {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  /** 1…20 within the case. Two uploads at once cannot take the same, so a case cannot have a twenty-first. */
  @Int() place: number;
  @Code(20) kind: PaperKind;
  @Code(40, { name: 'person_key', nullable: true }) personKey: string | null;
  @Text(60) title: string;
  @Code(40, { name: 'content_type' }) contentType: string;
  @Int() bytes: number;
  /** Both of the stored bytes, in hexadecimal: SHA-256 for anybody's tools, SM3 for evidence. */
  @Code(64) sha256: string;
  @Code(64) sm3: string;
  /** Below the folder of papers; made by us, nothing of it comes from the sender. */
  @Code(80, { name: 'stored_name' }) storedName: string;
  @Moment({ name: 'created_at' }) createdAt: Date;
  @Ref({ name: 'uploaded_by' }) uploadedBy: string;
}
