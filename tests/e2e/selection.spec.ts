import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import type { Note } from '../../lib/core/model/note.ts';
import { PLACES } from '../../lib/i18n/places.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { cardOf } from './card.ts';
import type { RunningExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { clickHighlight, waitForHighlights } from './page-highlights.ts';

const PLAN = 'http://jyj.demo.gov.cn/plan.html';
const QUOTED = zhCN.form.evidenceQuoted;

interface Place {
  x: number;
  y: number;
}

async function openPlan(extension: RunningExtension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(PLAN);
  await waitForHighlights(page);
  return page;
}

/** Where words stand that are in the page, in an open shadow root of it, or in a frame. */
type Tree = 'page' | 'shadow root' | 'frame';

/** Draws a selection over these words with the mouse, as a hand does. Answers its end. */
async function drag(page: Page, words: string, tree: Tree = 'page'): Promise<Place> {
  const { from, to } = await page.evaluate(
    ({ wanted, tree }) => {
      const frame = tree === 'frame' ? document.querySelector('iframe') : null;
      const host = tree === 'shadow root' ? [...document.querySelectorAll('div')].find(({ shadowRoot }) => shadowRoot) : null;
      const root = frame?.contentDocument?.body ?? host?.shadowRoot ?? document.body;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        (frame ?? node.parentElement)?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = node.ownerDocument.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const rects = [...range.getClientRects()];
        const [first, last] = [rects[0] as DOMRect, rects.at(-1) as DOMRect];
        const { left, top } = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
        const [x, y] = [left + (frame?.clientLeft ?? 0), top + (frame?.clientTop ?? 0)];
        return {
          from: { x: x + first.left + 1, y: y + first.top + first.height / 2 },
          to: { x: x + last.right - 1, y: y + last.top + last.height / 2 },
        };
      }
      throw new Error(`${wanted} is not on the page`);
    },
    { wanted: words, tree },
  );
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  const selected = (inFrame: boolean) =>
    ((inFrame && document.querySelector('iframe')?.contentWindow) || window).getSelection()?.toString();
  expect(await page.evaluate(selected, tree === 'frame')).toBe(words);
  return to;
}

/** The buttons of the offer, found by what assistive technology is told: they stand in a closed shadow tree. */
async function offered(page: Page): Promise<Map<string, Place>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const found = new Map<string, Place>();
  for (const { role, name, backendDOMNodeId } of nodes) {
    if (role?.value !== 'button' || backendDOMNodeId === undefined) continue;
    const label = String(name?.value);
    if (!/^(记为|在这个网站不再|撤销)/.test(label)) continue;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: backendDOMNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    found.set(label, { x: (left + right) / 2, y: (top + bottom) / 2 });
  }
  await session.detach();
  return found;
}

async function press(page: Page, label: string): Promise<void> {
  await expect.poll(async () => [...(await offered(page)).keys()]).toContain(label);
  const { x, y } = (await offered(page)).get(label) as Place;
  await page.mouse.click(x, y);
}

async function tell(extension: RunningExtension, page: Page, jiannuo: string, payload: unknown): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(
    async ({ url, message }) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      await chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
    },
    { url: page.url(), message: { jiannuo, payload } },
  );
}

test('words near one commitment become its evidence, and stay with the form until it is saved', async ({ extension }) => {
  const page = await openPlan(extension);
  await drag(page, '完成22所');
  await press(page, '记为证据');
  const card = await cardOf(page);
  await expect(card.getByLabel(QUOTED)).toBeChecked();
  await expect(card.getByText('“完成22所”')).toBeVisible();
  await expect(card.getByLabel(zhCN.form.value)).toBeFocused();
  expect((await offered(page)).size).toBe(0);
  // Closed and opened again by its number, without a selection: the words are still there.
  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/card.html'))).toBe(false);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await clickHighlight(page, '22所');
  const again = await cardOf(page);
  await expect(again.getByLabel(QUOTED)).toBeChecked();
  await again.getByLabel(zhCN.form.value).fill('3');
  await again.getByLabel(zhCN.form.status, { exact: true }).selectOption('on');
  await again.getByLabel(zhCN.form.office).fill('演示处');
  await again.getByLabel(zhCN.form.author).fill('演示员');
  await page.keyboard.press('Control+Enter');
  await expect(again.getByText(zhCN.card.saved('').trim())).toBeVisible();
  // Saved, it does not join the next form.
  await expect(again.getByLabel(QUOTED)).toHaveCount(0);
  const panel = await extension.openPage('workbench.html');
  await panel
    .getByRole('button', { name: /城镇小区配套幼儿园/ })
    .first()
    .click();
  await expect(panel.getByText('“完成22所”').first()).toBeVisible();
  expect(extension.errors).toEqual([]);
});

test('to report progress, the words are offered beside a new report', async ({ extension }) => {
  const page = await openPlan(extension);
  await drag(page, '完成22所');
  await press(page, '记为进展');
  const card = await cardOf(page);
  await expect(card.getByRole('heading', { name: '城镇小区配套幼儿园整治任务' })).toBeVisible();
  await expect(card.getByLabel(zhCN.form.evidenceSelection)).toBeChecked();
  await expect(card.getByText('“完成22所”')).toBeVisible();
});

for (const [tree, words, target] of [
  ['shadow root', '要建成67所', '二级以上标准幼儿园'],
  ['frame', '全年计划完成68亿元', '教育基础建设项目投入'],
] as const)
  test(`words in a ${tree} are offered beside them, and become the evidence of what they speak of`, async ({ extension, server }) => {
    server.mount('/living/', fileURLToPath(new URL('../fixtures/living', import.meta.url)));
    const page = await extension.context.newPage();
    await page.goto('http://jyj.demo.gov.cn/living/page.html?mixed');
    // Read with what was put into the shadow root and the frame.
    const isRead = () =>
      page.waitForFunction(() => {
        const frame = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null | undefined;
        // The frame's only figure has another status once it was reported on.
        return [self, frame].every((one) => [...(one?.CSS.highlights.keys() ?? [])].some((name) => /^jn-(none|on)$/.test(name)));
      });
    await isRead();
    const end = await drag(page, words, tree);
    await expect.poll(async () => (await offered(page)).size).toBe(3);
    const place = (await offered(page)).get('记为证据') as Place;
    // Under the end of the words, or over their beginning.
    expect(Math.abs(place.y - end.y)).toBeLessThan(60);
    await press(page, '记为证据');
    const card = await cardOf(page);
    await expect(card.getByRole('heading', { name: target })).toBeVisible();
    await expect(card.getByLabel(QUOTED)).toBeChecked();
    await expect(card.getByText(`“${words}”`)).toBeVisible();
    await card.getByLabel(zhCN.form.value).fill('3');
    await card.getByLabel(zhCN.form.status, { exact: true }).selectOption('on');
    await card.getByLabel(zhCN.form.office).fill('演示处');
    await card.getByLabel(zhCN.form.author).fill('演示员');
    await page.keyboard.press('Control+Enter');
    await expect(card.getByText(zhCN.card.saved('').trim())).toBeVisible();
    // The record can lead back to its words.
    const worker = await extension.worker();
    const kept = await worker.evaluate(
      () =>
        new Promise<Note[]>((resolve) => {
          const opened = indexedDB.open('jiannuo');
          opened.onsuccess = () => {
            const all = opened.result.transaction('notes').objectStore('notes').getAll();
            all.onsuccess = () => resolve(all.result);
          };
        }),
    );
    const evidence = kept.flatMap((note) => note.evidence);
    expect(evidence.map(({ quote, selectors }) => [quote, Boolean(selectors?.length)])).toEqual([[words, true]]);
    await page.keyboard.press('Escape');
    await page.reload();
    await isRead();
    const panel = await extension.openPage('sidepanel.html');
    // The report was made at these words, and they are its evidence.
    await panel.getByText(PLACES['zh-CN'].here(2)).click();
    await panel.getByRole('button', { name: new RegExp(`${target}.*${PLACES['zh-CN'].evidence}`) }).click();
    const pointedAt = () =>
      page.evaluate(() =>
        [self, document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null]
          .flatMap((one) => [...(one?.CSS.highlights.get('jn-here') ?? [])])
          .map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset)),
      );
    await expect.poll(pointedAt).toEqual([words]);
    expect(extension.errors).toEqual([]);
  });

test('words near no commitment: the card asks, and goes on with what was chosen, by keyboard alone', async ({ extension }) => {
  const page = await openPlan(extension);
  await drag(page, '全市教育系统');
  // What the context menu and the shortcut do.
  await tell(extension, page, 'noteSelection', 'evidence');
  const card = await cardOf(page);
  await expect(card.getByLabel(zhCN.picker.search)).toBeFocused();
  await page.keyboard.type('持证');
  await expect(card.locator('.pick')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('heading', { name: '幼儿教师持证率' })).toBeVisible();
  await expect(card.getByLabel(QUOTED)).toBeChecked();
  await expect(card.getByText('“全市教育系统”')).toBeVisible();
  await expect(card.getByLabel(zhCN.form.value)).toBeFocused();
});

test('the browser’s own menu of selected words does what the offer does', async ({ extension }) => {
  const page = await openPlan(extension);
  await drag(page, '完成22所');
  const worker = await extension.worker();
  // No test can open a native menu: its click is dispatched to the listener that the browser would call.
  await worker.evaluate(async (url) => {
    const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
    const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(info: object, tab: unknown): void } };
    onClicked.dispatch({ menuItemId: 'evidence', editable: false, pageUrl: url, selectionText: '完成22所' }, tab);
  }, page.url());
  const card = await cardOf(page);
  await expect(card.getByRole('heading', { name: '城镇小区配套幼儿园整治任务' })).toBeVisible();
  await expect(card.getByLabel(QUOTED)).toBeChecked();
  await expect(card.getByText('“完成22所”')).toBeVisible();
});

test('two commitments in the words: the card asks, with these two first', async ({ extension }) => {
  const page = await openPlan(extension);
  await drag(page, '67所，新建公办园学位占比力争提高到50%');
  await press(page, '记为进展');
  const card = await cardOf(page);
  await expect(card.getByText(zhCN.picker.near)).toBeVisible();
  expect(await card.locator('.pick').evaluateAll((all) => all.slice(0, 2).map((one) => one.firstChild?.textContent))).toEqual([
    '二级以上标准幼儿园',
    '新建公办园学位占比',
  ]);
});

test('words selected while a report is being written join it, and nothing typed is lost', async ({ extension }) => {
  const page = await openPlan(extension);
  await clickHighlight(page, '67所');
  const card = await cardOf(page);
  await card.getByLabel(zhCN.form.value).fill('41');
  await card.getByLabel(zhCN.form.evidenceNone).check();
  const box = await (await card.frameElement()).boundingBox();
  await page.evaluate(
    (bottom) => scrollBy({ top: Math.max(0, bottom - innerHeight + 200), behavior: 'instant' }),
    (box?.y ?? 0) + (box?.height ?? 0),
  );
  const words = '2020年是';
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (!node.data.includes(wanted)) continue;
      getSelection()?.setBaseAndExtent(node, node.data.indexOf(wanted), node, node.data.indexOf(wanted) + wanted.length);
      return;
    }
  }, words);
  await tell(extension, page, 'noteSelection', 'evidence');
  await expect(card.getByLabel(QUOTED)).toBeChecked();
  await expect(card.getByText(`“${words}”`)).toBeVisible();
  await expect(card.getByLabel(zhCN.form.value)).toHaveValue('41');
});

test('goes on Escape, is turned off on the site by one click, and comes back by undo and by the settings', async ({ extension }) => {
  const page = await openPlan(extension);
  await drag(page, '完成22所');
  await expect.poll(async () => [...(await offered(page)).keys()]).toEqual(['记为进展', '记为证据', '在这个网站不再出现']);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await offered(page)).size).toBe(0);
  await drag(page, '建成67所');
  await press(page, '在这个网站不再出现');
  await press(page, '撤销');
  await drag(page, '完成22所');
  await press(page, '在这个网站不再出现');
  await page.reload();
  await waitForHighlights(page);
  await drag(page, '完成22所');
  await page.waitForTimeout(1000);
  expect((await offered(page)).size).toBe(0);
  const workbench = await extension.openPage('workbench.html#/settings');
  await workbench.getByRole('button', { name: zhCN.settings.turnOn('jyj.demo.gov.cn') }).click();
  await page.bringToFront();
  await drag(page, '建成67所');
  await expect.poll(async () => (await offered(page)).size).toBe(3);
});

test('the page learns of no words of ours but the offer’s own, and gains no node before something is selected', async ({ extension }) => {
  const page = await openPlan(extension);
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
  const before = await nodes();
  await drag(page, '完成22所');
  await expect.poll(async () => (await offered(page)).size).toBe(3);
  expect(await nodes()).toBe(before);
  expect(await page.evaluate(() => document.documentElement.outerHTML.includes('记为'))).toBe(false);
});
