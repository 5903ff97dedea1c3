import { defineConfig } from '@playwright/test';

const screens = (process.env['KEXUN_SCREENS'] ?? '').split(' ').filter(Boolean);

/** Run through scripts/e2e.mjs, which brings the Electron runtime and the screen. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // What only the packaged program or only development can show is left out of the other: a skipped test is a failure.
  // The screens of planning, stays and the registry are the same in both; that journeys work the package shows.
  testIgnore:
    process.env['KEXUN_E2E_TARGET'] === 'packaged'
      ? ['development/**', 'planning/**', 'registry/**', 'exhibits/**', 'stays/**', 'accessibility.spec.ts']
      : ['packaged/**'],
  outputDir: '../../test-results',
  // One program per screen that was made for the tests (scripts/setup/playwright.mjs); elsewhere one at a time.
  workers: Math.max(1, screens.length),
  retries: 0,
  // Two programs share the cores, and a journey takes half a minute alone.
  timeout: 120_000,
  // Busy machines draw late; what never comes still fails.
  expect: { timeout: 20_000 },
  globalTimeout: 30 * 60_000,
  forbidOnly: Boolean(process.env['CI']),
  use: { trace: 'retain-on-failure' },
});
