import { Body, Controller, Param } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { AnswerBody, DecideBody, HandInBody, OfferBody } from './owed-papers.dto';
import { OwedPapers } from './owed-papers.service';

@Controller()
export class OwedPapersController {
  constructor(private readonly owed: OwedPapers) {}

  @Serves('cases.owed-papers')
  async mine(@Param('caseId') caseId: string, @Me() me: CurrentUser): Promise<AnswerOf<'cases.owed-papers'>> {
    return { items: await this.owed.ofMine(caseId, me) };
  }

  @Serves('cases.answer-owed-paper')
  answer(@Param('caseId') caseId: string, @Param('owedId') owedId: string, @Body() body: AnswerBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'cases.answer-owed-paper'>> {
    return this.owed.answer(caseId, owedId, body, me, requestId);
  }

  @Serves('cases.hand-in-owed-paper')
  handIn(@Param('caseId') caseId: string, @Param('owedId') owedId: string, @Body() { paperId }: HandInBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'cases.hand-in-owed-paper'>> {
    return this.owed.handIn(caseId, owedId, paperId, me, requestId);
  }

  @Serves('desk.owed-papers')
  ofCase(@Param('caseId') caseId: string): Promise<AnswerOf<'desk.owed-papers'>> {
    return this.owed.ofCase(caseId);
  }

  @Serves('desk.offer-owed-paper')
  offer(@Param('caseId') caseId: string, @Body() body: OfferBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.offer-owed-paper'>> {
    return this.owed.offer(caseId, body, me, requestId);
  }

  @Serves('desk.decide-owed-paper')
  decide(@Param('owedId') owedId: string, @Body() body: DecideBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.decide-owed-paper'>> {
    return this.owed.decide(owedId, body, me, requestId);
  }
}
