import type { Post } from '@qiban/shared';
import { Entity, Index } from 'typeorm';
import { Code, Enciphered, Id, Json, Moment, Ref } from '../../database/columns';

/** 第二渠道告知: somebody was written into an application, and was told so by text at the number given for them. */
@Entity('person_notice')
@Index('person_notice_once', ['caseId', 'personIndex'], { unique: true })
@Index('person_notice_code', ['codeHash'], { unique: true })
export class PersonNotice {
  @Id() id: string;
  @Ref({ name: 'case_id' }) caseId: string;
  /** Blind index of identity number and mobile: a corrected number is another telephone, and is told anew. */
  @Code(43, { name: 'person_index' }) personIndex: string;
  @Enciphered('person_notice.person') person: { name: string; idNumber: string; mobile: string };
  /** Everything this person has been told they are to be. */
  @Json() posts: Post[];
  @Code(43, { name: 'code_hash' }) codeHash: string;
  /** The secret of the link, to be told again with a further post. */
  @Enciphered('person_notice.code') code: string;
  @Moment({ name: 'told_at' }) toldAt: Date;
}
