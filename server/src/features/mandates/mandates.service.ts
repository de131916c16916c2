import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AGENTS_RULE, agentFindings, canonicalPacket, companyRegistration, dayInWords, isOfAge, mandatePermissions, maskId, mandateStateWords, mandateTerm, mandateText, permissionTitles,
  type GiveMandate, type MandateTerms, type MandateText, type MandateView,
} from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { findRow, findRows, updateRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Attestations } from '../../kernel/attestation/attestations';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { sm3 } from '../../kernel/encipherment';
import { formInvalid } from '../../kernel/form-validation.pipe';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { Accounts, Identities } from '../accounts';
import { actingAgent, AgentRegister, LiveMandates, Mandate, type MandateOfCase, type RegisteredAgent } from '../agents';
import { CaseLog, RegistrationCase, strokesAreSignature, type Device } from '../cases';
import { Messages } from '../messages';
import { mandateEvidence } from './mandate-evidence';

/** 委托: signed by the client over a text, accepted by the agent, and ended by the client in one tap at any moment. */
@Injectable()
export class Mandates {
  constructor(
    private readonly transactions: Transactions,
    private readonly register: AgentRegister,
    private readonly live: LiveMandates,
    private readonly accounts: Accounts,
    private readonly identities: Identities,
    private readonly log: CaseLog,
    private readonly messages: Messages,
    private readonly attestations: Attestations,
    private readonly clock: Clock,
  ) {}

  /** The text to be read before it is signed. Nothing is kept of it. */
  async text(caseId: string, terms: MandateTerms, me: CurrentUser): Promise<MandateText> {
    const from = this.transactions.reads();
    return (await this.prepared(from, await this.own(from, caseId, me), terms, me)).text;
  }

  async give(caseId: string, { signature, ...terms }: GiveMandate, me: CurrentUser, device: Device, requestId: string): Promise<MandateView> {
    return this.transactions.run(async (tx) => {
      const row = await this.own(tx, caseId, me);
      const { text, agent, client } = await this.prepared(tx, row, terms, me);
      const before = await this.live.standing(tx, row.mandateId);
      if (before !== null) throw new Refusal('mandate.already-given', { name: before.summary.agentName });
      if (signature.packetHash !== text.sha256) throw new Refusal('signature.documents-changed');
      const faint = strokesAreSignature(signature);
      if (faint !== null) throw new Refusal('signature.too-faint', {}, { fields: [{ field: 'strokes', words: faint }] });
      const { proof } = await this.identities.standing(me.accountId);
      if (proof === null) throw new Refusal('verification.needed');
      const [id, signedAt] = [newId(), this.clock.now()];
      const evidence = mandateEvidence({
        id, caseId, client, agent: { name: agent.agent.person.name, number: agent.agent.number, agency: agent.agency.name }, terms, sha256: text.sha256, proof, signature, signedAt: signedAt.toISOString(), device,
      });
      const mandate: Mandate = {
        id, caseId, clientId: me.accountId, agentId: agent.agent.id, agentAccountId: null, permissions: mandatePermissions.filter((each) => terms.permissions.includes(each)), endsOn: terms.endsOn,
        content: { title: text.title, paragraphs: text.paragraphs, clientName: client.name, companyName: row.companyName }, sha256: text.sha256, signature, evidence, digest: sm3(evidence),
        ...(await this.attestations.attest(tx, evidence)), signedAt, acceptance: null, acceptedAt: null, declinedAt: null, declinedReason: null, revokedAt: null,
      };
      // Two at once: the second finds another mandate in the case's place than the one it saw.
      if ((await updateRows(tx, RegistrationCase, { id: caseId, mandateId: row.mandateId }, { mandateId: id })) !== 1) throw new Refusal('case.changed-meanwhile');
      await insertRows(tx, Mandate, [mandate]);
      await this.log.append(tx, caseId, {
        kind: 'mandate.given', actor: { id: me.accountId, words: '申请人' }, basis: AGENTS_RULE, requestId,
        content: { mandate: id, agent: agentWords(agent), sha256: text.sha256, evidence: mandate.digest, permissions: mandate.permissions.map((each) => permissionTitles[each]).join('、'), endsOn: terms.endsOn },
      });
      for (const { accountId } of await this.identities.accountsBehind(tx, [agent.agent.idIndex])) {
        await this.messages.tell(tx, { accountId, onceKey: `mandate:${id}`, title: '有人请您代办', text: `${client.name}请您代办${named(row.companyName)}的设立登记，请看过委托书后决定是否接受。`, link: `/agent/mandate?id=${id}` });
      }
      return this.viewOf(tx, mandate, 'client');
    });
  }

  /** At any moment and without a reason: the agent's next request is refused, and what was done stays. */
  async revoke(mandateId: string, me: CurrentUser, requestId: string): Promise<MandateView> {
    return this.transactions.run(async (tx) => {
      const mandate = await findRow(tx, Mandate, { id: mandateId, clientId: me.accountId });
      if (mandate === null) throw new Refusal('mandate.not-found');
      this.requireState(mandate, 'offered', 'live');
      const revokedAt = this.clock.now();
      if ((await updateRows(tx, Mandate, { id: mandateId, revokedAt: null, declinedAt: null }, { revokedAt })) !== 1) throw new Refusal('mandate.not-open', { state: mandateStateWords.revoked });
      await updateRows(tx, RegistrationCase, { id: mandate.caseId, mandateId }, { mandateId: null });
      const agent = await this.register.withId(tx, mandate.agentId);
      await this.log.append(tx, mandate.caseId, { kind: 'mandate.revoked', actor: { id: me.accountId, words: '申请人' }, basis: '《民法典》第一百七十三条', requestId, content: { mandate: mandateId, agent: agentWords(agent) } });
      if (mandate.agentAccountId !== null) {
        await this.messages.tell(tx, { accountId: mandate.agentAccountId, onceKey: `mandate-revoked:${mandateId}`, title: '委托已收回', text: `${mandate.content.clientName}收回了${named(mandate.content.companyName)}的委托，您不能再办这一件。之前办好的都保留。`, link: `/agent/mandate?id=${mandateId}` });
      }
      return this.viewOf(tx, { ...mandate, revokedAt }, 'client');
    });
  }

  async accept(mandateId: string, me: CurrentUser, device: Device, requestId: string): Promise<MandateView> {
    return this.transactions.run(async (tx) => {
      const { mandate, agent } = await this.toMe(tx, mandateId, me);
      this.requireState(mandate, 'offered');
      if (agent.agent.suspendedAt !== null) throw new Refusal('agent.suspended', { name: agent.agent.person.name });
      const { proof } = await this.identities.standing(me.accountId);
      if (proof === null) throw new Refusal('verification.needed');
      const row = await findRow(tx, RegistrationCase, { id: mandate.caseId });
      if (row !== null) refuseContact(row, agent);
      const change = { acceptedAt: this.clock.now(), agentAccountId: me.accountId, acceptance: { way: proof.way, reference: proof.reference, verifiedAt: proof.at, ...device } };
      if ((await updateRows(tx, Mandate, { id: mandateId, acceptedAt: null, declinedAt: null, revokedAt: null }, change)) !== 1) throw new Refusal('mandate.not-open', { state: mandateStateWords.live });
      const accepted = await this.live.withAgent(tx, { ...mandate, ...change });
      await this.settle(tx, accepted, me, requestId, 'accepted', '代办人员接受了委托', `${accepted.summary.agentName}已接受委托，可以办：${mandate.permissions.map((each) => permissionTitles[each]).join('、')}，到${dayInWords(mandate.endsOn)}为止。您可以随时收回。`);
      return this.viewOf(tx, accepted.mandate, 'agent');
    });
  }

  async decline(mandateId: string, reason: string, me: CurrentUser, requestId: string): Promise<MandateView> {
    return this.transactions.run(async (tx) => {
      const { mandate } = await this.toMe(tx, mandateId, me);
      this.requireState(mandate, 'offered');
      const change = { declinedAt: this.clock.now(), declinedReason: reason };
      if ((await updateRows(tx, Mandate, { id: mandateId, acceptedAt: null, declinedAt: null, revokedAt: null }, change)) !== 1) throw new Refusal('mandate.not-open', { state: mandateStateWords.declined });
      await updateRows(tx, RegistrationCase, { id: mandate.caseId, mandateId }, { mandateId: null });
      const declined = await this.live.withAgent(tx, { ...mandate, ...change });
      await this.settle(tx, declined, me, requestId, 'declined', '代办人员没有接受委托', `${declined.summary.agentName}没有接受：${reason}。您可以另选一位，也可以自己办。`, { reason });
      return this.viewOf(tx, declined.mandate, 'agent');
    });
  }

  async show(mandateId: string, me: CurrentUser): Promise<MandateView> {
    const from = this.transactions.reads();
    const own = await findRow(from, Mandate, { id: mandateId, clientId: me.accountId });
    if (own !== null) return this.viewOf(from, own, 'client');
    return this.viewOf(from, (await this.toMe(from, mandateId, me)).mandate, 'agent');
  }

  /** Newest first: what I gave, and what was given to me. */
  async list(me: CurrentUser): Promise<MandateView[]> {
    const from = this.transactions.reads();
    const agent = await this.register.behind(me.accountId);
    const [given, received] = await Promise.all([
      findRows(from, Mandate, { clientId: me.accountId }, { order: 'id' }), agent === null ? [] : findRows(from, Mandate, { agentId: agent.agent.id }, { order: 'id' }),
    ]);
    const views = await Promise.all([...given.map((each) => this.viewOf(from, each, 'client')), ...received.map((each) => this.viewOf(from, each, 'agent'))]);
    return views.sort((a, b) => b.signedAt.localeCompare(a.signedAt)).slice(0, 200);
  }

  /** Everything that is wrong with the terms is said at once; then what stands in the way. */
  private async prepared(from: EntityManager, row: RegistrationCase, terms: MandateTerms, me: CurrentUser): Promise<{ text: MandateText; agent: RegisteredAgent; client: { name: string; idNumber: string } }> {
    const client = await this.accounts.verifiedPerson(me.accountId);
    const today = this.clock.today();
    const term = mandateTerm(terms.endsOn, today);
    const known = terms.permissions.length > 0 && terms.permissions.every((each) => mandatePermissions.includes(each));
    const wrong = [...(known ? [] : [{ field: 'permissions', words: '请至少选一项交给代办人员的事' }]), ...(term === null ? [] : [{ field: 'endsOn', words: term }])];
    if (wrong.length > 0) throw formInvalid(wrong);
    if (!isOfAge(client.idNumber, today)) throw new Refusal('mandate.client-under-age');
    const agent = await this.register.withNumber(from, terms.agentNumber);
    if (agent.agent.suspendedAt !== null) throw new Refusal('agent.suspended', { name: agent.agent.person.name });
    if (agent.agent.idIndex === this.identities.indexOf(client.idNumber)) throw new Refusal('mandate.own');
    refuseContact(row, agent);
    const { title, paragraphs } = mandateText({
      client, companyName: row.companyName, caseId: row.id, permissions: terms.permissions, endsOn: terms.endsOn, today,
      agent: { name: agent.agent.person.name, number: agent.agent.number, agencyName: agent.agency.name, agencyCreditCode: agent.agency.creditCode, feeYuan: agent.agency.feeYuan },
    });
    return { agent, client: { name: client.name, idNumber: client.idNumber }, text: { title, paragraphs, sha256: createHash('sha256').update(canonicalPacket([{ kind: 'mandate', title, paragraphs }])).digest('hex') } };
  }

  private async own(from: EntityManager, caseId: string, me: CurrentUser): Promise<RegistrationCase> {
    const row = await findRow(from, RegistrationCase, { id: caseId, applicantId: me.accountId });
    if (row === null) throw new Refusal('case.not-found');
    if ((companyRegistration.endsAt as readonly string[]).includes(row.stage)) throw new Refusal('case.not-at-this-stage', { stage: companyRegistration.stages[row.stage] });
    return row;
  }

  /** A mandate given to the agent that this account is. */
  private async toMe(from: EntityManager, mandateId: string, me: CurrentUser): Promise<{ mandate: Mandate; agent: RegisteredAgent }> {
    const [mandate, agent] = await Promise.all([findRow(from, Mandate, { id: mandateId }), this.register.behind(me.accountId)]);
    if (mandate === null || agent === null || mandate.agentId !== agent.agent.id) throw new Refusal('mandate.not-found');
    return { mandate, agent };
  }

  private requireState(mandate: Mandate, ...open: readonly string[]): void {
    const state = this.live.stateOf(mandate);
    if (!open.includes(state)) throw new Refusal('mandate.not-open', { state: mandateStateWords[state] });
  }

  private async settle(tx: EntityManager, found: MandateOfCase, me: CurrentUser, requestId: string, what: 'accepted' | 'declined', title: string, text: string, content: object = {}): Promise<void> {
    const { id, caseId, clientId, permissions } = found.mandate;
    await this.log.append(tx, caseId, { kind: `mandate.${what}`, actor: actingAgent(found, me), basis: AGENTS_RULE, requestId, content: { mandate: id, permissions: permissions.map((each) => permissionTitles[each]).join('、'), ...content } });
    await this.messages.tell(tx, { accountId: clientId, onceKey: `mandate-${what}:${id}`, title, text, link: `/register/agent?caseId=${caseId}` });
  }

  private async viewOf(from: EntityManager, mandate: Mandate, youAre: MandateView['youAre']): Promise<MandateView> {
    const [{ summary }, row] = await Promise.all([this.live.withAgent(from, mandate), findRow(from, RegistrationCase, { id: mandate.caseId }, { columns: ['companyName', 'stage'] })]);
    const { content, sha256, signedAt, acceptedAt, declinedAt, revokedAt, declinedReason, caseId, digest } = mandate;
    const stage = row?.stage ?? 'draft';
    return {
      ...summary, caseId, companyName: row?.companyName ?? content.companyName, stage, stageWords: companyRegistration.stages[stage], clientName: content.clientName,
      signedAt: signedAt.toISOString(), acceptedAt: acceptedAt?.toISOString() ?? null, endedAt: (revokedAt ?? declinedAt)?.toISOString() ?? null, declinedReason,
      // The agent reads the text they are bound by, without the client's number: identified they were by the service.
      text: { title: content.title, sha256, paragraphs: youAre === 'client' ? content.paragraphs : withoutNumber(content.paragraphs) }, digest, youAre,
    };
  }
}

const agentWords = ({ agent, agency }: RegisteredAgent): string => `${agent.person.name}（${agency.name}），编号 ${agent.number}`;
const named = (companyName: string): string => (companyName === '' ? '一家企业' : companyName);

function refuseContact(row: RegistrationCase, { agent }: RegisteredAgent): void {
  const [finding] = agentFindings(row.form, agent.person.idNumber);
  if (finding !== undefined) throw new Refusal('mandate.agent-is-contact', { name: agent.person.name }, { fields: [finding] });
}

const withoutNumber = (paragraphs: MandateText['paragraphs']): MandateText['paragraphs'] =>
  paragraphs.map((paragraph) => (paragraph.kind === 'table' ? { ...paragraph, rows: paragraph.rows.map((cells) => cells.map((cell) => cell.replace(/\d{17}[\dX]/g, (number) => maskId(number)))) } : paragraph));
