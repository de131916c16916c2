import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { OUTSIDE_TRANSACTION, WITHOUT_IDEMPOTENCY_KEY } from './allow.decorator';
import { Idempotency } from './idempotency';

/** For routes that Nest serves itself. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector, private readonly idempotency: Idempotency) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return next.handle();
    const marked = (mark: string) => this.reflector.getAllAndOverride<boolean>(mark, [context.getHandler(), context.getClass()]) === true;
    const marks = { outside: marked(OUTSIDE_TRANSACTION), withoutKey: marked(WITHOUT_IDEMPOTENCY_KEY) };
    return from(this.idempotency.around(request, http.getResponse<FastifyReply>(), marks, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
