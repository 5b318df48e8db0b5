import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium } from '../../.ci/find-browser.mjs';
import { servePages } from '../demo/serve.ts';
import { costOf, cpuTimeOf } from './cpu-trace.ts';
import type { InPage } from './in-page.ts';
import { bundleInPage, onFreshPages, original } from './page-pass.ts';
import { percentile, type Row, row } from './rows.ts';

declare const inPage: InPage;

/** Long enough to hold 2,500 commitments. */
const TIMES = 80;
const median = (values: number[]) => percentile(values, 0.5);

/** What the strip costs: finding where 2,500 commitments stand in the page, and drawing them. CPU time of the main thread, in real Chromium. */
export async function minimap(): Promise<Row[]> {
  const script = await bundleInPage();
  const server = await servePages();
  const browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const url = `http://127.0.0.1:${server.port}${existsSync(original) ? '/seed/hanweb.html' : '/plan.html'}`;
    const loads = await onFreshPages(browser, url, script, async (page) => {
      await page.evaluate((times) => inPage.repeatArticle(times), TIMES);
      const found: number[][] = [];
      const finding = await costOf(browser, page, ['places'], async () => found.push(await page.evaluate(() => inPage.places())));
      const places = found[0] as number[];
      const drawing = await cpuTimeOf(browser, page, 'strip', () => page.evaluate((at) => inPage.strip(at), places));
      return { count: places.length, finding, drawing };
    });
    const [one] = loads;
    console.error(`minimap: ${one?.count} marks`);
    return [
      row({ name: 'minimap: 2,500 marks drawn', value: median(loads.map(({ drawing }) => drawing)), unit: 'ms' }),
      row({ name: 'minimap: their places found', value: median(loads.map(({ finding }) => finding.script)), unit: 'ms' }),
      row({
        name: 'minimap: their places found, longest task',
        value: median(loads.map(({ finding }) => finding.longestTask)),
        unit: 'ms',
      }),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
