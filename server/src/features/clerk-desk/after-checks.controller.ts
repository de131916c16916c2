import { Body, Controller, Param } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { RecordAfterCheckBody, SwitchAutomaticBody } from './after-checks.dto';
import { AfterChecks } from './after-checks.service';

@Controller()
export class AfterChecksController {
  constructor(private readonly checks: AfterChecks) {}

  @Serves('desk.after-checks')
  show(): Promise<AnswerOf<'desk.after-checks'>> {
    return this.checks.show();
  }

  @Serves('desk.record-after-check')
  record(@Param('caseId') caseId: string, @Body() body: RecordAfterCheckBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.record-after-check'>> {
    return this.checks.record(caseId, body, me, requestId);
  }

  @Serves('desk.machine-record')
  machineRecord(@Param('caseId') caseId: string, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.machine-record'>> {
    return this.checks.machineRecord(caseId, me, requestId);
  }

  @Serves('desk.switch-automatic')
  switchAutomatic(@Body() body: SwitchAutomaticBody, @Me() me: CurrentUser): Promise<AnswerOf<'desk.switch-automatic'>> {
    return this.checks.switchAutomatic(body, me);
  }
}
