import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.output/e2e',
  // Each test starts a browser of its own with the extension; two cores carry one at a time.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  // A second try is told of by name at the end of `npm test`.
  retries: process.env.JIANNUO_E2E_REPORT ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.JIANNUO_E2E_REPORT ? [['json', { outputFile: process.env.JIANNUO_E2E_REPORT }]] : 'list',
});
