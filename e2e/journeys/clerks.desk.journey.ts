import { anyCompany, companyName, type Company } from '../screens/demo-companies';
import { Desk } from '../screens/desk';
import { Somebody } from '../screens/somebody';
import { expect, test } from '../src/journey';

const FILES = 10;
/** A decision can be taken back for so long. */
const UNDO_MS = 5_000;

test('two clerks never hold the same file', async ({ people }) => {
  const he = new Desk(await people.desk('the clerk'));
  const shen = new Desk(await people.desk('the reviewer'));
  const clerk = await new Somebody(he.page, 'clerk').signIn();
  await new Somebody(shen.page, 'reviewer').signIn();
  const applicant = await new Somebody(await people.phone('the tenant'), 'tenant').signIn();
  const companies = [anyCompany(), anyCompany()];
  const cases = [];
  for (const company of companies) cases.push(await applicant.handIn(company, 'tenant'));

  for (const { page } of [he, shen]) await page.goto('/desk/review');
  for (const desk of [he, shen]) await expect(desk.button(/领下一件/).first()).toBeVisible();
  await test.step('both ask for the next file at the same moment and get two different ones', async () => {
    await Promise.all([he.press('n'), shen.press('n')]);
    for (const { page } of [he, shen]) await expect(page.getByText('由您锁定')).toBeVisible();
    const names = await Promise.all([he, shen].map(({ page }) => page.getByRole('heading', { level: 1 }).innerText()));
    expect([...names].sort()).toEqual(companies.map(companyName).sort());
  });

  await test.step('a file that a colleague reads can be read and not decided', async () => {
    const theirs = he.page.url();
    await shen.page.goto(theirs);
    await expect(shen.page.getByText('何川 正在审这一件。您可以看，不能决定。')).toBeVisible();
    for (const words of [/^核准/, /^退回补正/, /^不予登记/]) await expect(shen.button(words)).toBeDisabled();
    await shen.press('a');
    await expect(shen.page.getByText('还没有送出，现在可以撤回。')).toBeHidden();
    await expect(shen.page.getByRole('link', { name: /何川/ })).toBeVisible();
  });

  await test.step('what one puts back the other may take', async () => {
    await he.page.goto('/desk/review');
    await expect(he.page.getByRole('heading', { name: /审件队列/ })).toBeVisible();
    await shen.button('再领一次').click();
    await expect(shen.page.getByText('由您锁定')).toBeVisible();
  });
  await shen.page.goto('/desk/review');
  for (const { id } of cases) await expect(async () => clerk.approve(id)).toPass();
});

test('ten clean files by keyboard only', async ({ people }) => {
  test.setTimeout(180_000);
  const desk = new Desk(await people.desk('the clerk'));
  await new Somebody(desk.page, 'clerk').signIn();
  const applicant = await new Somebody(await people.phone('the tenant'), 'tenant').signIn();
  const companies: Company[] = Array.from({ length: FILES }, anyCompany);
  const ids: string[] = [];
  for (const company of companies) ids.push((await applicant.handIn(company, 'tenant')).id);

  // The mouse is not touched from here on. The clock is ours, so that nobody waits ten times for a decision to leave.
  await desk.page.clock.install();
  await desk.page.goto('/desk/review');
  await expect(desk.page.getByRole('heading', { name: `审件队列 ${FILES}` })).toBeVisible();
  await desk.press('n');
  const seen = new Set<string>();
  for (let file = 0; file < FILES; file += 1) {
    await expect(desk.page.getByText('由您锁定')).toBeVisible({ timeout: 15_000 });
    const name = await desk.page.getByRole('heading', { level: 1 }).innerText();
    expect(seen).not.toContain(name);
    seen.add(name);
    await expect(desk.button(/^核准/)).toBeEnabled();
    await desk.press('j');
    await desk.press('a');
    await expect(desk.page.getByText('还没有送出，现在可以撤回。')).toBeVisible();
    await desk.page.clock.fastForward(UNDO_MS);
    await desk.hasDecided('核准登记', name);
  }
  expect([...seen].sort()).toEqual(companies.map(companyName).sort());
  await expect(desk.page.getByText('现在没有等待审查的件。').or(desk.page.getByText('今天没有到期的件')).first()).toBeVisible();
  for (const id of ids) await expect.poll(async () => (await applicant.show(id)).licence?.creditCode ?? '').toMatch(/^91370299/);
});
