import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { anyCompany, companyName } from '../screens/demo-companies';
import { Phone } from '../screens/phone';
import { Somebody } from '../screens/somebody';
import { expect, test as journey } from '../src/journey';
import { repository, startServer } from '../src/server';

/** The police registry as a machine of its own, which can be told to fail. */
interface Registry { readonly url: string; behave(mode: object): Promise<void> }

async function startRegistry(): Promise<{ registry: Registry; program: ChildProcess }> {
  const program = spawn(process.execPath, [join(repository, 'server', 'dist', 'agencies', 'simulators.js')], { env: { ...process.env, SEAL_STEP_MS: '300' }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [line] = (await once(program.stdout!, 'data')) as [Buffer];
  const { sealRegistry: url } = JSON.parse(line.toString('utf8')) as { sealRegistry: string };
  const behave = async (mode: object) => void (await fetch(`${url}/_sim/mode`, { method: 'POST', body: JSON.stringify(mode) }));
  return { registry: { url, behave }, program };
}

const test = journey.extend<object, { registry: Registry }>({
  registry: [async ({}, use) => { // eslint-disable-line no-empty-pattern -- Playwright reads the names of fixtures from here
    const { registry, program } = await startRegistry();
    await use(registry);
    program.kill('SIGTERM');
  }, { scope: 'worker' }],
  server: [async ({ registry }, use) => {
    const server = await startServer({ env: { SEAL_REGISTRY_URL: registry.url } });
    await use(server);
    await server.stop();
  }, { scope: 'worker' }],
});

test('the registry is down: the order waits in words, and is delivered when it is back', async ({ people, registry }) => {
  const lin = new Phone(await people.phone('the founder'));
  const founder = await new Somebody(lin.page, 'founder').signIn();
  const clerk = await new Somebody(await people.desk('the clerk'), 'clerk').signIn();
  const company = anyCompany();
  const { id } = await founder.handIn(company, 'founder');
  await clerk.approve(id);
  await expect.poll(async () => (await founder.show(id)).licence?.companyName, { timeout: 15_000 }).toBe(companyName(company));

  await test.step('the order is taken while the registry says nothing at all', async () => {
    await registry.behave({ answer: 'hang' });
    await lin.page.goto(`/seal/order?case=${id}`);
    await lin.button(/^下单，领 \d 枚/).click();
    await expect(lin.heading('已下单')).toBeVisible();
    await expect(lin.text('已下单，正在交给公安备案系统')).toBeVisible();
    await expect(lin.text(/错误|失败|繁忙|异常/)).toBeHidden();
  });

  await test.step('and while it answers with faults; the timeline says that nothing need be done', async () => {
    await registry.behave({ answer: 'error' });
    await lin.page.goto(`/register/timeline?id=${id}`);
    await expect(lin.text('不用您做什么')).toBeVisible();
    await expect(lin.text(/错误|失败|繁忙|异常/)).toBeHidden();
    expect((await founder.show(id)).sealOrder?.state).toBe('requested');
    await lin.page.goto(`/seal/order?case=${id}`);
    await expect(lin.text('这家公司已经下过单')).toBeVisible();
  });

  await test.step('it is back: the same order goes through by itself', async () => {
    await registry.behave({ answer: 'accept' });
    await lin.page.goto(`/seal/show?case=${id}`);
    await expect(lin.heading('已送达')).toBeVisible({ timeout: 60_000 });
    await expect(lin.text(/备案号 \d{13}/)).toBeVisible();
    const { orders } = (await (await fetch(`${registry.url}/_sim/orders`)).json()) as { orders: unknown[] };
    expect(orders).toHaveLength(1);
    await lin.page.goto(`/register/timeline?id=${id}`);
    await expect(lin.heading('都办好了')).toBeVisible();
  });
});
