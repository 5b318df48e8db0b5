import { existsSync, readFileSync } from 'node:fs';
import { servePages } from '../demo/serve.ts';
import { cpuTimeOf } from './cpu-trace.ts';
import { bundleInPage, onFreshPages, withBrowser } from './in-chromium.ts';
import type { InPage } from './in-page.ts';
import { percentile, type Row, row } from './rows.ts';

declare const inPage: InPage;

/** Short work: more loads, for the middle of them to be steady. */
const LOADS = 9;
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

/** The gate, run for the first time on a fresh page, as it always is: CPU time of the page's main thread, in real Chromium. */
export async function detector(): Promise<Row[]> {
  const script = await bundleInPage();
  return withBrowser(async (browser) => {
    const rows: Row[] = [];
    for (const [name, html] of Object.entries(plainPages())) {
      const server = await servePages({ '/page.html': html });
      try {
        const costs = await onFreshPages(
          browser,
          `http://127.0.0.1:${server.port}/page.html`,
          script,
          (page) =>
            cpuTimeOf(browser, page, 'gate', async () => {
              if (await page.evaluate(() => inPage.gate())) throw new Error(`${name} was taken for a policy page.`);
            }),
          LOADS,
        );
        rows.push(
          row({
            name: `detector: ${name}, ${Math.round(Buffer.byteLength(html) / 1000)} kB`,
            value: percentile(costs, 0.5),
            unit: 'ms',
            reference: 'the best load',
            referenceValue: Math.min(...costs),
          }),
        );
      } finally {
        await server.close();
      }
    }
    return rows;
  });
}
