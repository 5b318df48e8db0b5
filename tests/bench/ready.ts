import { existsSync } from 'node:fs';
import { servePages } from '../demo/serve.ts';
import { launchWithExtension } from '../e2e/extension.ts';
import { LOADS } from './in-chromium.ts';
import { originalPage } from './material.ts';
import { percentile, type Row, row } from './rows.ts';

const SEEN = 'highlights seen:';

/** From the page being parsed until the first frame with highlights, in the built extension, its background already awake. By the clock. */
export async function readyToHighlights(): Promise<Row[]> {
  const server = await servePages();
  const extension = await launchWithExtension({ port: server.port });
  try {
    // The page says so by itself: what a test tool runs on it to ask, 330 kB of script, would take the time that is measured.
    await extension.context.addInitScript((seen) => {
      const look = () => {
        if (![...CSS.highlights.keys()].some((name) => name.startsWith('jn-'))) requestAnimationFrame(look);
        else {
          const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
          console.info(seen, performance.now() - (navigation?.domInteractive ?? 0));
        }
      };
      requestAnimationFrame(look);
    }, SEEN);
    const times: number[] = [];
    for (let load = 0; load <= LOADS; load += 1) {
      const page = await extension.context.newPage();
      const said = page.waitForEvent('console', (message) => message.text().startsWith(SEEN));
      await page.goto(`http://jyj.demo.gov.cn${existsSync(originalPage) ? '/seed/hanweb.html' : '/plan.html'}`);
      const taken = Number((await said).text().slice(SEEN.length));
      // The first one wakes the background.
      if (load > 0) times.push(taken);
      await page.close();
    }
    const [value, referenceValue] = [percentile(times, 0.5), Math.min(...times)];
    return [row({ name: 'page ready → highlights', value, unit: 'ms', reference: 'the best load', referenceValue })];
  } finally {
    await extension.close();
    await server.close();
  }
}
