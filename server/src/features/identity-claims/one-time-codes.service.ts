import { randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CodeSent } from '@qiban/shared';
import { MoreThan } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { blindIndex } from '../../kernel/encipherment';
import { newId } from '../../kernel/ids';
import { RateLimit } from '../../kernel/rate-limit';
import { Refusal } from '../../kernel/refusal';
import type { PersonNotice } from '../cases';
import { TextMessages } from '../text-messages';
import { OneTimeCode } from './one-time-code.entity';

const MINUTE = 60_000;
/** ASVS 6.5.5 allows ten minutes; five are enough to change from one app to another. */
const GOOD_FOR_MINUTES = 5;
const TRIES = 5;
const PAUSE_SECONDS = 60;
const A_DAY = 5;
/** Over all applications that name this number: nobody's telephone is rung all day through us. */
const MOBILE_A_DAY = { purpose: 'code-to-mobile', most: 10, seconds: 24 * 3600 };

/** Proof that whoever presses holds the telephone the notice went to. Each code is for one notice, once, for five minutes. */
@Injectable()
export class OneTimeCodes {
  constructor(private readonly transactions: Transactions, private readonly texts: TextMessages, private readonly limits: RateLimit, private readonly clock: Clock) {}

  async send(notice: PersonNotice, requestId: string): Promise<CodeSent> {
    const from = this.transactions.reads();
    const today = await from.find(OneTimeCode, { where: { noticeId: notice.id, sentAt: MoreThan(this.clock.after(-24 * 60 * MINUTE)) }, order: { sentAt: 'DESC' } });
    const wait = today[0] === undefined ? 0 : Math.ceil((today[0].sentAt.getTime() + PAUSE_SECONDS * 1000 - this.clock.epoch()) / 1000);
    if (wait > 0) throw new Refusal('request.too-many', { seconds: wait });
    if (today.length >= A_DAY) throw new Refusal('notice.codes-used-up');
    await this.limits.count(MOBILE_A_DAY, blindIndex(notice.person.mobile, 'one_time_code.mobile'));
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const row: OneTimeCode = { id: newId(), noticeId: notice.id, codeIndex: indexOf(notice, code), tries: 0, sentAt: this.clock.now(), expiresAt: this.clock.after(GOOD_FOR_MINUTES * MINUTE), usedAt: null };
    await this.transactions.run(async (tx) => {
      await insertRows(tx, OneTimeCode, [row]);
      await this.texts.send(tx, [{
        onceKey: `code:${row.id}`, mobile: notice.person.mobile, template: 'one-time-code', values: { code, minutes: String(GOOD_FOR_MINUTES) }, requestId, usefulUntil: row.expiresAt,
      }]);
    });
    return { againInSeconds: PAUSE_SECONDS, minutes: GOOD_FOR_MINUTES };
  }

  /** A try is counted before it is looked at, in a transaction of its own: a refusal does not give it back. Answers with the code's row, to be used up with the act. */
  async check(notice: PersonNotice, code: string): Promise<string> {
    const [latest] = await this.transactions.reads().find(OneTimeCode, { where: { noticeId: notice.id }, order: { sentAt: 'DESC' }, take: 1 });
    if (latest === undefined || latest.usedAt !== null || latest.expiresAt <= this.clock.now() || latest.tries >= TRIES) throw new Refusal('notice.code-over');
    const counted = await this.transactions.run((tx) => updateRows(tx, OneTimeCode, { id: latest.id, tries: latest.tries, usedAt: null }, { tries: latest.tries + 1 }));
    if (counted !== 1) throw new Refusal('request.in-progress');
    if (timingSafeEqual(Buffer.from(latest.codeIndex), Buffer.from(indexOf(notice, code)))) return latest.id;
    const left = TRIES - latest.tries - 1;
    throw left > 0 ? new Refusal('notice.code-wrong', { left }, { fields: [{ field: 'code', words: `验证码不对，还可以试 ${left} 次` }] }) : new Refusal('notice.code-over');
  }
}

/** Bound to its notice: a code of one opens no other. */
const indexOf = ({ id }: PersonNotice, code: string): string => blindIndex(`${id} ${code}`, 'one_time_code');
