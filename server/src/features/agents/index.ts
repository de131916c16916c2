export { AgentsModule } from './agents.module';
export { AgentRegister, type RegisteredAgent } from './agent-register.service';
export { actingAgent, LiveMandates, type MandateOfCase } from './live-mandates.service';
export { Mandate, type Acceptance } from './mandate.entity';
export { seedAgents } from './agent-seed';
