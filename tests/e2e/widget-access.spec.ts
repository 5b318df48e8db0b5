import { expect, type Page } from '@playwright/test';
import { makeKey } from '../../lib/signing/signing-key.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import { serveKit } from './widget-server.ts';
import { show, VIEWS, type View } from './widget-states.ts';
import { board, test, told } from './widget-test.ts';

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
    // As text, not by toMatchAriaSnapshot: that one writes patterns for figures and takes any other figure for the same.
    expect(await page.locator('main').ariaSnapshot()).toMatchSnapshot(`${view}-${state}-aria.yml`);
  });
}

test('a figure that is another one changes what a screen reader is told', async ({ server, open }) => {
  const page = await show(server, open, 'board', 'fresh');
  await page.locator('.open').first().click();
  await board(page).evaluate((node) => {
    const reached = node.querySelector('.v b');
    if (reached) reached.textContent = '2.62万个';
  });
  expect(await page.locator('main').ariaSnapshot()).not.toMatchSnapshot('board-fresh-aria.yml');
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
