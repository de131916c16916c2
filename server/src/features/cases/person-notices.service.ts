import { Injectable } from '@nestjs/common';
import { checkMobile, postWords, signersOf, typedCode, type PartialForm, type Post } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRowsLater } from '../../database/insert-rows';
import { findRow, findRows, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { blindIndex } from '../../kernel/encipherment';
import { newCode, newId, tokenHash } from '../../kernel/ids';
import { Settings } from '../../settings';
import { TextMessages, type TextOrder } from '../text-messages';
import { PersonNotice } from './person-notice.entity';
import type { RegistrationCase } from './registration-case.entity';

const CODE_LENGTH = 16;

/**
 * Tells everybody an application names, whatever their post, by text at the number given for them: exactly once for each
 * person, case and post. Whoever is written in behind their back learns it before anything is decided.
 */
@Injectable()
export class PersonNotices {
  constructor(private readonly transactions: Transactions, private readonly texts: TextMessages, private readonly settings: Settings, private readonly clock: Clock) {}

  /** In the transaction that sends the documents out. Later rounds tell only who is new, and what is new. */
  async tell(tx: EntityManager, row: Pick<RegistrationCase, 'id' | 'companyName'>, form: PartialForm, round: number, requestId: string): Promise<void> {
    const known = round === 1 ? [] : await findRows(tx, PersonNotice, { caseId: row.id });
    const orders: TextOrder[] = [];
    const fresh: PersonNotice[] = [];
    for (const { name, idNumber, mobile, posts } of signersOf(form)) {
      const { level, normalised } = checkMobile(mobile);
      if (level === 'refuse') continue;
      const personIndex = personIndexOf(idNumber, normalised);
      const before = known.find((each) => each.personIndex === personIndex) ?? fresh.find((each) => each.personIndex === personIndex);
      const untold = posts.filter((post) => before?.posts.includes(post) !== true);
      if (untold.length === 0) continue;
      const notice = before ?? this.noticeOf(row.id, personIndex, { name, idNumber, mobile: normalised });
      notice.posts = [...notice.posts, ...untold];
      if (before === undefined) fresh.push(notice);
      else if (!fresh.includes(before)) await updateRows(tx, PersonNotice, { id: before.id }, { posts: notice.posts });
      orders.push(this.textFor(row, notice, untold, requestId));
    }
    await insertRowsLater(tx, PersonNotice, fresh);
    await this.texts.send(tx, orders);
  }

  /** By the secret of the link in the text. */
  async behind(code: string): Promise<PersonNotice | null> {
    return /^[0-9A-Za-z]{16}$/.test(code) ? findRow(this.transactions.reads(), PersonNotice, { codeHash: tokenHash(code) }) : null;
  }

  /** Of somebody who came by another door: the notice that went to this person at this number. */
  ofPerson(caseId: string, { idNumber, mobile }: Pick<PersonNotice['person'], 'idNumber' | 'mobile'>): Promise<PersonNotice | null> {
    return findRow(this.transactions.reads(), PersonNotice, { caseId, personIndex: personIndexOf(idNumber, checkMobile(mobile).normalised) });
  }

  addressOf({ code }: Pick<PersonNotice, 'code'>): string {
    return `${this.settings.publicUrl}/notice?c=${code}`;
  }

  private noticeOf(caseId: string, personIndex: string, person: PersonNotice['person']): PersonNotice {
    const code = newCode(CODE_LENGTH);
    return Object.assign(new PersonNotice(), { id: newId(), caseId, personIndex, person, posts: [], codeHash: tokenHash(code), code, toldAt: this.clock.now() });
  }

  private textFor({ id: caseId, companyName }: Pick<RegistrationCase, 'id' | 'companyName'>, notice: PersonNotice, posts: readonly Post[], requestId: string): TextOrder {
    return {
      onceKey: `named:${notice.id}:${notice.posts.length}`, mobile: notice.person.mobile, caseId, requestId, template: 'named-in-application',
      values: { company: companyName, posts: postWords(posts), link: this.addressOf(notice) },
    };
  }
}

const personIndexOf = (idNumber: string, mobile: string): string => blindIndex(`${typedCode(idNumber)} ${mobile}`, 'person_notice.person');
