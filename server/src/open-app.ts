import 'reflect-metadata';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module';
import { serveApiDocs } from './kernel/api-docs';
import { DatabaseWatch } from './kernel/database-watch';
import { serveDirectly } from './kernel/direct-routes';
import type { Ground } from './kernel/kernel.module';
import type { Log } from './kernel/log';
import { Metrics } from './kernel/metrics';
import { servePages } from './kernel/pages';
import { answerWith } from './kernel/refusal.filter';
import { randomBytesOf } from './kernel/random-bytes';
import type { Settings } from './settings';

const BODY_LIMIT = 1024 * 1024;
const LARGEST_FILE = 20 * 1024 * 1024;

/** The app, ready to listen. Whoever opened the ground it stands on decides which database, clock and log it has. */
export async function openApp(ground: Ground & { readonly log: Logger & Log }): Promise<NestFastifyApplication> {
  const { settings, log } = ground;
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    // One line a request, written when it is over, is enough: `logRequests` writes it.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: reference,
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.trustedProxies === 0 ? false : settings.trustedProxies,
    // Somebody who sends one byte a minute does not hold a connection for ever.
    requestTimeout: 60_000,
    keepAliveTimeout: 70_000,
    // An address that cannot be read is refused in the form of every error, though no route and no filter has seen it.
    frameworkErrors: (error, request, reply) => answerWith(error, request as unknown as FastifyRequest, reply as unknown as FastifyReply),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  } as ConstructorParameters<typeof FastifyAdapter>[0]);

  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(ground), adapter, { logger: nestLog(log), abortOnError: false, bufferLogs: false, rawBody: true });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await app.register(helmet as never, { ...headers(settings), global: false } as never);
  sendSameHeaders(fastify);
  await app.register(multipart as never, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 10, parts: 12 } } as never);
  app.get(Metrics).watch(fastify);
  app.get(DatabaseWatch).guard(fastify);
  logRequests(fastify, log);
  serveApiDocs(fastify, settings);
  servePages(fastify, settings);
  dropIdleConnectionsWhileClosing(fastify);
  serveDirectly(app, fastify);
  await app.init();
  await fastify.ready();
  return app;
}

/** The same without a front door: for commands. */
export function openContext(ground: Ground): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.on(ground), { logger: ['error'], abortOnError: false });
}

/** A connection that falls idle just after the closing began would keep the process for its whole keep-alive time. */
function dropIdleConnectionsWhileClosing(fastify: FastifyInstance): void {
  fastify.addHook('preClose', async () => {
    const timer = setInterval(() => fastify.server.closeIdleConnections(), 100);
    fastify.server.once('close', () => clearInterval(timer));
  });
}

/** Helmet works its headers out for every request, and ours never differ: what it says the first time is said each time. */
function sendSameHeaders(fastify: FastifyInstance): void {
  let same: [string, string][] | null = null;
  fastify.addHook('onRequest', (_, reply, done) => {
    if (same !== null) {
      for (const [name, value] of same) reply.raw.setHeader(name, value);
      return done();
    }
    const before = new Set(reply.raw.getHeaderNames());
    void Promise.resolve(reply.helmet()).then(() => {
      same = reply.raw.getHeaderNames().filter((name) => !before.has(name)).map((name) => [name, String(reply.raw.getHeader(name))]);
      done();
    }, done);
  });
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Short enough to be read out on the telephone, and without letters that sound or look alike. */
function reference(): string {
  let text = '';
  for (const byte of randomBytesOf(10)) text += CROCKFORD.charAt(byte & 31);
  return text;
}

function headers({ publicUrl }: Settings) {
  const https = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Component libraries write style elements at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    hsts: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    // Over plain HTTP on another host than localhost these two only make browsers complain.
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
    originAgentCluster: https,
    referrerPolicy: { policy: 'same-origin' },
  };
}

/** The route as declared and never the path: paths hold identifiers and tokens. */
function logRequests(fastify: FastifyInstance, log: Logger): void {
  // Nothing here needs striking out, and looking for it costs more than writing the line.
  const lines = log.child({}, { redact: [] });
  fastify.addHook('onResponse', async (request: FastifyRequest, reply) => {
    const route = request.routeOptions.url ?? 'none';
    if (route === '/healthz' || route === '/readyz' || route === '/metrics' || route === '/*') return;
    lines.info({ reqId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), account: request.currentUser?.accountId }, 'request');
  });
}

/** Nest tells of every module and route at the level of a chat; only its warnings and errors are of interest. */
function nestLog(log: Logger): LoggerService {
  return {
    log: () => undefined,
    debug: () => undefined,
    verbose: () => undefined,
    warn: (message: unknown) => log.warn({ nest: String(message) }, 'nest'),
    error: (message: unknown) => log.error({ nest: String(message) }, 'nest'),
    fatal: (message: unknown) => log.error({ nest: String(message) }, 'nest'),
  };
}
