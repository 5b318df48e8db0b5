import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageServer, servePages } from '../demo/serve.ts';
import { EXTENSION, firefoxPath, launchFirefox, type RunningFirefox } from './firefox.ts';

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

// Disabled first: removed, it is not there to be disabled.
here.each([
  ['disabling', () => firefox.turn(false), () => firefox.turn(true)],
  ['removing', () => firefox.browser.uninstallExtension(EXTENSION), async () => {}],
] as const)(
  `%s the extension leaves nothing of it to be seen, in the page, its shadow roots and its frames${why}`,
  async (_, end, undo) => {
    server.mount('/living/', fileURLToPath(new URL('../fixtures/living', import.meta.url)));
    const page = await firefox.browser.newPage();
    await page.goto('http://jyj.demo.gov.cn/living/page.html?mixed', { waitUntil: 'load' });
    /** Where words are marked, and whether that is to be seen there; then whether our element has a box. */
    const seen = () =>
      page.evaluate(() => {
        const frame = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null;
        const ranges = [self, frame].flatMap((one) => [...(one?.CSS.highlights.get('jn-none') ?? [])]);
        const underlined = ranges.map(({ startContainer }) => {
          const { parentElement, ownerDocument } = startContainer;
          const { textDecorationLine } = getComputedStyle(parentElement as Element, '::highlight(jn-none)');
          const place = ownerDocument !== document ? 'frame' : startContainer.getRootNode() === document ? 'page' : 'shadow root';
          return `${place}: ${textDecorationLine}`;
        });
        return { marks: [...new Set(underlined)].sort(), boxes: document.querySelector('jiannuo-card')?.getClientRects().length };
      });
    const underlined = (line: string) => ['frame', 'page', 'shadow root'].map((place) => `${place}: ${line}`);
    await expect.poll(seen, { timeout: 20_000 }).toEqual({ marks: underlined('underline'), boxes: 1 });
    await end();
    await expect.poll(seen, { timeout: 5000 }).toEqual({ marks: underlined('none'), boxes: 0 });
    await undo();
  },
);
