import { Body, Controller, Param } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import { Me, type CurrentUser } from '../../kernel/current-user';
import { ChangePermitBody, PermitAppliedBody, WritePermitBody } from './permits.dto';
import { Permits } from './permits.service';

@Controller()
export class PermitsController {
  constructor(private readonly permits: Permits) {}

  @Serves('permits.list')
  async list(@Me() me: CurrentUser): Promise<AnswerOf<'permits.list'>> {
    return { items: await this.permits.list(me) };
  }

  @Serves('permits.show')
  show(@Param('permitId') permitId: string, @Me() me: CurrentUser): Promise<AnswerOf<'permits.show'>> {
    return this.permits.show(permitId, me);
  }

  @Serves('permits.add')
  add(@Body() body: WritePermitBody, @Me() me: CurrentUser): Promise<AnswerOf<'permits.add'>> {
    return this.permits.add(body, me);
  }

  @Serves('permits.change')
  change(@Param('permitId') permitId: string, @Body() { seenVersion, ...written }: ChangePermitBody, @Me() me: CurrentUser): Promise<AnswerOf<'permits.change'>> {
    return this.permits.change(permitId, seenVersion, written, me);
  }

  @Serves('permits.applied')
  applied(@Param('permitId') permitId: string, @Body() body: PermitAppliedBody, @Me() me: CurrentUser): Promise<AnswerOf<'permits.applied'>> {
    return this.permits.applied(permitId, body.appliedOn, me);
  }

  @Serves('permits.remove')
  async remove(@Param('permitId') permitId: string, @Me() me: CurrentUser): Promise<AnswerOf<'permits.remove'>> {
    await this.permits.remove(permitId, me);
    return {};
  }
}
