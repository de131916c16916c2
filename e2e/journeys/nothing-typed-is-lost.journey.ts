import { anyCompany, formOf } from '../screens/demo-companies';
import { founder, Phone } from '../screens/phone';
import { Somebody, today } from '../screens/somebody';
import { expect, test } from '../src/journey';

const AMOUNT = '注册资本（万元）';

test('nothing typed is ever lost', async ({ people }) => {
  const lin = new Phone(await people.phone('the founder'));
  const { page } = lin;
  const account = await new Somebody(page, 'founder').signIn();
  const company = anyCompany();
  const form = formOf(company, today(), ['founder', 'co-founder']);
  const { id } = await account.draft(form, ['name', 'capital']);
  const amount = page.getByRole('textbox', { name: AMOUNT }).filter({ visible: true });
  const saved = lin.text(/\d\d:\d\d 已保存/);

  await test.step('a reload in mid-form keeps the page and what was typed', async () => {
    await page.goto(`/register/shareholders?caseId=${id}`);
    await lin.button('加一位股东').click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('姓名').fill(founder.name);
    await sheet.getByLabel('手机号').fill(founder.mobile);
    await page.reload();
    await expect(lin.heading('谁出资，出多少')).toBeVisible();
    await lin.button(`修改 ${founder.name}`).click();
    await expect(sheet.getByLabel('手机号')).toHaveValue(founder.mobile);
  });

  await test.step('a reload at once, before anything could be saved', async () => {
    await page.goto(`/register/capital?caseId=${id}`);
    await amount.fill('321');
    await page.reload();
    await expect(amount).toHaveValue('321');
    await expect.poll(async () => (await account.show(id)).form.capital.capitalYuan).toBe(3_210_000);
  });

  await test.step('the connection is cut: the page says so, keeps it, and saves when it is back', async () => {
    await page.context().setOffline(true);
    await amount.fill('456');
    await expect(lin.text('没有网络，先存在这台手机上')).toBeVisible();
    await expect(amount).toHaveValue('456');
    expect((await account.show(id).catch(() => null))?.form.capital.capitalYuan ?? 3_210_000).toBe(3_210_000);
    await page.context().setOffline(false);
    await expect(saved).toBeVisible();
    await expect(lin.text(/没有网络/)).toBeHidden();
    expect((await account.show(id)).form.capital.capitalYuan).toBe(4_560_000);
  });

  await test.step('a tab closed while the connection was away gives it back in the next one', async () => {
    await page.context().setOffline(true);
    await amount.fill('567');
    await expect(lin.text('没有网络，先存在这台手机上')).toBeVisible();
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await page.goto(`/register/capital?caseId=${id}`);
    await expect(amount).toHaveValue('567');
    await expect.poll(async () => (await account.show(id)).form.capital.capitalYuan).toBe(5_670_000);
  });

  await test.step('two tabs on one draft: what does not contradict is put together', async () => {
    const other = new Phone(await page.context().newPage());
    await other.page.goto(`/register/capital?caseId=${id}`);
    await expect(other.page.getByRole('textbox', { name: AMOUNT })).toHaveValue('567');
    await page.reload();
    await amount.fill('100');
    await expect.poll(async () => (await account.show(id)).form.capital.capitalYuan).toBe(1_000_000);
    await other.page.getByRole('radio', { name: /^固定年限/ }).click();
    await other.page.getByRole('textbox', { name: '年数' }).fill('20');
    await expect.poll(async () => (await account.show(id)).form.capital).toMatchObject({ capitalYuan: 1_000_000, term: 'years', termYears: 20 });
    await expect(other.page.getByRole('textbox', { name: AMOUNT })).toHaveValue('100');
    await other.page.close();
  });

  await test.step('two tabs that contradict each other: the later one hears of it and chooses', async () => {
    const other = new Phone(await page.context().newPage());
    await other.page.goto(`/register/capital?caseId=${id}`);
    await expect(other.page.getByRole('textbox', { name: AMOUNT })).toHaveValue('100');
    await page.reload();
    await amount.fill('150');
    await expect.poll(async () => (await account.show(id)).form.capital.capitalYuan).toBe(1_500_000);
    await other.page.getByRole('textbox', { name: AMOUNT }).fill('180');
    await expect(other.heading('另一台设备上有更新的内容')).toBeVisible();
    await expect(other.page.getByRole('textbox', { name: AMOUNT })).toHaveValue('180');
    expect((await account.show(id)).form.capital.capitalYuan).toBe(1_500_000);
    await expect(other.page.getByRole('radio', { name: /150 万元.*用另一台设备上的/ })).toBeVisible();
    await other.page.getByRole('radio', { name: /180 万元.*用这台手机上刚写的/ }).click();
    await expect(other.heading('另一台设备上有更新的内容')).toBeHidden();
    await expect.poll(async () => (await account.show(id)).form.capital.capitalYuan).toBe(1_800_000);
  });
});
