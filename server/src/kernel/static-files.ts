import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.map': 'application/json', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.webp': 'image/webp', '.gif': 'image/gif', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.wasm': 'application/wasm', '.pdf': 'application/pdf',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.txt', '.webmanifest', '.map']);
/** A build names a file by its content: eight or more characters of a hash before the extension. */
const HASHED = /[.-][0-9a-zA-Z_-]{8,}\.(?:js|mjs|css|woff2?|ttf|png|jpe?g|webp|svg|wasm)$/;
const LARGEST_IN_MEMORY = 4 * 1024 * 1024;

export interface StaticFile { readonly type: string; readonly etag: string; readonly plain: Buffer; readonly br: Buffer | null; readonly gzip: Buffer | null; readonly changedAt: number }
/** Built files stay in memory, compressed once; a changed file is read anew. */
export class StaticFiles {
  private readonly kept = new Map<string, StaticFile>();

  /** Null when there is no such file below `root`, whatever the path tries. */
  async at(root: string, inside: string): Promise<StaticFile | null> {
    const file = normalize(join(root, inside));
    if (!file.startsWith(root + sep)) return null;
    const found = await stat(file).catch(() => null);
    if (found === null || !found.isFile() || found.size > LARGEST_IN_MEMORY) return null;
    const known = this.kept.get(file);
    if (known !== undefined && known.changedAt === found.mtimeMs) return known;
    const read = await fileOf(file, found.mtimeMs);
    this.kept.set(file, read);
    return read;
  }
}

async function fileOf(file: string, changedAt: number): Promise<StaticFile> {
  const plain = await readFile(file);
  const squeeze = COMPRESSIBLE.has(extname(file)) && plain.length > 1_000;
  return {
    type: TYPES[extname(file)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    br: squeeze ? await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : null,
    gzip: squeeze ? await promisify(gzip)(plain) : null,
    changedAt,
  };
}

/** A name that carries the content's hash may be kept for ever. */
export const keptFor = (name: string) => (HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');

export function sendFile(request: FastifyRequest, reply: FastifyReply, file: StaticFile, cacheControl: string): FastifyReply {
  void reply.header('etag', file.etag).header('cache-control', cacheControl).header('vary', 'accept-encoding').type(file.type);
  if (request.headers['if-none-match'] === file.etag) return reply.status(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (file.br !== null && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.br);
  if (file.gzip !== null && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.plain);
}
