import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Clock } from './clock';
import { Log } from './log';
import { RedisConnection } from './redis';
import { Refusal } from './refusal';

export interface Limit {
  /** Names the series: routes with the same purpose share it. */
  readonly purpose: string;
  readonly most: number;
  readonly seconds: number;
}

export const LIMIT = 'qiban:limit';
/** At most so many calls from one address in a window of so many seconds. */
export const Limited = (limit: Limit) => SetMetadata(LIMIT, limit);

const COUNT = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('PTTL', KEYS[1]) }`;

/** Longer lists are swept; whoever sends from so many addresses is not stopped by counting them anyway. */
const MOST_REMEMBERED = 50_000;

/** Fixed windows, counted in Redis when there is one, so that several processes count together; else in this process. */
@Injectable()
export class RateLimit implements CanActivate {
  private readonly windows = new Map<string, { count: number; endsAt: number }>();

  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
    private readonly redis: RedisConnection,
    private readonly log: Log,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limit = this.reflector.getAllAndOverride<Limit | undefined>(LIMIT, [context.getHandler(), context.getClass()]);
    if (limit === undefined) return true;
    await this.count(limit, context.switchToHttp().getRequest<FastifyRequest>().ip);
    return true;
  }

  /** Refuses with `request.too-many` once `who` has passed the limit. */
  async count(limit: Limit, who: string): Promise<void> {
    const { count, endsInMs } = (await this.countInRedis(limit, who)) ?? this.countHere(limit, who);
    if (count > limit.most) throw new Refusal('request.too-many', { seconds: Math.max(1, Math.ceil(endsInMs / 1000)) });
  }

  /** Null when there is no Redis or it does not answer: this process then counts by itself, which is stricter than not counting. */
  private async countInRedis({ purpose, seconds }: Limit, who: string): Promise<{ count: number; endsInMs: number } | null> {
    const redis = this.redis.client;
    if (redis === null || redis.status !== 'ready') return null;
    try {
      const [count, endsInMs] = (await redis.eval(COUNT, 1, `qiban:limit:${purpose}:${who}`, seconds * 1000)) as [number, number];
      return { count, endsInMs };
    } catch (error) {
      this.log.warn({ fault: (error as Error).name }, 'redis did not count; counting here');
      return null;
    }
  }

  private countHere({ purpose, seconds }: Limit, who: string): { count: number; endsInMs: number } {
    const now = this.clock.epoch();
    const key = `${purpose}:${who}`;
    let window = this.windows.get(key);
    if (window === undefined || window.endsAt <= now) {
      if (this.windows.size >= MOST_REMEMBERED) this.sweep(now);
      window = { count: 0, endsAt: now + seconds * 1000 };
      this.windows.set(key, window);
    }
    window.count += 1;
    return { count: window.count, endsInMs: window.endsAt - now };
  }

  private sweep(now: number): void {
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
    if (this.windows.size >= MOST_REMEMBERED) this.windows.clear();
  }
}
