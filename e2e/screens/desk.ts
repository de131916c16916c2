import { expect, type Locator, type Page } from '@playwright/test';
import type { CaseView } from '@qiban/shared';

/** What a clerk does at the desk, by keyboard where there is a key for it. */
export class Desk {
  constructor(readonly page: Page) {}

  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name });
  /** The company of the case that is open. */
  company = (name: string | RegExp): Locator => this.page.getByRole('heading', { name });
  press = (key: string): Promise<void> => this.page.keyboard.press(key);

  /** The five seconds are over and it is decided: the case says so, or, where the next one is open already, the line above that. */
  async hasDecided(words: string, companyName: string): Promise<void> {
    const above = this.page.getByRole('status').filter({ hasText: `已${words}：${companyName}` });
    await expect(above.or(this.page.getByRole('tab', { name: '办理结果' })).first()).toBeVisible({ timeout: 15_000 });
  }

  async openCase({ id, companyName }: Pick<CaseView, 'id' | 'companyName'>): Promise<void> {
    await this.page.goto(`/desk/review/${id}`);
    await expect(this.company(companyName)).toBeVisible();
    // Held for this clerk: only then do the keys of a decision count.
    await expect(this.button(/^退回补正/)).toBeEnabled();
  }
}
