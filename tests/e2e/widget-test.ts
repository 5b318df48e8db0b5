import { type Browser, type BrowserContextOptions, test as base, chromium, expect, type Page } from '@playwright/test';
import { findChromium } from '../../.ci/find-browser.mjs';
import { sampleFeed } from '../widget/sample-feed.ts';
import { serveKit, type WidgetServer } from './widget-server.ts';

/** What a page saw, kept on the page by a script that runs before its own. */
export interface Seen {
  shift: number;
  violations: string[];
  events: [string, Record<string, unknown>][];
}

export interface Opened {
  page: Page;
  seen: () => Promise<Seen>;
}

/** The host of pages that are no secure context, on the same server. */
export const PLAIN_HOST = 'bureau.test';

/** A kit of the sample on a server, and pages of it in one browser for all tests; a request to anywhere else fails the test. */
export const test = base.extend<
  { server: WidgetServer; open: (path?: string, options?: BrowserContextOptions) => Promise<Opened> },
  { chromiumBrowser: Browser }
>({
  chromiumBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const browser = await chromium.launch({
        executablePath: findChromium(),
        args: [...sandbox, `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  server: async ({}, use) => {
    const server = await serveKit(sampleFeed());
    await use(server);
    await server.close();
  },
  open: async ({ server, chromiumBrowser }, use) => {
    const foreign: string[] = [];
    await use(async (path = '/page.html', options = {}) => {
      const context = await chromiumBrowser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
      context.on('request', (request) => {
        const { hostname, href } = new URL(request.url());
        if (hostname !== '127.0.0.1' && hostname !== PLAIN_HOST) foreign.push(href);
      });
      const page = await context.newPage();
      await page.addInitScript(() => {
        const kept: Seen = { shift: 0, violations: [], events: [] };
        Object.assign(window, { kept });
        document.addEventListener('securitypolicyviolation', (event) =>
          kept.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
        );
        for (const type of ['jiannuo-load', 'jiannuo-error']) {
          document.addEventListener(type, (event) => kept.events.push([type, (event as CustomEvent).detail]));
        }
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) kept.shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(new URL(path, server.origin).href);
      return { page, seen: () => page.evaluate(() => (window as unknown as { kept: Seen }).kept) };
    });
    for (const context of chromiumBrowser.contexts()) await context.close();
    expect(foreign).toEqual([]);
  },
});

/** The last event that an element of the page told. */
export const told = (seen: () => Promise<Seen>) => expect.poll(async () => (await seen()).events.at(-1)?.[0]);
export const board = (page: Page) => page.getByRole('region', { name: '示例教育2030：进展' });
