import { anyCompany } from '../screens/demo-companies';
import { Desk } from '../screens/desk';
import { Somebody } from '../screens/somebody';
import { seriousFindings } from '../src/audit';
import { expect, test } from '../src/journey';
import { still } from '../src/still';

test('every page of the desk can be used by everybody: no serious finding', async ({ people }) => {
  const faults: Record<string, string[]> = {};
  const desk = new Desk(await people.desk('the clerk'));
  const { page } = desk;
  const look = async (name: string) => {
    await page.waitForLoadState('networkidle');
    // A dialog on its way in is half transparent, and half transparent words have too little contrast.
    await still(page);
    const found = await seriousFindings(page);
    if (found.length > 0) faults[name] = found;
  };
  await page.goto('/desk/');
  await expect(desk.button(/何川/)).toBeVisible();
  await look('sign-in');

  await new Somebody(page, 'clerk').signIn();
  const applicant = await new Somebody(await people.phone('the tenant'), 'tenant').signIn();
  const view = await applicant.handIn(anyCompany(), 'tenant');
  await page.goto('/desk/review');
  await expect(desk.button(/领下一件/).first()).toBeVisible();
  await look('queue');
  await desk.openCase(view);
  await look('rules');
  await desk.press('8');
  await desk.press('f');
  await page.keyboard.insertText('公司电话打不通，请改为能接通的号码。');
  await desk.press('Escape');
  await look('a point of the notice');
  await desk.press('r');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('the notice');
  await desk.press('Escape');
  for (const tab of [/^与上次比较/, /^流转记录/, /^签名证据/]) {
    await page.getByRole('tab', { name: tab }).click();
    await look(String(tab));
  }
  await desk.press('x');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('refusing');
  await desk.press('Escape');
  await desk.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('the keys');
  await desk.press('Escape');
  await page.goto('/desk/notices');
  await expect(page.getByRole('heading', { name: /^补正复核/ })).toBeVisible();
  await look('second notices');
  await new Somebody(page, 'clerk').approve(view.id);
  await page.goto(`/desk/review/${view.id}`);
  await expect(page.getByRole('tab', { name: '办理结果' })).toBeVisible();
  await look('outcome');

  await page.goto('/desk/claims');
  await expect(page.getByRole('heading', { name: '身份异议' })).toBeVisible();
  await look('claims');

  const leader = await people.desk('the leader');
  await new Somebody(leader, 'leader').signIn();
  await leader.goto('/desk/outbox');
  await expect(leader.getByRole('heading', { name: '待送事项' })).toBeVisible();
  await leader.waitForLoadState('networkidle');
  await still(leader);
  const found = await seriousFindings(leader);
  if (found.length > 0) faults.outbox = found;

  const operator = await people.desk('the operator');
  await new Somebody(operator, 'operator').signIn();
  await operator.goto('/desk/agents');
  const dialogs = [['the register of agents', null], ['an agency', '登记机构'], ['an agent', '登记代办人员'], ['suspending', '暂停']] as const;
  for (const [name, button] of dialogs) {
    if (button !== null) await operator.getByRole('button', { name: button === '暂停' ? /^暂\s?停$/ : button }).click();
    await expect(button === null ? operator.getByText('许青禾') : operator.getByRole('dialog')).toBeVisible();
    await still(operator);
    const wrong = await seriousFindings(operator);
    if (wrong.length > 0) faults[name] = wrong;
    if (button !== null) {
      await operator.keyboard.press('Escape');
      await expect(operator.getByRole('dialog')).toBeHidden();
    }
  }
  expect(faults).toEqual({});
});
