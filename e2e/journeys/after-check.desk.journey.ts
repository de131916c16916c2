import { anyCompany, companyName } from '../screens/demo-companies';
import { Desk } from '../screens/desk';
import { Somebody } from '../screens/somebody';
import { seriousFindings } from '../src/audit';
import { expect, test as journey } from '../src/journey';
import { startServer } from '../src/server';

const test = journey.extend<object, object>({
  server: [async ({}, use) => { // eslint-disable-line no-empty-pattern -- Playwright reads the names of fixtures from here
    const server = await startServer({ databaseUrl: process.env.E2E_DATABASE_URL, env: { AUTOMATIC_APPROVAL: 'on', AFTER_CHECK_PERCENT: '100' } });
    await use(server);
    await server.stop();
  }, { scope: 'worker' }],
});

test('what the machine approved is looked at again, and the leader stops the machine', async ({ people }) => {
  const founder = await new Somebody(await people.phone('the founder'), 'founder').signIn();
  const companies = [anyCompany(), anyCompany()];
  for (const company of companies) expect((await founder.handIn(company, 'founder')).stage).toBe('in-progress');
  const [first, second] = companies.map(companyName) as [string, string];
  const desk = new Desk(await people.desk('the clerk'));
  const { page } = desk;
  await new Somebody(page, 'clerk').signIn();
  // The expanded part below a row names the company too, but does not lead to its papers.
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name: new RegExp(name) }) });
  const figure = (name: string) => page.locator('dl > div').filter({ hasText: name }).locator('dd');

  await test.step('the clerk sees what was drawn, and what the machine looked at', async () => {
    await page.goto('/desk/review');
    await page.getByRole('link', { name: '抽查' }).click();
    await expect(page.getByRole('heading', { name: '自动核准抽查' })).toBeVisible();
    await expect(figure('今日自动核准')).toHaveText('2');
    await row(first).getByRole('button').first().click();
    await expect(page.getByText(/抽签可复算/)).toBeVisible();
    await expect(page.getByRole('row', { name: /名称仍可使用 通过/ })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await expect(page.getByRole('button', { name: '全部停用' })).toBeHidden();
  });

  await test.step('one is sound, the other is not, and says why', async () => {
    await row(first).getByRole('button', { name: '无问题' }).click();
    await expect(row(first)).toContainText('何川');
    await row(second).getByRole('button', { name: '有问题' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: '记下' })).toBeDisabled();
    await dialog.getByLabel('哪里有问题').fill('住所查无此楼，已移送核查');
    await dialog.getByRole('button', { name: '记下' }).click();
    await expect(row(second)).toContainText('住所查无此楼，已移送核查');
    await expect(figure('其中有问题')).toHaveText('1');
  });

  await test.step('the leader stops it; the next file goes to the desk, and the founder reads why', async () => {
    const leader = await people.desk('the leader');
    await new Somebody(leader, 'leader').signIn();
    await leader.goto('/desk/after-checks');
    await leader.getByRole('button', { name: '全部停用' }).click();
    await leader.getByRole('dialog').getByLabel('原因').fill('抽查发现问题，先停下来查');
    await leader.getByRole('dialog').getByRole('button', { name: '全部停用' }).click();
    await expect(leader.getByText(/江临 .+停用：抽查发现问题/)).toBeVisible();
    const { id } = await founder.handIn(anyCompany(), 'founder');
    await founder.page.goto(`/sign/submitted?id=${id}`);
    await expect(founder.page.getByText('自动核准暂时停用，所有申请都由登记人员审查。')).toBeVisible();
    await page.goto(`/desk/review/${id}`);
    await expect(page.getByText(/转人工：自动核准暂停/)).toBeVisible();
  });
});
