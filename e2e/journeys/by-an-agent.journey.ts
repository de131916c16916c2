import type { CaseView } from '@qiban/shared';
import { anyCompany, companyName, formOf } from '../screens/demo-companies';
import { Desk } from '../screens/desk';
import { Phone } from '../screens/phone';
import { Somebody, today, tokenIn } from '../screens/somebody';
import { expect, test } from '../src/journey';

const AGENT = '代办 许青禾（青岛澜舟企业服务中心（演示））';

test('by an agent: handed over, filled in and sent by them, signed by the founder, taken back in one tap', async ({ people }) => {
  const lin = new Phone(await people.phone('the founder'));
  const xu = new Phone(await people.phone('the agent'));
  const founder = await new Somebody(lin.page, 'founder').signIn();
  const agent = await new Somebody(xu.page, 'agent').signIn();
  const desk = new Desk(await people.desk('the clerk'));
  await new Somebody(desk.page, 'clerk').signIn();
  const company = anyCompany();
  const form = formOf(company, today(), ['founder']);
  // Everything but the phone number: that is what the agent will write.
  const { id } = await founder.draft({ ...form, contacts: { ...form.contacts, companyPhone: '' } });
  const idNumber = form.shareholders.shareholders[0]!.idNumber;

  await test.step('the founder finds the agent on the register, chooses what to hand over, reads and signs', async () => {
    await lin.page.goto(`/register/tasks?caseId=${id}`);
    await lin.page.getByRole('link', { name: /请人帮我办/ }).click();
    await lin.page.getByRole('textbox', { name: '姓名、机构或登记编号' }).fill('许青禾');
    await lin.page.getByRole('radio', { name: /许青禾/ }).click();
    await lin.page.getByRole('checkbox', { name: /^提交/ }).click();
    await lin.button('看委托书').click();
    await expect(lin.heading('登记代办委托书')).toBeVisible();
    await expect(lin.text('三、提交：各方签好后，向登记机关提交申请。不同意。')).toBeVisible();
    await lin.writeName();
    await lin.button('签名，交给许青禾').click();
    await expect(lin.heading('等许青禾接受')).toBeVisible();
  });

  await test.step('the agent accepts, and only then sees the case, without anybody’s numbers', async () => {
    expect((await xu.page.request.get(`/api/cases/${id}`)).status()).toBe(404);
    await xu.page.goto('/agent/list');
    await xu.page.getByRole('link', { name: new RegExp(companyName(company)) }).click();
    await xu.button('接受委托').click();
    await xu.button('去办件').click();
    await expect(xu.text('您在代办')).toBeVisible();
    expect(await (await xu.page.request.get(`/api/cases/${id}`)).text()).not.toContain(idNumber);
  });

  await test.step('fills in what is missing', async () => {
    await xu.page.getByRole('link', { name: /联系人/ }).click();
    await xu.page.getByLabel('公司电话').fill('0532-66660000');
    await xu.button('保存并继续').click();
    await expect.poll(async () => (await founder.show(id)).form.contacts.companyPhone).toBe('0532-66660000');
    expect((await founder.show(id)).form.shareholders.shareholders?.[0]?.idNumber).toBe(idNumber);
  });

  await test.step('and sends to sign', async () => {
    await xu.page.goto(`/register/check?caseId=${id}`);
    await xu.button(/生成文件/).click();
    await expect.poll(async () => (await founder.show(id)).stage).toBe('signing');
  });

  await test.step('but cannot sign for the founder, who signs', async () => {
    const view = await founder.show(id);
    const token = tokenIn(view.signers[0]!.link!);
    await xu.page.goto(`/sign?t=${token}`);
    await expect(xu.text(/不是请您签的/)).toBeVisible();
    await founder.sign(view, 'founder');
  });

  await test.step('one tap takes the mandate back', async () => {
    await xu.page.goto(`/register/tasks?caseId=${id}`);
    await expect(xu.text('您在代办')).toBeVisible();
    await lin.page.goto(`/register/agent?caseId=${id}`);
    await expect(lin.heading('许青禾正在代办')).toBeVisible();
    await lin.button('收回委托').click();
    await expect(lin.text('已收回。')).toBeVisible();
  });

  await test.step('and the agent’s next tap is refused in words', async () => {
    await xu.page.getByRole('link', { name: /修改内容/ }).click();
    await expect(xu.text(/委托人已收回委托，您不能再办这一件/)).toBeVisible();
    expect((await founder.show(id)).stage).toBe('signing');
    await xu.page.goto('/agent/list');
    await expect(xu.text(/^委托人已收回/)).toBeVisible();
    expect((await agent.get<{ items: CaseView[] }>('/api/cases')).items.map((each) => each.id)).not.toContain(id);
  });

  await test.step('the founder hands in alone; the desk shows who did what', async () => {
    const { version } = await founder.show(id);
    await founder.send(`/api/cases/${id}/submit`, { seenVersion: version });
    await lin.page.goto(`/register/timeline?id=${id}`);
    await expect(lin.text(AGENT)).toBeVisible();
    await desk.page.goto(`/desk/review/${id}`);
    await desk.page.getByRole('tab', { name: '流转记录' }).click();
    await expect(desk.page.getByText(AGENT).first()).toBeVisible();
    await expect(desk.page.getByText('申请人收回了委托')).toBeVisible();
  });
});
