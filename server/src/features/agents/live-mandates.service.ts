import { Injectable } from '@nestjs/common';
import { actingWords, agentFindings, dayInWords, permissionTitles, type Finding, type MandatePermission, type MandateState, type MandateSummary, type PartialForm } from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { findRow, findRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { Refusal } from '../../kernel/refusal';
import { AgentRegister, type RegisteredAgent } from './agent-register.service';
import { Mandate } from './mandate.entity';

/** A mandate with the agent it was given to. */
export interface MandateOfCase extends RegisteredAgent { readonly mandate: Mandate; readonly summary: MandateSummary }

/** What an agent may do just now. Asked on every request of theirs, so that a mandate ends in the moment it is revoked. */
@Injectable()
export class LiveMandates {
  constructor(private readonly transactions: Transactions, private readonly register: AgentRegister, private readonly clock: Clock) {}

  stateOf({ acceptedAt, declinedAt, revokedAt, endsOn }: Mandate): MandateState {
    if (revokedAt !== null) return 'revoked';
    if (declinedAt !== null) return 'declined';
    if (endsOn < this.clock.today()) return 'expired';
    return acceptedAt === null ? 'offered' : 'live';
  }

  /**
   * The mandate by which this account may look at a case, or do one thing to it; null for somebody who never had one, who is
   * a stranger. Whoever had one is told why it carries them no further.
   */
  async of(from: EntityManager, caseId: string, me: CurrentUser, wanted: MandatePermission | 'look' | 'client-only'): Promise<MandateOfCase | null> {
    const given = await findRows(from, Mandate, { caseId, agentAccountId: me.accountId }, { order: 'id' });
    const mandate = given.at(-1);
    if (mandate === undefined) return null;
    const found = await this.withAgent(from, mandate);
    const { state, permissions, endsOn, agentName } = found.summary;
    if (state === 'revoked' || state === 'declined') throw new Refusal('mandate.revoked');
    if (state === 'expired') throw new Refusal('mandate.expired', { day: dayInWords(endsOn) });
    if (found.agent.suspendedAt !== null) throw new Refusal('agent.suspended', { name: agentName });
    if (wanted === 'client-only') throw new Refusal('mandate.client-only');
    if (wanted !== 'look' && !permissions.includes(wanted)) throw new Refusal('mandate.not-permitted', { what: permissionTitles[wanted] });
    return found;
  }

  /** The mandate a case names, while it is offered or live. */
  async standing(from: EntityManager, mandateId: string | null): Promise<MandateOfCase | null> {
    const mandate = mandateId === null ? null : await findRow(from, Mandate, { id: mandateId });
    const found = mandate === null ? null : await this.withAgent(from, mandate);
    return found !== null && (found.summary.state === 'offered' || found.summary.state === 'live') ? found : null;
  }

  /** What the agents' rule says of a form that is in an agent's hands. */
  async findings(from: EntityManager, mandateId: string | null, form: PartialForm): Promise<Finding[]> {
    const found = await this.standing(from, mandateId);
    return found === null ? [] : agentFindings(form, found.agent.person.idNumber);
  }

  /** Cases that are in this agent's hands. */
  async casesOf(me: CurrentUser): Promise<string[]> {
    const given = await findRows(this.transactions.reads(), Mandate, { agentAccountId: me.accountId, revokedAt: null, declinedAt: null });
    return given.filter((mandate) => this.stateOf(mandate) === 'live').map(({ caseId }) => caseId);
  }

  async withAgent(from: EntityManager, mandate: Mandate): Promise<MandateOfCase> {
    const { agent, agency } = await this.register.withId(from, mandate.agentId);
    const { id, permissions, endsOn } = mandate;
    return {
      mandate, agent, agency,
      summary: { id, agentNumber: agent.number, agentName: agent.person.name, agencyName: agency.name, state: this.stateOf(mandate), permissions, endsOn },
    };
  }
}

/** As the log names whoever acts under a mandate. */
export const actingAgent = ({ summary: { agentName, agencyName } }: MandateOfCase, me: CurrentUser): { id: string; words: string } =>
  ({ id: me.accountId, words: actingWords(agentName, agencyName) });
