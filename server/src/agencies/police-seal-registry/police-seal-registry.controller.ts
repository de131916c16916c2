import { Controller, Headers, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Transactions } from '../../database/transactions';
import { CarvingSteps, SEAL_CALLBACK_PATH } from '../../features/seal-orders/seal-registry.port';
import { Allow, OutsideTransaction, WithoutIdempotencyKey } from '../../kernel/allow.decorator';
import { Clock } from '../../kernel/clock';
import { Log } from '../../kernel/log';
import { Inbox } from '../../kernel/outbox/inbox';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { verifyCallback } from './police-seal-registry.adapter';

/** Lets in what the registry itself has signed, once; what it says is the feature's to judge. */
@Controller()
export class PoliceSealRegistryController {
  constructor(
    private readonly steps: CarvingSteps,
    private readonly transactions: Transactions,
    private readonly inbox: Inbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  @Post(SEAL_CALLBACK_PATH)
  @Allow('anyone')
  @WithoutIdempotencyKey()
  @OutsideTransaction()
  async take(@Req() request: RawBodyRequest<FastifyRequest>, @Headers() headers: Record<string, string>): Promise<{ result: string }> {
    const verdict = await verifyCallback(headers, request.rawBody ?? Buffer.alloc(0), {
      key: this.settings.sealRegistry.key, now: this.clock.now(), path: request.url,
      seen: async (nonce) => !(await this.transactions.run((tx) => this.inbox.isFirst(tx, 'seal-registry-nonce', nonce))),
    });
    if (!verdict.ok && verdict.why !== 'nonsense') {
      this.log.warn({ agency: 'police-seal-registry', why: verdict.why }, 'callback refused');
      throw new Refusal('callback.refused');
    }
    // Signed but not understood: taken, so that it is not repeated for ever, and left in the log for a person.
    if (!verdict.ok) {
      this.log.error({ agency: 'police-seal-registry' }, 'callback not understood');
      return { result: 'QUARANTINED' };
    }
    const taken = await this.steps.take(verdict.step);
    if (taken === 'unknown-order') this.log.error({ agency: 'police-seal-registry' }, 'callback for an order we do not know');
    return { result: taken === 'unknown-order' ? 'QUARANTINED' : 'OK' };
  }
}
