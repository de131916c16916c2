import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { endpoints } from '@qiban/shared';
import { ENDPOINT } from '../src/kernel/allow.decorator';
import { startApp, type TestApp } from './harness';

interface Served { readonly name: string | undefined; readonly handler: string }

function routesOf(test: TestApp): Served[] {
  const reflector = test.app.get(Reflector);
  const found: Served[] = [];
  for (const { controllers } of test.app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      const methods = Object.entries(Object.getOwnPropertyDescriptors((metatype as { prototype: object }).prototype));
      for (const [handler, { value }] of methods) {
        if (handler !== 'constructor' && typeof value === 'function' && Reflect.hasMetadata('path', value)) found.push({ name: reflector.get(ENDPOINT, value), handler: `${(metatype as { name: string }).name}.${handler}` });
      }
    }
  }
  return found;
}

describe('the interface', () => {
  let test: TestApp;
  beforeAll(async () => { test = await startApp({ seed: false }); });
  afterAll(async () => { await test.stop(); });

  it('serves every row of the table in shared, each once', () => {
    const served = routesOf(test).flatMap(({ name }) => (name === undefined ? [] : [name]));
    expect([...served].sort()).toEqual(Object.keys(endpoints).sort());
  });

  it('is written down in openapi.json as it is', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(__dirname, '..', 'scripts', 'openapi.mjs'), '--check'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('refers to nothing that is not there', () => {
    const text = readFileSync(join(__dirname, '..', 'openapi.json'), 'utf8');
    const { components } = JSON.parse(text) as { components: Record<string, Record<string, unknown>> };
    const references = [...text.matchAll(/"\$ref": "#\/components\/(\w+)\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(100);
    for (const [, kind = '', name = ''] of references) expect(components[kind]).toHaveProperty([name]);
  });

  it('can be read as a page, except in production', async () => {
    const page = await test.stranger.get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.text).toContain('企办接口');
    // The page may run only scripts of its own origin: an inline one would be stopped by our policy.
    expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
    expect((await test.stranger.get<{ openapi: string }>('/api/openapi.json')).body.openapi).toBe('3.1.0');
    const production = await startApp({ settings: { mode: 'production' }, seed: false });
    try {
      expect(await production.stranger.get('/api/docs')).toBeRefused('page.not-found');
      expect(await production.stranger.get('/api/openapi.json')).toBeRefused('page.not-found');
    } finally {
      await production.stop();
    }
  });
});
