import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { servePages } from './pages';

let root: string;
let app: FastifyInstance;
const put = (path: string, content: string) => {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'qiban-pages-'));
  put('miniapp/dist/h5/index.html', '<html>企办</html>');
  put('miniapp/dist/h5/js/app.1a2b3c4d.js', `console.log(${JSON.stringify('x'.repeat(3_000))})`);
  put('miniapp/dist/h5/favicon.ico', 'icon');
  put('secret.txt', 'not for you');
  app = fastify();
  servePages(app, { repositoryRoot: root });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true, force: true });
});

/** By hand: a client that tidies up paths would hide what a hostile one sends. */
const get = (path: string, headers: Record<string, string> = {}) => new Promise<{ status: number; headers: IncomingHttpHeaders; raw: Buffer; text: string }>((done, failed) => {
  request({ host: '127.0.0.1', port: (app.server.address() as AddressInfo).port, path, headers, agent: false }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const raw = Buffer.concat(chunks);
      done({ status: answer.statusCode ?? 0, headers: answer.headers, raw, text: raw.toString('utf8') });
    });
  }).on('error', failed).end();
});

describe('the built pages', () => {
  it('answer with the app at every address that is no file: the browser finds the page', async () => {
    for (const url of ['/', '/cases/123', '/sign/abc?t=1', '/desktop']) {
      const { status, text, headers } = await get(url);
      expect([status, text]).toEqual([200, '<html>企办</html>']);
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  it('are kept for ever when their name carries their content, and sent small', async () => {
    const { status, headers, raw } = await get('/js/app.1a2b3c4d.js', { 'accept-encoding': 'gzip, br' });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-encoding']).toBe('br');
    expect(raw.length).toBeLessThan(200);
    expect(brotliDecompressSync(raw).toString()).toContain('console.log');
    expect((await get('/favicon.ico')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it('are not sent again to whoever has them', async () => {
    const { headers } = await get('/favicon.ico');
    expect((await get('/favicon.ico', { 'if-none-match': String(headers.etag) })).status).toBe(304);
  });

  it('are read anew after a build', async () => {
    put('miniapp/dist/h5/changing.txt', 'old');
    expect((await get('/changing.txt')).text).toBe('old');
    await new Promise((next) => setTimeout(next, 20));
    put('miniapp/dist/h5/changing.txt', 'new');
    expect((await get('/changing.txt')).text).toBe('new');
  });

  it('do not lead out of their folder', async () => {
    for (const url of ['/../../secret.txt', '/%2e%2e/%2e%2e/secret.txt', '/..%2f..%2f..%2fsecret.txt', '/js/..%5c..%5c..%5csecret.txt']) {
      const { status, text } = await get(url);
      expect(text).not.toContain('not for you');
      expect([404, 200]).toContain(status);
    }
  });

  it('answer 404 for a file that is not there, and for the interface', async () => {
    for (const url of ['/js/gone.1a2b3c4d.js', '/api/nothing', '/api']) expect(JSON.parse((await get(url)).text)).toMatchObject({ code: 'page.not-found' });
  });

  it('say in Chinese how to build what is not built', async () => {
    const { status, text } = await get('/desk/queue');
    expect(status).toBe(503);
    expect(text).toContain('工作台的页面还没有构建');
    expect(text).toContain('npm start');
  });
});
