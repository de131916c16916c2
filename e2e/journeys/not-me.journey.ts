import type { CaseView, DemoText } from '@qiban/shared';
import { anyCompany, companyName, formOf } from '../screens/demo-companies';
import { Desk } from '../screens/desk';
import { Phone } from '../screens/phone';
import { Somebody, today } from '../screens/somebody';
import { expect, test } from '../src/journey';

test('a stranger named as an officer reads a text, says that it is not them, and the application stops', async ({ people }) => {
  const founder = await new Somebody(await people.phone('the founder'), 'founder').signIn();
  const stranger = new Phone(await people.phone('somebody who has never been here'));
  const clerk = new Desk(await people.desk('the clerk'));
  const company = anyCompany();
  const name = companyName(company);

  const { view, mobile } = await test.step('the founder writes in somebody who knows nothing of it', async () => {
    const form = formOf(company, today(), ['founder', 'co-founder']);
    const [, named] = form.shareholders.shareholders;
    return { view: await founder.send<CaseView>('/api/cases', { form, sendForSigning: true }), mobile: named!.mobile };
  });
  const texts = async () => (await founder.get<{ items: DemoText[] }>('/api/demo/texts')).items.filter((text) => text.mobile === mobile);
  const textWith = async (words: RegExp) => {
    await expect.poll(async () => (await texts()).some(({ text }) => words.test(text)), { timeout: 15_000 }).toBe(true);
    return (await texts()).find(({ text }) => words.test(text))!.text;
  };

  await test.step('their telephone gets a text with the company, the posts and a link', async () => {
    const text = await textWith(new RegExp(`您被写进“${name}”`));
    expect(text).toContain('（股东、监事）');
    const link = new URL(/https?:\/\/\S+$/.exec(text)![0]);
    await stranger.page.goto(link.pathname + link.search);
    await expect(stranger.heading('有一份登记申请写了您')).toBeVisible();
    await expect(stranger.text(name)).toBeVisible();
    await expect(stranger.text('股东、监事')).toBeVisible();
    const page = await stranger.page.locator('body').innerText();
    for (const secret of ['周沐', '林知远', mobile]) expect(page).not.toContain(secret);
  });

  await test.step('they press 这不是我, and the code sent to the same telephone proves it is theirs', async () => {
    await stranger.button('这不是我').click();
    await expect(stranger.heading('确认是您本人的手机')).toBeVisible();
    const digits = /验证码 (\d{6})/.exec(await textWith(/验证码 \d{6}/))![1]!;
    await stranger.page.getByRole('textbox', { name: '验证码' }).fill(digits.slice(0, 4));
    await stranger.button('确认，这不是我').click();
    await expect(stranger.text('还差几位。验证码是 6 位数字。')).toBeVisible();
    await stranger.page.getByRole('textbox', { name: '验证码' }).fill(String((Number(digits) + 1) % 1_000_000).padStart(6, '0'));
    await stranger.button('确认，这不是我').click();
    await expect(stranger.text('验证码不对，还可以试 4 次')).toBeVisible();
    await stranger.page.getByRole('textbox', { name: '验证码' }).fill(digits);
    await stranger.button('确认，这不是我').click();
    await expect(stranger.heading('已经停下')).toBeVisible();
    expect(await textWith(/收到/)).toContain('没有人能签字或核准');
  });

  await test.step('nobody signs or submits any more, and the founder reads why, without a word of blame', async () => {
    const lin = new Phone(founder.page);
    await lin.page.goto(`/sign/signers?id=${view.id}`);
    await expect(lin.text('先停一停。')).toBeVisible();
    await expect(lin.text(/说自己不知情，登记机关正在核实/)).toBeVisible();
    for (const act of [/^去签名/, /^签名并提交/, /^提交/]) await expect(lin.button(act)).toHaveCount(0);
    const { link } = view.signers.find((signer) => signer.name === '林知远')!;
    const own = new URL(link!);
    await lin.page.goto(own.pathname + own.search);
    await expect(lin.text('先停一停')).toBeVisible();
  });

  await test.step('the clerk takes it up, decides with reasons, and the person is told', async () => {
    await new Somebody(clerk.page, 'clerk').signIn();
    await clerk.page.goto('/desk/claims');
    await expect(clerk.page.getByRole('heading', { name: /等待核实/ })).toBeVisible();
    await clerk.button(`处理：周沐，${name}`).click();
    await clerk.page.getByRole('radio', { name: /异议成立，退回换人/ }).check();
    await expect(clerk.button('就这样处理')).toBeDisabled();
    await clerk.page.getByRole('textbox', { name: '核实的情况和理由' }).fill('已与本人通话核实，从未同意任职。');
    await clerk.button('就这样处理').click();
    await expect(clerk.page.getByText('结果已用短信告诉本人')).toBeVisible();
    expect(await textWith(/有结果了/)).toContain('不会把您登记进去');
    await stranger.page.reload();
    await expect(stranger.heading('异议成立')).toBeVisible();
    await expect(stranger.text('已与本人通话核实，从未同意任职。')).toBeVisible();
  });

  await test.step('the founder goes on with somebody else, and not with the same person', async () => {
    const lin = new Phone(founder.page);
    await lin.page.goto(`/register/tasks?caseId=${view.id}`);
    await expect(lin.text('还没有提交')).toBeVisible();
    const mine = await founder.show(view.id);
    expect([mine.stage, mine.frozen]).toEqual(['draft', null]);
    expect(mine.findings.map(({ rule }) => rule)).toContain('person.said-not-me');
  });
});
