import { Injectable } from '@nestjs/common';
import { addWorkingDays, CHINA_CALENDAR, noticeWords, postWords, type CodeSent, type NoticeView } from '@qiban/shared';
import { isUniqueViolation } from '../../database/dialect';
import { insertRows } from '../../database/insert-rows';
import { findRow, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { CaseMatters, Freezes, Invitations, PersonNotices, RegistrationCase, type PersonNotice } from '../cases';
import { TextMessages } from '../text-messages';
import { IdentityClaim } from './identity-claim.entity';
import { OneTimeCode } from './one-time-code.entity';
import { OneTimeCodes } from './one-time-codes.service';

/** Accepted or not within three working days (《市场主体登记管理条例实施细则》第五十二条). */
const ACCEPT_WORKING_DAYS = 3;
const SPOKE_UP = { id: 'person-named', words: '被写进申请的人' };

interface Door { readonly notice: PersonNotice; readonly byText: boolean }

/** The page behind the text: what it said, and the button that stops everything. Works without an account. */
@Injectable()
export class Notices {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: PersonNotices,
    private readonly invitations: Invitations,
    private readonly codes: OneTimeCodes,
    private readonly freezes: Freezes,
    private readonly matters: CaseMatters,
    private readonly texts: TextMessages,
    private readonly clock: Clock,
  ) {}

  async show(code: string): Promise<NoticeView> {
    return this.viewOf(await this.door(code));
  }

  async sendCode(code: string, requestId: string): Promise<CodeSent> {
    const { notice } = await this.door(code);
    return this.codes.send(notice, requestId);
  }

  /** Stops the case at once. Pressed again, it answers with how things stand. */
  async notMe(code: string, digits: string, requestId: string): Promise<NoticeView> {
    const door = await this.door(code);
    const { notice } = door;
    if ((await this.claimOf(notice)) !== null) return this.viewOf(door);
    const usedCode = await this.codes.check(notice, digits);
    try {
      await this.transactions.run(async (tx) => {
        if ((await updateRows(tx, OneTimeCode, { id: usedCode, usedAt: null }, { usedAt: this.clock.now() })) !== 1) throw new Refusal('notice.code-over');
        const stopped = await this.freezes.stop(tx, notice.caseId, { actor: SPOKE_UP, requestId, content: { notice: notice.id, posts: notice.posts } });
        if (stopped === 'over') return;
        const kind = stopped === 'issued' ? 'report' : 'freeze';
        const dueOn = kind === 'report' ? addWorkingDays(this.clock.today(), ACCEPT_WORKING_DAYS, CHINA_CALENDAR).date : null;
        await insertRows(tx, IdentityClaim, [{
          id: newId(), caseId: notice.caseId, noticeId: notice.id, person: notice.person, posts: notice.posts, kind, state: 'open', claimedAt: this.clock.now(), dueOn,
          decidedBy: null, decidedAt: null, reason: null,
        }]);
        const row = (await findRow(tx, RegistrationCase, { id: notice.caseId }, { columns: ['id', 'applicantId', 'companyName'] })) as RegistrationCase;
        await this.texts.send(tx, [{
          onceKey: `claim-taken:${notice.id}`, mobile: notice.person.mobile, caseId: notice.caseId, requestId, template: 'claim-taken',
          values: { company: row.companyName, what: kind === 'freeze' ? '申请已经停下，没有人能签字或核准。' : '三个工作日内答复是否受理。', link: this.notices.addressOf(notice) },
        }]);
        if (kind === 'freeze') await this.matters.tell(tx, row, `frozen:${notice.id}`, { title: '申请先停一停', text: '有被写进申请的人说自己不知情，登记机关正在核实。填过、签过的都还在，核实后告诉您。' });
      });
    } catch (error) {
      // Two telephones, or two taps: the other was first, and the case stands still.
      if (!isUniqueViolation(error)) throw error;
    }
    return this.viewOf(door);
  }

  /** By the link in the text, or by a signing link. Whoever has neither learns nothing, not even that there is something. */
  private async door(code: string): Promise<Door> {
    const byText = await this.notices.behind(code);
    const notice = byText ?? (await this.behindInvitation(code));
    if (notice === null) throw new Refusal('notice.not-found');
    return { notice, byText: byText !== null };
  }

  private async behindInvitation(token: string): Promise<PersonNotice | null> {
    const invited = await this.invitations.behind(token);
    return invited === null ? null : this.notices.ofPerson(invited.caseId, invited.person);
  }

  private claimOf({ id }: PersonNotice): Promise<IdentityClaim | null> {
    return findRow(this.transactions.reads(), IdentityClaim, { noticeId: id });
  }

  private async viewOf({ notice, byText }: Door): Promise<NoticeView> {
    const [claim, row] = await Promise.all([
      this.claimOf(notice), findRow(this.transactions.reads(), RegistrationCase, { id: notice.caseId }, { columns: ['stage', 'companyName'] }),
    ]);
    const stage = row?.stage ?? 'withdrawn';
    const kind = claim?.kind ?? (stage === 'in-progress' || stage === 'completed' ? 'report' : 'freeze');
    const state = claim?.state ?? (stage === 'refused' || stage === 'withdrawn' ? 'over' : 'none');
    return {
      said: byText ? { companyName: row?.companyName ?? '', postWords: postWords(notice.posts), toldOn: this.clock.dayOf(notice.toldAt) } : null,
      state, kind, words: noticeWords(kind, state), reason: byText ? claim?.reason ?? null : null,
    };
  }
}
