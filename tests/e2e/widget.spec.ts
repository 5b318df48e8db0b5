import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Feed } from '../../lib/core/model/feed.ts';
import { buildKit } from '../../lib/publish/kit.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import { hostPage, serveKit, type WidgetServer } from './widget-server.ts';
import { board, test, told } from './widget-test.ts';

test('shows the board under the strictest policy, in two requests', async ({ server, open }) => {
  const { page, seen } = await open();
  await told(seen).toBe('jiannuo-load');
  await expect(board(page)).toContainText('9条承诺指标，8条已填报（89%）');
  await expect(board(page)).toContainText('数据截至2030-09-30');
  await expect(board(page)).toContainText('第7期　2030-10-09');
  await expect(board(page).getByRole('row', { name: /新建幼儿园/ })).toContainText('21所 / 40所');
  await expect(page.locator('jiannuo-status > table')).toBeHidden();
  expect(server.asked).toEqual(['/page.html', '/jiannuo-widget.js', '/feed.json']);
  expect(await seen()).toMatchObject({ violations: [], events: [['jiannuo-load', { seq: 7, asOf: '2030-09-30' }]] });
});

test('takes the height of the static table, and keeps the other rows behind a button', async ({ open }) => {
  const tall = await serveKit(tallFeed());
  const { page, seen } = await open(`${tall.origin}/page.html`);
  await told(seen).toBe('jiannuo-load');
  const rows = board(page).getByRole('rowheader');
  expect(await rows.count()).toBeLessThan(60);
  expect((await seen()).shift).toBe(0);
  await board(page)
    .getByRole('button', { name: /^显示其余/ })
    .click();
  await expect(rows).toHaveCount(60);
  // What a reader looks for is drawn anew from its beginning.
  await board(page).getByRole('searchbox').fill('学位');
  await board(page).getByRole('searchbox').fill('');
  await expect(rows).toHaveCount(50);
  await expect(board(page).getByRole('button', { name: '显示其余10条' })).toBeVisible();
  await tall.close();
});

test('text is never under 16 px, and nothing overflows at 320 px', async ({ open }) => {
  const { page, seen } = await open('/page.html', { viewport: { width: 320, height: 700 } });
  await told(seen).toBe('jiannuo-load');
  await board(page).getByRole('button', { name: '新增学位' }).click();
  const sizes = await page.evaluate(() => {
    const tree = document.querySelector('jiannuo-status')?.shadowRoot as ShadowRoot;
    return Array.from(tree.querySelectorAll('.jw *'), (element) => Number.parseFloat(getComputedStyle(element).fontSize));
  });
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('filters by status and task, searches, and opens the history, by keyboard alone', async ({ open }) => {
  const { page } = await open();
  const rows = board(page).getByRole('rowheader');
  await board(page).getByRole('button', { name: '显示其余4条' }).press('Enter');
  await expect(rows).toHaveCount(9);
  await expect(board(page).getByRole('button', { name: '县管校聘改革' })).toBeVisible();
  const late = board(page).getByRole('button', { name: '滞后 1', exact: true });
  await late.focus();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveText(['新建幼儿园']);
  await expect(late).toHaveAttribute('aria-pressed', 'true');
  await expect(late).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(9);
  await board(page)
    .getByRole('button', { name: /^任务 2 提升办学条件/ })
    .press('Enter');
  await expect(rows).toHaveCount(4);
  await board(page).getByRole('searchbox').pressSequentially('实验');
  await expect(rows).toHaveText(['创新实验室']);
  await board(page).getByRole('button', { name: '显示全部' }).press('Enter');
  await expect(rows).toHaveCount(9);
  const opener = board(page).getByRole('button', { name: '新增学位' });
  await opener.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  const history = board(page).getByRole('listitem').filter({ hasText: '2030' });
  await expect(history).toHaveText([/2030-09-30.*2\.61万个.*三季度新增/s, /2030-06-30.*上半年/s]);
  await expect(history.getByRole('link')).toHaveAttribute('href', 'https://jyj.example.gov.cn/2030/q3.html');
});

const BROKEN: [string, string, (server: WidgetServer) => void][] = [
  ['404', 'FeedHttpError', (server) => server.answers.set('/feed.json', (_, response) => response.writeHead(404).end())],
  [
    'HTML with 200',
    'FeedNotJson',
    (server) => server.answers.set('/feed.json', (_, response) => response.end('<!doctype html><title>登录</title>')),
  ],
  [
    'a redirect',
    'TypeError',
    (server) => server.answers.set('/feed.json', (_, response) => response.writeHead(302, { location: '/README.txt' }).end()),
  ],
  [
    'more than the cap',
    'FeedTooLarge',
    (server) => server.answers.set('/feed.json', (_, response) => response.end(`{"pad":"${'x'.repeat(2 << 20)}"}`)),
  ],
  [
    'another version',
    'FeedVersionUnknown',
    (server) => server.answers.set('/feed.json', (_, response) => response.end('{"schema":"jiannuo/2"}')),
  ],
  ['half a file', 'FeedNotJson', (server) => server.answers.set('/feed.json', (_, response) => response.end('{"schema":"jian'))],
  ['a closed connection', 'TypeError', (server) => server.answers.set('/feed.json', (request) => request.socket.destroy())],
];

for (const [what, error, breakIt] of BROKEN) {
  test(`${what}: the static table stays, dated, and trying again works`, async ({ server, open }) => {
    breakIt(server);
    const { page, seen } = await open();
    await told(seen).toBe('jiannuo-error');
    await expect(page.locator('jiannuo-status > table')).toContainText('新建幼儿园');
    await expect(page.getByRole('status')).toContainText(
      `数据截至2030-09-30，${error === 'FeedVersionUnknown' ? '新版数据读不了' : '暂未能更新'}`,
    );
    expect((await seen()).events[0]?.[1]).toMatchObject({ name: error });
    expect(await seen()).toMatchObject({ shift: 0, violations: [] });
    server.answers.clear();
    await page.getByRole('button', { name: '重试' }).click();
    await told(seen).toBe('jiannuo-load');
    await expect(board(page)).toBeVisible();
  });
}

test('says that data are old after their day', async ({ server, open }) => {
  const old = JSON.stringify({ ...sampleFeed(), expires: '2020-12-31' });
  server.answers.set('/feed.json', (_, response) => response.end(old));
  const { page, seen } = await open();
  await told(seen).toBe('jiannuo-load');
  await expect(board(page)).toContainText('数据截至2030-09-30，2020-12-31后未更新，可能较旧');
});

test('without scripts and in print the static table shows', async ({ open }) => {
  const silent = await open('/page.html', { javaScriptEnabled: false });
  await expect(silent.page.locator('jiannuo-status > table')).toContainText('新建幼儿园');
  const { page, seen } = await open();
  await told(seen).toBe('jiannuo-load');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('jiannuo-status > table')).toBeVisible();
  await expect(page.locator('.jw')).toBeHidden();
});

test('several elements share one request; the script may come twice; elements may move', async ({ server, open }) => {
  const embed = new TextDecoder().decode(
    (await buildKit({ feed: sampleFeed(), widgetJs: await widget() })).find(({ name }) => name === 'embed.html')?.bytes,
  );
  const twice = hostPage(embed, '<script src="jiannuo-widget.js" defer></script>', (element) => element + element);
  server.answers.set('/two.html', (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(twice));
  const { page, seen } = await open('/two.html');
  await expect.poll(async () => (await seen()).events.length).toBe(2);
  expect(server.asked.filter((path) => path === '/feed.json')).toHaveLength(1);
  await page.evaluate(() => {
    const moved = document.querySelector('jiannuo-status') as Element;
    moved.remove();
    document.body.append(moved);
  });
  await expect.poll(async () => (await seen()).events.length).toBe(3);
  await expect(board(page)).toHaveCount(2);
  expect(server.asked.filter((path) => path === '/feed.json')).toHaveLength(1);
});

test('a property set before the script came is kept, and properties reflect', async ({ server, open }) => {
  const embed = new TextDecoder().decode(
    (await buildKit({ feed: sampleFeed(), widgetJs: await widget() })).find(({ name }) => name === 'embed.html')?.bytes,
  );
  server.answers.set('/early.js', (_, response) =>
    response.setHeader('content-type', 'text/javascript').end("document.querySelector('jiannuo-status').theme = 'dark';"),
  );
  const early = hostPage(embed, '<script src="early.js" defer></script>');
  server.answers.set('/early.html', (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(early));
  const { page, seen } = await open('/early.html');
  await told(seen).toBe('jiannuo-load');
  const element = page.locator('jiannuo-status');
  await expect(element).toHaveAttribute('theme', 'dark');
  await expect(page.locator('.jw')).toHaveCSS('color-scheme', 'dark');
  await element.evaluate((node) => Object.assign(node, { theme: 'light', lang: 'en', view: 'unknown' }));
  await expect(page.locator('.jw')).toHaveCSS('color-scheme', 'light');
  await expect(element).toHaveAttribute('view', 'unknown');
  await expect(page.getByRole('region', { name: '示例教育2030: progress' })).toContainText('8 of 9 commitments reported');
});

test('an element that leaves while loading says nothing more', async ({ server, open }) => {
  let answer: (() => void) | null = null;
  server.answers.set('/feed.json', (_, response) => (answer = () => response.end(JSON.stringify(sampleFeed()))));
  const { page, seen } = await open();
  await expect.poll(() => server.asked.includes('/feed.json')).toBe(true);
  await page.evaluate(() => document.querySelector('jiannuo-status')?.remove());
  (answer as (() => void) | null)?.();
  await page.evaluate(() => fetch('README.txt').then((answer) => answer.text()));
  expect((await seen()).events).toEqual([]);
});

test('browsers without constructed style sheets load the style sheet of the kit', async ({ server, open }) => {
  const embed = new TextDecoder().decode(
    (await buildKit({ feed: sampleFeed(), widgetJs: await widget() })).find(({ name }) => name === 'embed.html')?.bytes,
  );
  server.answers.set('/old.js', (_, response) =>
    response.setHeader('content-type', 'text/javascript').end('delete ShadowRoot.prototype.adoptedStyleSheets;'),
  );
  const old = hostPage(embed, '<script src="old.js" defer></script>');
  server.answers.set('/old.html', (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(old));
  const { page, seen } = await open('/old.html');
  await told(seen).toBe('jiannuo-load');
  await expect(page.locator('.jw')).toHaveCSS('border-radius', '6px');
  expect(server.asked).toContain('/jiannuo-widget.css');
  expect((await seen()).violations).toEqual([]);
});

/** A plan as long as real ones are. */
function tallFeed(): Feed {
  const feed = sampleFeed();
  const items = Array.from({ length: 60 }, (_, at) => ({ ...(feed.items[at % 9] as Feed['items'][0]), id: `sample/${at}` }));
  return { ...feed, items };
}

test('has nothing that axe objects to, in each theme and width', async ({ open }) => {
  for (const width of [1000, 320]) {
    for (const theme of ['light', 'dark']) {
      const { page, seen } = await open('/page.html', { viewport: { width, height: 800 } });
      await told(seen).toBe('jiannuo-load');
      await page.locator('jiannuo-status').evaluate((node, value) => node.setAttribute('theme', value), theme);
      await board(page).getByRole('button', { name: '新增学位' }).click();
      const { violations } = await new AxeBuilder({ page }).include('jiannuo-status').analyze();
      expect(violations.map(({ id, nodes }) => `${theme} ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      await page.context().close();
    }
  }
});

test('the static pages of the kit show under the strict policy', async ({ open }) => {
  const { page, seen } = await open('/status.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('示例教育2030：进展');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  expect((await seen()).violations).toEqual([]);
  const embed = await open('/embed.html');
  await told(embed.seen).toBe('jiannuo-load');
  expect((await embed.seen()).violations).toEqual([]);
});

function widget(): Promise<string> {
  return readFile(new URL('../../.output/widget/jiannuo-widget.js', import.meta.url), 'utf8');
}
