import { Injectable, StreamableFile, type RawBodyRequest } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { isUniqueViolation } from '../database/dialect';
import { insertRows, insertStatement } from '../database/insert-rows';
import { Transactions } from '../database/transactions';
import { Clock } from './clock';
import { sha256 } from './encipherment';
import { IdempotencyKey } from './idempotency-key.entity';
import { Refusal } from './refusal';

/** How a route wants to be repeated: see the decorators of the same names. */
export interface Marks { readonly outside: boolean; readonly withoutKey: boolean }

/** An unfinished write outside a transaction is given up for dead after this long, and may be tried again. */
const ABANDONED_AFTER_MS = 2 * 60_000;

interface Claim { readonly scope: string; readonly fingerprint: string }

/**
 * A write happens once, however often it is sent: phones lose the connection after the server has done the work, and
 * people tap twice.
 *
 * The whole handler is one transaction (it begins with the first `Transactions.run` in it), and the key goes in as its
 * last statement, together with the answer: one INSERT more that travels with the COMMIT, no second commit, and no
 * moment at which a crash could leave the effect without its key. A repeat runs into the unique key, or into a refusal
 * because the first has moved the case on; both undo everything and hand back the first answer. Refusals are not
 * remembered: they changed nothing, so asking again may be answered anew.
 */
@Injectable()
export class Idempotency {
  /** Being done by this process right now. Other processes meet at the unique key. */
  private readonly inProgress = new Set<string>();

  constructor(private readonly transactions: Transactions, private readonly clock: Clock) {}

  around(request: FastifyRequest, reply: FastifyReply, { outside, withoutKey }: Marks, work: () => Promise<unknown>): Promise<unknown> {
    if (withoutKey) return outside ? work() : this.transactions.whole(work);
    return this.once(claimOf(request), outside, reply, work);
  }

  private async once(claim: Claim, outside: boolean, reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
    if (this.inProgress.has(claim.scope)) throw new Refusal('request.in-progress');
    this.inProgress.add(claim.scope);
    try {
      return await (outside ? this.aroundNetwork(claim, reply, work) : this.inOneTransaction(claim, reply, work));
    } finally {
      this.inProgress.delete(claim.scope);
    }
  }

  private async inOneTransaction(claim: Claim, reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
    try {
      return await this.transactions.whole(async () => {
        const answer = await work();
        if (this.transactions.isUnderWay) this.remember(claim, reply.statusCode, answer);
        return answer;
      });
    } catch (error) {
      const first = await this.find(claim);
      // A unique violation that is not the key's own is the feature's fault to handle, and passes on.
      if (first === null) throw error;
      return replay(first, claim, reply);
    }
  }

  private async aroundNetwork(claim: Claim, reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
    const first = await this.begin(claim);
    if (first !== null) return replay(first, claim, reply);
    try {
      const answer = await work();
      await this.transactions.run((tx) => tx.update(IdempotencyKey, { scope: claim.scope }, { status: reply.statusCode, answer: repeatable(answer) as never }));
      return answer;
    } catch (error) {
      await this.transactions.run((tx) => tx.delete(IdempotencyKey, { scope: claim.scope }));
      throw error;
    }
  }

  /** Takes the key, or answers with who has it. */
  private async begin(claim: Claim): Promise<IdempotencyKey | null> {
    try {
      await this.transactions.run((tx) => this.insert(tx, { ...claim, status: null, answer: null }));
      return null;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    const first = await this.find(claim);
    if (first?.status !== null || first.createdAt.getTime() > this.clock.epoch() - ABANDONED_AFTER_MS) return first;
    const { affected } = await this.transactions.run((tx) =>
      tx.update(IdempotencyKey, { scope: claim.scope, createdAt: first.createdAt }, { createdAt: this.clock.now(), fingerprint: claim.fingerprint }));
    return affected === 1 ? null : first;
  }

  private remember(claim: Claim, status: number, answer: unknown): void {
    const row = { ...claim, status, answer: repeatable(answer), createdAt: this.clock.now() };
    this.transactions.endWith(insertStatement(this.transactions.reads(), IdempotencyKey, [row]));
  }

  private insert(tx: EntityManager, row: Omit<IdempotencyKey, 'createdAt'>): Promise<void> {
    return insertRows(tx, IdempotencyKey, [{ ...row, createdAt: this.clock.now() }]);
  }

  private find({ scope }: Claim): Promise<IdempotencyKey | null> {
    return this.transactions.reads().findOneBy(IdempotencyKey, { scope });
  }
}

function claimOf(request: FastifyRequest): Claim {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) throw new Refusal('request.key-missing');
  // A stranger is told apart by address: two people behind one address would have to draw the same random key.
  const who = request.currentUser?.accountId ?? request.ip;
  const pathname = request.url.split('?', 1)[0] ?? '';
  return {
    scope: sha256(`${who}\n${request.method}\n${pathname}\n${key}`),
    fingerprint: sha256(request.isMultipart?.() ? 'multipart' : (request as RawBodyRequest<FastifyRequest>).rawBody ?? JSON.stringify(request.body ?? null)),
  };
}

function replay(first: IdempotencyKey, claim: Claim, reply: FastifyReply): unknown {
  if (first.fingerprint !== claim.fingerprint) throw new Refusal('request.key-reused');
  if (first.status === null) throw new Refusal('request.in-progress');
  void reply.status(first.status).header('idempotent-replay', 'true');
  return first.answer ?? undefined;
}

function repeatable(answer: unknown): object | null {
  if (answer instanceof StreamableFile) throw new Error('a write answers with JSON: its answer must be repeatable');
  return (answer ?? null) as object | null;
}
