import { Body, Controller, Param } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { DeskCases } from './desk-case.service';
import { ReturnBody, SendNoticeBackBody } from './notices.dto';
import { Notices } from './notices.service';

@Controller()
export class NoticesController {
  constructor(private readonly notices: Notices, private readonly cases: DeskCases) {}

  @Serves('desk.return')
  async return(@Param('caseId') caseId: string, @Body() body: ReturnBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.return'>> {
    return this.cases.decided(await this.notices.issue(caseId, body, me, requestId), me, requestId);
  }

  @Serves('desk.propose-notice')
  propose(@Param('caseId') caseId: string, @Body() body: ReturnBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.propose-notice'>> {
    return this.notices.propose(caseId, body, me, requestId);
  }

  @Serves('desk.notices')
  list(@Me() me: CurrentUser): Promise<AnswerOf<'desk.notices'>> {
    return this.notices.list(me);
  }

  @Serves('desk.confirm-notice')
  confirm(@Param('noticeId') noticeId: string, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.confirm-notice'>> {
    return this.notices.confirm(noticeId, me, requestId);
  }

  @Serves('desk.send-notice-back')
  sendBack(@Param('noticeId') noticeId: string, @Body() { words }: SendNoticeBackBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.send-notice-back'>> {
    return this.notices.sendBack(noticeId, words, me, requestId);
  }
}
