import { randomUUID } from 'node:crypto';
import type { CaseView, DeskCase, PaperKind } from '@qiban/shared';
import { anyCompany, companyName, formOf, type Person } from '../screens/demo-companies';
import { Desk } from '../screens/desk';
import { Phone } from '../screens/phone';
import { Somebody, today } from '../screens/somebody';
import { expect, test } from '../src/journey';

const ABOUT_PHONE = '公司电话打不通。';
const ABOUT_PHOTO = '照片反光，看不清号码。';
const POINT = '写进补正通知（申请人看到的就是这段话）';

test('three shareholders, returned once with everything, mended just there, signed again by whom it concerns, and approved', async ({ people }) => {
  test.setTimeout(120_000);
  const lin = new Phone(await people.phone('the founder'));
  const { page } = lin;
  const founder = await new Somebody(page, 'founder').signIn();
  const others: Record<string, Somebody> = {
    'co-founder': await new Somebody(await people.phone('the co-founder'), 'co-founder').signIn(),
    tenant: await new Somebody(await people.phone('the third shareholder'), 'tenant').signIn(),
  };
  const clerk = new Desk(await people.desk('the clerk'));
  await new Somebody(clerk.page, 'clerk').signIn();
  // The desk opens the next file by itself as soon as a decision has left.
  await (await new Somebody(await people.phone('somebody else'), 'agent').signIn()).handIn(anyCompany(), 'agent');

  const company = anyCompany();
  /** A picture like any other. */
  const photo = () => page.screenshot({ clip: { x: 0, y: 0, width: 240, height: 150 } });
  const upload = async (caseId: string, kind: PaperKind, personKey: string) => {
    const answer = await page.request.post(`/api/cases/${caseId}/papers`, {
      headers: { 'idempotency-key': randomUUID(), 'x-qiban-client': 'h5' }, multipart: { kind, personKey, file: { name: 'card.png', mimeType: 'image/png', buffer: await photo() } },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  const draft = await founder.send<CaseView>('/api/cases', { form: formOf(company, today(), ['founder', 'co-founder', 'tenant']) });
  const { id } = draft;
  await upload(id, 'id-front', 'p1');
  const signing = await founder.send<CaseView>(`/api/cases/${id}/send-for-signing`, { seenVersion: (await founder.show(id)).version });
  for (const [person, somebody] of Object.entries(others)) await somebody.sign(signing, person as Person);
  await founder.submit(await founder.show(id), 'founder');

  await test.step('the clerk flags a field and a photo by keyboard, says what good looks like, and returns both in one notice', async () => {
    await clerk.openCase({ id, companyName: companyName(company) });
    await clerk.press('r');
    await expect(clerk.page.getByText(/先在有问题的一项上按 f，或在材料上按 m/)).toBeVisible();
    await clerk.press('8');
    await clerk.press('f');
    await expect(clerk.page.getByText(POINT).last()).toBeVisible();
    await clerk.page.keyboard.insertText(ABOUT_PHONE);
    await clerk.press('Escape');
    // Without what good looks like nothing goes out.
    const good = clerk.page.getByLabel('改成什么样就对（必填）').first();
    const template = await good.inputValue();
    await good.fill('');
    await expect(clerk.page.getByText('请写清改成什么样就对')).toBeVisible();
    await clerk.press('Escape');
    await clerk.press('r');
    await expect(clerk.page.getByRole('dialog').getByRole('button', { name: /^退回补正 1 项/ })).toBeDisabled();
    await clerk.press('Escape');
    await good.fill(template);
    await clerk.press('Escape');

    await clerk.page.getByRole('navigation', { name: '材料目录' }).getByRole('button', { name: '身份证人像面' }).or(clerk.page.getByTitle('身份证人像面')).first().click();
    await clerk.press('m');
    await expect(clerk.page.getByRole('heading', { name: '材料和文件的问题 1' })).toBeVisible();
    await clerk.page.keyboard.insertText(ABOUT_PHOTO);
    await clerk.press('Escape');
    await clerk.press('r');
    const notice = clerk.page.getByRole('dialog', { name: '退回补正：一次告知 2 项' });
    await expect(notice.getByText('身份证人像面 · 林知远')).toBeVisible();
    await clerk.press('Enter');
    await expect(clerk.page.getByText(/还没有送出，现在可以撤回/)).toBeVisible();
    expect((await founder.show(id)).stage).toBe('under-review');
    await clerk.hasDecided('退回补正 2 项', companyName(company));
    expect((await founder.show(id)).defects.map(({ words }) => words)).toEqual([ABOUT_PHONE, ABOUT_PHOTO]);
  });

  await test.step('the founder hears of it, and sees each with why and what good looks like', async () => {
    await page.goto('/messages');
    await expect(lin.text(/退回|修改|补正/)).toBeVisible();
    await page.goto(`/register/timeline?id=${id}`);
    await expect(lin.heading('需要修改')).toBeVisible();
    await lin.button('去改').click();
    await expect(page).toHaveURL(/\/register\/tasks/);
    await expect(lin.heading('还有 2 处要改')).toBeVisible();
    await expect(lin.text('改成：写一个工作时间能接通的电话；固定电话连区号一起写。')).toBeVisible();
    await expect(lin.text('例：0532-88880000')).toBeVisible();
    await expect(lin.text(/市场主体登记管理条例/)).toBeVisible();
  });

  await test.step('what nobody asked to change is read-only until it is opened', async () => {
    await lin.button(/^注册资本/).or(page.getByRole('link', { name: /^注册资本/ })).first().click();
    await expect(lin.text(/这一项没有要求改/)).toBeVisible();
    const amount = page.getByRole('textbox', { name: /注册资本/ }).first();
    await expect(amount).toBeDisabled();
    await page.getByRole('link', { name: '我也要改这里' }).or(lin.button('我也要改这里')).first().click();
    await expect(amount).toBeEnabled();
    await page.goto(`/register/tasks?caseId=${id}`);
  });

  await test.step('the field is mended at its place', async () => {
    await page.getByRole('link', { name: new RegExp(ABOUT_PHONE) }).click();
    await expect(lin.heading('怎么联系公司')).toBeVisible();
    await expect(lin.text('登记机关请您改这里')).toBeVisible();
    await page.getByLabel('公司电话').fill('0532-66660000');
    await lin.button('保存并继续').click();
    await expect(lin.heading('还有 1 处要改')).toBeVisible();
  });

  await test.step('the photo is taken anew in the list itself', async () => {
    await page.getByRole('button', { name: /^删除.*身份证人像面|^移除.*身份证人像面/ }).click();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '林知远的身份证人像面：拍照或选文件' }).click()]);
    await chooser.setFiles({ name: 'again.png', mimeType: 'image/png', buffer: await photo() });
    await expect(lin.heading('都改过了')).toBeVisible();
  });

  await test.step('only whoever a changed document concerns signs again', async () => {
    await page.goto(`/register/check?caseId=${id}`);
    await lin.button('生成文件，请各方签署').click();
    await expect(lin.text('2/3 人已签')).toBeVisible();
    const view = await founder.show(id);
    expect(view.signers.map(({ name, state }) => [name, state])).toEqual([['林知远', 'opened'], ['周沐', 'signed'], ['宋予', 'signed']]);
    expect((await founder.submit(view, 'founder')).stage).toBe('under-review');
  });

  await test.step('the clerk sees what was asked for beside what came of it, and approves', async () => {
    await clerk.openCase({ id, companyName: companyName(company) });
    await expect(clerk.page.getByText('第 2 次提交')).toBeVisible();
    await clerk.press('d');
    await expect(clerk.page.getByRole('heading', { name: /^按要求改了 2/ })).toBeVisible();
    await expect(clerk.page.getByRole('heading', { name: /^要求改，内容没有变/ })).toBeHidden();
    const changes = clerk.page.getByRole('tabpanel').getByRole('article');
    await expect(changes.filter({ hasText: '公司电话' })).toContainText('这次0532-66660000');
    await expect(changes.filter({ hasText: '身份证人像面' })).toContainText(`上次告知：${ABOUT_PHOTO}`);
    await clerk.press('a');
    await clerk.hasDecided('核准登记', companyName(company));
    await expect(clerk.page.getByText(/统一社会信用代码/).first()).toBeVisible({ timeout: 15_000 });
    expect((await founder.show(id)).licence?.companyName).toBe(companyName(company));
  });
});

test('a second notice goes out only when another person has confirmed it', async ({ people }) => {
  test.setTimeout(120_000);
  const he = new Desk(await people.desk('the clerk'));
  const clerk = await new Somebody(he.page, 'clerk').signIn();
  const shen = new Desk(await people.desk('the reviewer'));
  await new Somebody(shen.page, 'reviewer').signIn();
  const tenant = await new Somebody(await people.phone('the tenant'), 'tenant').signIn();
  const company = anyCompany();
  const { id } = await tenant.handIn(company, 'tenant');

  const seen = await clerk.get<DeskCase>(`/api/desk/cases/${id}`);
  await clerk.send(`/api/desk/cases/${id}/return`, {
    seenVersion: seen.case.version, defects: [{ field: 'contacts.companyPhone', reason: 'contact.not-reachable', paper: null, words: ABOUT_PHONE, good: '工作时间能接通的电话', example: '', basis: '《市场主体登记管理条例》第十九条' }],
  });
  await tenant.send(`/api/cases/${id}/correct`, { seenVersion: (await tenant.show(id)).version });
  await tenant.save(id, 'contacts', { companyPhone: '0532-66661111' });
  await tenant.send(`/api/cases/${id}/send-for-signing`, { seenVersion: (await tenant.show(id)).version });
  await tenant.submit(await tenant.show(id), 'tenant');

  await test.step('the clerk proposes it, and the applicant sees nothing of it', async () => {
    await he.openCase({ id, companyName: companyName(company) });
    await he.press('2');
    await he.press('f');
    await expect(he.page.getByText(POINT).last()).toBeVisible();
    await he.page.keyboard.insertText('注册资本和章程里写的不一致。');
    await he.press('Escape');
    await he.press('r');
    await expect(he.page.getByRole('dialog', { name: '再次补正：1 项提交复核' })).toBeVisible();
    await he.press('Enter');
    await expect(he.page.getByText(/还没有送出，现在可以撤回/)).toBeVisible();
    await expect.poll(async () => (await clerk.get<DeskCase>(`/api/desk/cases/${id}`)).notices.proposal?.state, { timeout: 15_000 }).toBe('proposed');
    expect(await tenant.show(id)).toMatchObject({ stage: 'under-review', defects: [] });
    await he.page.goto('/desk/notices');
    await expect(he.page.getByText('自己拟的通知，由另一位负责人确认。')).toBeVisible();
    await he.press('c');
    await expect(he.button(/^确认并发出/)).toBeHidden();
  });

  await test.step('the other sends it back by keyboard, and the clerk reads why', async () => {
    await shen.page.goto('/desk/notices');
    await expect(shen.page.getByRole('heading', { level: 1, name: companyName(company) })).toBeVisible();
    await expect(shen.page.getByText('漏告', { exact: true })).toBeVisible();
    await shen.press('b');
    await shen.page.keyboard.insertText('请写明差在哪里。');
    await shen.page.getByRole('dialog').getByRole('button', { name: '退回重拟' }).click();
    await expect(shen.page.getByText(`已退回重拟：${companyName(company)}`)).toBeVisible();
    await he.openCase({ id, companyName: companyName(company) });
    await expect(he.page.getByText('沈岳把补正通知退回来了：请写明差在哪里。')).toBeVisible();
  });

  await test.step('proposed again, it is confirmed by keyboard and reaches the applicant, with our omission named', async () => {
    const again = await clerk.get<DeskCase>(`/api/desk/cases/${id}`);
    await clerk.send(`/api/desk/cases/${id}/notices`, {
      seenVersion: again.case.version, defects: [{ field: 'capital', reason: 'capital.amount', paper: null, words: '注册资本 100 万元，章程第五条写的是 80 万元。', good: '两处写得一样', example: '', basis: '《公司法》第四十七条' }],
    });
    await shen.page.goto('/desk/notices');
    await expect(shen.button(/^确认并发出/)).toBeVisible();
    await shen.press('c');
    await expect(shen.page.getByText(`已确认并发出：${companyName(company)}`)).toBeVisible();
    const phone = new Phone(tenant.page);
    await phone.page.goto(`/register/tasks?caseId=${id}`);
    await expect(phone.heading('有 1 处要改')).toBeVisible();
    await expect(phone.text('这一处第一次就该告诉您，是我们漏了，给您添麻烦了。')).toBeVisible();
  });
});
