import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Transactions } from '../database/transactions';
import { OutboxMessage } from './outbox/outbox-message.entity';

@Injectable()
export class Metrics implements OnApplicationShutdown {
  readonly registry = new Registry();
  private readonly requests = new Counter({ name: 'qiban_requests_total', help: 'Requests by route and status.', labelNames: ['method', 'route', 'status'], registers: [this.registry] });
  private readonly durations = new Histogram({
    name: 'qiban_request_seconds', help: 'Time to answer.', labelNames: ['method', 'route'], buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10], registers: [this.registry],
  });

  constructor(transactions: Transactions) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'qiban_outbox_messages', help: 'Messages not delivered yet, and dead letters.', labelNames: ['state'], registers: [this.registry],
      async collect() {
        for (const state of ['waiting', 'dead'] as const) this.set({ state }, await transactions.reads().countBy(OutboxMessage, { state }).catch(() => NaN));
      },
    });
  }

  /** The route as declared, never the path: paths hold identifiers, and would make a series each. */
  watch(fastify: FastifyInstance): void {
    // A series is looked up once: labels are sorted and joined each time otherwise.
    const series = new Map<string, { count: Counter.Internal; seconds: Histogram.Internal<'method' | 'route'> }>();
    fastify.addHook('onResponse', (request, reply, done) => {
      const { method } = request;
      const route = request.routeOptions.url ?? 'none';
      const name = `${method} ${route} ${reply.statusCode}`;
      let found = series.get(name);
      if (found === undefined) series.set(name, (found = { count: this.requests.labels({ method, route, status: reply.statusCode }), seconds: this.durations.labels({ method, route }) }));
      found.count.inc();
      found.seconds.observe(reply.elapsedTime / 1000);
      done();
    });
  }

  onApplicationShutdown(): void {
    this.registry.clear();
  }
}
