import type { CaseView } from '@qiban/shared';
import { anyCompany, companyName } from '../screens/demo-companies';
import { Desk } from '../screens/desk';
import { Phone } from '../screens/phone';
import { Somebody } from '../screens/somebody';
import { tradeName } from '../screens/trade-names';
import { expect, test } from '../src/journey';

const ABOUT_NAME = '字号和本区一家老字号相近，请换一个字号。';
const ABOUT_PHONE = '公司电话打不通，请改为能接通的号码。';

test('returned once with everything, corrected, and approved', async ({ people }) => {
  const lin = new Phone(await people.phone('the founder'));
  const { page } = lin;
  const founder = await new Somebody(page, 'founder').signIn();
  const coFounder = await new Somebody(await people.phone('the co-founder'), 'co-founder').signIn();
  const clerk = new Desk(await people.desk('the clerk'));
  await new Somebody(clerk.page, 'clerk').signIn();
  // The desk opens the next file by itself as soon as a decision has left.
  await (await new Somebody(await people.phone('somebody else'), 'tenant').signIn()).handIn(anyCompany(), 'tenant');
  const signAndSubmit = async (view: CaseView): Promise<CaseView> => {
    await coFounder.sign(view, 'co-founder');
    return founder.submit(await founder.show(view.id), 'founder');
  };
  const company = anyCompany();
  const renamed = { ...company, tradeName: tradeName() };
  const { id } = await signAndSubmit(await founder.outForSigning(company, ['founder', 'co-founder']));

  await test.step('the clerk flags two things by keyboard and returns them in one notice', async () => {
    await clerk.openCase({ id, companyName: companyName(company) });
    for (const [digit, words] of [['1', ABOUT_NAME], ['8', ABOUT_PHONE]] as const) {
      await clerk.press(digit);
      await clerk.press('f');
      await expect(clerk.page.getByText('写进补正通知（申请人看到的就是这段话）').last()).toBeVisible();
      await clerk.page.keyboard.insertText(words);
      await clerk.press('Escape');
    }
    await clerk.press('a');
    await expect(clerk.page.getByText('已列 2 项补正。退回补正，或拿掉后再核准。')).toBeVisible();
    await clerk.press('r');
    const notice = clerk.page.getByRole('dialog', { name: '退回补正：一次告知 2 项' });
    await expect(notice).toBeVisible();
    await expect(notice.getByText(ABOUT_NAME)).toBeVisible();
    await clerk.press('Enter');
    await expect(clerk.page.getByText(/还没有送出，现在可以撤回/)).toBeVisible();
    expect((await founder.show(id)).stage).toBe('under-review');
    await clerk.hasDecided('退回补正 2 项', companyName(company));
    expect((await founder.show(id)).defects.map(({ words }) => words)).toEqual([ABOUT_NAME, ABOUT_PHONE]);
    await clerk.page.goto(`/desk/review/${id}`);
    await expect(clerk.page.getByText('已退回补正。申请人改好重新提交后，会再回到队列。')).toBeVisible();
  });

  await test.step('the founder hears of it, sees both on top, and each leads to its page', async () => {
    await page.goto('/messages');
    await expect(lin.text(/退回|修改|补正/)).toBeVisible();
    await page.goto(`/register/timeline?id=${id}`);
    await expect(lin.heading('需要修改')).toBeVisible();
    await lin.button('去改').click();
    await expect(page).toHaveURL(/\/register\/tasks/);
    await expect(lin.heading('有 2 处要改')).toBeVisible();
    await expect(lin.text(ABOUT_NAME)).toBeVisible();
    await expect(lin.text(/市场主体登记管理条例/)).toBeVisible();
    await lin.button(new RegExp(ABOUT_PHONE)).or(page.getByRole('link', { name: new RegExp(ABOUT_PHONE) })).first().click();
    await expect(lin.heading('怎么联系公司')).toBeVisible();
    await expect(lin.text('登记机关请您改这里')).toBeVisible();
    await page.getByLabel('公司电话').fill('0532-66660000');
    await lin.button('保存并继续').click();
    await expect.poll(async () => (await founder.show(id)).form.contacts.companyPhone).toBe('0532-66660000');
  });

  await test.step('and the other', async () => {
    await page.goto(`/register/tasks?caseId=${id}`);
    await lin.button(new RegExp(ABOUT_NAME)).or(page.getByRole('link', { name: new RegExp(ABOUT_NAME) })).first().click();
    await lin.fillTradeName(renamed.tradeName);
    await expect(lin.text('没有相同或相近的名称')).toBeVisible();
    await lin.button(`用“${companyName(renamed)}”`).click();
    await expect.poll(async () => (await founder.show(id)).form.name.tradeName).toBe(renamed.tradeName);
  });

  await test.step('everybody signs the new documents', async () => {
    await page.goto(`/register/check?caseId=${id}`);
    await expect(lin.text(companyName(renamed))).toBeVisible();
    await lin.button('生成文件，请各方签署').click();
    await expect(lin.text('0/2 人已签')).toBeVisible();
    const view = await signAndSubmit(await founder.show(id));
    expect(view.stage).toBe('under-review');
    await page.goto(`/register/timeline?id=${id}`);
    await expect(lin.heading('审查中')).toBeVisible();
  });

  await test.step('the clerk sees what was asked for beside what came of it, and approves', async () => {
    await clerk.openCase({ id, companyName: companyName(renamed) });
    await expect(clerk.page.getByText('第 2 次提交')).toBeVisible();
    await clerk.press('d');
    await expect(clerk.page.getByRole('heading', { name: /^按要求改了/ })).toBeVisible();
    await expect(clerk.page.getByRole('heading', { name: /^要求改，内容没有变/ })).toBeHidden();
    const change = clerk.page.getByRole('tabpanel').getByRole('article').filter({ hasText: '公司电话' });
    await expect(change).toContainText('这次0532-66660000');
    await expect(change).toContainText(`上次告知：${ABOUT_PHONE}`);
    await clerk.press('a');
    await clerk.hasDecided('核准登记', companyName(renamed));
    await expect(clerk.page.getByText(/统一社会信用代码/).first()).toBeVisible({ timeout: 15_000 });
    expect((await founder.show(id)).licence?.companyName).toBe(companyName(renamed));
  });
});
