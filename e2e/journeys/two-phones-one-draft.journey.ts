import { anyCompany, formOf } from '../screens/demo-companies';
import { Phone } from '../screens/phone';
import { Somebody, today } from '../screens/somebody';
import { expect, test } from '../src/journey';

const AMOUNT = '注册资本（万元）';
const KEPT = '没有网络，先存在这台手机上';

test('two phones on one draft, and no connection in mid-form', async ({ people }) => {
  const first = new Phone(await people.phone('the founder'));
  const second = new Phone(await people.phone('the founder on another phone'));
  const account = await new Somebody(first.page, 'founder').signIn();
  await new Somebody(second.page, 'founder').signIn();
  const form = formOf(anyCompany(), today(), ['founder', 'co-founder']);
  const { id } = await account.draft(form, ['type', 'name', 'capital', 'domicile', 'scope', 'shareholders', 'officers', 'owners']);
  const formNow = async () => (await account.show(id)).form;
  const amountOn = ({ page }: Phone) => page.getByRole('textbox', { name: AMOUNT }).filter({ visible: true });
  const phoneField = first.page.getByRole('textbox', { name: '公司电话' });

  await test.step('the connection goes in mid-form: one line says where it is kept, and one writes on', async () => {
    await first.page.goto(`/register/capital?caseId=${id}`);
    await expect(amountOn(first)).toHaveValue('100');
    await expect(first.text('还没有提交')).toBeVisible();
    // The next page is visited once, so that the browser has it; WeChat has all of them.
    await first.page.goto(`/register/contacts?caseId=${id}`);
    await expect(first.heading('怎么联系公司')).toBeVisible();
    await first.page.goto(`/register/tasks?caseId=${id}`);
    await first.page.getByRole('link', { name: /^注册资本/ }).click();
    await expect(amountOn(first)).toHaveValue('100');
    await first.page.context().setOffline(true);
    await amountOn(first).fill('321');
    await expect(first.text(KEPT)).toBeVisible();
    await first.page.getByRole('link', { name: '先存着，回头再填' }).click();
    await expect(first.text(/有 1 项写的内容先存在这台手机上/)).toBeVisible();
    expect((await new Somebody(second.page, 'founder').show(id)).form.capital.capitalYuan).toBe(1_000_000);
  });

  await test.step('it is back: what was kept is sent without being asked for, and without its page', async () => {
    await first.page.context().setOffline(false);
    await expect(first.text(/先存在这台手机上/)).toBeHidden();
    await expect.poll(async () => (await formNow()).capital.capitalYuan).toBe(3_210_000);
  });

  await test.step('kept through a restart: the other page sends it, in the order it was written', async () => {
    const order: string[] = [];
    first.page.on('request', (request) => { if (request.method() === 'PUT' && request.url().includes('/sections')) order.push((request.postDataJSON() as { section: string }).section); });
    await first.page.getByRole('link', { name: /^联系人/ }).click();
    await expect(phoneField).toBeVisible();
    await first.page.context().setOffline(true);
    await phoneField.fill('0532-88880000');
    await expect(first.text(KEPT)).toBeVisible();
    await first.page.goBack();
    await first.page.getByRole('link', { name: /^注册资本/ }).click();
    await amountOn(first).fill('654');
    await expect(first.text(KEPT)).toBeVisible();
    await first.page.goto('about:blank');
    await first.page.context().setOffline(false);
    order.length = 0;
    await first.page.goto('/');
    await expect.poll(async () => (await formNow()).capital.capitalYuan).toBe(6_540_000);
    expect((await formNow()).contacts.companyPhone).toBe('0532-88880000');
    expect(order).toEqual(['contacts', 'capital']);
  });

  await test.step('the other phone goes on where this one stopped', async () => {
    await account.save(id, 'contacts', { companyPhone: '0532-6666' });
    await second.page.goto('/');
    await expect(second.text('上次填到：联系人')).toBeVisible();
    await second.button('继续填写').click();
    await expect(second.heading('怎么联系公司')).toBeVisible();
    await expect(second.page.getByLabel('公司电话')).toHaveValue('0532-6666');
    await expect(second.text('还没有提交')).toBeVisible();
  });

  await test.step('this phone goes back to the very field', async () => {
    await first.page.goto(`/register/contacts?caseId=${id}`);
    await first.page.getByLabel('电子邮箱').fill('lin@example.com');
    await first.page.getByLabel('电子邮箱').blur();
    await expect.poll(async () => (await formNow()).contacts.email).toBe('lin@example.com');
    await first.page.goto('/');
    await first.button('继续填写').click();
    await expect(first.page).toHaveURL(/register\/contacts.*field=contacts\.email/);
    await expect(first.page.getByLabel('电子邮箱')).toHaveValue('lin@example.com');
  });

  await test.step('each writes another field, one of them without a connection: both are there, and nobody is asked', async () => {
    await first.page.context().setOffline(true);
    await first.page.getByLabel('电子邮箱').fill('zhou@example.com');
    await expect(first.text(KEPT)).toBeVisible();
    await new Somebody(second.page, 'founder').save(id, 'contacts', { companyPhone: '0532-66660000' });
    await first.page.context().setOffline(false);
    await expect.poll(async () => (await formNow()).contacts).toMatchObject({ email: 'zhou@example.com', companyPhone: '0532-66660000' });
    await expect(phoneField).toHaveValue('0532-66660000');
  });

  await test.step('both write the same two fields: each is chosen by itself, and nothing is lost before that', async () => {
    await first.page.context().setOffline(true);
    await first.page.getByLabel('电子邮箱').fill('mine@example.com');
    await phoneField.fill('0532-11110000');
    await expect(first.text(KEPT)).toBeVisible();
    await new Somebody(second.page, 'founder').save(id, 'contacts', { companyPhone: '0532-22220000', email: 'theirs@example.com' });
    await first.page.context().setOffline(false);
    const card = first.page.getByRole('region', { name: '另一台设备上有更新的内容' });
    await expect(card).toBeVisible();
    await expect(card.getByText('有 2 处两边不一样')).toBeVisible();
    await expect(phoneField).toHaveValue('0532-11110000');
    await first.page.reload();
    await expect(card.getByText('有 2 处两边不一样')).toBeVisible();
    await expect(phoneField).toHaveValue('0532-11110000');
    await card.getByRole('radiogroup', { name: '公司电话' }).getByRole('radio', { name: /^0532-11110000/ }).click();
    await expect(card.getByText('有 1 处两边不一样')).toBeVisible();
    expect((await formNow()).contacts.companyPhone).toBe('0532-22220000');
    await card.getByRole('radiogroup', { name: '电子邮箱' }).getByRole('radio', { name: /^theirs@example\.com/ }).click();
    await expect(card).toBeHidden();
    await expect.poll(async () => (await formNow()).contacts).toMatchObject({ companyPhone: '0532-11110000', email: 'theirs@example.com' });
  });

  await test.step('no documents are made while something is only on the phone', async () => {
    await account.save(id, 'contacts', form.contacts);
    await account.save(id, 'capital', form.capital);
    await first.page.goto(`/register/check?caseId=${id}`);
    await expect(first.text('还没有提交')).toBeVisible();
    await expect(first.button('生成文件，请各方签署')).toBeEnabled();
    await first.page.getByRole('link', { name: '修改 联系人' }).click();
    await first.page.context().setOffline(true);
    await phoneField.fill('0532-33330000');
    await first.button('保存，回去核对').click();
    await expect(first.button('还有 1 项没有保存上，不能生成文件')).toBeDisabled();
    await first.page.context().setOffline(false);
    await expect(first.button('生成文件，请各方签署')).toBeEnabled();
    expect((await formNow()).contacts.companyPhone).toBe('0532-33330000');
  });
});
