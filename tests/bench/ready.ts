import { existsSync } from 'node:fs';
import { servePages } from '../demo/serve.ts';
import { launchWithExtension } from '../e2e/extension.ts';
import { LOADS } from './in-chromium.ts';
import { originalPage } from './material.ts';
import { percentile, type Row, row } from './rows.ts';

/** From the page being parsed until the first frame with highlights, in the built extension, its background already awake. By the clock. */
export async function readyToHighlights(): Promise<Row[]> {
  const server = await servePages();
  const extension = await launchWithExtension({ port: server.port });
  try {
    await extension.context.addInitScript(() => {
      const look = () => {
        if ([...CSS.highlights.keys()].some((name) => name.startsWith('jn-'))) Object.assign(window, { seenAt: performance.now() });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const times: number[] = [];
    for (let load = 0; load <= LOADS; load += 1) {
      const page = await extension.context.newPage();
      await page.goto(`http://jyj.demo.gov.cn${existsSync(originalPage) ? '/seed/hanweb.html' : '/plan.html'}`);
      await page.waitForFunction(() => 'seenAt' in window);
      const taken = await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return (window as unknown as { seenAt: number }).seenAt - (navigation?.domContentLoadedEventEnd ?? 0);
      });
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
