import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, chromiumPath } from './scripts/testing/chromium.ts';

const executablePath = chromiumPath();

/** Journeys through a whole installation, which `npm run e2e` starts. */
export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  // One at a time: the judge on this machine measures speedups, and has no use for neighbours.
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.LOCKSTEP_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    // An animation drawn without a GPU would disturb what the judge measures.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: { args: CHROMIUM_ARGUMENTS, ...(executablePath ? { executablePath } : {}) },
  },
});
