import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { repository } from '../src/server';
import { readBundle } from '../src/weapp/bundle';
import { oversized, packageSizes } from '../src/weapp/package-sizes';
import { newerThanPhonesRead } from '../src/weapp/syntax-level';

const bundle = readBundle(join(repository, 'miniapp', 'dist', 'weapp'));
const H5_SCRIPT_LIMIT = 350 * 1024;

test('every script can be read by the oldest phone we promise to serve', () => {
  expect(newerThanPhonesRead({ files: new Map([['x.js', 'class A { #b = 1 }']]) }), 'the check itself').toHaveLength(1);
  expect(newerThanPhonesRead(bundle)).toEqual([]);
});

test('the main package, each sub-package and the whole stay under their limits', () => {
  const sizes = packageSizes(bundle);
  test.info().annotations.push({ type: 'sizes', description: JSON.stringify(sizes) });
  expect(sizes.main).toBeGreaterThan(0);
  expect(oversized({ main: 2e6, subPackages: { 'register/': 2e6 }, total: 9e6 }), 'the check itself').toHaveLength(3);
  expect(oversized(sizes)).toEqual([]);
});

test('every page named in app.json was built', () => {
  expect(bundle.routes.length).toBeGreaterThan(0);
  for (const route of bundle.routes) for (const kind of ['js', 'json', 'wxml']) expect(bundle.files.has(`${route}.${kind}`), `${route}.${kind}`).toBe(true);
});

test('the scripts in index.html of the H5 build are at most 350 KB, gzipped', () => {
  const dist = join(repository, 'miniapp', 'dist', 'h5');
  const scripts = [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/<script[^>]+src="\/?([^"]+\.js)"/g)].map((match) => match[1] as string);
  expect(scripts.length).toBeGreaterThan(0);
  const total = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(dist, script))).length, 0);
  expect(total).toBeLessThanOrEqual(H5_SCRIPT_LIMIT);
});
