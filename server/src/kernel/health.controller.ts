import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/data-source';
import { Allow } from './allow.decorator';
import { DatabaseWatch } from './database-watch';
import { Metrics } from './metrics';
import { RedisConnection } from './redis';

/** A probe must be answered before it gives up on us. */
const PATIENCE_MS = 2_000;
type Standing = 'ok' | 'unreachable' | 'not-migrated';

@Controller()
export class HealthController {
  private migrated = false;

  constructor(
    private readonly database: Database,
    private readonly watch: DatabaseWatch,
    private readonly redis: RedisConnection,
    private readonly metrics: Metrics,
  ) {}

  /** The process lives. A lost database must not get it restarted: that would help nobody. */
  @Get('healthz') @Allow('anyone') @Header('cache-control', 'no-store')
  alive() {
    return { ok: true };
  }

  /** Send work here, or do not. */
  @Get('readyz') @Allow('anyone') @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const [database, redis] = await Promise.all([this.databaseStanding(), this.redis.isReachable()]);
    const parts: Record<string, Standing> = { database, redis: redis ? 'ok' : 'unreachable' };
    const ok = Object.values(parts).every((each) => each === 'ok');
    if (!ok) void reply.status(503).header('retry-after', '5');
    return { ok, parts };
  }

  @Get('metrics') @Allow('anyone') @Header('cache-control', 'no-store')
  async numbers(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }

  private async databaseStanding(): Promise<Standing> {
    if (this.watch.isSilent) return 'unreachable';
    const late = new Promise<Standing>((answer) => setTimeout(() => answer('unreachable'), PATIENCE_MS).unref());
    return Promise.race([late, this.askDatabase()]);
  }

  private async askDatabase(): Promise<Standing> {
    try {
      await this.database.read.query('SELECT 1');
      this.migrated ||= await this.database.isUpToDate();
      return this.migrated ? 'ok' : 'not-migrated';
    } catch {
      return 'unreachable';
    }
  }
}
