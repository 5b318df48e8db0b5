import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { makeKey } from '../../lib/signing/signing-key.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import { serveKit, type WidgetServer } from './widget-server.ts';
import { board, type Opened, test, told } from './widget-test.ts';

const ARTICLE = '<div id="zoom"><p>1.扩大学位供给。计划新增学位3万个以上，新建幼儿园40所。</p></div>';
const VIEWS = { board: 'view="board"', task: 'view="task" task="1"', inline: 'view="inline" target="#zoom"' };
type View = keyof typeof VIEWS;

const json = (value: unknown) => (server: WidgetServer) =>
  server.answers.set('/feed.json', (_, response) => response.end(JSON.stringify(value)));
const empty = { ...sampleFeed(), items: [], notes: [], asOf: null, plan: { ...sampleFeed().plan, tasks: [], sections: [] } };

/** How things may stand when a page is opened, and the event that it ends with. */
const STATES: Record<string, { event: string; make: (server: WidgetServer) => unknown }> = {
  fresh: { event: 'jiannuo-load', make: () => {} },
  failed: { event: 'jiannuo-error', make: (server) => server.answers.set('/feed.json', (_, response) => response.writeHead(500).end()) },
  stale: { event: 'jiannuo-load', make: json({ ...sampleFeed(), expires: '2020-12-31' }) },
  // It pins keys, and the feed there is not signed.
  refused: { event: 'jiannuo-error', make: () => {} },
  empty: { event: 'jiannuo-load', make: json(empty) },
};

async function show(
  server: WidgetServer,
  open: (path: string, options: object) => Promise<Opened>,
  view: View,
  state: string,
  width = 1280,
) {
  const { event, make } = STATES[state] as (typeof STATES)[string];
  server.answers.clear();
  make(server);
  server.host('/view.html', {
    article: ARTICLE,
    change: (element) => element.replace('view="board"', `${VIEWS[view]}${state === 'refused' ? ' keys="a:b"' : ''}`),
  });
  const { page, seen } = await open('/view.html', { viewport: { width, height: 900 } });
  await told(seen).toBe(event);
  return page;
}

async function faults(page: Page, what: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  return violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`);
}

for (const view of Object.keys(VIEWS) as View[]) {
  test(`axe finds nothing in the ${view} view, in any state, theme and width`, async ({ server, open }) => {
    test.setTimeout(180_000);
    for (const state of Object.keys(STATES)) {
      for (const width of [1280, 320]) {
        const page = await show(server, open, view, state, width);
        const openers = page.locator('.open, jiannuo-badge >> nth=0 >> button');
        if (await openers.count()) await openers.first().click();
        for (const theme of ['light', 'dark', 'light large', 'forced colours']) {
          const forced = theme.startsWith('forced');
          await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
          if (!forced) await page.locator('jiannuo-status').evaluate((node, value) => node.setAttribute('theme', value), theme);
          await expect(page.locator('jiannuo-status [class*=jw]').first()).toBeVisible();
          const what = `${view}, ${state}, ${theme}, ${width} px`;
          expect(await faults(page, what)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(width);
        }
        await page.context().close();
      }
    }
  });
}

test('axe sees a planted fault through the shadow tree', async ({ server, open }) => {
  const page = await show(server, open, 'board', 'fresh');
  await board(page).evaluate((node) => node.querySelector('input')?.removeAttribute('aria-label'));
  await board(page).evaluate((node) => node.querySelector('input')?.removeAttribute('placeholder'));
  expect(await faults(page, 'planted')).toEqual([expect.stringContaining('planted: label')]);
});

for (const [view, state] of [
  ['board', 'fresh'],
  ['task', 'fresh'],
  ['inline', 'fresh'],
  ['board', 'failed'],
  ['board', 'stale'],
  ['board', 'refused'],
] as const) {
  test(`what a screen reader is told: ${view}, ${state}`, async ({ server, open }) => {
    const page = await show(server, open, view, state);
    const openers = page.locator('.open, jiannuo-badge >> nth=1 >> button');
    if (await openers.count()) await openers.first().click();
    await expect(page.locator('main')).toMatchAriaSnapshot({ name: `${view}-${state}.aria.yml` });
  });
}

test('a word that went missing changes what a screen reader is told', async ({ server, open }) => {
  const page = await show(server, open, 'board', 'fresh');
  await page.locator('.open').first().click();
  await board(page).evaluate((node) => node.querySelector('.st')?.lastChild?.remove());
  await expect(page.locator('main')).not.toMatchAriaSnapshot({ name: 'board-fresh.aria.yml' });
});

/** Presses Tab until the focus leaves the main part, and tells what was focused: its name, and whether that was to be seen. */
async function walk(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at || at === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const { width, height } = at.getBoundingClientRect();
      const small = at.matches('button, input') && (width < 24 || height < 24) ? ' (small)' : '';
      const ring = outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? ' (no ring)' : '';
      return `${at.getAttribute('aria-label') ?? at.textContent}${ring}${small}`;
    });
    if (name === null || names.length > 60) return names;
    names.push(name);
  }
}

const ROWS = ['新增学位', '新建幼儿园'];
const WALKS: Record<View, string[]> = {
  board: [
    ...['滞后1', '正常推进3', '已完成1', '未启动1', '已调整1', '暂缓1', '无填报1'],
    ...['任务 1 扩大学位供给 滞后 1 正常推进 1', '任务 2 提升办学条件 正常推进 2 已完成 1 未启动 1'],
    ...['任务 4 加强教师队伍 已调整 1 暂缓 1', '任务 4 关爱教师健康 无填报 1', '查找指标、任务'],
  ],
  task: [...ROWS, '全部数据'],
  inline: ['扩大学位供给 滞后 1 正常推进 1', '新增学位 正常推进', '新建幼儿园 滞后'],
};

for (const view of Object.keys(VIEWS) as View[]) {
  test(`a walk by Tab through the ${view} view: every control once, in order, with a ring, and out again`, async ({ server, open }) => {
    const page = await show(server, open, view, 'fresh');
    const names = await walk(page);
    const expected = WALKS[view];
    expect(names.slice(0, expected.length)).toEqual(expected);
    expect(names.at(-1)).toBe('全部数据');
    expect(names.filter((name) => name.endsWith(')'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    if (view !== 'task') expect(names).toEqual(expect.arrayContaining(ROWS));
  });
}

test('trying again keeps the focus in the element', async ({ server, open }) => {
  const page = await show(server, open, 'board', 'failed');
  server.answers.clear();
  await page.getByRole('button', { name: '重试' }).press('Enter');
  await expect(board(page)).toBeVisible();
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
  expect(first).toBe('滞后1');
});

test('a refused signed feed says so to screen readers', async ({ open }) => {
  const { key } = await makeKey('一句足够长的测试口令啊啊');
  const signed = await serveKit(sampleFeed(), { key, standby: [] });
  signed.answers.set('/feed.jws.json', (_, response) => response.end('{}'));
  const { page, seen } = await open(`${signed.origin}/page.html`);
  await told(seen).toBe('jiannuo-error');
  await expect(page.getByRole('status')).toMatchAriaSnapshot(
    '- status:\n  - text: 数据截至2030-09-30，已拒绝（没有签名）\n  - button "重试"',
  );
  await signed.close();
});
