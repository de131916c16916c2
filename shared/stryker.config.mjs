// Which wrong law would our tests let through? scripts/mutate.mjs runs this for one folder after the other (docs/testing.md).
const folder = process.env.MUTATE_FOLDER ?? '*';

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  // A folder answers for itself: what its own tests miss counts as missed, though another folder's might have noticed.
  jest: { configFile: 'jest.config.cjs', config: { testMatch: [`<rootDir>/src/${folder}/**/*.spec.ts`] } },
  coverageAnalysis: 'perTest',
  // A table read once at load cannot be switched within a run; tables have test vectors of their own.
  ignoreStatic: true,
  // What was measured is kept: the next run tries only what changed.
  incremental: true,
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '../.build/mutate/sandbox',
  allowConsoleColors: false,
};
