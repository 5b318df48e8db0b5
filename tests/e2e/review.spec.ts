import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { REVIEW } from '../../lib/i18n/review.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { servePages } from '../demo/serve.ts';
import { launchWithExtension, type RunningExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { highlightsOn } from './page-highlights.ts';

/** Not the bureau's own host: the city's site carries its report. */
const REPORT = 'http://www.demo.gov.cn/report.html';
const words = REVIEW['zh-CN'];

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

async function openReview(extension: RunningExtension, address = REPORT): Promise<{ page: Page; panel: Page }> {
  const page = await extension.context.newPage();
  await page.goto(address);
  const panel = await extension.openPage('sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 1140 });
  await panel.getByRole('tab', { name: words.tab }).click();
  await panel.getByRole('list', { name: words.tab }).waitFor();
  return { page, panel };
}

test('shots', async ({ extension }, info) => {
  const { panel } = await openReview(extension);
  await panel.screenshot({ path: info.outputPath('list.png') });
  console.log(await faults(panel));
});
