import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { en } from '../../lib/i18n/en.ts';
import { LANG_NAMES } from '../../lib/i18n/langs.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import type { RunningExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { highlightsOn, waitForHighlights } from './page-highlights.ts';

const PLAN = 'http://jyj.demo.gov.cn/plan.html';
const NAMES = { kindergartens: '二级以上标准幼儿园', investment: '教育基础建设项目投入' };

/** What axe finds wrong by WCAG 2.2 A and AA, as one line each. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

async function openPanel(extension: RunningExtension): Promise<{ page: Page; panel: Page }> {
  const page = await extension.context.newPage();
  await page.goto(PLAN);
  await waitForHighlights(page);
  const panel = await extension.openPage('sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 760 });
  await panel.getByRole('button', { name: NAMES.kindergartens }).waitFor();
  return { page, panel };
}

test('the side panel by keyboard: tabs, rows, the page follows, a note, its correction', async ({ extension }) => {
  const { page, panel } = await openPanel(extension);
  expect(await faults(panel)).toEqual([]);

  await panel.getByRole('button', { name: NAMES.kindergartens }).focus();
  await panel.keyboard.press('Enter');
  await expect
    .poll(async () => (await highlightsOn(page)).filter(({ name }) => name === 'jn-here').map(({ text }) => text))
    .toEqual(['67所']);
  await panel.keyboard.press('ArrowDown');
  await expect(panel.getByRole('button', { name: '新建公办园学位占比' })).toBeFocused();

  await panel.getByRole('button', { name: zhCN.page.note }).click();
  await expect(panel.getByLabel(zhCN.form.value)).toBeFocused();
  await panel.keyboard.type('44');
  await panel.getByLabel(zhCN.form.status, { exact: true }).selectOption('late');
  await panel.getByLabel(zhCN.form.office).fill('演示处');
  await panel.getByLabel(zhCN.form.author).fill('演示员');
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByRole('listitem').filter({ hasText: '44所' })).toBeVisible();
  expect(await faults(panel)).toEqual([]);

  await panel.getByRole('button', { name: zhCN.form.correct }).click();
  await panel.getByLabel(zhCN.form.value).fill('43');
  await panel.getByLabel(zhCN.form.correctReason).fill('重复计数');
  await panel.keyboard.press('Control+Enter');
  await expect(panel.locator('s', { hasText: '44所' })).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: '43所' })).toBeVisible();

  await panel.getByRole('tab', { name: zhCN.tabs.records }).focus();
  await panel.keyboard.press('ArrowLeft');
  await expect(panel.getByRole('tab', { name: zhCN.tabs.plan })).toBeFocused();
  await expect(panel.getByRole('tree')).toBeVisible();
  expect(await faults(panel)).toEqual([]);
  await panel.getByRole('treeitem').first().focus();
  await panel.keyboard.press('ArrowLeft');
  await expect(panel.getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'false');
  await panel.keyboard.press('ArrowDown');
  await expect(panel.getByRole('treeitem').nth(1)).toBeFocused();
});

test('a half-typed note outlives the panel', async ({ extension }) => {
  const { panel } = await openPanel(extension);
  await panel.getByRole('button', { name: NAMES.investment }).click();
  await panel.getByRole('button', { name: zhCN.page.note }).click();
  await panel.getByLabel(zhCN.form.value).fill('52.3');
  await panel.close();
  const again = await extension.openPage('sidepanel.html');
  await again.getByRole('button', { name: NAMES.investment }).click();
  await again.getByRole('button', { name: zhCN.page.note }).click();
  await expect(again.getByLabel(zhCN.form.value)).toHaveValue('52.3');
  await expect(again.getByText(zhCN.form.draftRestored)).toBeVisible();
});

test('the workbench: every tab, and English at once in every open page', async ({ extension }) => {
  const { panel } = await openPanel(extension);
  const workbench = await extension.openPage('workbench.html');
  await workbench.setViewportSize({ width: 1280, height: 900 });
  await expect(workbench.getByRole('row')).not.toHaveCount(1);
  expect(await faults(workbench)).toEqual([]);

  await workbench.getByRole('searchbox').fill('老年');
  await expect(workbench.getByRole('row')).toHaveCount(3);
  await workbench.getByRole('button', { name: '老年学位' }).click();
  await expect(workbench.getByRole('complementary').getByLabel(zhCN.form.value)).toBeVisible();
  expect(await faults(workbench)).toEqual([]);

  await workbench.getByRole('tab', { name: zhCN.tabs.publish }).click();
  await expect(workbench).toHaveURL(/#\/publish$/);
  await expect(workbench.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await faults(workbench)).toEqual([]);

  await workbench.getByRole('tab', { name: zhCN.tabs.settings }).click();
  await workbench.getByLabel(LANG_NAMES.en).check();
  await expect(workbench.locator('html')).toHaveAttribute('lang', 'en');
  await expect(panel.locator('html')).toHaveAttribute('lang', 'en');
  await expect(panel.getByRole('tab', { name: en.tabs.plan })).toBeVisible();
  await expect(workbench.getByText(zhCN.settings.languageHint)).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the card as a page of its own, ${scheme}`, async ({ extension }) => {
    const card = await extension.openPage('card.html');
    await card.emulateMedia({ colorScheme: scheme });
    // The background leaves this for the card of a tab when somebody points at a figure; it forgets it when the tab's page has just changed.
    await expect(async () => {
      await card.evaluate(async () => {
        const tab = await chrome.tabs.getCurrent();
        const target = { taskId: 'taizhou-2020/2', commitmentId: 'taizhou-2020/2/standard-kindergartens' };
        const page = { planId: 'taizhou-2020', url: 'http://a.gov.cn/', title: String(Date.now()), tasks: [] };
        await chrome.storage.session.set({
          [`page:${tab?.id}`]: { ...page, matches: [{ mention: 0, status: 'none', ...target }] },
          [`point:${tab?.id}`]: { target, selection: '67所' },
        });
      });
      await expect(card.getByRole('heading', { level: 1 })).toHaveText(NAMES.kindergartens, { timeout: 500 });
    }).toPass({ timeout: 10_000 });
    await card.getByLabel(zhCN.form.value).fill('四十');
    await card.keyboard.press('Control+Enter');
    await expect(card.getByRole('alert')).toBeVisible();
    await expect(card.getByLabel(zhCN.form.value)).toBeFocused();
    expect(await faults(card)).toEqual([]);
  });
}

test('a database that does not open shows the rescue screen, never an empty list', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    if (sessionStorage.getItem('mended')) return;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
  });
  for (const name of ['sidepanel', 'workbench']) {
    await page.goto(`chrome-extension://${extension.id}/${name}.html`);
    await expect(page.getByRole('heading', { name: zhCN.rescue.title })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: zhCN.rescue.export }).click();
    await expect(page.getByText(zhCN.rescue.exportFailed)).toBeVisible();
  }
  await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
  await page.getByRole('button', { name: zhCN.app.retry }).click();
  await expect(page.getByRole('tab', { name: zhCN.tabs.overview })).toBeVisible();
});
