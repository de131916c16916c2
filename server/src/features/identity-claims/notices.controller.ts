import { Body, Controller, Param } from '@nestjs/common';
import type { AnswerOf, SayNotMe } from '@qiban/shared';
import { Matches } from 'class-validator';
import { OutsideTransaction, Serves } from '../../kernel/allow.decorator';
import { RequestId } from '../../kernel/current-user';
import { Limited } from '../../kernel/rate-limit';
import { Notices } from './notices.service';

class SayNotMeBody implements SayNotMe {
  @Matches(/^\d{6}$/, { message: '请填写短信里的 6 位数字' }) code: string;
}

/** Open to anyone who has a link: the limits are what keeps guessing from paying. */
@Controller()
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Serves('notices.show') @Limited({ purpose: 'notice', most: 60, seconds: 60 })
  show(@Param('code') code: string): Promise<AnswerOf<'notices.show'>> {
    return this.notices.show(code);
  }

  @Serves('notices.send-code') @OutsideTransaction() @Limited({ purpose: 'notice-code', most: 20, seconds: 3600 })
  sendCode(@Param('code') code: string, @RequestId() requestId: string): Promise<AnswerOf<'notices.send-code'>> {
    return this.notices.sendCode(code, requestId);
  }

  @Serves('notices.not-me') @OutsideTransaction() @Limited({ purpose: 'not-me', most: 30, seconds: 3600 })
  notMe(@Param('code') code: string, @Body() body: SayNotMeBody, @RequestId() requestId: string): Promise<AnswerOf<'notices.not-me'>> {
    return this.notices.notMe(code, body.code, requestId);
  }
}
