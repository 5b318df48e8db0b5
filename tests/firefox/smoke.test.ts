import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageServer, servePages } from '../demo/serve.ts';
import { firefoxPath, launchFirefox, type RunningFirefox } from './firefox.ts';

const here = firefoxPath ? test : test.skip;
const why = firefoxPath ? '' : ' (skipped: no Firefox on this computer; install it or set FIREFOX_PATH)';

let server: PageServer;
let firefox: RunningFirefox;

beforeAll(async () => {
  if (!firefoxPath) return;
  server = await servePages();
  firefox = await launchFirefox(server.port);
});

afterAll(async () => {
  await firefox?.browser.close();
  await server?.close();
});

here(`the plan page is highlighted in Firefox${why}`, async () => {
  const page = await firefox.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto('http://jyj.demo.gov.cn/plan.html', { waitUntil: 'load' });
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('jn-')), { timeout: 20_000 });
  const sizes = await page.evaluate(() => [...CSS.highlights].map(([name, highlight]) => [name, highlight.size] as const));
  const commitments = sizes.filter(([name]) => name === 'jn-none').reduce((sum, [, size]) => sum + size, 0);
  expect(commitments, `highlights: ${JSON.stringify(sizes)}`).toBeGreaterThanOrEqual(30);
  expect(errors).toEqual([]);
});

here(`the workbench opens in Firefox${why}`, async () => {
  const page = await firefox.openPage('workbench.html');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.waitForFunction(() => document.querySelectorAll('table tbody tr').length > 0, { timeout: 20_000 });
  const rows = await page.evaluate(() => document.querySelectorAll('table tbody tr').length);
  expect(rows).toBeGreaterThanOrEqual(30);
  expect(errors).toEqual([]);
});
