import { addDays, type PermitLine } from '@qiban/shared';
import { Phone } from '../screens/phone';
import { Somebody, today } from '../screens/somebody';
import { expect, test } from '../src/journey';

test('a permit in the wallet: written down, looked after, renewed, removed', async ({ people }) => {
  const phone = new Phone(await people.phone('the tenant'));
  const { page } = phone;
  const owner = await new Somebody(page, 'tenant').signIn();
  const field = (name: string) => page.getByRole('textbox', { name }).filter({ visible: true });
  const day = (name: string) => page.getByLabel(name).filter({ visible: true }).last();
  // Thirty days before: in sixty days there is still time.
  const expires = addDays(today(), 60);
  const number = `青排 ${Date.now()}`;

  await test.step('everything that is missing is told at once, at its field, and nothing typed is lost by a reload', async () => {
    await page.goto('/licence/list');
    await page.getByRole('button', { name: '加一张证' }).click();
    await field('持证人').fill('海风小馆');
    await phone.button('放进证照包').click();
    await expect(page.getByRole('alert').filter({ hasText: '请从列表里选这张证的种类' }).first()).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: '请照证上写编号' }).first()).toBeVisible();
    await page.reload();
    await expect(field('持证人')).toHaveValue('海风小馆');
  });

  await test.step('it is put into the wallet, and says until when to apply and by which rule', async () => {
    await phone.button(/^是什么证/).click();
    await page.getByRole('searchbox').or(page.getByRole('textbox', { name: /搜/ })).filter({ visible: true }).first().fill('排水');
    await page.getByRole('radio', { name: /排水管网许可证/ }).first().click();
    await field('编号').fill(number);
    await day('有效期至').fill(expires);
    await phone.button('放进证照包').click();
    await expect(phone.heading('城镇污水排入排水管网许可证')).toBeVisible();
    await expect(phone.text(/现在就可以申请延续，最晚/)).toBeVisible();
    await expect(phone.text(/城镇污水排入排水管网许可管理办法/)).toBeVisible();
  });

  await test.step('the same paper is not put in twice', async () => {
    await page.goto('/permit/edit');
    await phone.button(/^是什么证/).click();
    await page.getByRole('searchbox').or(page.getByRole('textbox', { name: /搜/ })).filter({ visible: true }).first().fill('排水');
    await page.getByRole('radio', { name: /排水管网许可证/ }).first().click();
    await field('持证人').fill('海风小馆');
    await field('编号').fill(number);
    await day('有效期至').fill(expires);
    await phone.button('放进证照包').click();
    await expect(phone.text('这张证已经在证照包里了')).toBeVisible();
  });

  await test.step('applied for, then renewed: the new days are all there is to write', async () => {
    const [{ id }] = (await owner.get<{ items: PermitLine[] }>('/api/permits')).items as [PermitLine];
    await page.goto(`/permit/show?id=${id}`);
    await phone.button('我已经申请延续').click();
    await phone.button('记下').click();
    await phone.button('新证拿到了').click();
    await expect(field('编号')).toHaveValue(number);
    await day('有效期至').fill(addDays(expires, 1826));
    await phone.button('保存').click();
    await expect(page.getByText('有效', { exact: true }).filter({ visible: true })).toBeVisible();
    await expect(phone.text(/到期，最晚 .*申请延续。/)).toBeVisible();
    await expect(phone.button('我已经申请延续')).toBeHidden();
  });

  await test.step('removed, it is gone', async () => {
    await phone.button('移出证照包').click();
    await page.getByRole('button', { name: '移出', exact: true }).click();
    await expect(page.getByRole('button', { name: '加一张证' }).filter({ visible: true })).toBeVisible();
    expect((await owner.get<{ items: PermitLine[] }>('/api/permits')).items).toEqual([]);
  });
});
