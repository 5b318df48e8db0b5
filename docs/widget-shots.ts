import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium } from 'playwright';
import { findChromium } from '../.ci/find-browser.mjs';
import { serveKit } from '../tests/e2e/widget-server.ts';
import { sampleFeed } from '../tests/widget/sample-feed.ts';

/**
 * Draws the screenshots of docs/widget.md anew, from a kit of the tests' made-up plan: `npm run build:widget`, then
 * `node docs/widget-shots.ts` with Node 22. A folder as argument takes them instead of docs/widget, and print.pdf with them.
 */
const ARTICLE = `<div id="zoom"><h2>（一）聚焦资源供给，实施扩容工程</h2><p><b>1.扩大学位供给。</b>计划新增学位3万个以上，新建幼儿园40所。</p>
<p>2.提升办学条件。普惠园覆盖面力争达到90%，建设创新实验室10个。</p></div>`;

interface Shot {
  name: string;
  /** In place of `view="board"`. */
  view?: string;
  width?: number;
  article?: string;
  options?: BrowserContextOptions;
  /** Something to press before. */
  press?: string;
  fails?: boolean;
}

const OPENER = '.open >> nth=0';
const SHOTS: Shot[] = [
  { name: 'board', press: OPENER },
  { name: 'board-dark', view: 'view="board" theme="dark"' },
  { name: 'board-large', view: 'view="board" theme="light large"' },
  { name: 'board-320', width: 320 },
  { name: 'board-forced-colors', options: { forcedColors: 'active' } },
  { name: 'task', view: 'view="task" task="2"' },
  { name: 'inline', view: 'view="inline" target="#zoom"', article: ARTICLE, press: 'jiannuo-badge >> nth=2 >> button' },
  { name: 'failed', fails: true },
];

const folder = process.argv[2] ?? fileURLToPath(new URL('widget', import.meta.url));
const server = await serveKit(sampleFeed());
const browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
for (const { name, view, width = 900, article = '', options, press, fails } of SHOTS) {
  server.host('/shot.html', { article, change: (element) => element.replace('view="board"', view ?? 'view="board"') });
  if (fails) server.answers.set('/feed.json', (_, response) => response.writeHead(500).end());
  const page = await (await browser.newContext({ viewport: { width, height: 700 }, ...options })).newPage();
  await page.goto(`${server.origin}/shot.html`);
  await page.locator(fails ? '.stale' : name === 'inline' ? '.tag >> nth=0' : '.row >> nth=0').waitFor();
  if (press) await page.locator(press).click();
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  if (process.argv[2] && name === 'board') await page.pdf({ path: `${folder}/print.pdf` });
}
await browser.close();
await server.close();
