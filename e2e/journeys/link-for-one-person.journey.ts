import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseView } from '@qiban/shared';
import { anyCompany, companyName } from '../screens/demo-companies';
import { Phone } from '../screens/phone';
import { Somebody, tokenIn } from '../screens/somebody';
import { expect, test } from '../src/journey';
import { startServer } from '../src/server';

const DAY_MS = 24 * 3600_000;
const linkOf = (view: CaseView, name: string): string => `/sign?t=${tokenIn(view.signers.find((signer) => signer.name === name)!.link!)}`;

test('a link is for one person', async ({ people }) => {
  const lin = new Phone(await people.phone('the founder'));
  const account = await new Somebody(lin.page, 'founder').signIn();
  const company = anyCompany();
  const view = await account.outForSigning(company, ['founder', 'co-founder']);
  const secrets = [companyName(company), company.tradeName, '周沐', '林知远'];
  const link = linkOf(view, '周沐');

  await test.step('a stranger learns that somebody asks, and nothing else', async () => {
    const stranger = new Phone(await people.phone('a stranger'));
    const answers: string[] = [];
    stranger.page.on('response', (response) => { if (response.url().includes('/api/')) void response.text().then((body) => answers.push(body), () => undefined); });
    await stranger.page.goto(link);
    await expect(stranger.text('有人请您签署企业登记文件')).toBeVisible();
    await expect(stranger.text('确认是您本人之前，不显示公司、姓名和文件。')).toBeVisible();
    for (const secret of secrets) expect(`${await stranger.page.content()} ${answers.join()}`).not.toContain(secret);
    await stranger.page.goto('/sign?t=nonsense');
    await expect(stranger.text('链接无效')).toBeVisible();
  });

  await test.step('somebody else who is signed in is told so, and offered another account', async () => {
    const song = new Phone(await people.phone('the wrong person'));
    await new Somebody(song.page, 'tenant').signIn();
    await song.page.goto(link);
    await expect(song.heading('这份文件不是请您签的')).toBeVisible();
    for (const secret of secrets) expect(await song.page.content()).not.toContain(secret);
    await song.page.goto(`/sign/document?${link.split('?')[1]}&kind=articles`);
    await expect(song.text(/这份文件不是请您签的/)).toBeVisible();
    expect(await song.page.content()).not.toContain(company.tradeName);
  });

  const renewed = await test.step('sent anew: the old link is dead, the new one works', async () => {
    await lin.page.goto(`/sign/signers?id=${view.id}`);
    await lin.page.getByRole('link', { name: /^周沐/ }).click();
    await lin.button('重发一个新链接').click();
    await expect(lin.text(/新链接已生成，旧的已失效/)).toBeVisible();
    const zhou = new Phone(await people.phone('the co-founder'));
    await new Somebody(zhou.page, 'co-founder').signIn();
    await zhou.page.goto(link);
    await expect(zhou.text('这个链接已作废')).toBeVisible();
    await expect(zhou.text('请用最新的一条')).toBeVisible();
    const fresh = linkOf(await account.show(view.id), '周沐');
    expect(fresh).not.toBe(link);
    await expect(lin.page.getByRole('note', { name: '签署链接' })).toContainText(fresh.split('t=')[1]!);
    await lin.page.getByRole('button', { name: '关闭' }).first().click();
    await expect(lin.page.getByRole('dialog')).toBeHidden();
    await zhou.page.goto(fresh);
    await expect(zhou.text(companyName(company))).toBeVisible();
    return { zhou, fresh };
  });

  await test.step('saying no takes a reason, and the founder reads it', async () => {
    const { zhou } = renewed;
    await zhou.button('不同意签').click();
    const sheet = zhou.page.getByRole('dialog');
    await sheet.getByRole('button', { name: '确认不同意签' }).click();
    await expect(sheet.getByText(/请写明原因，至少 4 个字/)).toBeVisible();
    expect((await account.show(view.id)).stage).toBe('signing');
    await sheet.getByLabel('不同意的原因').fill('我的出资比例写错了，应为 45%');
    await sheet.getByRole('button', { name: '确认不同意签' }).click();
    await expect(zhou.text('您没有同意签')).toBeVisible();
    await lin.page.getByRole('link', { name: /^周沐.*不同意签/ }).click({ timeout: 15_000 });
    await expect(lin.text('周沐没有同意签')).toBeVisible();
    await expect(lin.text(/我的出资比例写错了，应为 45%/)).toBeVisible();
    await expect(lin.button('换一个人')).toBeVisible();
    await lin.page.goto('/messages');
    await expect(lin.text(/周沐没有签署：我的出资比例写错了/)).toBeVisible();
    await zhou.page.goto(renewed.fresh);
    await expect(zhou.text(companyName(company))).toBeHidden();
    await zhou.button('再看看文件').click();
    await expect(zhou.text(/您之前没有同意签/)).toBeVisible();
    await expect(zhou.text(companyName(company))).toBeVisible();
  });
});

test('documents that changed while they were read are not signed, and a double tap signs once', async ({ people }) => {
  const zhou = new Phone(await people.phone('the co-founder'));
  const account = await new Somebody(await people.phone('the founder'), 'founder').signIn();
  await new Somebody(zhou.page, 'co-founder').signIn();
  const company = anyCompany();
  const { id, ...first } = await account.outForSigning(company, ['founder', 'co-founder']);

  await test.step('the founder changes the documents while the co-founder has them open', async () => {
    await zhou.page.goto(linkOf({ id, ...first }, '周沐'));
    await zhou.readEverything();
    await zhou.writeName();
    await account.send(`/api/cases/${id}/reopen`, { seenVersion: first.version });
    await account.save(id, 'capital', { ...first.form.capital, term: 'years', termYears: 20 });
    const { version } = await account.show(id);
    await account.send(`/api/cases/${id}/send-for-signing`, { seenVersion: version });
    await zhou.button('确认签名').click();
    await expect(zhou.text('文件在您阅读后改过。')).toBeVisible();
    await expect(zhou.text(/没有签名交出去/)).toBeVisible();
    expect((await account.show(id)).signers.map(({ state }) => state)).not.toContain('signed');
    await zhou.button('看新版').click();
    await expect(zhou.text('先读完 1 份')).toBeVisible();
  });

  await test.step('only what was changed is read again, by the same link, and two taps make one signature', async () => {
    expect(linkOf(await account.show(id), '周沐')).toBe(linkOf({ id, ...first }, '周沐'));
    await zhou.readEverything();
    await zhou.writeName();
    let sent = 0;
    await zhou.page.route('**/api/invitations/*/sign', async (route) => {
      sent += 1;
      // Slow enough for a second tap to find the page waiting.
      await new Promise((done) => setTimeout(done, 600));
      await route.continue();
    });
    await zhou.button('确认签名').dblclick();
    await zhou.button('确认签名').click({ timeout: 300 }).catch(() => undefined);
    await expect(zhou.text('签好了')).toBeVisible();
    expect(sent).toBe(1);
    expect((await account.show(id)).signers.filter(({ state }) => state === 'signed')).toHaveLength(1);
    await zhou.page.reload();
    await expect(zhou.text(/签好了/)).toBeVisible();
    await expect(zhou.button('确认签名')).toBeHidden();
  });
});

test('a link expires after seven days, and whoever opens it learns whom to ask', async ({ browser }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'qiban-e2e-later-'));
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const company = anyCompany();
  const now = await startServer({ dataDir });
  const founders = await browser.newContext({ baseURL: now.url });
  const founder = await new Somebody(await founders.newPage(), 'founder').signIn();
  const view = await founder.outForSigning(company, ['founder', 'co-founder']);
  const link = linkOf(view, '周沐');
  await now.stop();
  const later = await startServer({ dataDir, env: { NODE_OPTIONS: `--require ${require.resolve('../src/later.cjs')}`, QIBAN_LATER_MS: String(8 * DAY_MS) } });
  try {
    const signer = new Phone(page);
    await page.goto(later.url + link);
    await expect(signer.text('链接已过期')).toBeVisible();
    await expect(signer.text(/请让林(先生|女士)重新发一个，您不用再注册/)).toBeVisible();
    expect(await page.content()).not.toContain(company.tradeName);

    const account = await founders.newPage();
    const phone = new Phone(account);
    await account.goto(`${later.url}/sign/signers?id=${view.id}`);
    await account.getByRole('link', { name: /^周沐.*链接已过期/ }).click();
    await expect(phone.text('链接已过期，重发一个就好。')).toBeVisible();
    await phone.button('重发一个新链接').click();
    await expect(phone.text(/新链接已生成/)).toBeVisible();
    const fresh = (await account.getByRole('note', { name: '签署链接' }).innerText()).trim();
    await page.goto(later.url + new URL(fresh).pathname + new URL(fresh).search);
    await expect(signer.text('有人请您签署企业登记文件')).toBeVisible();
  } finally {
    await context.close();
    await founders.close();
    await later.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
