import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../database/data-source';
import { DatabaseUnavailable, dialect } from '../database/dialect';
import { Log } from './log';
import { answerWith } from './refusal.filter';

const EVERY_MS = 400;
const PATIENCE_MS = 700;

/**
 * A database that is stopped refuses, and is noticed at once; one that hangs says nothing, and every request would hang with
 * it. So it is asked all the time, and when it stays silent, whoever waits hears within two seconds that we are busy. What a
 * hanging write came to is unknown then; the same Idempotency-Key finds out.
 */
@Injectable()
export class DatabaseWatch implements BeforeApplicationShutdown {
  private readonly waiting = new Map<FastifyReply, FastifyRequest>();
  private silent = false;
  private timer: NodeJS.Timeout | null = null;
  private asking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly database: Database, private readonly log: Log) {}

  get isSilent(): boolean { return this.silent; }

  /** The embedded database cannot be away. */
  guard(fastify: FastifyInstance): void {
    if (dialect === 'sqlite') return;
    fastify.addHook('onRequest', (request, reply, done) => {
      if (!request.url.startsWith('/api/')) return done();
      if (this.isSilent) return answerWith(new DatabaseUnavailable(), request, reply);
      this.waiting.set(reply, request);
      done();
    });
    fastify.addHook('onResponse', async (_, reply) => void this.waiting.delete(reply));
    fastify.addHook('onRequestAbort', async (request) => {
      for (const [reply, asked] of this.waiting) if (asked === request) this.waiting.delete(reply);
    });
    this.asking = this.ask();
  }

  /** A question under way is waited for: it may be opening a connection that nobody would close. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.asking;
  }

  private async ask(): Promise<void> {
    // Asked twice: once may be our own fault, when this process was too busy to hear the answer in time.
    const answered = (await this.database.answersWithin(PATIENCE_MS)) || (!this.stopped && (await this.database.answersWithin(PATIENCE_MS)));
    if (this.stopped) return;
    if (answered === this.silent) this.turn(!answered);
    this.timer = setTimeout(() => { this.asking = this.ask(); }, EVERY_MS);
    this.timer.unref();
  }

  private turn(silent: boolean): void {
    this.silent = silent;
    if (!silent) return this.log.info({}, 'the database answers again');
    this.log.error({ waiting: this.waiting.size }, 'the database is silent');
    for (const [reply, request] of this.waiting) answerWith(new DatabaseUnavailable(), request, reply);
    this.waiting.clear();
  }
}
