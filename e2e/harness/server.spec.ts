// The harness itself, on a server of ten lines: a harness that cannot fail would let every journey pass.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer } from '../src/server';

let folder: string;
const program = (source: string) => {
  const path = join(folder, 'program.js');
  writeFileSync(path, source);
  return path;
};

test.beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'qiban-harness-')); });
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SERVER = `
const fs = require('fs'), path = require('path'), file = path.join(process.env.DATA_DIR, 'starts');
fs.appendFileSync(file, 'x');
console.log('started', process.env.QIBAN_MODE);
const from = Date.now() + 200;
require('http').createServer((request, response) => {
  response.statusCode = request.url === '/readyz' && Date.now() < from ? 503 : 200;
  response.end(fs.readFileSync(file));
}).listen(process.env.PORT, process.env.HOST);
`;

test('waits until the server is ready, survives a kill with its data, and leaves nothing behind', async () => {
  const server = await startServer({ program: program(SERVER) });
  expect(server.readyAfterMs).toBeGreaterThan(200);
  expect(server.log).toContain('started demo');
  const starts = async () => (await fetch(server.url)).text();
  expect(await starts()).toBe('x');

  await server.killAndWait();
  await expect(fetch(server.url)).rejects.toThrow();
  await server.restart();
  expect(await starts()).toBe('xx');

  await server.stop();
  expect(existsSync(server.dataDir)).toBe(false);
});

test('a server that ends while starting is reported with its last words', async () => {
  await expect(startServer({ program: program("console.error('PORT is wrong'); process.exit(1)") })).rejects.toThrow(/PORT is wrong/);
});
