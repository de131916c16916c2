import { Body, Controller, Param, Query } from '@nestjs/common';
import type { AnswerOf } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import { Me, RequestId, type CurrentUser } from '../../kernel/current-user';
import { AgentRegister } from './agent-register.service';
import { AddAgencyBody, AddAgentBody, SuspendAgentBody } from './agents.dto';

@Controller()
export class AgentsController {
  constructor(private readonly agents: AgentRegister) {}

  @Serves('agents.list')
  async list(@Query('q') q?: string): Promise<AnswerOf<'agents.list'>> {
    return { items: await this.agents.list(typeof q === 'string' ? q : '') };
  }

  @Serves('agents.look-up')
  lookUp(@Param('number') number: string): Promise<AnswerOf<'agents.look-up'>> {
    return this.agents.lookUp(number);
  }

  @Serves('agents.register')
  register(): Promise<AnswerOf<'agents.register'>> {
    return this.lines();
  }

  @Serves('agents.add-agency')
  async addAgency(@Body() body: AddAgencyBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'agents.add-agency'>> {
    await this.agents.addAgency(body, me, requestId);
    return this.lines();
  }

  @Serves('agents.add')
  async add(@Body() body: AddAgentBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'agents.add'>> {
    await this.agents.addAgent(body, me, requestId);
    return this.lines();
  }

  @Serves('agents.suspend')
  async suspend(@Param('agentId') agentId: string, @Body() { reason }: SuspendAgentBody, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'agents.suspend'>> {
    await this.agents.suspend(agentId, reason, me, requestId);
    return this.lines();
  }

  @Serves('agents.lift')
  async lift(@Param('agentId') agentId: string, @Me() me: CurrentUser, @RequestId() requestId: string): Promise<AnswerOf<'agents.lift'>> {
    await this.agents.lift(agentId, me, requestId);
    return this.lines();
  }

  private async lines(): Promise<AnswerOf<'agents.register'>> {
    return { items: await this.agents.lines() };
  }
}
