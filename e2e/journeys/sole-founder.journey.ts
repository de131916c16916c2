import { Phone } from '../screens/phone';
import { Somebody } from '../screens/somebody';
import { tradeName } from '../screens/trade-names';
import { expect, test as journey } from '../src/journey';
import { startServer } from '../src/server';

/** From the last tap to a decision on the screen. */
const PROMISED_MS = 2_000;

const test = journey.extend<object, object>({
  server: [async ({}, use) => { // eslint-disable-line no-empty-pattern -- Playwright reads the names of fixtures from here
    const server = await startServer({ databaseUrl: process.env.E2E_DATABASE_URL, env: { AUTOMATIC_APPROVAL: 'on', AFTER_CHECK_PERCENT: '100' } });
    await use(server);
    await server.stop();
  }, { scope: 'worker' }],
});

test('a sole founder fills, signs and is decided by the machine in one sitting', async ({ people }) => {
  test.setTimeout(180_000);
  const lin = new Phone(await people.phone('the founder'));
  const { page } = lin;
  const account = await new Somebody(page, 'founder').signIn();
  const name = tradeName();
  const shop = `青岛${name}信息技术工作室`;

  await test.step('two questions lead to the type', async () => {
    await page.goto('/register');
    await page.getByRole('link', { name: /一个人办/ }).click();
    await page.getByRole('link', { name: /做小生意/ }).click();
    await page.getByRole('button', { name: /^(开始办理|再开一家)$/ }).filter({ visible: true }).last().click();
  });

  await test.step('who', async () => {
    await expect(lin.heading('谁来经营')).toBeVisible();
    await lin.button(/就是我/).click();
    await lin.button('用经营者的手机号').click();
    await page.getByRole('checkbox', { name: /我承诺：填写的内容真实/ }).click();
    await lin.button('保存并继续').click();
  });

  await test.step('under what name', async () => {
    await page.getByRole('textbox', { name: '字号' }).fill(name);
    await lin.namePart('行业');
    await page.getByRole('textbox', { name: '行业' }).fill('信息技术');
    await page.getByRole('tab', { name: /组织形式$/ }).click();
    await page.getByRole('radio', { name: '工作室' }).click();
    await expect(lin.text('没有相同或相近的名称')).toBeVisible();
    await lin.button(`用“${shop}”`).click();
  });

  await test.step('where', async () => {
    await expect(lin.heading('在哪里经营')).toBeVisible();
    await lin.choose('楼宇', /太兴里/);
    await lin.choose('房间', /201室|203室/);
    await page.getByRole('checkbox', { name: /我承诺：经营场所真实/ }).click();
    await lin.button('保存并继续').click();
  });

  await test.step('what', async () => {
    await page.getByRole('searchbox', { name: '说说您要做什么' }).fill('做软件');
    await page.getByRole('checkbox', { name: '选上 软件开发' }).first().click();
    await lin.button('保存并继续').click();
  });

  const licenceId = await test.step('checked, read, signed: the answer to the last tap is the decision', async () => {
    await expect(lin.heading('核对一遍，接着签名')).toBeVisible();
    await lin.button('生成文件，接着签名').click();
    await lin.readEverything();
    await lin.writeName();
    const began = performance.now();
    await lin.button('签名并提交登记申请').click();
    await expect(lin.heading('核准了，执照已签发')).toBeVisible();
    const took = performance.now() - began;
    console.log(`  from the last tap to the decision on the screen: ${Math.round(took)} ms`);
    expect(took).toBeLessThan(PROMISED_MS);
    await expect(lin.text(/92370299|9237 0299/)).toBeVisible();
    await expect(lin.text(/系统逐条核对 \d+ 项，全部通过/)).toBeVisible();
    const { items } = await account.get<{ items: { id: string; companyName: string }[] }>('/api/licences');
    return items.find(({ companyName }) => companyName === shop)!.id;
  });

  await test.step('the licence is there, and says who approved it', async () => {
    await lin.button('看执照').click();
    await expect(page).toHaveURL(new RegExp(licenceId));
    await expect(lin.text(shop)).toBeVisible();
    await expect(lin.text(/系统自动核准/)).toBeVisible();
    await page.goto('/progress');
    await page.getByRole('region', { name: shop }).getByRole('button', { name: '看进度' }).click();
    await expect(lin.text('系统自动核准登记')).toBeVisible();
  });
});
