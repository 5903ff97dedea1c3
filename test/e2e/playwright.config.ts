import { defineConfig } from '@playwright/test';

/** Run through scripts/e2e.mjs, which brings the Electron runtime and the screen. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  // One window at a time: each test starts a whole program, and machines with two cores are usual.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  use: { trace: 'retain-on-failure' },
});
