import { expect } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { sampleFeed } from '../widget/sample-feed.ts';
import { board, test, told } from './widget-test.ts';

test('asks without cookies and without saying from where', async ({ server, open }) => {
  const asked: { cookie?: string | undefined; referer?: string | undefined }[] = [];
  server.answers.set('/feed.json', ({ headers: { cookie, referer } }, response) => {
    asked.push({ cookie, referer });
    response.end(JSON.stringify(sampleFeed()));
  });
  const { page, seen } = await open();
  await told(seen).toBe('jiannuo-load');
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the older way, which all browsers know.
    document.cookie = 'session=1';
    document.querySelector('jiannuo-status')?.setAttribute('feed', 'feed.json?again');
  });
  await expect.poll(async () => (await seen()).events.length).toBe(2);
  await page.evaluate(() => fetch('feed.json?plain').then((answer) => answer.text()));
  const nothing = { cookie: undefined, referer: undefined };
  // The page's own request tells both: the test would see them.
  expect(asked).toEqual([nothing, nothing, { cookie: 'session=1', referer: `${server.origin}/page.html` }]);
});

test('printed where there is no static table, each link is followed by its whole address', async ({ server, open }) => {
  server.host('/bare.html', { change: (element) => element.replace(/>.*</s, '><') });
  const { page, seen } = await open('/bare.html');
  await told(seen).toBe('jiannuo-load');
  await board(page).getByRole('button', { name: '新增学位' }).click();
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())), { mergePages: true });
  const printed = text.replace(/\s/g, '');
  expect(printed).toContain('三季度通报https://jyj.example.gov.cn/2030/q3.html');
  expect(printed).toContain(`全部数据${server.origin}/feed.json`);
});

const ARTICLE = '<div id="zoom"><p>1.扩大学位供给。计划新增学位3万个以上，新建幼儿园40所。</p></div>';

test('elements that come and go are forgotten, and those that come back mark the article once', async ({ server, open }) => {
  server.host('/inline.html', {
    article: ARTICLE,
    change: (element) => element.replace('view="board"', 'view="inline" target="#zoom"'),
  });
  const { page, seen } = await open('/inline.html');
  await told(seen).toBe('jiannuo-load');
  const left = () =>
    page.evaluate(() => ({
      badges: document.querySelectorAll('#zoom jiannuo-badge').length,
      highlights: (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size,
      sheets: document.adoptedStyleSheets.length,
    }));
  const once = await left();
  expect(once).toEqual({ badges: 3, highlights: 2, sheets: 1 });
  await page.evaluate(async () => {
    const first = document.querySelector('jiannuo-status') as Element;
    const loaded = (element: Element) => new Promise((done) => element.addEventListener('jiannuo-load', done, { once: true }));
    const gone: WeakRef<Element>[] = [];
    Object.assign(window, { gone });
    for (let at = 0; at < 10; at += 1) {
      first.remove();
      const other = first.cloneNode(true) as Element;
      gone.push(new WeakRef(other));
      document.body.append(other);
      await loaded(other);
      other.remove();
      document.body.append(first);
      await loaded(first);
    }
  });
  expect(await left()).toEqual(once);
  const collector = await page.context().newCDPSession(page);
  const kept = async () => {
    await collector.send('HeapProfiler.collectGarbage');
    return page.evaluate(() => (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((one) => one.deref()).length);
  };
  await expect.poll(kept).toBe(0);
  await page.evaluate(() => document.querySelector('jiannuo-status')?.remove());
  expect(await left()).toEqual({ badges: 0, highlights: 0, sheets: 0 });
});
