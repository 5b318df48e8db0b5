import { expect, type Page } from '@playwright/test';
import type { Frame } from 'playwright';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { cardOf } from './card.ts';
import { test } from './extension-test.ts';
import { clickHighlight, waitForHighlights } from './page-highlights.ts';

const PLAN = 'http://jyj.demo.gov.cn/plan.html';
const WINDOWS = [
  { width: 1366, height: 650 },
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
  { width: 640, height: 400 },
];

async function openCard(page: Page, figure = '67所'): Promise<Frame> {
  await page.goto(PLAN);
  await waitForHighlights(page);
  await clickHighlight(page, figure);
  const card = await cardOf(page);
  await expect(card.getByLabel(zhCN.form.value)).toBeFocused();
  return card;
}

async function fillIn(card: Frame, value: string): Promise<void> {
  await card.getByLabel(zhCN.form.value).fill(value);
  await card.getByLabel(zhCN.form.status, { exact: true }).selectOption('late');
  await card.getByLabel(zhCN.form.office).fill('演示处');
  await card.getByLabel(zhCN.form.author).fill('演示员');
}

for (const viewport of WINDOWS) {
  test(`value, status and save are in sight in a window of ${viewport.width}×${viewport.height}`, async ({ extension }) => {
    const page = await extension.context.newPage();
    await page.setViewportSize(viewport);
    const card = await openCard(page);
    const parts = [
      card.getByLabel(zhCN.form.value),
      card.getByLabel(zhCN.form.status, { exact: true }),
      card.getByRole('button', { name: zhCN.form.save }),
    ];
    for (const part of parts) await expect(part).toBeInViewport({ ratio: 1 });
    await card.getByLabel(zhCN.form.value).fill('20');
    await page.keyboard.press('Control+Enter');
    await expect(card.getByText(zhCN.problem.statusMissing)).toBeInViewport({ ratio: 1 });
    for (const part of parts) await expect(part).toBeInViewport({ ratio: 1 });
  });
}

test('what was saved is said until the next key; an untouched form is not saved, an implausible figure is asked about once', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  const card = await openCard(page);
  await fillIn(card, '6700');
  await page.keyboard.press('Control+Enter');
  await expect(card.getByText(zhCN.problem.valueImplausible('100', '所'))).toBeVisible();
  await card.getByLabel(zhCN.form.value).fill('20');
  await card.getByLabel(zhCN.form.value).press('Control+Enter');
  const saved = card.getByText(zhCN.card.saved('').trim());
  await expect(saved).toBeVisible();
  await expect(card.getByLabel(zhCN.form.value)).toHaveValue('');
  await card.getByLabel(zhCN.form.value).press('Control+Enter');
  await expect(card.getByText(zhCN.form.untouched)).toBeVisible();
  await expect(saved).toBeHidden();
  await card.getByLabel(zhCN.form.value).fill('6700');
  await card.getByLabel(zhCN.form.value).press('Control+Enter');
  await expect(card.getByText(zhCN.problem.valueImplausible('100', '所'))).toBeVisible();
  await card.getByLabel(zhCN.form.value).press('Control+Enter');
  await expect(saved).toBeVisible();
  await expect(card.getByText(zhCN.card.all(2))).toBeVisible();
});

test('what was typed just before the tab was closed is there again', async ({ extension }) => {
  const page = await extension.context.newPage();
  const card = await openCard(page, '22所');
  await card.getByLabel(zhCN.form.value).fill('7');
  await page.close();
  const again = await openCard(await extension.context.newPage(), '22所');
  await expect(again.getByLabel(zhCN.form.value)).toHaveValue('7');
});
