import { expect } from '@playwright/test';
import type { Frame, Page } from 'playwright';
import { MINIMAP_WORDS } from '../../lib/i18n/page-words.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { cardOf } from './card.ts';
import type { RunningExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { clickHighlight, waitForHighlights } from './page-highlights.ts';

const PLAN = 'http://jyj.demo.gov.cn/plan.html';
const WORDS = MINIMAP_WORDS['zh-CN'];

const mapOf = (page: Page): Frame | undefined => page.frames().find((frame) => frame.url().endsWith('/minimap.html'));

/** Inked pixels of the strip in the colour of a design token, or in any. */
function inkOf(map: Frame, token?: string): Promise<number> {
  return map.evaluate((name) => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    if (canvas.width === 0 || canvas.height === 0) return 0;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let wanted: number[] | null = null;
    if (name !== null) {
      const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
      wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    }
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at + 3] as number) > 127 && (!wanted || wanted.every((value, part) => Math.abs(value - (data[at + part] as number)) < 3)))
        count += 1;
    }
    return count;
  }, token ?? null);
}

async function openPlan(extension: RunningExtension): Promise<{ page: Page; map: Frame }> {
  const page = await extension.context.newPage();
  await page.goto(PLAN);
  await waitForHighlights(page);
  await expect.poll(() => mapOf(page)).toBeTruthy();
  const map = mapOf(page) as Frame;
  await expect.poll(() => inkOf(map)).toBeGreaterThan(50);
  return { page, map };
}

/** The strip's middle, in the page's viewport. */
async function stripOf(map: Frame): Promise<{ x: number; height: number }> {
  const owner = await map.frameElement();
  const box = await owner.boundingBox();
  if (!box) throw new Error('the strip is not shown');
  return { x: box.x + box.width - 7, height: box.height };
}

test('shows where the commitments are and how they stand, follows a report, and says nothing private when hovered', async ({
  extension,
}) => {
  const { page, map } = await openPlan(extension);
  expect(await inkOf(map, '--st-late')).toBe(0);
  await clickHighlight(page, '67所');
  const card = await cardOf(page);
  await card.getByLabel(zhCN.form.value).fill('20');
  await card.getByLabel(zhCN.form.status, { exact: true }).selectOption('late');
  await card.getByLabel(zhCN.form.office).fill('演示处');
  await card.getByLabel(zhCN.form.author).fill('演示员');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => inkOf(map, '--st-late')).toBeGreaterThanOrEqual(48);
  const title = async () => map.evaluate(() => (document.querySelector('canvas') as HTMLCanvasElement).title);
  const { x, height } = await stripOf(map);
  for (let y = 20; y < height && (await title()) === ''; y += 6) await page.mouse.move(x, y);
  expect(await title()).toMatch(/^第\d+处，共\d+处$/);
  expect(extension.errors).toEqual([]);
});

test('a click goes to the mark, beside the marks to the place, and the keyboard stays in the page', async ({ extension }) => {
  const { page, map } = await openPlan(extension);
  const { x, height } = await stripOf(map);
  const here = () => page.evaluate(() => [...(CSS.highlights.get('jn-here') ?? [])].length);
  // A busy computer draws the strip anew while the pointer is on its way: then one clicks again.
  await expect(async () => {
    await page.mouse.click(x, height - 2);
    const atEnd = () => page.evaluate(() => Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight);
    await expect.poll(atEnd, { timeout: 2000 }).toBe(true);
  }).toPass({ timeout: 15_000 });
  expect(await here()).toBe(0);
  const first = await page.evaluate(() => {
    const tops = [...CSS.highlights]
      .filter(([name]) => name.startsWith('jn-') && name !== 'jn-task')
      .flatMap(([, one]) => [...one])
      .map((one) => {
        const range = document.createRange();
        range.setStart(one.startContainer, one.startOffset);
        range.setEnd(one.endContainer, one.endOffset);
        return (range.getBoundingClientRect().top + scrollY) / document.documentElement.scrollHeight;
      });
    return Math.min(...tops);
  });
  await expect(async () => {
    await page.mouse.click(x, first * height);
    await expect.poll(here, { timeout: 2000 }).toBe(1);
  }).toPass({ timeout: 15_000 });
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
});

test('is off by one click on this site, stays off, and the settings bring it back at once', async ({ extension }) => {
  const { page, map } = await openPlan(extension);
  const { x } = await stripOf(map);
  await page.mouse.move(x, 300);
  await expect(map.getByTitle(WORDS.turnOff)).toBeVisible();
  await page.mouse.click(x - 22, 14);
  await expect.poll(() => mapOf(page)).toBeUndefined();
  await page.reload();
  await waitForHighlights(page);
  const workbench = await extension.openPage('workbench.html#/settings');
  await expect(workbench.getByText(zhCN.settings.offSites(1))).toBeVisible();
  expect(mapOf(page)).toBeUndefined();
  await workbench.getByRole('button', { name: zhCN.settings.turnOn('jyj.demo.gov.cn') }).click();
  await expect.poll(() => mapOf(page)).toBeTruthy();
  await workbench.getByLabel(zhCN.settings.tool.minimap).uncheck();
  await expect.poll(() => mapOf(page)).toBeUndefined();
});

test('stands clear of the scroll bar, and goes in narrow windows and in print', async ({ extension }) => {
  const { page, map } = await openPlan(extension);
  const shown = async () => (await (await map.frameElement()).boundingBox()) !== null;
  const { x } = await stripOf(map);
  // This browser's scroll bars lie over the page: 12 px are theirs.
  expect(x + 7).toBe((await page.evaluate(() => innerWidth)) - 12);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 479, height: 700 });
  expect(await shown()).toBe(false);
  await page.setViewportSize({ width: 480, height: 700 });
  expect(await shown()).toBe(true);
});

test('follows content that comes late, a ground that is dark, and forced colours', async ({ extension }) => {
  const { page, map } = await openPlan(extension);
  const top = async () =>
    map.evaluate(() => {
      const { width, height } = document.querySelector('canvas') as HTMLCanvasElement;
      const context = (document.querySelector('canvas') as HTMLCanvasElement).getContext('2d') as CanvasRenderingContext2D;
      const { data } = context.getImageData(0, 0, width, height);
      return Math.floor(data.findIndex((value, index) => index % 4 === 3 && value > 0) / 4 / width);
    });
  const before = await top();
  await page.evaluate(() => {
    const late = document.createElement('div');
    late.style.height = '4000px';
    document.body.append(late);
  });
  await expect.poll(top).toBeLessThan(before * 0.7);
  await page.evaluate(() => {
    document.body.style.background = '#111';
    dispatchEvent(new Event('resize'));
  });
  await expect.poll(() => map.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(() => inkOf(map)).toBeGreaterThan(50);
});

test('is no stop of the Tab key, and hidden from assistive technology', async ({ extension }) => {
  const { page } = await openPlan(extension);
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a, button')].at(-1)?.focus());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('jiannuo-card');
  const tree = await (await extension.context.newCDPSession(page)).send('Accessibility.getFullAXTree');
  expect(JSON.stringify(tree)).not.toContain('minimap.html');
});
