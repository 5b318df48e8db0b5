import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../../.ci/find-browser.mjs';
import { type PageServer, servePages } from '../demo/serve.ts';
import { launchWithExtension } from '../e2e/extension.ts';
import { type Cost, costOf, cpuTimeOf } from './cpu-trace.ts';
import type { Found, InPage } from './in-page.ts';
import { percentile, type Row, row } from './rows.ts';

declare const inPage: InPage;

/** A page is read once, cold: each measurement has a page of its own. */
const LOADS = 7;
export const original = new URL('../../../shared/seed/pages/hanweb.html', import.meta.url);
const MARK_JS = new URL('peers/node_modules/mark.js/dist/mark.min.js', import.meta.url);
const median = (values: number[]) => percentile(values, 0.5);

export async function bundleInPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('in-page.ts', import.meta.url)), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('The page bundle was not built.');
  return first.output[0].code;
}

export async function onFreshPages<Answer>(
  browser: Browser,
  url: string,
  script: string,
  act: (page: Page) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const page = await browser.newPage();
    await page.goto(url);
    await page.addScriptTag({ content: script });
    answers.push(await act(page));
    await page.close();
  }
  return answers;
}

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
    console.error(`page pass ×${times}: ${one?.characters} characters, ${one?.highlights} highlights`);
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

/** Pages that hold no policy, as they are met: a bureau's news, an endless page of it, and real ones where they stand beside the checkout. */
function plainPages(): Record<string, string> {
  const news = readFileSync(new URL('../fixtures/site/news.html', import.meta.url), 'utf8');
  const body = /<body[^>]*>(.*)<\/body>/s.exec(news)?.[1] ?? '';
  const pages: Record<string, string> = { news, 'endless news': news.replace('</body>', `${body.repeat(100)}</body>`) };
  for (const [name, file] of [
    ['blog', 'page-blog.html'],
    ['real news', 'page-news-on-gov-site.html'],
  ] as const) {
    const path = new URL(`../../../shared/corpus/${file}`, import.meta.url);
    if (existsSync(path)) pages[name] = readFileSync(path, 'utf8');
  }
  return pages;
}

/** The gate, run for the first time on a fresh page, as it always is. */
async function gate(browser: Browser, script: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, html] of Object.entries(plainPages())) {
    const server = await servePages({ '/page.html': html });
    try {
      const costs = await onFreshPages(browser, `http://127.0.0.1:${server.port}/page.html`, script, (page) =>
        cpuTimeOf(browser, page, 'gate', async () => {
          if (await page.evaluate(() => inPage.gate())) throw new Error(`${name} was taken for a policy page.`);
        }),
      );
      rows.push(row({ name: `detector: ${name}`, value: median(costs), unit: 'ms' }));
    } finally {
      await server.close();
    }
  }
  return rows;
}

/** From the page being parsed until the first frame with highlights, in the built extension, its background already awake. */
async function readyToHighlights(server: PageServer, path: string): Promise<Row> {
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
      await page.goto(`http://jyj.demo.gov.cn${path}`);
      await page.waitForFunction(() => 'seenAt' in window);
      const taken = await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return (window as unknown as { seenAt: number }).seenAt - (navigation?.domContentLoadedEventEnd ?? 0);
      });
      // The first one wakes the background.
      if (load > 0) times.push(taken);
      await page.close();
    }
    return row({ name: 'page ready → highlights', value: median(times), unit: 'ms' });
  } finally {
    await extension.close();
  }
}

/** What reading a page costs it, in real Chromium: CPU time of its main thread, so that what else the machine does is not counted. */
export async function pagePass(): Promise<Row[]> {
  const path = existsSync(original) ? '/seed/hanweb.html' : '/plan.html';
  console.error(
    `page pass: on ${existsSync(original) ? 'the original plan page' : "the demo's plan page (the original is not beside this checkout)"}`,
  );
  const script = await bundleInPage();
  const server = await servePages();
  const browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const at = (page: string) => `http://127.0.0.1:${server.port}${page}`;
    const rows = await passes(browser, at(path), script);
    rows.push(...(await besidePeer(browser, at(path), script)), ...(await edits(browser, at(path), script)));
    rows.push(...(await gate(browser, script)), await readyToHighlights(server, path));
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}
