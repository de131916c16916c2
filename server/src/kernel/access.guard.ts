import { Injectable, type CanActivate, type ExecutionContext, type OnApplicationBootstrap } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer, Reflector } from '@nestjs/core';
import type { Caller, Role } from '@qiban/shared';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../settings';
import { ALLOW } from './allow.decorator';
import { SessionReader } from './current-user';
import { Refusal } from './refusal';

export const SESSION_COOKIE = 'qiban_session';

/** Every request passes here. No rule, no entry; and a route without a rule stops the boot. */
@Injectable()
export class AccessGuard implements CanActivate, OnApplicationBootstrap {
  private readonly ourOrigin: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModulesContainer,
    private readonly sessions: SessionReader,
    settings: Settings,
  ) {
    this.ourOrigin = new URL(settings.publicUrl).origin;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const callers = this.reflector.getAllAndOverride<readonly Caller[] | undefined>(ALLOW, [context.getHandler(), context.getClass()]);
    await this.admit(context.switchToHttp().getRequest<FastifyRequest>(), callers);
    return true;
  }

  /** Says who is asking, or refuses. */
  async admit(request: FastifyRequest, callers: readonly Caller[] | undefined): Promise<void> {
    if (callers === undefined) throw new Refusal('session.not-permitted');
    const open = callers.includes('anyone');
    const token = tokenOf(request);
    if (token === null) {
      if (open) return;
      throw new Refusal('session.missing');
    }
    if (token.fromCookie) this.refuseForeignOrigin(request);

    const user = await this.sessions.userBehind(token.value);
    if (typeof user === 'string') {
      if (open) return;
      throw new Refusal(user === 'expired' ? 'session.expired' : 'session.missing');
    }
    request.currentUser = user;
    if (open || callers.includes('anybody-signed-in') || user.roles.some((role: Role) => callers.includes(role))) return;
    throw new Refusal('session.not-permitted');
  }

  onApplicationBootstrap(): void {
    const open = this.routesWithoutRule();
    if (open.length > 0) throw new Error(`routes without @Allow or @Serves: ${open.join(', ')}`);
  }

  /**
   * A browser sends the cookie along with a form that a foreign page posts. Such a page can set neither our header nor
   * the Origin; SameSite=Lax already keeps most of it out, and this does not depend on it.
   */
  private refuseForeignOrigin(request: FastifyRequest): void {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (request.headers['x-qiban-client'] !== undefined) return;
    const { origin, host } = request.headers;
    if (origin !== undefined && (origin === this.ourOrigin || (URL.canParse(origin) && new URL(origin).host === host))) return;
    throw new Refusal('request.foreign-origin');
  }

  private routesWithoutRule(): string[] {
    const found: string[] = [];
    for (const { controllers } of this.modules.values()) {
      for (const { metatype } of controllers.values()) {
        if (typeof metatype !== 'function') continue;
        const methods = Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype as object));
        for (const [name, { value }] of methods) {
          if (name === 'constructor' || typeof value !== 'function' || Reflect.getMetadata(PATH_METADATA, value) === undefined) continue;
          if (this.reflector.getAllAndOverride(ALLOW, [value, metatype]) === undefined) found.push(`${metatype.name}.${name}`);
        }
      }
    }
    return found;
  }
}

/** The mini-program sends a Bearer token, browsers a cookie that scripts cannot read. The header wins. */
export function tokenOf({ headers }: Pick<FastifyRequest, 'headers'>): { value: string; fromCookie: boolean } | null {
  const bearer = /^Bearer ([0-9A-Za-z]{43})$/.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { value: bearer, fromCookie: false };
  const cookie = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([0-9A-Za-z]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1];
  return cookie === undefined ? null : { value: cookie, fromCookie: true };
}
