import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './.ci/find-browser.mjs';

/** `wxt/browser` is the extension's API; in Node its fake stands in (the same object as `fakeBrowser` of wxt/testing/fake-browser). */
const fakeExtensionApi = { 'wxt/browser': fileURLToPath(new URL('node_modules/wxt/dist/virtual/mock-browser.mjs', import.meta.url)) };
const preactJsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

const chromium = {
  launchOptions: {
    /** Looked for when a browser is started: tests that need none run where there is none. */
    get executablePath() {
      return findChromium();
    },
    // Chromium refuses to run as root with its sandbox.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        oxc: preactJsx,
        resolve: { alias: fakeExtensionApi },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/page/**', 'tests/e2e/**', 'tests/bench/**', 'tests/firefox/**', 'tests/faults/**'],
        },
      },
      {
        oxc: preactJsx,
        test: {
          name: 'browser',
          include: ['tests/page/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Vitest copies `options`, and would look for Chromium by that; what starts the browser holds them itself.
            provider: { ...playwright(chromium), options: {} },
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { test: { name: 'firefox', environment: 'node', include: ['tests/firefox/*.test.ts'], testTimeout: 90_000, hookTimeout: 90_000 } },
    ],
  },
});
