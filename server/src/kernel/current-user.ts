import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@qiban/shared';
import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal';

/** Who is asking, as far as the session knows. Rights on an object (its founder, its clerk) are the feature's to check. */
export interface CurrentUser {
  readonly accountId: string;
  readonly sessionId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** 实名: the name and number behind this account were checked. */
  readonly verified: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    currentUser?: CurrentUser;
  }
}

/** What the guard needs from whoever keeps the sessions. */
export abstract class SessionReader {
  /** `expired` when the token was one of ours, so that the words can say so. */
  abstract userBehind(token: string): Promise<CurrentUser | 'expired' | 'unknown'>;
}

/** The signed-in person: `show(@Me() me: CurrentUser)`. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): CurrentUser => {
  const user = context.switchToHttp().getRequest<FastifyRequest>().currentUser;
  if (user === undefined) throw new Refusal('session.missing');
  return user;
});

/** The signed-in person, or null on routes open to anyone. */
export const MaybeMe = createParamDecorator((_: unknown, context: ExecutionContext): CurrentUser | null =>
  context.switchToHttp().getRequest<FastifyRequest>().currentUser ?? null);

/** The reference of this request: the same in the logs, in the answer and in a case's log. */
export const RequestId = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  context.switchToHttp().getRequest<FastifyRequest>().id);
