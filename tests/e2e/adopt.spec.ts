import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { cardOf } from './card.ts';
import type { RunningExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { clickHighlight, highlightsOn, waitForHighlights } from './page-highlights.ts';

const PAGE = 'http://wjj.demo.gov.cn/health-plan.html';
const words = ADOPT['zh-CN'];

/** What axe finds wrong by WCAG 2.2 A and AA, as one line each. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

/** Presses a button of the side panel that leads to the review. */
async function review(extension: RunningExtension, name: string): Promise<Page> {
  const panel = await extension.openPage('sidepanel.html');
  const opened = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name, exact: true }).click();
  const workbench = await opened;
  await workbench.setViewportSize({ width: 1280, height: 900 });
  await workbench.getByRole('heading', { level: 1, name: words.title }).waitFor();
  await panel.close();
  return workbench;
}

/** The row of a commitment under review. */
const row = (page: Page, subject: string) => page.getByRole('listitem').filter({ has: page.locator('.ad-subject', { hasText: subject }) });

test('a page of another bureau is adopted, highlighted and reported on; adopted again, what changed is shown', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(PAGE);
  const workbench = await review(extension, words.adopt);
  await expect(row(workbench, '托位').first()).toBeVisible();
  expect(await faults(workbench)).toEqual([]);

  await row(workbench, '流动服务点').getByRole('button', { name: words.reject }).click();
  // By keyboard: down to a row, and E to edit it.
  await workbench.locator('[data-item]').first().focus();
  await workbench.keyboard.press('y');
  await workbench.keyboard.press('ArrowDown');
  await expect(workbench.locator('mark.is-here')).toHaveText(/45个/);
  await row(workbench, '签约率').locator('[data-item]').focus();
  await workbench.keyboard.press('e');
  await expect(workbench.getByLabel(words.subject, { exact: true })).toBeFocused();
  await workbench.getByLabel(words.subject, { exact: true }).fill('家庭医生签约服务覆盖率');
  await workbench.getByLabel(words.value, { exact: true }).fill('很多');
  await workbench.keyboard.press('Enter');
  await expect(workbench.getByText(words.valueNotNumber)).toBeVisible();
  await workbench.getByLabel(words.value, { exact: true }).fill('42');
  await workbench.keyboard.press('Enter');
  await expect(row(workbench, '家庭医生签约服务覆盖率')).toContainText(words.edited);
  expect(await faults(workbench)).toEqual([]);

  // A reload loses nothing of it.
  await workbench.reload();
  await expect(row(workbench, '家庭医生签约服务覆盖率')).toContainText(words.edited);

  const store = workbench.getByRole('button', { name: /^收录\d+条$/ });
  await expect(store).toBeDisabled();
  await workbench.getByRole('button', { name: /^接受其余\d+条$/ }).click();
  await store.click();
  // The workbench shows it at once; there are two to choose from now, and the choice outlives a reload.
  const choice = workbench.getByLabel(words.plan, { exact: true });
  await expect(choice).toHaveValue(/卫生健康/);
  await expect(workbench.getByRole('button', { name: '家庭医生签约服务覆盖率' })).toBeVisible();
  expect(await faults(workbench)).toEqual([]);
  await choice.selectOption('taizhou-2020');
  await expect(workbench.getByRole('button', { name: '教育基础建设项目投入' })).toBeVisible();
  await workbench.reload();
  await expect(choice).toHaveValue('taizhou-2020');

  // The page that was open all the time follows.
  await page.bringToFront();
  await waitForHighlights(page);
  const texts = (await highlightsOn(page)).filter(({ name }) => name === 'jn-none').map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['18家', '3200个', '260名']));
  expect(texts).not.toContain('45个');
  await clickHighlight(page, '18家');
  const card = await cardOf(page);
  await card.getByLabel(zhCN.form.value).fill('7');
  await card.getByLabel(zhCN.form.status, { exact: true }).selectOption('late');
  await card.getByLabel(zhCN.form.office).fill('演示处');
  await card.getByLabel(zhCN.form.author).fill('演示员');
  await card.getByLabel(zhCN.form.value).press('Control+Enter');
  await expect
    .poll(async () => (await highlightsOn(page)).filter(({ text }) => text === '18家').map(({ name }) => name))
    .toContain('jn-late');

  // The bureau softens its document; the next edition says so before it is stored, and the record stays.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('#zoom p'))
      for (const node of one.childNodes)
        if (node instanceof Text) node.data = node.data.replace('新增托位3200个', '新增托位2800个').replace('确保家庭', '力争家庭');
  });
  const again = await review(extension, words.adoptAgain);
  const changes = again.locator('.ad-changes li');
  await expect(changes.filter({ hasText: words.change.value })).toContainText(words.weaker);
  await expect(changes.filter({ hasText: words.change.value })).toContainText('2800个');
  await expect(changes.filter({ hasText: words.change.wording })).toContainText(words.weaker);
  expect(await faults(again)).toEqual([]);
  await again.getByRole('button', { name: /^接受其余\d+条$/ }).click();
  await again.getByRole('button', { name: /^收录\d+条$/ }).click();
  await page.bringToFront();
  await expect.poll(async () => (await highlightsOn(page)).map(({ text }) => text)).toContain('2800个');
  await expect
    .poll(async () => (await highlightsOn(page)).filter(({ text }) => text === '18家').map(({ name }) => name))
    .toContain('jn-late');
  expect(extension.errors).toEqual([]);
});

test('the plan that is shipped is compared with the page that prints it; parts are merged and split', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto('http://jyj.demo.gov.cn/plan.html');
  await waitForHighlights(page);
  const workbench = await review(extension, words.adoptAgain);
  await expect(workbench.getByRole('heading', { name: words.changes(1) })).toBeVisible();
  expect(await workbench.locator('.ad-changes li').count()).toBeGreaterThan(3);
  expect(await faults(workbench)).toEqual([]);

  const rows = workbench.locator('[data-item]');
  const before = await rows.count();
  await rows.nth(1).locator('..').getByRole('button', { name: words.merge }).click();
  await expect(rows).toHaveCount(before - 1);
  await expect(rows.first()).toBeFocused();
  await rows.first().locator('..').getByRole('button', { name: words.split }).click();
  await expect(rows).toHaveCount(before);
  // A figure clicked in the text leads to its row.
  await workbench.locator('.ad-text mark', { hasText: '9万人次' }).click();
  await expect(workbench.locator('.ad-item.is-current')).toContainText('社会培训');
  await expect(workbench.locator('.ad-item.is-current')).toBeInViewport();

  await workbench.getByRole('button', { name: words.discard }).click();
  await expect(workbench).toHaveURL(/#\/overview$/);
  await expect(workbench.getByRole('row').nth(1)).toBeVisible();
});

test('a page that is no longer there is said to be so', async ({ extension }) => {
  const workbench = await extension.openPage('workbench.html#/adopt?tab=987654');
  await expect(workbench.getByText(words.notReadDo)).toBeVisible();
  expect(await faults(workbench)).toEqual([]);
});
