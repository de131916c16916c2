import { Injectable } from '@nestjs/common';
import { checkMobile } from '@qiban/shared';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { Accounts } from './accounts.service';
import { WechatIdentity } from './wechat-identity.port';

/** The mobile number comes from WeChat, which has checked it; nobody types it. */
@Injectable()
export class MobileBinding {
  constructor(private readonly accounts: Accounts, private readonly wechat: WechatIdentity) {}

  async bind(user: CurrentUser, code: string): Promise<void> {
    const openid = await this.accounts.openidOf(user.accountId);
    if (openid === null) throw new Refusal('session.not-permitted');
    const answer = await this.wechat.phoneNumber(code, openid);
    if (answer.outcome === 'unreachable') throw new Refusal('sign-in.unreachable', {}, { retryAfterSeconds: 5 });
    // Numbers from abroad are no mobile numbers the agencies can use.
    if (answer.outcome === 'declined' || answer.countryCode !== '86') throw new Refusal('mobile.code-refused');
    const { level, normalised } = checkMobile(answer.mobile);
    if (level === 'refuse') throw new Refusal('mobile.code-refused');
    await this.accounts.setMobile(user.accountId, normalised);
  }
}
