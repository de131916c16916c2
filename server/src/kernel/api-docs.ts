import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../settings';
import { Refusal } from './refusal';
import { answerWith } from './refusal.filter';
import { keptFor, sendFile, StaticFiles } from './static-files';

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>企办接口</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/open.js"></script></body>
</html>
`;
/** A file of its own: our policy lets no page run scripts that stand in it. */
const OPEN = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, docExpansion: 'none', filter: true, supportedSubmitMethods: [] });\n";
const PARTS: readonly string[] = ['swagger-ui.css', 'swagger-ui-bundle.js'];

/**
 * The interface as a page, made from the committed openapi.json. Not in production (ASVS 13.4.5): what is public there is
 * published with the release.
 */
export function serveApiDocs(fastify: FastifyInstance, { isProduction, repositoryRoot }: Settings): void {
  const server = join(repositoryRoot, 'server');
  if (isProduction || !existsSync(join(server, 'openapi.json'))) return;
  const files = new StaticFiles();
  const parts = dirname(require.resolve('swagger-ui-dist/package.json'));

  fastify.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  fastify.get('/api/docs/open.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(OPEN));
  fastify.get<{ Params: { part: string } }>('/api/docs/:part', async (request, reply) => {
    const file = PARTS.includes(request.params.part) ? await files.at(parts, request.params.part) : null;
    return file === null ? answerWith(new Refusal('page.not-found'), request, reply) : sendFile(request, reply, file, keptFor(request.params.part));
  });
  fastify.get('/api/openapi.json', async (request, reply) => {
    const file = await files.at(server, 'openapi.json');
    return file === null ? answerWith(new Refusal('page.not-found'), request, reply) : sendFile(request, reply, file, 'no-cache');
  });
}
