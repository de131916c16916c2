import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  sealOrderWords, sealShapes, sealTitles, type PlaceSealOrder, type SealKind, type SealOrderState, type SealOrderView,
} from '@qiban/shared';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/insert-rows';
import { isUniqueViolation } from '../../database/dialect';
import { Transactions } from '../../database/transactions';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { newId } from '../../kernel/ids';
import { Inbox as ReceivedBefore } from '../../kernel/outbox/inbox';
import { Outbox, type Delivery } from '../../kernel/outbox/outbox';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { CaseLog, CaseMatters } from '../cases';
import { SealOrder } from './seal-order.entity';
import { CarvingSteps, SEAL_CALLBACK_PATH, SealRegistry, type CarvingStep } from './seal-registry.port';

const TOPIC = 'seals.request-carving';
/** Later stages win: a step that arrives after its successor changes nothing. */
const ORDER: readonly SealOrderState[] = ['requested', 'accepted', 'made', 'recorded', 'delivered'];

interface CarvingPayload { readonly orderId: string; readonly requestId: string }

/** A free set of seals (免费刻章): ordered in a tap, carved elsewhere, told step by step. */
@Injectable()
export class SealOrders extends CarvingSteps implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly registry: SealRegistry,
    private readonly matters: CaseMatters,
    private readonly log: CaseLog,
    private readonly outbox: Outbox,
    private readonly received: ReceivedBefore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.outbox.on(TOPIC, ({ payload }) => this.deliver(payload as CarvingPayload));
  }

  async place(caseId: string, order: PlaceSealOrder, me: CurrentUser, requestId: string): Promise<SealOrderView> {
    const orderId = await this.transactions.run(async (tx) => {
      const company = await this.matters.companyOf(tx, caseId, me);
      const known = await tx.findOneBy(SealOrder, { caseId });
      if (known !== null && known.state !== 'declined') throw new Refusal('seal-order.already-placed');
      const row = {
        id: known?.id ?? newId(),
        caseId,
        // Ours, and made before the first attempt: however often it is delivered, it is one request.
        requestId: newId(),
        state: 'requested' as const,
        attempt: (known?.attempt ?? 0) + 1,
        // The text is copied from the register, never typed: a seal must read exactly as the licence does.
        seals: order.kinds.map((kind) => ({ kind, text: kind === 'legal-representative' ? company.legalRepresentative : company.companyName, recordNumber: null })),
        delivery: order.delivery,
        recipient: { recipient: order.recipient, mobile: order.mobile, address: order.delivery === 'courier' ? order.address : '' },
        reference: null, shop: null, declinedReason: null, placedAt: this.clock.now(),
      };
      try {
        if (known === null) await insertRows(tx, SealOrder, [row]);
        else await tx.update(SealOrder, { id: known.id, state: 'declined' }, row);
      } catch (error) {
        if (isUniqueViolation(error)) throw new Refusal('seal-order.already-placed');
        throw error;
      }
      await this.log.append(tx, caseId, { kind: 'seals.requested', actor: { id: me.accountId, words: '申请人' }, requestId, content: { kinds: order.kinds, sealRequest: row.requestId } });
      await this.outbox.append(tx, { topic: TOPIC, payload: { orderId: row.id, requestId: row.requestId } satisfies CarvingPayload, caseId, requestId });
      return row.id;
    });
    return this.viewOf(await this.transactions.reads().findOneByOrFail(SealOrder, { id: orderId }));
  }

  async show(caseId: string, me: CurrentUser): Promise<SealOrderView> {
    await this.matters.companyOf(this.transactions.reads(), caseId, me);
    const row = await this.transactions.reads().findOneBy(SealOrder, { caseId });
    if (row === null) throw new Refusal('seal-order.not-found');
    return this.viewOf(row);
  }

  /** The applicant does without: the matter is settled. */
  async leaveOut(caseId: string, me: CurrentUser, requestId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.matters.companyOf(tx, caseId, me);
      const known = await tx.findOneBy(SealOrder, { caseId });
      if (known !== null && known.state !== 'declined') throw new Refusal('seal-order.already-placed');
      await this.log.append(tx, caseId, { kind: 'seals.not-wanted', actor: { id: me.accountId, words: '申请人' }, requestId });
      await this.matters.completeIfSettled(tx, caseId, requestId);
    });
  }

  /** One step told by the registry: at least once, in any order, perhaps before our own request has returned. */
  async take(step: CarvingStep): Promise<'taken' | 'known-before' | 'unknown-order'> {
    return this.transactions.run(async (tx) => {
      const row = await tx.findOneBy(SealOrder, { requestId: step.requestId });
      if (row === null) return 'unknown-order';
      if (!(await this.received.isFirst(tx, 'police-seal-registry', step.eventId))) return 'known-before';
      await this.advance(tx, row, step);
      return 'taken';
    });
  }

  private async advance(tx: EntityManager, row: SealOrder, step: CarvingStep): Promise<void> {
    const declined = step.stage === 'declined';
    const forward = declined ? row.state !== 'delivered' && row.state !== 'declined' : ORDER.indexOf(step.stage as SealOrderState) > ORDER.indexOf(row.state);
    // A record number is worth keeping even when "delivered" overtook it.
    const numbers = new Map<SealKind, string>(step.records.map(({ kind, recordNumber }) => [kind, recordNumber]));
    const seals = row.seals.map((seal) => ({ ...seal, recordNumber: numbers.get(seal.kind) ?? seal.recordNumber }));
    await tx.update(SealOrder, { id: row.id }, {
      seals, reference: step.reference, ...(forward && { state: step.stage }), ...(declined && forward && { declinedReason: (step.reason ?? '').slice(0, 200) }),
    });
    if (!forward) return;
    await this.log.append(tx, row.caseId, {
      kind: `seals.${step.stage}`, actor: { id: 'police-seal-registry', words: '公安印章备案系统' }, requestId: row.requestId,
      content: { reference: step.reference, ...(numbers.size > 0 && { recordNumbers: [...numbers.values()] }), ...(declined && { reason: step.reason ?? '' }) },
    });
    if (step.stage === 'delivered') await this.matters.completeIfSettled(tx, row.caseId, row.requestId);
    await this.matters.tellApplicant(tx, row.caseId, `seal:${row.id}:${row.attempt}:${step.stage}`, {
      title: sealOrderWords[step.stage], text: declined ? `刻章没有接单：${step.reason ?? ''}。您可以修改后重新下单。` : `${sealOrderWords[step.stage]}。`,
    });
  }

  /** Outside any transaction: a network call. */
  private async deliver({ orderId, requestId }: CarvingPayload): Promise<Delivery> {
    const row = await this.transactions.reads().findOneBy(SealOrder, { id: orderId, requestId });
    if (row === null || row.state !== 'requested') return 'delivered';
    const company = await this.matters.registeredCompany(row.caseId);
    const answer = await this.registry.requestCarving({
      requestId, creditCode: company.creditCode, companyName: company.companyName, seals: row.seals.map(({ kind, text }) => ({ kind, text })),
      delivery: { kind: row.delivery, ...row.recipient }, callbackUrl: `${this.settings.publicUrl}${SEAL_CALLBACK_PATH}`,
    });
    if (answer.outcome === 'unreachable') throw Object.assign(new Error('the seal registry did not answer'), { name: 'AgencyUnreachable' });
    if (answer.outcome === 'accepted') await this.take({ eventId: `${requestId}:answer`, requestId, reference: answer.reference, stage: 'accepted', at: this.clock.now().toISOString(), records: [] });
    if (answer.outcome === 'declined') await this.take({ eventId: `${requestId}:answer`, requestId, reference: '', stage: 'declined', at: this.clock.now().toISOString(), records: [], reason: answer.reason });
    return 'delivered';
  }

  private async viewOf(row: SealOrder): Promise<SealOrderView> {
    const events = (await this.log.of(row.caseId)).filter(({ kind }) => kind.startsWith('seals.') && kind !== 'seals.not-wanted');
    return {
      id: row.id,
      caseId: row.caseId,
      state: row.state,
      words: sealOrderWords[row.state],
      seals: row.seals.map((seal) => ({ ...seal, title: sealTitles[seal.kind], ...sealShapes[seal.kind] })),
      delivery: row.delivery,
      shop: row.shop,
      declinedReason: row.declinedReason,
      placedAt: row.placedAt.toISOString(),
      history: events.map(({ at, kind }) => {
        const state = kind.slice('seals.'.length) as SealOrderState;
        return { at: at.toISOString(), state, words: sealOrderWords[state] };
      }).reverse(),
    };
  }
}
