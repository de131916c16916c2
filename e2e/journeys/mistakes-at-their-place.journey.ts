import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { residentIdCheckCharacter } from '@qiban/shared';
import { anyCompany, companyName, formOf } from '../screens/demo-companies';
import { founder, partner, Phone } from '../screens/phone';
import { Somebody, today } from '../screens/somebody';
import { expect, test } from '../src/journey';

const MEGABYTE = 1024 * 1024;
const jpegHead = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);

const wrongLast = (idNumber: string): string => idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
const childsNumber = (): string => {
  const first17 = `370202${Number(today().slice(0, 4)) - 14}0412931`;
  return first17 + residentIdCheckCharacter(first17);
};

/** Chooses a photo where the page asks for one. */
async function choose(page: Page, field: string, content: Buffer): Promise<void> {
  // From the disk: bytes handed to the browser one message at a time would take longer than the page does.
  const path = test.info().outputPath('photo.jpg');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: `${field}：拍照或选文件` }).click()]);
  await chooser.setFiles(path);
}

test('every mistake is told at its place', async ({ people }) => {
  const lin = new Phone(await people.phone('the founder'));
  const { page } = lin;
  const account = await new Somebody(page, 'founder').signIn();
  const form = formOf(anyCompany(), today(), ['founder', 'co-founder']);
  const { id } = await account.draft(form, ['name', 'capital', 'domicile', 'scope', 'owners']);
  const taken = anyCompany();
  await (await new Somebody(await people.phone('somebody else'), 'tenant').signIn()).handIn(taken, 'tenant');

  await test.step('a name that somebody else asked for first, and one that is only near', async () => {
    await page.goto(`/register/name?caseId=${id}`);
    const field = page.getByRole('textbox', { name: '字号' });
    await field.fill(taken.tradeName);
    await expect(lin.text(/^有 \d+ 个相同的名称/)).toBeVisible();
    await lin.button(`用“${companyName(taken)}”`).click();
    await expect(page.getByRole('alert').filter({ hasText: /\d+ 处要改/ })).toBeVisible();
    await expect(lin.heading('给公司起个名字')).toBeVisible();

    await field.fill('沃海');
    await lin.namePart('行业');
    await page.getByRole('textbox', { name: '行业' }).fill('机械');
    await expect(lin.text(/^有 \d+ 个(读音相同|相近)的名称$/)).toBeVisible();
    await lin.button('用“青岛沃海机械有限公司”').click();
    await expect(lin.text(/要继续用这个名称，请勾选知悉并承担相关责任/)).toBeVisible();
    await page.getByRole('checkbox', { name: /我知道上面的提醒|^我承诺：因名称/ }).click();
    await lin.button('用“青岛沃海机械有限公司”').click();
    await expect(lin.heading('给公司起个名字')).toBeHidden();
    await account.save(id, 'name', form.name);
  });

  await test.step('a business nobody knows', async () => {
    await page.goto(`/register/scope?caseId=${id}`);
    await page.getByRole('searchbox', { name: '说说您要做什么' }).fill('魑魅魍魉');
    await expect(lin.text(/没有找到/)).toBeVisible();
  });

  await test.step('a wrong digit, a child, and shares that do not add up', async () => {
    await page.goto(`/register/shareholders?caseId=${id}`);
    await lin.button('加一位股东').click();
    const sheet = page.getByRole('dialog');
    const number = sheet.getByLabel('身份证号码');
    await sheet.getByLabel('姓名').fill(founder.name);
    await number.fill(wrongLast(founder.idNumber));
    await sheet.getByLabel('手机号').fill(founder.mobile);
    await expect(sheet.getByText(/校验位不正确/)).toBeVisible();
    await expect(number).toHaveAttribute('aria-invalid', 'true');
    await number.fill(childsNumber());
    await expect(sheet.getByText(/未满十八周岁（今天 1\d 周岁）/)).toBeVisible();
    await number.fill(founder.idNumber);
    await sheet.getByRole('button', { name: '好了' }).click();
    await page.getByLabel(`认缴（万元） ${founder.name}`).fill('130');
    await expect(lin.text('多出 30%（30 万元），请减到 100%')).toBeVisible();
    await expect(lin.button('保存（合计满 100% 后可用）')).toBeDisabled();
    await page.getByLabel(`认缴（万元） ${founder.name}`).fill('60');
    await expect(lin.text('还差 40%（40 万元），请补齐后保存')).toBeVisible();
    await lin.button('加一位股东').click();
    await sheet.getByLabel('姓名').fill(partner.name);
    await number.fill(founder.idNumber);
    await sheet.getByLabel('手机号').fill(partner.mobile);
    await expect(sheet.getByText(/填了同一个身份证号码/)).toBeVisible();
    await number.fill(partner.idNumber);
    await sheet.getByRole('button', { name: '好了' }).click();
    await page.getByLabel(`比例 ${partner.name}`).fill('40');
    await expect(lin.text('正好等于注册资本')).toBeVisible();
    await lin.button('保存并继续').click();
  });

  await test.step('a supervisor who keeps the books, or who directs', async () => {
    await expect(lin.heading('谁担任什么')).toBeVisible();
    await lin.chip('董事', founder.name).click();
    await lin.chip('监事', founder.name).click();
    await expect(lin.text(/董事.*不能兼任监事|董事、高级管理人员不得兼任监事/)).toBeVisible();
    await lin.chip('监事', partner.name).click();
    await expect(lin.text(/不能兼任监事|不得兼任监事/)).toBeHidden();
    await lin.chip('财务负责人', partner.name).click();
    await expect(lin.text(/不能兼任监事|不得兼任监事/)).toBeVisible();
    await lin.button('保存并继续').click();
    await expect(page.getByRole('alert').filter({ hasText: /\d+ 处要改/ })).toBeVisible();
    await lin.chip('财务负责人', founder.name).click();
    await lin.button('保存并继续').click();
  });

  await test.step('a telephone number that is none', async () => {
    await expect(lin.heading('怎么联系公司')).toBeVisible();
    await lin.chip('登记联络员', founder.name).click();
    await lin.chip('由谁来办（委托代理人）', founder.name).click();
    await page.getByLabel('公司电话').fill('0532');
    await page.getByRole('checkbox', { name: /我承诺：填写的内容/ }).click();
    await expect(lin.text(/公司电话不对/)).toBeVisible();
    await lin.button('保存并继续').click();
    await expect(lin.heading('怎么联系公司')).toBeVisible();
  });

  await test.step('the check page lists what is left, and each line leads to its field and back', async () => {
    await page.goto(`/register/check?caseId=${id}`);
    await expect(lin.heading('有 1 处要改，点一条直接去改')).toBeVisible();
    await expect(lin.button('还有 1 处要改，改好才能生成文件')).toBeDisabled();
    await page.getByRole('link', { name: /公司电话不对/ }).click();
    await expect(page.getByLabel('公司电话')).toHaveValue('0532');
    await page.getByLabel('公司电话').fill('0532-88880000');
    await lin.button('保存，回去核对').click();
    await expect(lin.button('生成文件，请各方签署')).toBeEnabled();
  });

  await test.step('a photo of 30 MB, and a web page that calls itself a photo', async () => {
    const side = `${founder.name}的身份证人像面`;
    let sent = 0;
    page.on('request', (request) => { if (request.method() === 'POST' && request.url().includes('/papers')) sent += 1; });
    await choose(page, side, Buffer.concat([jpegHead, Buffer.alloc(30 * MEGABYTE)]));
    await expect(lin.text('文件超过 10 MB。请拍一张小一点的，或压缩后再传。')).toBeVisible();
    expect(sent).toBe(0);
    await choose(page, side, Buffer.from('<!doctype html><script>alert(1)</script>'));
    await expect(lin.text(/这个文件不是照片或 PDF/)).toBeVisible();
    await choose(page, side, Buffer.concat([jpegHead, Buffer.alloc(2000)]));
    await expect(lin.text(/照片打不开或不完整/)).toBeVisible();
    expect((await account.show(id)).papers).toEqual([]);
    await expect(lin.button('生成文件，请各方签署')).toBeEnabled();
  });
});
