import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePages } from '../demo/serve.ts';
import { launchWithExtension } from '../e2e/extension.ts';
import { scriptsOf } from './cpu-trace.ts';
import { LOADS } from './in-chromium.ts';
import { percentile, type Row, row } from './rows.ts';

const LENGTH = 200_000;

const REAL = { 'real blog': 'page-blog.html', 'real news': 'page-news-on-gov-site.html' };

/**
 * Pages that hold no policy, of 200 kB: a bureau's news without end; what a page can be made of that holds no article; and what a word
 * processor leaves behind. Beside them real ones, where they stand beside the checkout.
 */
function plainPages(): Record<string, string> {
  const news = readFileSync(new URL('../fixtures/site/news.html', import.meta.url), 'utf8');
  const body = /<body[^>]*>(.*)<\/body>/s.exec(news)?.[1] ?? '';
  const sentence = '今天上午，孩子们在操场上放飞了自己做的风筝，老师和家长在一旁看着。';
  const page = (part: (at: number) => string): string => {
    let content = '';
    for (let at = 0; Buffer.byteLength(content) < LENGTH; at += 1) content += part(at).repeat(20);
    return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>校园生活</title></head><body>${content}</body></html>`;
  };
  const pages: Record<string, string> = {
    news: news.replace('</body>', `${body.repeat(Math.ceil(LENGTH / Buffer.byteLength(body)))}</body>`),
    links: page((at) => `<ul><li><a href="/show/${at}.html">${sentence}</a><span>2020-04-02</span></li></ul>`),
    'nested boxes': page((at) => `<div class="item-${at}"><div><div><span>${sentence}</span></div></div></div>`),
    'a span a character': page(() => `<p>${[...sentence].map((one) => `<span style="color:#333">${one}</span>`).join('')}</p>`),
  };
  for (const [name, file] of Object.entries(REAL)) {
    const path = new URL(`../../../shared/corpus/${file}`, import.meta.url);
    if (existsSync(path)) pages[name] = readFileSync(path, 'utf8');
  }
  return pages;
}

/** An extension with the detector's manifest entry and a content script that does nothing. */
async function emptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jiannuo-empty-'));
  const built = JSON.parse(await readFile(new URL('../../.output/chrome-mv3/manifest.json', import.meta.url), 'utf8'));
  const { manifest_version, content_scripts } = built;
  await mkdir(join(folder, 'content-scripts'));
  await writeFile(join(folder, 'content-scripts/detector.js'), '');
  await writeFile(join(folder, 'background.js'), '');
  const background = { service_worker: 'background.js' };
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version, name: 'empty', version: '1', background, content_scripts }),
  );
  return folder;
}

/** What the detector of an extension costs each page, from its first byte on: compiled, started, looked once. By page name, a value a load. */
async function costsOf(extension: string | null, pages: Record<string, string>): Promise<Map<string, number[]>> {
  const server = await servePages(Object.fromEntries(Object.entries(pages).map(([name, html]) => [`/${name}.html`, html])));
  const running = await launchWithExtension({ port: server.port, ...(extension === null ? {} : { extension }) });
  const costs = new Map<string, number[]>();
  try {
    const browser = running.context.browser();
    if (!browser) throw new Error('The browser of this context cannot be reached.');
    for (const name of Object.keys(pages)) {
      const times: number[] = [];
      for (let load = 0; load < LOADS; load += 1) {
        const page = await running.context.newPage();
        const scripts = await scriptsOf(browser, page, async () => {
          await page.goto(`http://jyj.demo.gov.cn/${encodeURIComponent(name)}.html`);
          // It looks when the document is there, and the annotator would come right after.
          await page.waitForTimeout(100);
        });
        const [own, ...more] = [...scripts].filter(([url]) => url.includes('/content-scripts/'));
        if (!own?.[0].endsWith('detector.js') || more.length > 0) throw new Error(`${name} was taken for a policy page, or not looked at.`);
        times.push(own[1]);
        await page.close();
      }
      costs.set(name, times);
    }
    return costs;
  } finally {
    await running.close();
    await server.close();
  }
}

/** The built detector on fresh pages, its first look with all that it takes to come to it: CPU time of the page's main thread, in real Chromium. */
export async function detector(): Promise<Row[]> {
  const pages = plainPages();
  const empty = await emptyExtension();
  try {
    const [nothing, ours] = [await costsOf(empty, pages), await costsOf(null, pages)];
    return Object.entries(pages).map(([name, html]) => {
      const times = ours.get(name) as number[];
      console.error(`detector: ${name}: the best load ${Math.min(...times).toFixed(2)} ms`);
      return row({
        name: `detector: ${name}, ${Math.round(Buffer.byteLength(html) / 1000)} kB`,
        value: percentile(times, 0.5),
        unit: 'ms',
        reference: 'an empty script',
        referenceValue: percentile(nothing.get(name) as number[], 0.5),
      });
    });
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}
