import { Controller, Param } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import { Me, type CurrentUser } from '../../kernel/current-user';
import { Messages } from './messages.service';

@Controller()
export class MessagesController {
  constructor(private readonly messages: Messages) {}

  @Serves('me.inbox')
  async list(@Me() me: CurrentUser): Promise<AnswerOf<'me.inbox'>> {
    return { items: await this.messages.of(me) };
  }

  @Serves('me.read-message')
  async read(@Param('messageId') messageId: string, @Me() me: CurrentUser): Promise<AnswerOf<'me.read-message'>> {
    await this.messages.read(messageId, me);
    return {};
  }
}
