import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { servePages } from '../demo/serve.ts';
import { type Cost, costOf, cpuTimeOf } from './cpu-trace.ts';
import { bundleOf, onFreshPages, withBrowser } from './in-chromium.ts';
import type { Found, InPage } from './in-page.ts';
import { originalPage } from './material.ts';
import { percentile, type Row, row } from './rows.ts';

declare const inPage: InPage;

const MARK_JS = new URL('peers/node_modules/mark.js/dist/mark.min.js', import.meta.url);
const median = (values: number[]) => percentile(values, 0.5);

async function passes(browser: Browser, url: string, script: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const times of [1, 10, 50]) {
    const loads = await onFreshPages(browser, url, script, async (page) => {
      await page.evaluate((count) => inPage.repeatArticle(count), times);
      const found: Found[] = [];
      const pass = await costOf(browser, page, ['pass', 'draw'], async () => found.push(await page.evaluate(() => inPage.pass())));
      const bare = await cpuTimeOf(browser, page, 'bare', () => page.evaluate(() => inPage.bare()));
      return { ...(found[0] as Found), pass, bare };
    });
    const [one] = loads;
    const best = Math.min(...loads.map(({ pass }) => pass.script)).toFixed(1);
    console.error(`page pass ×${times}: ${one?.characters} characters, ${one?.highlights} highlights; the best load ${best} ms of script`);
    const name = `page pass ×${times}`;
    const middle = (of: (pass: Cost) => number) => median(loads.map(({ pass }) => of(pass)));
    const referenceValue = median(loads.map(({ bare }) => bare));
    rows.push(
      row({ name: `${name}: script`, value: middle((pass) => pass.script), unit: 'ms', reference: 'bare walk and scan', referenceValue }),
      row({ name: `${name}: longest task`, value: middle((pass) => pass.longestTask), unit: 'ms' }),
      row({ name: `${name}: longest task by the clock`, value: middle((pass) => pass.longestByClock), unit: 'ms' }),
      row({ name: `${name}: nodes added`, value: Math.max(...loads.map(({ nodesAdded }) => nodesAdded)), unit: 'nodes' }),
    );
  }
  return rows;
}

/** The plan ×50, marked by mark.js where we highlight; nothing where it is not installed. */
async function besidePeer(browser: Browser, url: string, script: string): Promise<Row[]> {
  if (!existsSync(MARK_JS)) {
    console.error('page pass: mark.js is not installed; npm install --prefix tests/bench/peers brings it.');
    return [];
  }
  const loads = await onFreshPages(browser, url, script, async (page) => {
    await page.addScriptTag({ path: fileURLToPath(MARK_JS) });
    await page.evaluate((count) => inPage.repeatArticle(count), 50);
    const found: Found[] = [];
    const { script: ours } = await costOf(browser, page, ['pass', 'draw'], async () =>
      found.push(await page.evaluate(() => inPage.pass())),
    );
    let marked = 0;
    const theirs = await cpuTimeOf(browser, page, 'peer', async () => {
      marked = await page.evaluate(() => inPage.peer());
    });
    return { ours, theirs, marked, highlights: found[0]?.highlights };
  });
  console.error(`page pass ×50 beside a peer: ${loads[0]?.highlights} highlights, ${loads[0]?.marked} elements of mark.js`);
  const [value, referenceValue] = [median(loads.map(({ ours }) => ours)), median(loads.map(({ theirs }) => theirs))];
  return [row({ name: 'page pass ×50 beside a peer', value, unit: 'ms', reference: 'mark.js', referenceValue })];
}

/** The page's own edits on the plan ×50, with the annotator there and without it. */
async function edits(browser: Browser, url: string, script: string): Promise<Row[]> {
  const cost = (watched: boolean) =>
    onFreshPages(browser, url, script, async (page) => {
      await page.evaluate((count) => inPage.repeatArticle(count), 50);
      return cpuTimeOf(browser, page, 'edits', () => page.evaluate((there) => inPage.edits(there), watched));
    });
  const referenceValue = median(await cost(false));
  const value = median(await cost(true));
  return [row({ name: "the page's own edits", value, unit: 'ms', reference: 'without us', referenceValue })];
}

/** What reading a page costs it, in real Chromium: CPU time of its main thread, so that what else the machine does is not counted. */
export async function pagePass(): Promise<Row[]> {
  const isOriginal = existsSync(originalPage);
  console.error(
    `page pass: on ${isOriginal ? 'the original plan page' : "the demo's plan page (the original is not beside this checkout)"}`,
  );
  const script = await bundleOf('in-page.ts', 'bench');
  const server = await servePages();
  const url = `http://127.0.0.1:${server.port}${isOriginal ? '/seed/hanweb.html' : '/plan.html'}`;
  const rows: Row[] = [];
  try {
    for (const part of [passes, besidePeer, edits]) rows.push(...(await withBrowser((browser) => part(browser, url, script))));
    return rows;
  } finally {
    await server.close();
  }
}
