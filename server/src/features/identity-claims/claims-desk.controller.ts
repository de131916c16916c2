import { Body, Controller, Param } from '@nestjs/common';
import type { AnswerOf, ClaimVerdict, DecideClaim } from '@qiban/shared';
import { IsIn, IsString, Length } from 'class-validator';
import { Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { ClaimsDesk } from './claims-desk.service';

const VERDICTS: readonly ClaimVerdict[] = ['take-out', 'refuse', 'lift', 'accept', 'do-not-accept'];

class DecideClaimBody implements DecideClaim {
  @IsIn(VERDICTS, { message: '请选择怎么处理' }) verdict: ClaimVerdict;
  @IsString() @Length(4, 200, { message: '请写明核实的情况和理由，4 到 200 个字' }) reason: string;
}

@Controller()
export class ClaimsDeskController {
  constructor(private readonly desk: ClaimsDesk) {}

  @Serves('desk.claims')
  async list(@Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.claims'>> {
    return { items: await this.desk.list(me, requestId) };
  }

  @Serves('desk.decide-claim')
  decide(@Param('claimId') claimId: string, @Body() body: DecideClaimBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'desk.decide-claim'>> {
    return this.desk.decide(claimId, body, me, requestId);
  }
}
