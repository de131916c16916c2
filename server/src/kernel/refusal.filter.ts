import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@qiban/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../database/dialect';
import { Refusal } from './refusal';

/** How long somebody waits before asking again when the database cannot be reached. */
const BUSY_SECONDS = 5;

/** The only place that turns a refusal or a fault into HTTP. A fault shows a reference and nothing of itself. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerWith(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

export function answerWith(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalFor(thrown, request);
  if (reply.sent) return;
  // The header is set even for faults that Fastify meets before Nest does.
  if (refusal.retryAfterSeconds !== null) void reply.header('retry-after', String(Math.ceil(refusal.retryAfterSeconds)));
  void reply.status(refusal.status).header('cache-control', 'no-store').type('application/problem+json; charset=utf-8').send(JSON.stringify(problemOf(refusal, request.id)));
}

function refusalFor(thrown: unknown, request: FastifyRequest): Refusal {
  if (thrown instanceof Refusal) {
    request.log.info({ refusal: thrown.code }, 'refused');
    return thrown;
  }
  if (isUnavailable(thrown)) {
    request.log.warn({ fault: nameOf(thrown) }, 'the database cannot be reached');
    return new Refusal('service.busy', { seconds: BUSY_SECONDS });
  }
  switch (statusOf(thrown)) {
    case 400:
    case 415:
      return new Refusal('request.malformed');
    case 404:
    case 405:
    case 414:
      return new Refusal('page.not-found');
    case 413:
      return new Refusal('request.too-large');
    case 429:
      return new Refusal('request.too-many', { seconds: 60 });
    case 503:
      return new Refusal('service.busy', { seconds: BUSY_SECONDS });
  }
  request.log.error({ fault: nameOf(thrown), stack: stackOf(thrown) }, 'fault');
  return new Refusal('service.fault', { reference: request.id });
}

function problemOf(refusal: Refusal, reference: string): Problem {
  return {
    type: `/refusals#${refusal.code}`,
    title: refusal.words,
    status: refusal.status,
    code: refusal.code,
    detail: refusal.words,
    ...(refusal.fields.length > 0 && { fields: [...refusal.fields] }),
    reference,
  };
}

/** Nest's own exceptions, and Fastify's errors for what it could not read. */
function statusOf(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { statusCode } = (thrown ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : null;
}

/** Messages of database errors repeat the values of the row, which may be personal: only the kind of error is logged. */
function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const { code } = thrown as { code?: unknown };
  return typeof code === 'string' ? `${thrown.name} ${code}` : thrown.name;
}

/** Where it happened, without the message. A message of ours (a plain Error) holds no values and is kept. */
function stackOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12).join('\n');
  return thrown.constructor === Error ? `${thrown.message}\n${frames}` : frames;
}
