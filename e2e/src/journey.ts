import { test as plain, type BrowserContext, type Page } from '@playwright/test';
import { type RunningServer, startServer } from './server';

export { expect } from '@playwright/test';

/** Each person has a browser of their own: cookies and storage are not shared between two founders. */
export interface People {
  /** A page of 390×844 with touch, as on a phone. */
  phone(name: string): Promise<Page>;
  /** A page of 1440×900, as at a clerk's desk. */
  desk(name: string): Promise<Page>;
}

interface PerWorker {
  /** Undefined when `QIBAN_URL` names a server that runs already. */
  server: RunningServer | undefined;
  address: string;
}

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const CHINA = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

/**
 * A journey: a story with a name, in one or more browsers, against a server of its own. An error that a page did not
 * catch fails the journey even when the story came to its end.
 */
export const test = plain.extend<{ people: People; uncaught: string[]; watched: void }, PerWorker>({
  server: [async ({}, use) => { // eslint-disable-line no-empty-pattern -- Playwright reads the names of fixtures from here
    if (process.env.QIBAN_URL) {
      await use(undefined);
      return;
    }
    const server = await startServer({ databaseUrl: process.env.E2E_DATABASE_URL, redisUrl: process.env.E2E_REDIS_URL });
    await use(server);
    await server.stop();
  }, { scope: 'worker' }],

  address: [async ({ server }, use) => use(server?.url ?? (process.env.QIBAN_URL as string).replace(/\/+$/, '')), { scope: 'worker' }],

  baseURL: async ({ address }, use) => use(address),

  uncaught: async ({}, use) => use([]), // eslint-disable-line no-empty-pattern -- as above

  people: async ({ browser, address, uncaught }, use) => {
    const contexts: BrowserContext[] = [];
    const open = async (name: string, screen: object): Promise<Page> => {
      const context = await browser.newContext({ ...CHINA, ...screen, baseURL: address });
      contexts.push(context);
      // Of the context, so that a second tab is watched too.
      context.on('weberror', (fault) => uncaught.push(`${name}: ${fault.error().stack ?? fault.error().message}`));
      return context.newPage();
    };
    await use({ phone: (name) => open(name, PHONE), desk: (name) => open(name, DESK) });
    for (const context of contexts) await context.close();
  },

  watched: [async ({ server, uncaught }, use, info) => {
    await use();
    if (info.status !== info.expectedStatus && server) await info.attach('server.log', { body: server.log.slice(-40_000), contentType: 'text/plain' });
    if (uncaught.length > 0) throw new Error(`uncaught in a page:\n${uncaught.join('\n')}`);
  }, { auto: true }],

  page: async ({ page, uncaught }, use) => {
    page.on('pageerror', (error) => uncaught.push(error.stack ?? error.message));
    await use(page);
  },
});
