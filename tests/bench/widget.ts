import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { inOldChromium, oldChromium } from '../e2e/old-chromium.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import { withBrowser } from './in-chromium.ts';
import { percentile, type Row, row } from './rows.ts';

/** What a page tells of itself once its rows are drawn: milliseconds since it was asked for, bytes of heap, requests after its own. */
interface Told {
  time: number;
  heap: number;
  requests: number;
  /** The longest time without a frame, in milliseconds, after each thing that a reader does with all rows there; the widget alone. */
  waits?: Record<string, number>;
}

/** No page may take longer: one that never tells would keep everything waiting. */
const PATIENCE = 60_000;

const PACKAGE = 'gridjs';
const PEER = new URL(`./peers/node_modules/${PACKAGE}/dist/`, import.meta.url);
const built = (name: string) => readFileSync(new URL(`../../.output/widget/${name}`, import.meta.url));
/** Heaps are told exactly, and after what is not needed any more was collected. */
const MEMORY = ['--enable-precise-memory-info', '--js-flags=--expose-gc'];
const OLD = [86, 92, 109];
/** Pages of each side, and in each old browser: a page is read once, cold. */
const LOADS = 3;
const SIZES = [50, 500, 2000];
/** Rows that the widget draws before a reader asks for the others; the peer shows as many on its first page. */
const FIRST = 50;

/** Waits until so many rows are drawn, lets a frame pass, and tells the server; with `use` what a reader does is tried before that. */
const WATCH = `(function () {
  const query = new URLSearchParams(location.search);
  const wanted = Math.min(Number(query.get('items')), query.get('all') ? Infinity : ${FIRST});
  const tree = () => { const widget = document.querySelector('jiannuo-status'); return (widget && widget.shadowRoot) || document; };
  const frame = () => new Promise((passed) => requestAnimationFrame(() => setTimeout(passed)));
  async function longest(act, frames) {
    await frame();
    let most = 0, before = performance.now();
    act();
    for (let at = 0; at < frames; at += 1) {
      await frame();
      most = Math.max(most, performance.now() - before);
      before = performance.now();
    }
    return most;
  }
  async function use() {
    const input = tree().querySelector('input');
    const type = (text) => { input.value = text; input.dispatchEvent(new Event('input', { bubbles: true })); };
    const waits = { 'scrolling': await longest(() => scrollTo(0, document.body.scrollHeight / 2), 20) };
    waits['a letter in the search'] = await longest(() => type('新'), 5);
    waits['a filter'] = await longest(() => tree().querySelector('.counts button').click(), 5);
    type('');
    waits['the other rows'] = await longest(() => tree().querySelector('table + p button').click(), 60);
    return waits;
  }
  let asked = false;
  async function look() {
    const rows = tree().querySelectorAll('tbody tr').length;
    const more = query.get('all') && !asked && rows > 0 && tree().querySelector('table + p button');
    if (more) { asked = true; more.click(); }
    if (rows < wanted) return requestAnimationFrame(look);
    await frame();
    const time = performance.now();
    const requests = performance.getEntriesByType('resource').filter(({ name }) => !/watch|ours\\.js|floor\\.js|peer\\.js|favicon/.test(name)).length;
    gc();
    const heap = performance.memory.usedJSHeapSize;
    const waits = query.get('use') ? await use() : undefined;
    fetch('told', { method: 'POST', body: JSON.stringify({ time, requests, heap, waits }) });
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

const FLOOR_ROW = '<tr><td>1</td><th>新建幼儿园</th><td>正常推进</td><td>21所 / 40所</td><td>按序时</td></tr>';

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
  const files: Record<string, (query: URLSearchParams) => string | Buffer> = {
    '/ours.html': () =>
      page('<script src="jiannuo-widget.js" defer></script><jiannuo-status></jiannuo-status><script src="ours.js"></script>'),
    '/ours.js': () => "document.querySelector('jiannuo-status').setAttribute('feed', 'feed.json' + location.search);",
    // As many rows as they come from a server, without script or style: what any page with a table costs here.
    '/floor.html': (query) =>
      page(`<table><tbody>${FLOOR_ROW.repeat(Number(query.get('all') ? query.get('items') : FIRST))}</tbody></table>`),
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
    const file = pathname === '/feed.json' ? feeds.get(items) : files[pathname]?.(searchParams);
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

/** The promise, or an error that names what did not come. */
function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`${what}: nothing came in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
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

const median = (loads: Told[], of: 'time' | 'heap' | 'requests') =>
  percentile(
    loads.map((one) => one[of]),
    0.5,
  );

/** Loads of each side in turns, so that what disturbs one disturbs the others. */
async function inTurns<Side extends string>(server: BenchServer, sides: readonly Side[], query: string): Promise<Record<Side, Told[]>> {
  const loads = Object.fromEntries(sides.map((side) => [side, []])) as unknown as Record<Side, Told[]>;
  await withBrowser(async (browser) => {
    for (let at = 0; at < LOADS; at += 1) {
      for (const side of sides) {
        const path = `/${side}.html?${query}`;
        loads[side].push(await within(load(browser, server, path), path));
      }
    }
  }, MEMORY);
  return loads;
}

/** Ours beside the peer, and above a plain table that the server sends. */
async function compare(server: BenchServer, items: number, all: boolean): Promise<Row[]> {
  const { ours, peer, floor } = await inTurns(server, ['ours', 'peer', 'floor'], `items=${items}${all ? '&all=1' : ''}`);
  const name = `widget: ${items} items${all ? ', all rows' : ''}`;
  const of = (what: 'time' | 'heap') => ({ value: median(ours, what), reference: 'Grid.js', referenceValue: median(peer, what) });
  const told = (side: Told[]) => `${median(side, 'time').toFixed(0)} ms, ${median(side, 'requests')} requests`;
  console.error(`${name}: ${told(ours)}; Grid.js ${told(peer)}; a plain table ${told(floor)}`);
  return [
    row({ name: `${name}, time to table`, unit: 'ms', ...of('time') }),
    row({
      name: `${name}, time above a plain table`,
      value: median(ours, 'time') - median(floor, 'time'),
      unit: 'ms',
      reference: 'Grid.js',
      referenceValue: median(peer, 'time') - median(floor, 'time'),
    }),
    row({ name: `${name}, heap`, unit: 'bytes', ...of('heap') }),
  ];
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
    for (const items of SIZES) {
      rows.push(...(await compare(server, items, false)));
      if (items > FIRST) rows.push(...(await compare(server, items, true)));
    }
    const { ours } = await inTurns(server, ['ours'], 'items=2000&use=1');
    for (const what of Object.keys(ours[0]?.waits ?? {})) {
      const value = percentile(
        ours.map(({ waits }) => waits?.[what] ?? 0),
        0.5,
      );
      rows.push(row({ name: `widget: 2000 items, longest frame: ${what}`, value, unit: 'ms' }));
    }
    for (const version of OLD) {
      // What was measured before is told all the same.
      await inOld(server, version).then(
        (more) => rows.push(...more),
        (error) => console.error(`widget: Chromium ${version} broke off.`, error),
      );
    }
    return rows;
  } finally {
    await server.close();
  }
}

/** The same in an old browser, where it is there. */
async function inOld(server: BenchServer, version: number): Promise<Row[]> {
  const path = oldChromium(version);
  if (!path) {
    console.error(`widget: no Chromium ${version}; JIANNUO_OLD_CHROMIUM names the folder that holds ${version}/chromium (CONTRIBUTING).`);
    return [];
  }
  const rows: Row[] = [];
  for (const items of SIZES) {
    const loads: Told[] = [];
    for (let at = 0; at < LOADS; at += 1) {
      const told = within(server.told(), `Chromium ${version}, ${items} items`);
      loads.push(await inOldChromium(path, `${server.origin}/ours.html?items=${items}`, told, MEMORY));
    }
    const name = `widget in Chromium ${version}: ${items} items`;
    rows.push(row({ name: `${name}, time to table`, value: median(loads, 'time'), unit: 'ms' }));
    rows.push(row({ name: `${name}, heap`, value: median(loads, 'heap'), unit: 'bytes' }));
    console.error(`${name}: ${median(loads, 'time').toFixed(0)} ms, ${median(loads, 'requests')} requests`);
  }
  return rows;
}
