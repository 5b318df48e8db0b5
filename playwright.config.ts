import { defineConfig } from '@playwright/test';

/** Left out of `npm test`, which must come to its end within 25 minutes on two cores; `npm test -- --full` and `npx playwright test` run them. */
const LONG = [
  'leaks',
  'living-page',
  'minimap',
  'note-places',
  'pages',
  'selection',
  'sharing',
  'widget-attacks',
  'widget-axe',
  'widget-transport',
];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: process.env.JIANNUO_E2E_SHORT ? LONG.map((name) => `**/${name}.spec.ts`) : [],
  outputDir: '.output/e2e',
  // Text, the same in every browser and on every system; `npx playwright test widget-access --update-snapshots` writes it anew.
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // Each test starts a browser of its own with the extension; two cores carry one at a time.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  // A second try is told of by name at the end of `npm test`.
  retries: process.env.JIANNUO_E2E_REPORT ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.JIANNUO_E2E_REPORT ? [['json', { outputFile: process.env.JIANNUO_E2E_REPORT }]] : 'list',
});
