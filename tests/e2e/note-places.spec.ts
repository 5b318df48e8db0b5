import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { PLACES } from '../../lib/i18n/places.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { servePages } from '../demo/serve.ts';
import { cardOf } from './card.ts';
import { launchWithExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { clickHighlight, highlightsOn, waitForHighlights } from './page-highlights.ts';

const ADDRESS = 'http://jyj.demo.gov.cn/living.html';
const words = PLACES['zh-CN'];

async function noteAt(page: Page, figure: string): Promise<void> {
  await clickHighlight(page, figure);
  const card = await cardOf(page);
  await card.getByLabel(zhCN.form.value).fill('20');
  await card.getByLabel(zhCN.form.status, { exact: true }).selectOption('late');
  await card.getByLabel(zhCN.form.office).fill('演示处');
  await card.getByLabel(zhCN.form.author).fill('演示员');
  await card.getByLabel(zhCN.form.value).press('Control+Enter');
  await expect(card.getByText(zhCN.card.saved('').trim())).toBeVisible();
}

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
test('a note whose figure the page changed is told of with both figures, and moves only when the reader says so', async ({}, info) => {
  const original = await readFile(new URL('../fixtures/site/plan.html', import.meta.url), 'utf8');
  const server = await servePages({ '/living.html': original });
  const extension = await launchWithExtension({ port: server.port });
  try {
    const page = await extension.context.newPage();
    await page.goto(ADDRESS);
    await waitForHighlights(page);
    await noteAt(page, '67所');

    server.serve('/living.html', original.replace('67所', '57所'));
    await page.reload();
    await waitForHighlights(page);
    const panel = await extension.openPage('sidepanel.html');
    await panel.setViewportSize({ width: 400, height: 800 });
    await expect(panel.getByText(words.title(1))).toBeVisible();
    await expect(panel.getByText(words.figureChanged('67所', '57所'))).toBeVisible();
    await panel.screenshot({ path: info.outputPath('value-changed.png') });

    await panel.getByRole('button', { name: words.show, exact: true }).click();
    await expect
      .poll(async () => (await highlightsOn(page)).filter(({ name }) => name === 'jn-here').map(({ text }) => text))
      .toEqual(['57所']);
    await panel.getByRole('button', { name: words.isRevision }).press('c');
    await expect(panel.getByText(words.title(1))).toHaveCount(0);

    // The page goes back to its first wording: that is a change again.
    server.serve('/living.html', original);
    await page.reload();
    await expect(panel.getByText(words.figureChanged('57所', '67所'))).toBeVisible();

    server.serve('/living.html', original.replace(/<p><strong>2\..*?<\/p>/s, ''));
    await page.reload();
    await expect(panel.getByText(words.orphaned)).toBeVisible();
    await panel.getByRole('button', { name: words.atSelection }).press('s');
    await expect(panel.getByRole('alert')).toContainText(words.refused.NoSuchPlace as string);
    await panel.getByRole('button', { name: words.gone }).press('Delete');
    await expect(panel.getByText(words.title(1))).toHaveCount(0);
    expect(extension.errors).toEqual([]);
  } finally {
    await extension.close();
    await server.close();
  }
});
