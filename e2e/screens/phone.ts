import { expect, type Locator, type Page } from '@playwright/test';
import { residentIdCheckCharacter } from '@qiban/shared';

/** Somebody to be written into a form. Numbers are computed: valid in form, and nobody's on purpose. */
export interface Person { readonly name: string; readonly idNumber: string; readonly mobile: string }

const person = (name: string, first17: string, place: number): Person => ({ name, idNumber: first17 + residentIdCheckCharacter(first17), mobile: `199${String(place).padStart(8, '0')}` });
export const founder = person('林知远', `37020219910412${911}`, 1);
export const partner = person('周沐', `37020319930903${912}`, 2);

/** What a person does on a phone, in the words they read there. */
export class Phone {
  constructor(readonly page: Page) {}

  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name });
  heading = (name: string | RegExp): Locator => this.page.getByRole('heading', { name });
  /** Words on the page at hand: pages below it stay in the document, out of sight. */
  text = (words: string | RegExp): Locator => this.page.getByText(words).filter({ visible: true }).first();

  async signInAs(name: string): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(`^.?\\s*${name}`) }).first().click();
  }

  /** One of a list in a sheet. */
  async choose(field: string, option: string | RegExp): Promise<void> {
    await this.button(new RegExp(`^${field} `)).click();
    await this.page.getByRole('radio', { name: option }).first().click();
  }

  /** One person or value offered for a post: several may be chosen in a group, one in a radio group. */
  chip = (group: string, name: string): Locator =>
    this.page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name, exact: true })
      .or(this.page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name, exact: true }));

  /** Types the trade name and waits until this very name has been looked up: what stands below until then is said of the one before. */
  async fillTradeName(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '字号' }).fill(name);
    await expect(this.text(/已查 [\d.]+ 秒/)).toBeVisible();
  }

  /** Turns to one part of the name. What was just typed may still be moving the page: whoever misses taps again. */
  async namePart(part: string): Promise<void> {
    await expect(async () => {
      await this.page.getByRole('tab', { name: new RegExp(`${part}$`) }).click();
      await expect(this.page.getByRole('textbox', { name: part })).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  }

  async writeName(title = '在框内写下您的姓名'): Promise<void> {
    const box = this.page.getByLabel(/签名框/).first();
    await box.scrollIntoViewIfNeeded();
    const area = (await box.boundingBox())!;
    for (const [from, to] of [[0.2, 0.4], [0.45, 0.6], [0.65, 0.8]] as const) {
      await this.page.mouse.move(area.x + area.width * from, area.y + area.height * 0.25);
      await this.page.mouse.down();
      for (let step = 1; step <= 14; step += 1) {
        await this.page.mouse.move(area.x + area.width * (from + ((to - from) * step) / 14), area.y + area.height * (0.25 + 0.4 * Math.abs(Math.sin(step))));
      }
      await this.page.mouse.up();
    }
    await expect(this.text('重写'), title).toBeVisible();
  }

  /** Reads each document that is not read yet to its end, as the page asks. */
  async readEverything(): Promise<void> {
    await this.button(/^(开始看|接着看)$/).click();
    for (let isLast = false; !isLast;) {
      await this.text('到此结束').scrollIntoViewIfNeeded();
      const next = this.button(/^(读完了，看|都读完了)/).filter({ visible: true });
      const words = await next.innerText();
      isLast = words.startsWith('都读完了');
      await next.click();
      // Until then it is the document just read that is in sight.
      await expect(this.button(words).filter({ visible: true })).toBeHidden();
    }
  }
}
