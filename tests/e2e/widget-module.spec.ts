import { expect } from '@playwright/test';
import { hostPage } from './widget-server.ts';
import { board, test, told } from './widget-test.ts';

const script = (text: string) => (_: unknown, response: import('node:http').ServerResponse) =>
  response.setHeader('content-type', 'text/javascript').end(text);

test('a page made of modules mounts the widget around its own table, under the strictest policy', async ({ server, open }) => {
  server.answers.set(
    '/app.js',
    script(
      "import { mount } from './jiannuo-module.js'; mount(document.querySelector('#place'), { feed: 'feed.json', view: 'board', theme: 'dark', feedId: 'sample', seq: 7, asOf: '2030-09-30', fallback: document.querySelector('table') });",
    ),
  );
  server.host('/app.html', {
    head: '<script type="module" src="app.js"></script>',
    change: () => '<table><tr><td>静态</td></tr></table><div id="place"></div>',
  });
  const { page, seen } = await open('/app.html');
  await told(seen).toBe('jiannuo-load');
  await expect(board(page)).toContainText('9条承诺指标');
  await expect(page.locator('#place > jiannuo-status > table')).toBeHidden();
  expect(await page.locator('#place > jiannuo-status').evaluate((node) => node.getAttributeNames().sort())).toEqual(
    'as-of feed feed-id seq theme view'.split(' '),
  );
  await expect(page.locator('.jw')).toHaveCSS('color-scheme', 'dark');
  expect((await seen()).violations).toEqual([]);
});

test('the module and the script share one element, whichever comes first', async ({ server, open }) => {
  server.answers.set(
    '/both.js',
    script("import { define, mount } from './jiannuo-module.js'; define(); mount(document.body, { feed: 'feed.json' });"),
  );
  const embed = await (await fetch(`${server.origin}/embed.html`)).text();
  for (const head of ['<script type="module" src="both.js"></script>', '<script type="module" async src="both.js"></script>']) {
    server.answers.set('/both.html', (_, response) =>
      response.setHeader('content-type', 'text/html; charset=utf-8').end(hostPage(embed, head)),
    );
    const { page, seen } = await open('/both.html');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await expect(board(page)).toHaveCount(2);
    await expect.poll(async () => (await seen()).events.map(([type]) => type)).toEqual(['jiannuo-load', 'jiannuo-load']);
    expect(errors).toEqual([]);
    await page.context().close();
  }
});

test('the inline view of the module finds its second file beside it', async ({ server, open }) => {
  server.answers.set(
    '/app.js',
    script(
      "import { mount } from './jiannuo-module.js'; mount(document.querySelector('#place'), { feed: 'feed.json', view: 'inline', target: '#zoom' });",
    ),
  );
  server.host('/app.html', {
    head: '<script type="module" src="app.js"></script>',
    article: '<div id="zoom"><p>1.扩大学位供给。计划新增学位3万个以上，新建幼儿园40所。</p></div>',
    change: () => '<div id="place"></div>',
  });
  const { page, seen } = await open('/app.html');
  await told(seen).toBe('jiannuo-load');
  await expect(page.locator('#zoom jiannuo-badge').getByRole('button', { name: '新建幼儿园 滞后' })).toBeVisible();
  expect((await seen()).violations).toEqual([]);
});
