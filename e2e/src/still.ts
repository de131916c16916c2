import type { Page } from '@playwright/test';

const QUIET_MS = 150;
/** A page that never rests (a countdown) is looked at as it is. */
const LONGEST_MS = 5_000;

/** The letters are drawn, nothing is on its way in or out, and nothing has changed for a moment. */
export const still = (page: Page): Promise<void> =>
  page.evaluate(async ({ quietMs, longestMs }) => {
    await document.fonts.ready;
    const until = performance.now() + longestMs;
    const moves = () => document.getAnimations().some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity);
    await new Promise<void>((done) => {
      let timer: ReturnType<typeof setTimeout>;
      const rest = () => {
        clearTimeout(timer);
        timer = setTimeout(() => (moves() && performance.now() < until ? rest() : over()), Math.min(quietMs, Math.max(0, until - performance.now())));
      };
      const observer = new MutationObserver(rest);
      const over = () => { observer.disconnect(); done(); };
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      rest();
    });
  }, { quietMs: QUIET_MS, longestMs: LONGEST_MS });
