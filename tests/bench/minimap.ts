import { existsSync } from 'node:fs';
import type { Browser } from 'playwright';
import { servePages } from '../demo/serve.ts';
import { costOf, cpuTimeOf } from './cpu-trace.ts';
import { bundleOf, onFreshPages, withBrowser } from './in-chromium.ts';
import type { InPage } from './in-page.ts';
import { originalPage } from './material.ts';
import { percentile, type Row, row } from './rows.ts';

declare const inPage: InPage;

/** Long enough to hold 2,500 commitments. */
const TIMES = 80;
const median = (values: number[]) => percentile(values, 0.5);

/** What the strip costs: finding where 2,500 commitments stand in the page, and drawing them. CPU time of the main thread, in real Chromium. */
export async function minimap(): Promise<Row[]> {
  const script = await bundleOf('in-page.ts', 'bench');
  const server = await servePages();
  const url = `http://127.0.0.1:${server.port}${existsSync(originalPage) ? '/seed/hanweb.html' : '/plan.html'}`;
  try {
    return await withBrowser((browser) => strips(browser, url, script));
  } finally {
    await server.close();
  }
}

async function strips(browser: Browser, url: string, script: string): Promise<Row[]> {
  const loads = await onFreshPages(browser, url, script, async (page) => {
    await page.evaluate((times) => inPage.repeatArticle(times), TIMES);
    const found: number[][] = [];
    const finding = await costOf(browser, page, ['places'], async () => found.push(await page.evaluate(() => inPage.places())));
    const places = found[0] as number[];
    const costOfDrawing = async (name: string) => {
      // In a document that holds nothing else, as the frame's does.
      const frame = await browser.newPage();
      await frame.addScriptTag({ content: script });
      const cost = await cpuTimeOf(browser, frame, name, () => frame.evaluate((at) => inPage.strip(at), places));
      await frame.close();
      return cost;
    };
    return { count: places.length, finding, canvas: await costOfDrawing('canvas'), drawing: await costOfDrawing('strip') };
  });
  const [one] = loads;
  console.error(`minimap: ${one?.count} marks`);
  return [
    row({ name: 'minimap: 2,500 marks drawn', value: median(loads.map(({ drawing }) => drawing)), unit: 'ms' }),
    row({ name: "minimap: the browser's first canvas", value: median(loads.map(({ canvas }) => canvas)), unit: 'ms' }),
    row({ name: 'minimap: their places found', value: median(loads.map(({ finding }) => finding.script)), unit: 'ms' }),
    row({
      name: 'minimap: their places found, longest task',
      value: median(loads.map(({ finding }) => finding.longestTask)),
      unit: 'ms',
    }),
  ];
}
