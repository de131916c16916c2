import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { AgentRegister } from './agent-register.service';
import { AgentsController } from './agents.controller';
import { LiveMandates } from './live-mandates.service';

@Module({ imports: [AccountsModule], controllers: [AgentsController], providers: [AgentRegister, LiveMandates], exports: [AgentRegister, LiveMandates] })
export class AgentsModule {}
