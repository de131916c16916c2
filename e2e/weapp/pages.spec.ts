import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { repository } from '../src/server';
import { AppService } from '../src/weapp/app-service';
import { readBundle } from '../src/weapp/bundle';
import { Engine } from '../src/weapp/engine-page';
import { TreePage } from '../src/weapp/tree-page';

const bundle = readBundle(join(repository, 'miniapp', 'dist', 'weapp'));
const home = bundle.routes[0] as string;
/** WeChat drops what is larger. */
const SET_DATA_LIMIT = 256 * 1024;

for (const route of bundle.routes) {
  test(`${route} starts, shows something and sends small patches`, async () => {
    const service = new AppService(bundle).launch();
    const page = await TreePage.open(service, route);
    expect(page.text.trim(), service.errors.join('\n')).not.toBe('');
    expect(page.patches.filter((patch) => patch.bytes >= SET_DATA_LIMIT)).toEqual([]);
    expect(service.errors).toEqual([]);
  });
}

test('the home page is drawn by the platform’s own engine, with the same words', async () => {
  const tree = await TreePage.open(new AppService(bundle).launch(), home);
  const engine = new Engine(new AppService(bundle).launch());
  const page = await engine.open(home);
  expect(engine.warnings).toEqual([]);
  expect(page.text.replace(/\s/g, '')).toBe(tree.text.replace(/\s/g, ''));
  engine.close();
});

test('a tap on the home page changes what it shows or opens another page', async () => {
  const service = new AppService(bundle).launch();
  const page = await TreePage.open(service, home);
  const [target] = page.tappable();
  if (!target) throw new Error(`nothing on the home page can be tapped; it says: ${page.text}`);
  const before = { state: page.state, calls: service.calls.length };
  await page.fire(target, 'tap');
  const opened = service.calls.slice(before.calls).filter(({ name }) => ['navigateTo', 'switchTab', 'redirectTo', 'reLaunch'].includes(name));
  expect(page.state !== before.state || opened.length > 0, 'the tap did nothing').toBe(true);
});
