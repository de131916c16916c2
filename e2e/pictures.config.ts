import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/** Pictures for the README: no test, so it is not among the projects of `npm test`. See scripts/screenshots.mjs. */
export default defineConfig({ ...journeys, testDir: 'pictures', timeout: 5 * 60_000, reporter: 'line', projects: [{ name: 'pictures', testMatch: '**/*.pictures.ts' }] });
