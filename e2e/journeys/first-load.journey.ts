import { gzipSync } from 'node:zlib';
import { expect, test } from '../src/journey';

const LIMIT = 350 * 1024;

test('a first visit loads at most 350 KB of script, gzipped', async ({ people }) => {
  const page = await people.phone('a founder');
  const sizes: Record<string, number> = {};
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    reading.push(response.body().then((body) => { sizes[new URL(response.url()).pathname] = gzipSync(body, { level: 6 }).length; }));
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.locator('#app')).not.toBeEmpty();
  await Promise.all(reading);
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  expect(total, JSON.stringify(sizes)).toBeGreaterThan(0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(LIMIT);
});
