import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '@qiban/shared';
import { SESSION_COOKIE } from '../../kernel/access.guard';

/** What a person will recognise in the list of their devices. */
export function clientWords({ headers }: FastifyRequest): string {
  if (headers['x-qiban-client'] === 'weapp') return '微信小程序';
  const agent = headers['user-agent'] ?? '';
  const browser = /MicroMessenger/.test(agent) ? '微信' : /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : '浏览器';
  const system = /iPhone|iPad/.test(agent) ? 'iPhone' : /Android/.test(agent) ? '安卓手机' : /Windows/.test(agent) ? 'Windows 电脑' : /Macintosh/.test(agent) ? '苹果电脑' : /Linux/.test(agent) ? 'Linux 电脑' : '';
  return system === '' ? browser : `${system} · ${browser}`;
}

/** Browsers keep the session where scripts cannot read it. The mini-program has no cookies and keeps the token itself. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, { token, expiresAt }: SignedIn, https: boolean): void {
  if (request.headers['x-qiban-client'] === 'weapp') return;
  void reply.header('set-cookie', `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Expires=${new Date(expiresAt).toUTCString()}${https ? '; Secure' : ''}`);
}

export function clearSessionCookie(reply: FastifyReply, https: boolean): void {
  void reply.header('set-cookie', `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${https ? '; Secure' : ''}`);
}
