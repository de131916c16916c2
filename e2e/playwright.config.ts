import { defineConfig } from '@playwright/test';
import { launchArguments } from './src/browser';

const MINUTE = 60_000;

/** On the build machine a journey may stumble once: the summary then names it, with what went wrong. */
const retries = process.env.CI === 'true' ? 1 : 0;

/** One worker: two cores already carry a browser, the server and a database. */
export default defineConfig({
  testDir: '.',
  outputDir: '../.build/test-results',
  globalSetup: require.resolve('./src/global-setup'),
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI === 'true',
  timeout: 2 * MINUTE,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../.build/results/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { args: launchArguments, executablePath: process.env.QIBAN_CHROMIUM },
  },
  projects: [
    { name: 'phone', retries, testMatch: 'journeys/**/*.journey.ts', testIgnore: '**/*.desk.journey.ts', use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true } },
    { name: 'desk', retries, testMatch: 'journeys/**/*.desk.journey.ts', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'weapp', testMatch: ['weapp/**/*.spec.ts', 'harness/**/*.spec.ts'] },
  ],
});
