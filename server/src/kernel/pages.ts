import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Settings } from '../settings';
import { Refusal } from './refusal';
import { answerWith } from './refusal.filter';
import { keptFor, sendFile, StaticFiles } from './static-files';

interface Site { readonly prefix: string; readonly root: string; readonly build: string; readonly name: string }

/** Serves the two built front ends beside the interface: the citizens' at `/`, the desk at `/desk`. */
export function servePages(fastify: FastifyInstance, settings: Pick<Settings, 'repositoryRoot'>): void {
  const sites: readonly Site[] = [
    { prefix: '/desk', root: join(settings.repositoryRoot, 'desk', 'dist'), build: 'pnpm --filter @qiban/desk build', name: '工作台' },
    { prefix: '', root: join(settings.repositoryRoot, 'miniapp', 'dist', 'h5'), build: 'pnpm --filter @qiban/miniapp build:h5', name: '企办' },
  ];
  const files = new StaticFiles();

  fastify.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      const path = pathOf(request.url);
      if (path === null || path === '/api' || path.startsWith('/api/')) return answerWith(new Refusal('page.not-found'), request, reply);
      const site = sites.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`)) as Site;
      const inside = path.slice(site.prefix.length).replace(/^\/+/, '');
      const file = extname(inside) === '' ? null : await files.at(site.root, inside);
      if (file !== null) return sendFile(request, reply, file, keptFor(inside));
      if (extname(inside) !== '' && extname(inside) !== '.html') return answerWith(new Refusal('page.not-found'), request, reply);
      const index = await files.at(site.root, 'index.html');
      return index === null ? notBuilt(reply, site) : sendFile(request, reply, index, 'no-cache');
    },
  });
}

function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '/');
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

function notBuilt(reply: FastifyReply, { name, build }: Site): FastifyReply {
  return reply.status(503).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(`<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}还没有构建</title>
<body style="font:16px/1.7 system-ui;margin:15vh auto;max-width:34em;padding:0 1.5em;color:#1f2a37">
<h1 style="font-size:1.4em">${name}的页面还没有构建</h1>
<p>接口已经在运行。请在项目根目录执行 <code>npm start</code>，或只构建这一部分：<br><code>npx -y pnpm@10.34.9 ${build.replace('pnpm ', '')}</code>，然后刷新。</p>
</body></html>`);
}
