import { createHash, randomInt, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { CarvingMessage, StageCode, StepMessage } from './police-seal-registry.messages';

export interface CarvingOrder {
  readonly message: CarvingMessage;
  /** Of the request's content: the same id with another content is refused. */
  readonly digest: string;
  readonly acceptanceNo: string;
  readonly steps: StepMessage[];
  /** Ids of the steps whose callback was answered with 2xx. */
  readonly told: string[];
  declinedAtOnce?: string;
}

const NEXT: Readonly<Record<StageCode, StageCode | null>> = { ACCEPTED: 'MADE', MADE: 'RECORDED', RECORDED: 'DELIVERED', DELIVERED: null, DECLINED: null };

export function digestOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

/**
 * What the simulated registry remembers of its carvings: by request id, for good, as the real one must.
 * With a file it also remembers over a restart, so that a demonstration's half-made seals are finished the next day.
 */
export class SealCarvings {
  private readonly orders = new Map<string, CarvingOrder>();
  private numbers = 0;

  constructor(
    private readonly now: () => Date,
    private readonly division: string,
    private readonly memoryFile?: string,
  ) {
    if (memoryFile === undefined || !existsSync(memoryFile)) return;
    const memory = JSON.parse(readFileSync(memoryFile, 'utf8')) as { numbers: number; orders: CarvingOrder[] };
    this.numbers = memory.numbers;
    for (const order of memory.orders) this.orders.set(order.message.request_id, order);
  }

  find(requestId: string): CarvingOrder | undefined {
    return this.orders.get(requestId);
  }

  all(): readonly CarvingOrder[] {
    return [...this.orders.values()];
  }

  open(message: CarvingMessage, digest: string): CarvingOrder {
    const day = this.now().toISOString().slice(0, 10).replaceAll('-', '');
    const order: CarvingOrder = { message, digest, acceptanceNo: `YZ${day}${this.number()}`, steps: [], told: [] };
    this.orders.set(message.request_id, order);
    this.save();
    return order;
  }

  declineAtOnce(order: CarvingOrder, reason: string): void {
    order.declinedAtOnce = reason;
    this.save();
  }

  /** The next step of this carving, or null when it is over. */
  advance(order: CarvingOrder): StepMessage | null {
    if (order.declinedAtOnce !== undefined) return null;
    const last = order.steps.at(-1)?.stage;
    const stage = last === undefined ? 'ACCEPTED' : NEXT[last];
    return stage === null ? null : this.add(order, stage);
  }

  decline(order: CarvingOrder, reason: string): StepMessage | null {
    const last = order.steps.at(-1)?.stage;
    return last === 'DELIVERED' || last === 'DECLINED' ? null : this.add(order, 'DECLINED', reason);
  }

  markTold(order: CarvingOrder, eventId: string): void {
    if (!order.told.includes(eventId)) order.told.push(eventId);
    this.save();
  }

  forgetAll(): void {
    this.orders.clear();
    this.save();
  }

  private add(order: CarvingOrder, stage: StageCode, reason?: string): StepMessage {
    const byCourier = order.message.delivery.mode === 'COURIER';
    const step: StepMessage = {
      event_id: randomUUID(),
      request_id: order.message.request_id,
      acceptance_no: order.acceptanceNo,
      stage,
      occurred_at: this.now().toISOString(),
      ...(stage === 'RECORDED' && { records: order.message.seals.map(({ type }) => ({ type, record_no: this.division + this.number() })) }),
      ...(stage === 'DELIVERED' && byCourier && { courier_no: `YS${randomInt(1e11, 1e12)}` }),
      ...(stage === 'DELIVERED' && !byCourier && { pickup_code: String(randomInt(100_000, 1_000_000)) }),
      ...(reason !== undefined && { reason }),
    };
    order.steps.push(step);
    this.save();
    return step;
  }

  /** From 9000001 on, the range kept for demonstrations. */
  private number(): string {
    return String(9_000_000 + ++this.numbers);
  }

  private save(): void {
    if (this.memoryFile === undefined) return;
    writeFileSync(`${this.memoryFile}.new`, JSON.stringify({ numbers: this.numbers, orders: this.all() }));
    renameSync(`${this.memoryFile}.new`, this.memoryFile);
  }
}
