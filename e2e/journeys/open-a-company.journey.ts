import { founder, partner, Phone, type Person } from '../screens/phone';
import { tradeName } from '../screens/trade-names';
import { expect, test } from '../src/journey';

test('two founders open a company', async ({ people }) => {
  test.setTimeout(240_000);
  const lin = new Phone(await people.phone('the founder'));
  const zhou = new Phone(await people.phone('the co-founder'));
  const clerk = await people.desk('the clerk');
  const name = tradeName();
  const company = `青岛${name}信息技术有限公司`;

  await test.step('the founder begins', async () => {
    await lin.page.goto('/');
    await lin.button('开始办理').click();
    await lin.signInAs('林知远');
    // Two questions lead to a type.
    await lin.page.getByRole('link', { name: /几个人一起办/ }).click();
    await lin.page.getByRole('link', { name: /合开一家公司/ }).click();
    await expect(lin.heading('开有限责任公司，先看这几样')).toBeVisible();
    // On a server where this founder has a draft already, the page asks which one is meant.
    const another = lin.button('再开一家');
    const begun = lin.heading('还没起名的公司');
    const begin = lin.button('开始办理').filter({ visible: true });
    await expect(begin.or(another).first()).toBeVisible();
    await (await another.isVisible() ? another : begin.last()).click();
    await expect(begun).toBeVisible();
    await expect(lin.text('还没有提交')).toBeVisible();
  });

  await test.step('name', async () => {
    await lin.button('开始：公司名称').click();
    await lin.page.getByRole('textbox', { name: '字号' }).fill(name);
    await lin.namePart('行业');
    await lin.page.getByRole('textbox', { name: '行业' }).fill('信息技术');
    await expect(lin.text('没有相同或相近的名称')).toBeVisible();
    await lin.button(`用“${company}”`).click();
  });

  await test.step('capital', async () => {
    await expect(lin.heading('公司类型和注册资本')).toBeVisible();
    await lin.page.getByRole('textbox', { name: '注册资本（万元）' }).fill('100');
    await lin.button(/^用最晚的一天/).click();
    await lin.button('保存并继续').click();
  });

  await test.step('domicile', async () => {
    await expect(lin.heading('公司设在哪里')).toBeVisible();
    await lin.choose('楼宇', /太兴里/);
    await lin.choose('房间', /101室/);
    await expect(lin.text(/太兴里创业楼101室/)).toBeVisible();
    await lin.page.getByRole('checkbox', { name: /我承诺：住所真实/ }).click();
    await lin.button('保存并继续').click();
  });

  await test.step('scope', async () => {
    await expect(lin.heading('公司做什么生意')).toBeVisible();
    await lin.page.getByRole('searchbox', { name: '说说您要做什么' }).fill('做软件');
    await lin.page.getByRole('checkbox', { name: '选上 软件开发' }).first().click();
    await expect(lin.text(/一般项目：软件开发/)).toBeVisible();
    await lin.button('保存并继续').click();
  });

  await test.step('shareholders', async () => {
    await expect(lin.heading('谁出资，出多少')).toBeVisible();
    const add = async (person: Person, wan: string) => {
      await lin.button('加一位股东').click();
      const sheet = lin.page.getByRole('dialog');
      await sheet.getByLabel('姓名').fill(person.name);
      await sheet.getByLabel('身份证号码').fill(person.idNumber);
      await sheet.getByLabel('手机号').fill(person.mobile);
      await sheet.getByRole('button', { name: '好了' }).click();
      await lin.page.getByLabel(`认缴（万元） ${person.name}`).fill(wan);
    };
    await add(founder, '60');
    await expect(lin.text('还差 40%（40 万元），请补齐后保存')).toBeVisible();
    await add(partner, '40');
    await expect(lin.text('正好等于注册资本')).toBeVisible();
    await lin.button('保存并继续').click();
  });

  await test.step('officers', async () => {
    await expect(lin.heading('谁担任什么')).toBeVisible();
    await lin.chip('董事', '林知远').click();
    await lin.chip('经理', '林知远').click();
    await lin.chip('财务负责人', '林知远').click();
    await lin.chip('监事', '林知远').click();
    await expect(lin.text(/不能兼任监事/)).toBeVisible();
    await lin.chip('监事', '周沐').click();
    await lin.button('保存并继续').click();
  });

  await test.step('beneficial owners', async () => {
    await expect(lin.heading('谁最终拥有或者控制它')).toBeVisible();
    await lin.page.getByRole('checkbox', { name: /我承诺：以上属实，免于备案/ }).click();
    await lin.button('保存并继续').click();
  });

  await test.step('contacts', async () => {
    await expect(lin.heading('怎么联系公司')).toBeVisible();
    await lin.chip('登记联络员', '林知远').click();
    await lin.chip('由谁来办（委托代理人）', '林知远').click();
    await lin.page.getByLabel('公司电话').fill('0532-88880000');
    await lin.page.getByRole('checkbox', { name: /我承诺：填写的内容/ }).click();
    await lin.button('保存并继续').click();
  });

  const link = await test.step('check answers, and make the documents', async () => {
    await expect(lin.heading('核对一遍，再请各方签署')).toBeVisible();
    await expect(lin.text(company)).toBeVisible();
    const made = lin.page.waitForResponse((response) => response.url().includes('/send-for-signing'));
    await lin.button('生成文件，请各方签署').click();
    const view = (await (await made).json()) as { signers: { name: string; link: string }[] };
    await expect(lin.text(/0\/2/)).toBeVisible();
    return new URL(view.signers.find((signer) => signer.name === '周沐')!.link);
  });

  await test.step('the co-founder opens the link, reads everything and signs', async () => {
    await zhou.page.goto(link.pathname + link.search);
    await expect(zhou.text('有人请您签署企业登记文件')).toBeVisible();
    expect(await zhou.page.content()).not.toContain(name);
    await zhou.button('登录后继续').click();
    await zhou.signInAs('周沐');
    await expect(zhou.text(company)).toBeVisible();
    await zhou.readEverything();
    await zhou.writeName();
    await zhou.button('确认签名').click();
    await expect(zhou.text(/签好了/)).toBeVisible();
  });

  await test.step('the founder sees it within seconds, signs and submits in one act', async () => {
    await expect(lin.text(/1\/2/)).toBeVisible({ timeout: 10_000 });
    await lin.button('签名并提交登记申请').click();
    await lin.readEverything();
    await lin.writeName();
    await lin.button('签名并提交登记申请').click();
    await expect(lin.text(/QB-\d{4}-\d{6}/)).toBeVisible();
    await lin.button('看办理进度').click();
    await expect(lin.text('审查中')).toBeVisible();
  });

  await test.step('the clerk takes it, sees every rule in order, and approves by keyboard', async () => {
    await clerk.goto('/desk/');
    await clerk.getByRole('button', { name: /何川/ }).click();
    await expect(clerk.getByRole('button', { name: /领下一件/ }).first()).toBeVisible();
    // Other stories have left files in the queue: this one is looked for by its name.
    await clerk.keyboard.press('/');
    await clerk.keyboard.insertText(name);
    await expect(clerk.getByRole('link', { name: new RegExp(company) })).toBeVisible();
    await clerk.keyboard.press('Enter');
    await expect(clerk.getByRole('heading', { name: company })).toBeVisible();
    await expect(clerk.getByText('公司法 第 47 条').first()).toBeVisible();
    await expect(clerk.getByRole('button', { name: /^核准/ })).toBeEnabled();
    await clerk.keyboard.press('a');
    await expect(clerk.getByText(/统一社会信用代码/).first()).toBeVisible({ timeout: 15_000 });
  });

  await test.step('the founder gets the licence, and anyone can verify it', async () => {
    await lin.page.reload();
    await expect(lin.text('领一套印章')).toBeVisible({ timeout: 15_000 });
    await lin.page.goto('/licence/list');
    await lin.text(company).click();
    await expect(lin.text('91370299').or(lin.text('9137 0299')).first()).toBeVisible();
    const answer = await lin.page.request.get('/api/licences');
    const { id } = ((await answer.json()) as { items: { id: string; companyName: string }[] }).items.find((licence) => licence.companyName === company)!;
    const licence = (await (await lin.page.request.get(`/api/licences/${id}`)).json()) as { verificationUrl: string };
    const stranger = await people.phone('a stranger');
    const verify = new URL(licence.verificationUrl);
    await stranger.goto(verify.pathname + verify.search);
    await expect(stranger.getByText(company).first()).toBeVisible();
    expect(await stranger.locator('body').innerText()).not.toContain('林知远');
    const pdf = await lin.page.request.get(`/api/licences/${id}/pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
  });

  await test.step('seals are ordered in a tap and delivered by the registry', async () => {
    await lin.page.goto('/progress');
    await lin.page.getByRole('region', { name: company }).getByRole('button', { name: '看进度' }).click();
    await lin.button(/去领/).first().click();
    await lin.button(/^下单，领/).click();
    await expect(lin.text('已送达')).toBeVisible({ timeout: 40_000 });
    await expect(lin.text(/备案号 \d{13}/)).toBeVisible();
  });
});
