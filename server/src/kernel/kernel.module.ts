import { Global, Module, type DynamicModule, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Database } from '../database/data-source';
import { Transactions } from '../database/transactions';
import { Settings } from '../settings';
import { AccessGuard } from './access.guard';
import { AccessLog } from './access-log';
import { Clock } from './clock';
import { Counters } from './counters';
import { DatabaseWatch } from './database-watch';
import { FormValidationPipe } from './form-validation.pipe';
import { HealthController } from './health.controller';
import { Housekeeping } from './housekeeping.job';
import { Idempotency } from './idempotency';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { Log } from './log';
import { Metrics } from './metrics';
import { Inbox } from './outbox/inbox';
import { Outbox } from './outbox/outbox';
import { OutboxRelay } from './outbox/outbox-relay.job';
import { RateLimit } from './rate-limit';
import { RedisConnection } from './redis';
import { RefusalFilter } from './refusal.filter';
import { Attestations } from './attestation/attestations';
import { Attestor } from './attestation/attestor';
import { sm2KeyOf, type Sm2Key } from './attestation/sm2-key';
import { Sm2Attestor } from './attestation/sm2-attestor';

/** What is decided before there is an app. */
export interface Ground {
  readonly settings: Settings;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** Features besides the app's own; the kernel's tests bring some. */
  readonly features?: readonly Type[];
}

const OWN = [Transactions, Attestations, Outbox, Inbox, OutboxRelay, Counters, AccessLog, RateLimit, RedisConnection, Metrics, Housekeeping, DatabaseWatch];

/** What every feature stands on; it knows none of them. */
@Global()
@Module({})
export class KernelModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static on({ settings, database, clock, log, features = [] }: Ground): DynamicModule {
    const ground = [
      { provide: Settings, useValue: settings },
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: Log, useValue: log },
    ];
    return {
      module: KernelModule,
      imports: [...features],
      controllers: [HealthController],
      providers: [
        ...ground,
        ...OWN,
        AccessGuard,
        Idempotency,
        FormValidationPipe,
        { provide: Attestor, useFactory: () => new Sm2Attestor(sm2KeyOf(settings.evidenceKey) as Sm2Key) },
        { provide: APP_GUARD, useExisting: RateLimit },
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_PIPE, useExisting: FormValidationPipe },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
      exports: [Settings, Database, Clock, Log, ...OWN],
    };
  }

  /** Last of all: requests in flight and the outbox have finished by then. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
