import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import Redis from 'ioredis';
import { Settings } from '../settings';
import { Log } from './log';

/** One connection for counting and for asking whether Redis is there. Without REDIS_URL there is none, and nothing needs it. */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  readonly client: Redis | null;

  constructor(settings: Settings, log: Log) {
    this.client = settings.redisUrl === null ? null : openRedis(settings.redisUrl);
    // Without a listener an error event would end the process.
    this.client?.on('error', (error: Error & { code?: string }) => log.warn({ fault: error.code ?? error.name }, 'redis does not answer'));
  }

  async isReachable(): Promise<boolean> {
    if (this.client === null) return true;
    return this.client.ping().then(() => true, () => false);
  }

  onApplicationShutdown(): void {
    this.client?.disconnect();
  }
}

/** Without the offline queue a command fails at once when Redis is gone, instead of waiting for it for ever. */
export function openRedis(url: string): Redis {
  return new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, connectTimeout: 2_000, commandTimeout: 1_000, retryStrategy: (times) => Math.min(5_000, times * 200) });
}
