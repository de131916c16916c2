import { Queue, Worker } from 'bullmq';
import Redis from 'ioredis';
import type { Log } from '../log';
import type { OutboxMessage } from './outbox-message.entity';

const AT_ONCE = 16;

/**
 * Spreads deliveries over every process that shares a Redis. It holds nothing that the outbox does not hold: a job is a
 * message's id, so a Redis that was flushed or lost costs a delay, and the relay puts the job back when its lease is over.
 */
export class OutboxQueue {
  private readonly connection: Redis;
  private readonly workerConnection: Redis;
  private readonly queue: Queue;
  private readonly worker: Worker;
  private isClosed = false;

  constructor(redisUrl: string, prefix: string, deliver: (id: string) => Promise<void>, log: Log) {
    // BullMQ makes connections of its own from these; once closed, none of them comes back.
    const retryStrategy = (times: number) => (this.isClosed ? null : Math.min(5_000, times * 200));
    // Adding fails at once while Redis is away; the relay then delivers by itself.
    this.connection = new Redis(redisUrl, { maxRetriesPerRequest: null, enableOfflineQueue: false, retryStrategy });
    const complain = (error: Error & { code?: string }) => log.warn({ fault: error.code ?? error.name }, 'the queue in redis does not answer');
    this.connection.on('error', complain);
    this.queue = new Queue('outbox', { connection: this.connection, prefix });
    this.queue.on('error', complain);
    this.workerConnection = new Redis(redisUrl, { maxRetriesPerRequest: null, retryStrategy });
    this.workerConnection.on('error', () => undefined);
    this.worker = new Worker('outbox', async ({ data }) => deliver((data as { id: string }).id), {
      connection: this.workerConnection, prefix, concurrency: AT_ONCE,
    });
    this.worker.on('error', complain);
  }

  /** False when Redis did not take them. A job that is still there from an earlier attempt stays the only one. */
  async add(messages: readonly Pick<OutboxMessage, 'id' | 'topic'>[]): Promise<boolean> {
    if (this.connection.status !== 'ready') return false;
    try {
      await this.queue.addBulk(messages.map(({ id, topic }) => ({ name: topic, data: { id }, opts: { jobId: id, removeOnComplete: true, removeOnFail: true } })));
      return true;
    } catch {
      return false;
    }
  }

  /** Waits for the deliveries under way. A Redis that is away is not waited for: there are none then. */
  async close(): Promise<void> {
    this.isClosed = true;
    const isThere = this.connection.status === 'ready';
    const closing = this.worker.close(!isThere).then(() => this.queue.close()).catch(() => undefined);
    if (isThere) await closing;
    this.connection.disconnect();
    this.workerConnection.disconnect();
  }
}
