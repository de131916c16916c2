import { Body, Controller, Param } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { Outbox } from '../../kernel/outbox/outbox';
import { CaseLog } from '../cases';
import { Decisions } from './decisions.service';
import { DeskCases } from './desk-case.service';
import { DecisionBody, RefuseBody } from './desk.dto';
import { ReviewQueue } from './queue.service';

@Controller()
export class DeskController {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly cases: DeskCases,
    private readonly decisions: Decisions,
    private readonly log: CaseLog,
    private readonly outbox: Outbox,
  ) {}

  @Serves('desk.queue')
  show(@Me() me: CurrentUser): Promise<AnswerOf<'desk.queue'>> {
    return this.queue.show(me);
  }

  @Serves('desk.take-next')
  async takeNext(@Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.take-next'>> {
    return this.cases.show(await this.queue.takeNext(me), me, requestId);
  }

  @Serves('desk.show')
  one(@Param('caseId') caseId: string, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.show'>> {
    return this.cases.show(caseId, me, requestId);
  }

  @Serves('desk.hold')
  async hold(@Param('caseId') caseId: string, @Me() me: CurrentUser): Promise<AnswerOf<'desk.hold'>> {
    return { lockedUntil: (await this.queue.hold(caseId, me)).toISOString() };
  }

  @Serves('desk.release')
  async release(@Param('caseId') caseId: string, @Me() me: CurrentUser): Promise<AnswerOf<'desk.release'>> {
    await this.queue.release(caseId, me);
    return {};
  }

  @Serves('desk.approve')
  async approve(@Param('caseId') caseId: string, @Body() body: DecisionBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.approve'>> {
    return this.cases.decided(await this.decisions.approve(caseId, body, me, requestId), me, requestId);
  }

  @Serves('desk.refuse')
  async refuse(@Param('caseId') caseId: string, @Body() body: RefuseBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.refuse'>> {
    return this.cases.decided(await this.decisions.refuse(caseId, body, me, requestId), me, requestId);
  }

  @Serves('desk.verify-log')
  verifyLog(@Param('caseId') caseId: string): Promise<AnswerOf<'desk.verify-log'>> {
    return this.log.verify(caseId);
  }

  @Serves('desk.outbox')
  async waiting(): Promise<AnswerOf<'desk.outbox'>> {
    return { items: await this.outbox.lines() };
  }
}
