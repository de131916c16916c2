import { anyCompany, companyName } from '../screens/demo-companies';
import { Desk } from '../screens/desk';
import { Phone } from '../screens/phone';
import { Somebody } from '../screens/somebody';
import { expect, test } from '../src/journey';

test('a paper is owed: reviewed without it, handed in later, and only then the licence', async ({ people }) => {
  const clerk = new Desk(await people.desk('the clerk'));
  const desk = await new Somebody(clerk.page, 'clerk').signIn();
  const phone = new Phone(await people.phone('the tenant'));
  const tenant = await new Somebody(phone.page, 'tenant').signIn();
  const company = anyCompany();
  const view = await tenant.handIn(company, 'tenant');
  const { id } = view;
  const photo = await phone.page.screenshot({ clip: { x: 0, y: 0, width: 240, height: 150 } });

  await test.step('the clerk offers to wait for a paper on the list', async () => {
    await clerk.openCase({ id, companyName: companyName(company) });
    await clerk.button('缺一份材料，先审后补…').click();
    const dialog = clerk.page.getByRole('dialog', { name: '容缺受理' });
    await expect(dialog.getByText(/未经登记机关确定/)).toBeVisible();
    await dialog.getByLabel('缺什么（申请人会看到）').fill('缺房屋的产权证明。');
    await dialog.getByRole('button', { name: '告诉申请人可以后补' }).click();
    await expect(clerk.page.getByRole('region', { name: '容缺受理（先审后补）' }).getByText(/等申请人答复/).first()).toBeVisible();
    await clerk.press('a');
    await expect(clerk.page.getByText('还有 1 份容缺的材料没有补齐，补齐并收下后才能核准。').first()).toBeVisible();
  });

  await test.step('the applicant reads what it means, says yes, and hands it in from the phone', async () => {
    await phone.page.goto(`/register/timeline?id=${id}`);
    await expect(phone.heading('可以后补的材料')).toBeVisible();
    await expect(phone.text(/意思是：现在不退回/)).toBeVisible();
    await expect(phone.page.getByText('不用您做什么')).toBeHidden();
    await phone.button('好，我后补').click();
    await expect(phone.text(/^请在 .+ 前补交/)).toBeVisible();
    const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.page.getByRole('button', { name: '住所证明：拍照或选文件' }).click()]);
    await chooser.setFiles({ name: 'deed.png', mimeType: 'image/png', buffer: photo });
    await expect(phone.text('已经补交，等登记机关看。')).toBeVisible();
    expect((await tenant.show(id)).licence).toBeNull();
  });

  await test.step('the clerk accepts it, and then the licence is issued', async () => {
    await clerk.openCase({ id, companyName: companyName(company) });
    await clerk.button('收下').click();
    await expect(clerk.page.getByRole('region', { name: '容缺受理（先审后补）' }).getByText(/已补齐/).first()).toBeVisible();
    await expect(clerk.button(/^核准/)).toBeEnabled();
    await clerk.press('a');
    await clerk.hasDecided('核准登记', companyName(company));
    await expect.poll(async () => (await tenant.show(id)).licence?.companyName ?? '').toBe(companyName(company));
    expect((await desk.get<{ items: { state: string }[] }>(`/api/desk/cases/${id}/owed-papers`)).items.map(({ state }) => state)).toEqual(['accepted']);
  });
});
