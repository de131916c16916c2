import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Care mode (适老化) promises these to the eye and to the finger. */
const SMALLEST_TEXT_PX = 18;
const LOWEST_BUTTON_PX = 60;

/** Serious and critical findings of axe on what is to be seen now, each with where it is. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, any, all, none }) => `${id}: ${html.slice(0, 160)} ${[...any, ...all, ...none].map(({ message }) => message).join(' ')}`));
  });
}

/** What of the page at hand breaks care mode's promises, in words. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(({ text: leastText, button: leastButton }) => {
    const found = new Set<string>();
    const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const element = node.parentElement;
      const said = node.textContent?.trim() ?? '';
      // A drawing of a document or of a seal is a picture: what it says stands beside it in words.
      if (!element || said === '' || element.closest('svg, script, style, [aria-hidden=true]') || !shown(element)) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < leastText) found.add(`text of ${size} px: ${said.slice(0, 30)} (${element.className})`);
    }
    for (const input of document.querySelectorAll('input, textarea')) {
      const size = parseFloat(getComputedStyle(input).fontSize);
      if (shown(input) && size < leastText) found.add(`input of ${size} px: ${input.getAttribute('aria-label')}`);
    }
    for (const button of document.querySelectorAll('.q-foot .q-button, .q-sheet__foot .q-button, .q-button:not([class*="q-button--"])')) {
      const { height } = button.getBoundingClientRect();
      if (shown(button) && height < leastButton) found.add(`button of ${height} px: ${button.textContent}`);
    }
    return [...found];
  }, { text: SMALLEST_TEXT_PX, button: LOWEST_BUTTON_PX });
}
