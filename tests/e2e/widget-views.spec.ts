import type { ServerResponse } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { makeKey } from '../../lib/signing/signing-key.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import { serveKit } from './widget-server.ts';
import { board, PLAIN_HOST, test, told } from './widget-test.ts';

const isInline = (path: string) => path === '/jiannuo-inline.js';
const view = (kind: string) => (element: string) => element.replace('view="board"', kind);

test('one task: its commitments, its notes, and nothing of the others', async ({ server, open }) => {
  server.host('/task.html', { change: view('view="task" task="sample/t1"') });
  const { page, seen } = await open('/task.html');
  await told(seen).toBe('jiannuo-load');
  await expect(board(page)).toContainText('4条承诺指标，4条已填报（100%）');
  await expect(board(page)).toContainText('任务 2 提升办学条件');
  await expect(board(page).getByRole('rowheader')).toHaveText(['普惠园覆盖面', '建设项目投入', '创新实验室', '大班额比例']);
  await expect(board(page).getByRole('searchbox')).toHaveCount(0);
  await board(page).getByRole('button', { name: '创新实验室' }).press('Enter');
  await expect(board(page)).toContainText('提前完成。');
  const element = page.locator('jiannuo-status');
  await element.evaluate((node) => Object.assign(node, { task: '1' }));
  await expect(board(page).getByRole('rowheader')).toHaveText(['新增学位', '新建幼儿园']);
});

for (const [task, what] of [
  ['9', 'no task has this number'],
  ['4', 'two tasks print this number'],
]) {
  test(`${what}: the table stays, and says so`, async ({ server, open }) => {
    server.host('/task.html', { change: view(`view="task" task="${task}"`) });
    const { page, seen } = await open('/task.html');
    await told(seen).toBe('jiannuo-load');
    await expect(page.locator('jiannuo-status > table')).toContainText('新建幼儿园');
    await expect(page.getByRole('status')).toContainText('没有这一任务或正文');
    expect((await seen()).shift).toBe(0);
  });
}

test.describe('a signed feed', () => {
  test('is verified, and what was changed, is not signed, is older or is of another plan is refused', async ({ open }) => {
    const { key } = await makeKey('一句足够长的测试口令啊啊');
    const signed = await serveKit(sampleFeed(), { key, standby: [] });
    const older = await serveKit(sampleFeed({ seq: 6 }), { key, standby: [] });
    const other = await serveKit(sampleFeed({ feedId: 'other' }), { key, standby: [] });
    const text = async (server: { origin: string }) => (await fetch(`${server.origin}/feed.jws.json`)).text();
    const good = await text(signed);
    const { page, seen } = await open(`${signed.origin}/page.html`);
    await told(seen).toBe('jiannuo-load');
    await expect(board(page)).toContainText('已验证');
    const cases = [
      [good.replace(/"payload":"(.{40})./, (_, start) => `"payload":"${start}A`), 'FeedForged', '已拒绝（内容被改动）'],
      [await (await fetch(`${signed.origin}/feed.json`)).text(), 'FeedUnsigned', '已拒绝（没有签名）'],
      [await text(older), 'FeedReplayed', '已拒绝（旧一期或别的计划）'],
      [await text(other), 'FeedReplayed', '已拒绝（旧一期或别的计划）'],
    ] as const;
    for (const [body, name, words] of cases) {
      signed.answers.set('/feed.jws.json', (_, response) => response.end(body));
      const refused = await open(`${signed.origin}/page.html`);
      await told(refused.seen).toBe('jiannuo-error');
      expect((await refused.seen()).events).toEqual([['jiannuo-error', { name, message: expect.any(String) }]]);
      await expect(refused.page.locator('jiannuo-status > table')).toContainText('新建幼儿园');
      await expect(refused.page.getByRole('status')).toContainText(`数据截至2030-09-30，${words}`);
      expect(await refused.seen()).toMatchObject({ shift: 0, violations: [] });
    }
    // Within the page's life: what was shown once is not followed by an earlier issue, even where the page pins none.
    signed.answers.set('/feed.jws.json', (_, response) => text(older).then((body) => response.end(body)));
    await page.locator('jiannuo-status').evaluate((node) => node.setAttribute('seq', '1'));
    await told(seen).toBe('jiannuo-error');
    await expect(board(page)).toContainText('第7期');
    await expect(page.getByRole('status').first()).toContainText('已拒绝');
    for (const server of [signed, older, other]) await server.close();
  });

  test('is shown as not verifiable on plain http', async ({ open }) => {
    const { key } = await makeKey('一句足够长的测试口令啊啊');
    const signed = await serveKit(sampleFeed(), { key, standby: [] });
    const { page, seen } = await open(`${signed.origin.replace('127.0.0.1', PLAIN_HOST)}/page.html`);
    await told(seen).toBe('jiannuo-load');
    await expect(board(page)).toContainText('此页无法验证（http）');
    await signed.close();
  });
});

const ARTICLE = `<div id="zoom"><h2>（一）聚焦资源供给，实施扩容工程</h2><p><b>1.扩大学位供给。</b>计划新增学位3万个以上，<i>新建幼儿园</i>40所。</p>
<p>2.提升办学条件。普惠园覆盖面力争达到<em>90</em>%，建设创新实验室12个。</p></div>`;

test('marks the article around it, tells more in a popover, and takes everything out again', async ({ server, open }) => {
  server.host('/inline.html', { article: ARTICLE, change: view('view="inline" target="#zoom"') });
  const { page, seen } = await open('/inline.html');
  await told(seen).toBe('jiannuo-load');
  const zoom = page.locator('#zoom');
  const badges = zoom.locator('jiannuo-badge');
  expect(await zoom.evaluate((node) => node.textContent)).toBe(ARTICLE.replace(/<[^>]*>/g, ''));
  // Two headings, three figures; 12个 is not the figure that was promised (10个), so nothing is said of it.
  await expect(badges.locator('button.tag')).toHaveText(['滞后 1正常推进 1', '正常推进', '滞后', '正常推进 2已完成 1未启动 1', '正常推进']);
  expect(await page.evaluate(() => Array.from((CSS as unknown as { highlights: Map<string, unknown> }).highlights.keys()).sort())).toEqual([
    'jiannuo-late',
    'jiannuo-on',
  ]);
  const late = badges.getByRole('button', { name: '新建幼儿园 滞后' });
  await late.press('Enter');
  await expect(late).toHaveAttribute('aria-expanded', 'true');
  await expect(badges.getByRole('group', { name: '新建幼儿园' })).toContainText('两处用地未交付。');
  await page.keyboard.press('Escape');
  await expect(late).toHaveAttribute('aria-expanded', 'false');
  await expect(late).toBeFocused();
  await late.click();
  await page.locator('h1').click();
  await expect(late).toHaveAttribute('aria-expanded', 'false');
  await late.click();
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await page.locator('jiannuo-status').evaluate((node) => (node as unknown as { restore(): void }).restore());
  await expect(badges).toHaveCount(0);
  expect(await zoom.evaluate((node) => node.outerHTML)).toBe(ARTICLE);
  expect(await zoom.evaluate((node) => node.querySelector('p')?.childNodes.length)).toBe(4);
  expect(await page.evaluate(() => (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size)).toBe(0);
  expect((await seen()).violations).toEqual([]);
});

test('without an article the board shows and says what is missing', async ({ server, open }) => {
  server.host('/inline.html', { change: view('view="inline" target="#none"') });
  const { page, seen } = await open('/inline.html');
  await told(seen).toBe('jiannuo-error');
  await expect(board(page)).toContainText('没有这一任务或正文');
  expect((await seen()).events.at(-1)?.[1]).toEqual({ name: 'TargetUnknown', message: 'no article #none' });
});

test('a second file that is missing, or is not the one that was built with the script, never runs; board and article stay whole', async ({
  server,
  open,
}) => {
  server.host('/inline.html', { article: ARTICLE, change: view('view="inline" target="#zoom"') });
  const right = await (await fetch(`${server.origin}/jiannuo-inline.js`)).text();
  const script = (response: ServerResponse, text: string) => response.setHeader('content-type', 'text/javascript').end(text);
  const answers: [string, (response: ServerResponse) => void][] = [
    ['missing', (response) => response.writeHead(404).end()],
    ['one byte more', (response) => script(response, `${right}\n`)],
    ['another script', (response) => script(response, 'document.title = "PWNED"; export function annotate() {}')],
    [
      'right the first time only',
      (response) => script(response, server.asked.filter(isInline).length > 1 ? 'document.title = "PWNED"' : right),
    ],
  ];
  for (const [what, answer] of answers) {
    server.asked.length = 0;
    server.answers.set('/jiannuo-inline.js', (_, response) => answer(response));
    const { page, seen } = await open('/inline.html');
    const taken = what.startsWith('right');
    await told(seen).toBe(taken ? 'jiannuo-load' : 'jiannuo-error');
    await expect(board(page).getByRole('rowheader').first()).toBeVisible();
    expect(await page.locator('#zoom').evaluate((node) => node.textContent)).toBe(ARTICLE.replace(/<[^>]*>/g, ''));
    await expect(page).toHaveTitle('栏目');
    expect(server.asked.filter(isInline), what).toHaveLength(1);
    if (taken) continue;
    await expect(board(page), what).toContainText('数据截至2030-09-30，组件文件缺失或被改动');
    await expect(page.locator('jiannuo-badge')).toHaveCount(0);
    expect((await seen()).events.at(-1)?.[1]).toEqual({ name: 'FileRefused', message: `${server.origin}/jiannuo-inline.js` });
    await page.context().close();
  }
});

test('a browser that knows no modulepreload checks the second file all the same', async ({ server, open }) => {
  server.answers.set('/old.js', (_, response) =>
    response
      .setHeader('content-type', 'text/javascript')
      .end(
        "const { supports } = DOMTokenList.prototype; DOMTokenList.prototype.supports = function (word) { return word !== 'modulepreload' && supports.call(this, word); };",
      ),
  );
  server.host('/inline.html', {
    head: '<script src="old.js" defer></script>',
    article: ARTICLE,
    change: view('view="inline" target="#zoom"'),
  });
  const right = await open('/inline.html');
  await told(right.seen).toBe('jiannuo-load');
  await expect(right.page.locator('jiannuo-badge')).toHaveCount(5);
  server.answers.set('/jiannuo-inline.js', (_, response) =>
    response.setHeader('content-type', 'text/javascript').end('document.title = "PWNED"'),
  );
  const { page, seen } = await open('/inline.html');
  await told(seen).toBe('jiannuo-error');
  expect((await seen()).events.at(-1)?.[1]).toMatchObject({ name: 'FileRefused' });
  await expect(page).toHaveTitle('栏目');
});

const HOSTILE: [string, string][] = [
  ['hides everything', 'main *, jiannuo-status { display: none !important }'],
  ['unsets everything', '* { all: unset !important } style, script, head { display: none !important }'],
  [
    'has a root of 5 px',
    'html { font-size: 5px !important } body { font: inherit; line-height: 0; letter-spacing: 9px; text-transform: uppercase }',
  ],
];

for (const [what, css] of HOSTILE) {
  test(`shows on a page that ${what}`, async ({ server, open }) => {
    server.answers.set('/hostile.css', (_, response) => response.setHeader('content-type', 'text/css').end(css));
    server.host('/hostile.html', { head: '<link rel="stylesheet" href="hostile.css">' });
    const { page, seen } = await open('/hostile.html');
    await told(seen).toBe('jiannuo-load');
    await expect(board(page).getByRole('rowheader').first()).toBeVisible();
    const size = await page.locator('.jw').evaluate((node) => [getComputedStyle(node).fontSize, node.getBoundingClientRect().height > 400]);
    expect(size).toEqual(['16px', true]);
  });
}

test('survives a polluted Object.prototype', async ({ server, open }) => {
  server.answers.set('/early.js', (_, response) =>
    response
      .setHeader('content-type', 'text/javascript')
      .end(
        "Object.assign(Object.prototype, { onclick: 'PWNED()', class: 'x', style: 'x', href: 'javascript:PWNED()', method: 'GET', hedge: undefined });",
      ),
  );
  server.host('/early.html', { head: '<script src="early.js" defer></script>' });
  const { page, seen } = await open('/early.html');
  await told(seen).toBe('jiannuo-load');
  await expect(board(page).getByRole('rowheader').first()).toBeVisible();
  expect((await seen()).violations).toEqual([]);
});

test('large text: nothing under 20 px, nothing overflows at 320 px', async ({ server, open }) => {
  server.host('/large.html', { change: view('view="board" theme="large"') });
  const { page, seen } = await open('/large.html', { viewport: { width: 320, height: 700 } });
  await told(seen).toBe('jiannuo-load');
  await board(page).getByRole('button', { name: '新增学位' }).click();
  const sizes = await page.evaluate(() => {
    const tree = document.querySelector('jiannuo-status')?.shadowRoot as ShadowRoot;
    return Array.from(tree.querySelectorAll('.jw *'), (element) => Number.parseFloat(getComputedStyle(element).fontSize));
  });
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a page may set its colours and its font through the part', async ({ server, open }) => {
  server.answers.set('/theme.css', (_, response) =>
    response
      .setHeader('content-type', 'text/css')
      .end('jiannuo-status::part(jw) { --ink: rgb(1, 2, 3); font-family: serif } jiannuo-status::part(open) { color: rgb(4, 5, 6) }'),
  );
  server.host('/theme.html', { head: '<link rel="stylesheet" href="theme.css">' });
  const { page, seen } = await open('/theme.html');
  await told(seen).toBe('jiannuo-load');
  await expect(page.locator('.jw')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(page.locator('.jw h2')).toHaveCSS('font-family', 'serif');
  await expect(board(page).getByRole('button', { name: '新增学位' })).toHaveCSS('color', 'rgb(4, 5, 6)');
});
