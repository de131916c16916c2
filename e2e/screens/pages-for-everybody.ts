import { expect, type Page } from '@playwright/test';
import { seriousFindings, tooSmall } from '../src/audit';
import { still } from '../src/still';

/** Nothing is still coming, and what comes is drawn. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.q-body').filter({ visible: true })).toBeVisible();
  await expect(page.locator('.q-skeleton').filter({ visible: true })).toHaveCount(0);
  await still(page);
}

const display = (page: Page, care: boolean) =>
  page.evaluate((on) => localStorage.setItem('qiban.display', JSON.stringify({ data: JSON.stringify({ care: on, language: 'zh' }) })), care);

/** What is wrong with these pages, page by page, as they are and in care mode. */
export async function faultsOf(page: Page, addresses: readonly string[]): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const care of [false, true]) {
    await page.goto('/');
    await display(page, care);
    for (const address of addresses) {
      await page.goto(address);
      await settled(page);
      const found = [...(await seriousFindings(page)), ...(care ? await tooSmall(page) : [])];
      if (found.length > 0) faults[`${address.replace(/[?].*/, '')}${care ? ' in care mode' : ''}`] = found;
    }
  }
  return faults;
}
