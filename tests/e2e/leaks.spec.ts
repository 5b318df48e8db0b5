import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { CDPSession } from 'playwright';
import { test } from './extension-test.ts';
import { waitForHighlights } from './page-highlights.ts';

const HOST = 'http://jyj.zjtz.gov.cn';
/** Garbage of the browser's own comes and goes; one leaked reading of the plan is some 300 kB. */
const MOST_GROWTH = 2_000_000;

/** What the page's process holds after everything that can go has gone. */
async function held(session: CDPSession): Promise<Record<'nodes' | 'listeners' | 'documents' | 'heap', number>> {
  await session.send('Performance.enable');
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), documents: of('Documents'), heap: of('JSHeapUsedSize') };
}

test('a hundred navigations, in one document and from page to page, leave nothing behind', async ({ extension, server }) => {
  test.setTimeout(300_000);
  server.mount('/living/', fileURLToPath(new URL('../fixtures/living', import.meta.url)));
  const page = await extension.context.newPage();
  const session = await extension.context.newCDPSession(page);
  await page.goto(`${HOST}/living/page.html?app`);
  let round = 0;
  /** To the plan, in the page itself and in a shadow root of its own by turns, and back to the news: two navigations. */
  async function thereAndBack(times: number): Promise<void> {
    for (const last = round + times; round < last; round += 1) {
      const fill = round % 2 === 0 ? 'fill' : 'fillShadow';
      await page.evaluate(`history.pushState(null, '', '#/plan/${round}'); ${fill}()`);
      await waitForHighlights(page);
      await page.evaluate("history.pushState(null, '', '#/news'); main.innerHTML = news");
      await page.waitForFunction(() => ![...CSS.highlights.keys()].some((name) => name.startsWith('jn-')));
    }
  }
  await thereAndBack(6);
  const before = await held(session);
  await thereAndBack(40);
  const after = await held(session);
  expect(after.listeners).toBe(before.listeners);
  expect(after.documents).toBe(before.documents);
  expect(Math.abs(after.nodes - before.nodes)).toBeLessThan(50);
  expect(after.heap - before.heap).toBeLessThan(MOST_GROWTH);

  async function loaded(times: number): Promise<void> {
    for (let load = 0; load < times; load += 1) {
      await page.goto(`${HOST}/plan.html?${load}`);
      await waitForHighlights(page);
    }
  }
  await loaded(3);
  const first = await held(session);
  await loaded(17);
  const last = await held(session);
  expect(last.listeners).toBe(first.listeners);
  expect(last.documents).toBe(first.documents);
  expect(Math.abs(last.nodes - first.nodes)).toBeLessThan(50);
  expect(last.heap - first.heap).toBeLessThan(MOST_GROWTH);
  // What the background keeps of pages is the last one alone; it keeps it after it has answered the page.
  const worker = await extension.worker();
  const pages = () =>
    worker.evaluate(async () => Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('page:')));
  await expect.poll(async () => (await pages()).length).toBe(1);
  expect(extension.errors).toEqual([]);
});
