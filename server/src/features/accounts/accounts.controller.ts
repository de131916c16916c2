import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OutsideTransaction, Serves, WithoutIdempotencyKey } from '../../kernel/allow.decorator';
import { Me, type CurrentUser } from '../../kernel/current-user';
import { Limited } from '../../kernel/rate-limit';
import { Settings } from '../../settings';
import { BeginVerificationBody, FinishVerificationBody, GiveMobileBody, SignInStaffBody, SignInWithWechatBody } from './accounts.dto';
import { Accounts } from './accounts.service';
import { clearSessionCookie, clientWords, setSessionCookie } from './client';
import { MobileBinding } from './mobile-binding.service';
import { Sessions } from './sessions.service';
import { SignIn } from './sign-in.service';
import { Verification } from './verification.service';

@Controller()
export class AccountsController {
  private readonly https: boolean;

  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly mobiles: MobileBinding,
    private readonly verification: Verification,
    settings: Settings,
  ) {
    this.https = settings.publicUrl.startsWith('https:');
  }

  @Serves('sessions.wechat') @WithoutIdempotencyKey() @OutsideTransaction() @Limited({ purpose: 'sign-in', most: 60, seconds: 60 })
  async wechat(@Body() { code }: SignInWithWechatBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AnswerOf<'sessions.wechat'>> {
    const signedIn = await this.signIn.withWechat(code, clientWords(request));
    setSessionCookie(request, reply, signedIn, this.https);
    return signedIn;
  }

  @Serves('sessions.staff') @WithoutIdempotencyKey() @OutsideTransaction() @Limited({ purpose: 'staff-sign-in', most: 20, seconds: 60 })
  async staff(@Body() { username, password }: SignInStaffBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AnswerOf<'sessions.staff'>> {
    const signedIn = await this.signIn.withPassword(username, password, clientWords(request));
    setSessionCookie(request, reply, signedIn, this.https);
    return signedIn;
  }

  @Serves('sessions.list')
  async list(@Me() me: CurrentUser): Promise<AnswerOf<'sessions.list'>> {
    return { items: await this.sessions.list(me) };
  }

  @Serves('sessions.end') @WithoutIdempotencyKey()
  async end(@Me() me: CurrentUser, @Res({ passthrough: true }) reply: FastifyReply): Promise<AnswerOf<'sessions.end'>> {
    await this.sessions.revoke(me, me.sessionId);
    clearSessionCookie(reply, this.https);
    return {};
  }

  @Serves('sessions.revoke')
  async revoke(@Param('sessionId') sessionId: string, @Me() me: CurrentUser): Promise<AnswerOf<'sessions.revoke'>> {
    await this.sessions.revoke(me, sessionId);
    return {};
  }

  @Serves('me.show')
  show(@Me() me: CurrentUser): Promise<AnswerOf<'me.show'>> {
    return this.accounts.me(me.accountId);
  }

  @Serves('me.give-mobile') @OutsideTransaction()
  async giveMobile(@Body() { code }: GiveMobileBody, @Me() me: CurrentUser): Promise<AnswerOf<'me.give-mobile'>> {
    await this.mobiles.bind(me, code);
    return this.accounts.me(me.accountId);
  }

  @Serves('me.begin-verification') @OutsideTransaction()
  beginVerification(@Body() { name, idNumber }: BeginVerificationBody, @Me() me: CurrentUser): Promise<AnswerOf<'me.begin-verification'>> {
    return this.verification.begin(me, name, idNumber);
  }

  @Serves('me.finish-verification') @OutsideTransaction()
  async finishVerification(@Body() { verificationId }: FinishVerificationBody, @Me() me: CurrentUser): Promise<AnswerOf<'me.finish-verification'>> {
    await this.verification.finish(me, verificationId);
    return this.accounts.me(me.accountId);
  }
}
