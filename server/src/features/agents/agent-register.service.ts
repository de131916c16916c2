import { Injectable } from '@nestjs/common';
import { checkCreditCode, checkPersonName, checkResidentId, maskId, type AddAgency, type AddAgent, type AgencyLine, type PublicAgent } from '@qiban/shared';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { isUniqueViolation } from '../../database/dialect';
import { insertRows } from '../../database/insert-rows';
import { findRow, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { AccessLog } from '../../kernel/access-log';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { Identities } from '../accounts';
import { Agency } from './agency.entity';
import { Agent } from './agent.entity';
import { Mandate } from './mandate.entity';

/** The public list is for choosing from; whoever is looked for beyond it is found by number. */
const MOST_SHOWN = 200;

export interface RegisteredAgent { readonly agent: Agent; readonly agency: Agency }

/** 代办名册: agencies and their agents, kept by the operator and open to everybody. Every change of it is in the access log. */
@Injectable()
export class AgentRegister {
  constructor(
    private readonly transactions: Transactions,
    private readonly identities: Identities,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** By name, agency or number; those who may not take a mandate now are left out. */
  async list(q = ''): Promise<PublicAgent[]> {
    const [agents, agencies] = await this.everybody();
    const wanted = q.trim().toUpperCase();
    return agents
      .filter(({ suspendedAt }) => suspendedAt === null)
      .flatMap((agent) => publicLine(agent, agencies, (at) => this.clock.dayOf(at)))
      .filter(({ name, agencyName, number }) => [name, agencyName, number].some((text) => text.toUpperCase().includes(wanted)))
      .slice(0, MOST_SHOWN);
  }

  /** Also somebody suspended: whoever holds their number must learn of it. */
  async lookUp(number: string): Promise<PublicAgent> {
    const { agent, agency } = await this.withNumber(this.transactions.reads(), number);
    const [line] = publicLine(agent, [agency], (at) => this.clock.dayOf(at));
    if (line === undefined) throw new Refusal('agent.not-found');
    return line;
  }

  async withNumber(from: EntityManager, number: string): Promise<RegisteredAgent> {
    const agent = await findRow(from, Agent, { number: number.trim().toUpperCase().slice(0, 40) });
    return this.withAgency(from, agent);
  }

  async withId(from: EntityManager, agentId: string): Promise<RegisteredAgent> {
    return this.withAgency(from, await findRow(from, Agent, { id: agentId }));
  }

  /** The agent that this account is, if it is one. */
  async behind(accountId: string): Promise<RegisteredAgent | null> {
    const { idIndex } = await this.identities.standing(accountId);
    const agent = idIndex === null ? null : await findRow(this.transactions.reads(), Agent, { idIndex });
    return agent === null ? null : this.withAgency(this.transactions.reads(), agent);
  }

  /** The whole register with what only the office needs. */
  async lines(): Promise<AgencyLine[]> {
    const [agents, agencies] = await this.everybody();
    const live = await this.transactions.reads().find(Mandate, { select: { id: true, agentId: true }, where: { acceptedAt: Not(IsNull()), revokedAt: IsNull() } });
    return agencies.map(({ id, name, creditCode, feeYuan }) => ({
      id, name, creditCode, feeYuan,
      agents: agents.filter(({ agencyId }) => agencyId === id).flatMap((agent) => publicLine(agent, agencies, (at) => this.clock.dayOf(at)).map((line) => ({
        ...line, id: agent.id, maskedId: maskId(agent.person.idNumber), suspendedReason: agent.suspendedReason, liveMandates: live.filter(({ agentId }) => agentId === agent.id).length,
      }))),
    }));
  }

  async addAgency({ name, creditCode, feeYuan }: AddAgency, me: CurrentUser, requestId: string): Promise<void> {
    const row: Agency = { id: newId(), name: name.trim(), creditCode: checkCreditCode(creditCode).normalised, feeYuan, registeredAt: this.clock.now(), registeredBy: me.accountId };
    if ((await findRow(this.transactions.reads(), Agency, { creditCode: row.creditCode })) !== null) throw new Refusal('agency.already-registered');
    await onceOr(() => this.transactions.run((tx) => insertRows(tx, Agency, [row])), () => new Refusal('agency.already-registered'));
    await this.access.note(me, 'agency.added', 'agency', row.id, requestId);
  }

  async addAgent({ agencyId, number, name, idNumber }: AddAgent, me: CurrentUser, requestId: string): Promise<void> {
    const id = checkResidentId(idNumber).normalised;
    const row: Agent = {
      id: newId(), agencyId, number: number.trim().toUpperCase(), person: { name: checkPersonName(name).normalised, idNumber: id }, idIndex: this.identities.indexOf(id),
      registeredAt: this.clock.now(), registeredBy: me.accountId, suspendedAt: null, suspendedReason: null,
    };
    const from = this.transactions.reads();
    if ((await findRow(from, Agency, { id: agencyId })) === null) throw new Refusal('agency.not-found');
    const taken = (await findRow(from, Agent, { idIndex: row.idIndex })) ?? (await findRow(from, Agent, { number: row.number }));
    if (taken !== null) throw new Refusal('agent.already-registered', { number: taken.number });
    await onceOr(() => this.transactions.run((tx) => insertRows(tx, Agent, [row])), () => new Refusal('agent.already-registered', { number: row.number }));
    await this.access.note(me, 'agent.added', 'agent', row.id, requestId);
  }

  /** Effective at once: no mandate is given to a suspended agent, and none is acted on. Asking twice changes nothing. */
  async suspend(agentId: string, reason: string, me: CurrentUser, requestId: string): Promise<void> {
    await this.set(agentId, { suspendedAt: this.clock.now(), suspendedReason: reason });
    await this.access.note(me, 'agent.suspended', 'agent', agentId, requestId);
  }

  async lift(agentId: string, me: CurrentUser, requestId: string): Promise<void> {
    await this.set(agentId, { suspendedAt: null, suspendedReason: null });
    await this.access.note(me, 'agent.let-back', 'agent', agentId, requestId);
  }

  private async set(agentId: string, change: Pick<Agent, 'suspendedAt' | 'suspendedReason'>): Promise<void> {
    await this.withId(this.transactions.reads(), agentId);
    await this.transactions.run((tx) => updateRows(tx, Agent, { id: agentId }, change));
  }

  private async withAgency(from: EntityManager, agent: Agent | null): Promise<RegisteredAgent> {
    const agency = agent === null ? null : await findRow(from, Agency, { id: agent.agencyId });
    if (agent === null || agency === null) throw new Refusal('agent.not-found');
    return { agent, agency };
  }

  private everybody(): Promise<[Agent[], Agency[]]> {
    const from = this.transactions.reads();
    return Promise.all([from.find(Agent, { order: { id: 'ASC' } }), from.find(Agency, { order: { id: 'ASC' } })]);
  }
}

function publicLine(agent: Agent, agencies: readonly Agency[], dayOf: (at: Date) => string): PublicAgent[] {
  const agency = agencies.find(({ id }) => id === agent.agencyId);
  return agency === undefined ? [] : [{
    number: agent.number, name: agent.person.name, agencyName: agency.name, agencyCreditCode: agency.creditCode, feeYuan: agency.feeYuan,
    standing: agent.suspendedAt === null ? 'registered' : 'suspended', registeredOn: dayOf(agent.registeredAt),
  }];
}

async function onceOr(write: () => Promise<unknown>, refusal: () => Refusal): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw isUniqueViolation(error) ? refusal() : error;
  }
}
