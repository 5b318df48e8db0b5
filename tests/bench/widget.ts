import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { inOldChromium, oldChromium } from '../e2e/old-chromium.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import { LOADS, withBrowser } from './in-chromium.ts';
import { percentile, type Row, row } from './rows.ts';

/** What a page tells of itself once its rows are drawn: milliseconds since it was asked for, bytes of heap, requests after its own. */
interface Told {
  time: number;
  heap: number;
  requests: number;
}

const PACKAGE = 'gridjs';
const PEER = new URL(`./peers/node_modules/${PACKAGE}/dist/`, import.meta.url);
const built = (name: string) => readFileSync(new URL(`../../.output/widget/${name}`, import.meta.url));
/** Rows that the widget draws before a reader asks for the others; the peer shows as many on its first page. */
const FIRST = 100;

/** Waits until so many rows are drawn, lets a frame pass, and tells the server. */
const WATCH = `(function () {
  const query = new URLSearchParams(location.search);
  const wanted = Math.min(Number(query.get('items')), query.get('all') ? Infinity : ${FIRST});
  const widget = () => document.querySelector('jiannuo-status');
  function look() {
    const tree = (widget() && widget().shadowRoot) || document;
    const rows = tree.querySelectorAll('tbody tr').length;
    const more = query.get('all') && rows === ${FIRST} && widget() && tree.querySelector('table + p button');
    if (more) more.click();
    if (rows < wanted) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => {
      const time = performance.now();
      const requests = performance.getEntriesByType('resource').filter(({ name }) => !/watch|ours\\.js|peer\\.js|favicon/.test(name)).length;
      if (window.gc) gc();
      fetch('told', { method: 'POST', body: JSON.stringify({ time, requests, heap: performance.memory.usedJSHeapSize }) });
    }));
  }
  look();
})();`;

/** The same rows by Grid.js, with search and sorting, as its documentation shows it. */
const PEER_PAGE = `(function () {
  const query = new URLSearchParams(location.search);
  new gridjs.Grid({
    columns: ['任务', '指标', '状态', '已达', '目标', '进度'], search: true, sort: true,
    pagination: query.get('all') ? false : { limit: ${FIRST} },
    server: { url: 'feed.json' + location.search, then: (feed) => feed.items.map((item) => [item.taskId, item.subject, item.status || '', item.value, item.quantity ? item.quantity.value + (item.quantity.unit || '') : '', item.pace.code]) },
  }).render(document.getElementById('grid'));
})();`;

function feedOf(count: number): string {
  const feed = sampleFeed();
  const items = Array.from({ length: count }, (_, at) => ({
    ...(feed.items[at % feed.items.length] as (typeof feed.items)[0]),
    id: `sample/${at}`,
  }));
  return JSON.stringify({ ...feed, items });
}

interface BenchServer {
  origin: string;
  /** What the next page tells. */
  told(): Promise<Told>;
  close(): Promise<void>;
}

async function serve(): Promise<BenchServer> {
  const page = (body: string) =>
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title><body>${body}<script src="watch.js" defer></script>`;
  const files: Record<string, () => string | Buffer> = {
    '/ours.html': () =>
      page('<script src="jiannuo-widget.js" defer></script><jiannuo-status></jiannuo-status><script src="ours.js"></script>'),
    '/ours.js': () => "document.querySelector('jiannuo-status').setAttribute('feed', 'feed.json' + location.search);",
    '/peer.html': () =>
      page(
        '<link rel="stylesheet" href="mermaid.min.css"><div id="grid"></div><script src="gridjs.umd.js" defer></script><script src="peer.js" defer></script>',
      ),
    '/peer.js': () => PEER_PAGE,
    '/watch.js': () => WATCH,
    '/jiannuo-widget.js': () => built('jiannuo-widget.js'),
    '/gridjs.umd.js': () => readFileSync(new URL('gridjs.umd.js', PEER)),
    '/mermaid.min.css': () => readFileSync(new URL('theme/mermaid.min.css', PEER)),
  };
  let listener: (told: Told) => void = () => {};
  const feeds = new Map<number, string>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url as string, 'http://a');
    if (pathname === '/told') {
      let body = '';
      request.on('data', (piece) => (body += piece));
      request.on('end', () => {
        response.end();
        listener(JSON.parse(body));
      });
      return;
    }
    const items = Number(searchParams.get('items'));
    if (pathname === '/feed.json' && !feeds.has(items)) feeds.set(items, feedOf(items));
    const file = pathname === '/feed.json' ? feeds.get(items) : files[pathname]?.();
    const type = { js: 'text/javascript', css: 'text/css', json: 'application/json' }[pathname.split('.').pop() as string] ?? 'text/html';
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(file);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told: () => new Promise((resolve) => (listener = resolve)),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** One page, opened cold. */
async function load(browser: Browser, server: BenchServer, path: string): Promise<Told> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const told = server.told();
  await page.goto(server.origin + path);
  const answer = await told;
  await context.close();
  return answer;
}

const median = (loads: Told[], of: keyof Told) =>
  percentile(
    loads.map((one) => one[of]),
    0.5,
  );

/** Ours and the peer in turns, so that what disturbs one disturbs the other. */
async function compare(browser: Browser, server: BenchServer, items: number, all: boolean): Promise<Row[]> {
  const loads: Record<'ours' | 'peer', Told[]> = { ours: [], peer: [] };
  for (let at = 0; at < LOADS; at += 1) {
    for (const side of ['ours', 'peer'] as const)
      loads[side].push(await load(browser, server, `/${side}.html?items=${items}${all ? '&all=1' : ''}`));
  }
  const name = `widget: ${items} items${all ? ', all rows' : ''}`;
  const of = (what: keyof Told) => ({ value: median(loads.ours, what), reference: 'Grid.js', referenceValue: median(loads.peer, what) });
  const told = (side: Told[]) => `${median(side, 'time').toFixed(0)} ms, ${median(side, 'requests')} requests`;
  console.error(`${name}: ${told(loads.ours)}; Grid.js ${told(loads.peer)}`);
  return [row({ name: `${name}, time to table`, unit: 'ms', ...of('time') }), row({ name: `${name}, heap`, unit: 'bytes', ...of('heap') })];
}

/** What a citizen's browser pays for the widget, beside a table component that shows the same rows: sizes, requests, time, memory. */
export async function widget(): Promise<Row[]> {
  if (!existsSync(new URL('gridjs.umd.js', PEER))) {
    console.error('widget: Grid.js is not installed; npm install --prefix tests/bench/peers brings it.');
    return [];
  }
  const gzip = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
  const theirs = gzip(readFileSync(new URL('gridjs.umd.js', PEER))) + gzip(readFileSync(new URL('theme/mermaid.min.css', PEER)));
  const rows = [
    row({
      name: 'widget: script',
      value: gzip(built('jiannuo-widget.js')),
      unit: 'bytes',
      reference: 'Grid.js and theme',
      referenceValue: theirs,
    }),
  ];
  const server = await serve();
  try {
    for (const items of [50, 500, 2000]) {
      rows.push(...(await withBrowser((browser) => compare(browser, server, items, false))));
      if (items > FIRST) rows.push(...(await withBrowser((browser) => compare(browser, server, items, true))));
    }
    const old = oldChromium(86);
    if (!old) console.error('widget: no old Chromium; JIANNUO_OLD_CHROMIUM names the folder that holds 86/chromium (CONTRIBUTING).');
    for (const items of old ? [50, 500, 2000] : []) {
      const told = server.told();
      const { time, heap } = await inOldChromium(old as string, `${server.origin}/ours.html?items=${items}`, told).then(() => told);
      rows.push(row({ name: `widget in Chromium 86: ${items} items, time to table`, value: time, unit: 'ms' }));
      rows.push(row({ name: `widget in Chromium 86: ${items} items, heap`, value: heap, unit: 'bytes' }));
    }
    return rows;
  } finally {
    await server.close();
  }
}
