import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect as expectSoon, type Locator } from '@playwright/test';
import mammoth from 'mammoth';
import type { Page } from 'playwright';
import { readSheet } from 'read-excel-file/node';
import { getDocumentProxy } from 'unpdf';
import { withoutRadicals } from '../../lib/cli/radicals.ts';
import { Plan } from '../../lib/core/model/plan.ts';
import { buildPlan } from '../../lib/core/outline/build-plan.ts';
import { REVIEW } from '../../lib/i18n/review.ts';
import { SHEET } from '../../lib/i18n/sheet-words.ts';
import { servePages } from '../demo/serve.ts';
import { launchWithExtension, type RunningExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { highlightsOn } from './page-highlights.ts';

/** The report stands on another host than the bureau's plan. */
const REPORT = 'http://www.demo.gov.cn/report.html';
const words = REVIEW['zh-CN'];
/** A whole journey on a busy computer. */
const expect = expectSoon.configure({ timeout: 20_000 });
test.setTimeout(240_000);

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

async function openPanel(extension: RunningExtension): Promise<Page> {
  const panel = await extension.openPage('sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 1140 });
  await panel.getByRole('tab', { name: words.tab }).click();
  await panel.getByRole('list', { name: words.tab }).waitFor();
  return panel;
}

/** `all`: how many claims count; what is matched is proven by tests/claims, and here that the numbers agree wherever they stand. */
async function openReview(extension: RunningExtension, address = REPORT): Promise<{ page: Page; panel: Page; all: number }> {
  const page = await extension.context.newPage();
  await page.goto(address);
  const panel = await openPanel(extension);
  const all = await panel.locator('.claim').count();
  expect(all).toBeGreaterThan(30);
  return { page, panel, all };
}

/** The claim whose figure is this; two speak of some indicators, so the first in the page is meant. */
const claim = (panel: Page, name: string, at = 0): Locator =>
  panel
    .getByRole('list', { name: words.tab })
    .getByRole('listitem')
    .filter({ has: panel.getByRole('button', { name }) })
    .nth(at);
const head = (one: Locator): Locator => one.locator('.claim-h');

test('a report on another site: claims by risk, shown on the page, decided by keys alone, kept over a reload', async ({
  extension,
}, info) => {
  const { page, panel, all } = await openReview(extension);
  const tab = panel.getByRole('tab', { name: words.tab });
  await expect(tab).toContainText(String(all));
  expect(await faults(panel)).toEqual([]);
  await panel.getByLabel(words.reviewer).fill('周岚');

  const first = claim(panel, '未达 二级以上标准幼儿园');
  await expect(first).toContainText('61所');
  await expect(first).toContainText('67所');
  await expect(first).toContainText('低于目标 6 所');
  await head(first).focus();
  await panel.keyboard.press('Enter');
  await expect
    .poll(async () => (await highlightsOn(page)).filter(({ name }) => name === 'jn-here').map(({ text }) => text))
    .toEqual(['61所']);

  // The list as it stands, worked through from its top.
  const rows = panel.locator('.claim');
  await head(rows.nth(0)).focus();
  await panel.keyboard.press('c');
  await expect(rows.nth(0)).toContainText(words.decided.confirmed);
  await expect(head(rows.nth(1))).toBeFocused();
  await panel.keyboard.press('k');
  await expect(head(rows.nth(0))).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('x');
  await expect(panel.getByLabel(words.form.reason)).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByText(words.form.whyDismissed)).toBeVisible();
  // A letter that is typed decides nothing.
  await panel.keyboard.type('cej 口径未定');
  await panel.keyboard.press('Enter');
  await expect(rows.nth(1)).toContainText(words.decided.dismissed);
  await expect(head(rows.nth(2))).toBeFocused();

  const third = claim(panel, '未达预期 生均教育装备值');
  await head(third).focus();
  await panel.keyboard.press('e');
  await expect(panel.getByLabel(words.form.search)).toBeFocused();
  await panel.screenshot({ path: info.outputPath('correct.png') });
  expect(await faults(panel)).toEqual([]);
  await panel.getByLabel(words.form.value).fill('5520');
  await expect(third.locator('.outcome')).toContainText('超出 20 元');
  await panel.getByLabel(words.form.opinion).fill('附表为5520元');
  await panel.keyboard.press('Control+Enter');
  await expect(claim(panel, '超额 生均教育装备值')).toContainText(words.decided.corrected);
  await expect(panel.getByText(words.progress(3, all))).toBeVisible();

  // A decision taken back leaves its claim open, where the reviewer stands.
  await head(rows.nth(0)).focus();
  await panel.keyboard.press('u');
  await expect(panel.getByText(words.progress(2, all))).toBeVisible();
  await expect(head(rows.nth(0))).toBeFocused();
  await panel.keyboard.press('c');
  await expect(panel.getByText(words.progress(3, all))).toBeVisible();

  // From the page back to its claim.
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes('发展党员1052人'));
    const text = [...(paragraph?.childNodes ?? [])].find((node) => node.textContent?.includes('1052')) as Text;
    const at = text.data.indexOf('1052');
    getSelection()?.setBaseAndExtent(text, at, text, at + 4);
  });
  await panel.getByRole('button', { name: words.fromSelection }).click();
  await expect(head(claim(panel, '发展党员'))).toBeFocused();

  await page.reload();
  await panel.close();
  const again = await openPanel(extension);
  await expect(again.getByText(words.progress(3, all))).toBeVisible();
  await expect(claim(again, '超额 生均教育装备值')).toContainText('周岚');
  await again.getByRole('button', { name: `${words.open} ${all - 3}` }).click();
  await expect(again.locator('.claim')).toHaveCount(all - 3);
  await again.getByRole('button', { name: `${words.all} ${all}` }).click();
  await again.getByText(words.unmentioned(0, null).split('　')[0] as string).click();
  await again.screenshot({ path: info.outputPath('decided.png') });
  await again.setViewportSize({ width: 400, height: 7000 });
  await again.screenshot({ path: info.outputPath('whole.png') });
  await again.emulateMedia({ colorScheme: 'dark' });
  expect(await faults(again)).toEqual([]);
  // A panel as narrow as a window enlarged to 400 %: nothing runs out of it.
  await again.setViewportSize({ width: 320, height: 900 });
  await again.screenshot({ path: info.outputPath('narrow-dark.png') });
  expect(await again.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(extension.errors).toEqual([]);
});

/** What a PDF's pages say, without spaces, and their sizes in points. */
async function pagesOf(pdf: Buffer): Promise<{ text: string; width: number; height: number }[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: { text: string; width: number; height: number }[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ text: withoutRadicals(text).replace(/\s/g, ''), width, height });
  }
  return pages;
}

test('the sheet, as another program reads it: workbook, document and paper', async ({ extension }, info) => {
  const { panel, all } = await openReview(extension);
  await panel.getByLabel(words.reviewer).fill('周岚');
  await head(claim(panel, '未达 二级以上标准幼儿园')).focus();
  await panel.keyboard.press('c');
  await expect(panel.getByText(words.progress(1, all))).toBeVisible();
  const before = extension.asked.length;
  const rows = await readSheet(await exported(panel, words.excel));
  const heading = rows.findIndex(([first]) => first === '序号');
  expect(rows[heading]).toEqual(['序号', '任务', '指标', '目标', '报告表述', '结论', '计算依据', '核对意见', '核对人', '日期']);
  expect(rows.length - heading - 1).toBe(all);
  expect(rows.slice(0, heading).flat().filter(Boolean).join('\n')).toContain(`来源：${REPORT}`);
  const confirmed = rows.filter((row) => row[8] === '周岚');
  expect(confirmed).toHaveLength(1);
  expect(confirmed[0]?.join(' ')).toMatch(/二级以上标准幼儿园 67所 .*61所.* 未达 .*低于目标 6 所 确认 周岚 \d{4}-\d\d-\d\d/);

  const { value } = await mammoth.extractRawText({ buffer: await exported(panel, words.word) });
  expect(value).toContain('核对表：台州市教育局2020年教育工作总结');
  expect(value).toContain('低于目标 6 所');
  expect(value).toMatch(/报告提及目标 \d+ 项，共 51 项/);

  await panel.getByText(words.exportSheet).click();
  const [paper] = await Promise.all([extension.context.waitForEvent('page'), panel.getByRole('button', { name: words.print }).click()]);
  await expect(paper.locator('table')).toHaveCount(3);
  await expect(paper.locator('tbody tr').filter({ hasText: '低于目标 6 所' }).first()).toContainText('周岚');
  expect(await faults(paper)).toEqual([]);
  await paper.emulateMedia({ media: 'print' });
  await expect(paper.getByRole('button', { name: words.print })).toBeHidden();
  await paper.screenshot({ path: info.outputPath('paper.png') });
  // As it comes out of the printer: landscape pages, the heads of the columns on each page of the first table.
  const pages = await pagesOf(await paper.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(2);
  for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
  expect(pages[0]?.text).toContain('核对表：台州市教育局2020年教育工作总结');
  for (const { text } of pages.slice(0, 2)) expect(text).toContain('报告表述结论计算依据核对意见核对人日期');
  expect(pages.map(({ text }) => text).join('')).toMatch(/二级以上标准幼儿园.*67所.*低于目标6所.*周岚/s);
  // Nothing was asked of anybody for it.
  expect(extension.asked.slice(before).filter((url) => url.startsWith('http'))).toEqual([]);
  expect(extension.errors).toEqual([]);
});

/** A report that speaks of too little to tell its plan, with a sum that does not come out. */
const SHORT = [
  '<p>一、学前教育</p><p>全市新建二级以上标准幼儿园61所。</p>',
  '<p>二、校舍改造</p><p>80所民办园中，已有67所改造完成，占90%。</p>',
  '<p>三、为老服务</p><p>全市建成社区食堂9家。</p>',
].join('');

/** Another plan of the same year, of which the same report speaks in one sentence. */
const OTHER_PLAN = buildPlan('青禾市民政局2020年工作要点\n青禾市民政局\n2020年2月20日\n一、为老服务\n1.助餐。建成社区食堂12家。', {
  referenceDate: '2020-02-20',
  known: { publishedOn: '2020-02-20' },
});

async function exported(panel: Page, name: string): Promise<Buffer> {
  await panel.getByText(words.exportSheet).click();
  const [download] = await Promise.all([panel.waitForEvent('download'), panel.getByRole('button', { name }).click()]);
  return readFile(await download.path());
}

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
test('a page that names no plan: two are chosen by hand and kept; a sum is dismissed, exported, and the dismissal withdrawn', async ({}, info) => {
  const original = await readFile(new URL('../fixtures/site/report.html', import.meta.url), 'utf8');
  const path = '/short-report.html';
  const server = await servePages({ [path]: original.replace(/(<h1>[\s\S]*?<\/h1>)[\s\S]*?(<p class="right">)/, `$1${SHORT}$2`) });
  const extension = await launchWithExtension({ port: server.port });
  const openTab = async (): Promise<Page> => {
    const panel = await extension.openPage('sidepanel.html');
    await panel.setViewportSize({ width: 400, height: 1140 });
    await panel.getByRole('tab', { name: words.tab }).click();
    return panel;
  };
  try {
    const page = await extension.context.newPage();
    await page.goto(`http://www.demo.gov.cn${path}`);
    const panel = await openTab();
    await expect(panel.getByText(words.empty.noPlan)).toBeVisible();
    expect(await faults(panel)).toEqual([]);
    await panel.getByRole('checkbox', { name: '台州教育2020' }).check();
    await expect(claim(panel, '未达 二级以上标准幼儿园')).toContainText('61所');
    await panel.getByLabel(words.reviewer).fill('周岚');
    const sum = panel.locator('.finding').filter({ hasText: '90%' });
    await expect(sum).toContainText('83.75%');
    await sum.getByRole('button', { name: words.dismiss }).click();
    await panel.getByLabel(words.form.reason).fill('按面积计算');
    await panel.keyboard.press('Enter');
    await expect(sum).toContainText(`${words.decided.dismissed}　按面积计算　周岚`);
    expect(await faults(panel)).toEqual([]);
    await panel.screenshot({ path: info.outputPath('by-hand.png') });

    // A second plan beside it: each claim is judged against its own.
    await panel.evaluate((plan) => chrome.runtime.sendMessage({ jiannuo: 'adoptPlan', payload: { plan } }), Plan.parse(OTHER_PLAN));
    await panel.getByText(words.against(['台州教育2020'], true)).click();
    await panel.getByRole('checkbox', { name: OTHER_PLAN.shortTitle }).check();
    await expect(claim(panel, '未达 社区食堂')).toContainText('12家');
    await expect(claim(panel, '未达 二级以上标准幼儿园')).toContainText('67所');
    // The third, of private kindergartens, speaks of neither's targets and stands there once.
    await expect(panel.locator('.claim')).toHaveCount(3);
    expect(await faults(panel)).toEqual([]);
    await panel.screenshot({ path: info.outputPath('two-plans.png') });

    // The sheet has a part for each, and the decided sum with its sum, read back by other programs.
    const workbook = await exported(panel, words.excel);
    const sums = await readSheet(workbook, `${SHEET['zh-CN'].sums} 1`);
    expect(sums.at(-1)?.join(' ')).toMatch(/占90%.* 83\.75% 90% 67、80 不采用：按面积计算 周岚 /);
    for (const [tab, own] of ['67所', '12家'].entries()) {
      const claims = await readSheet(workbook, `${SHEET['zh-CN'].title} ${tab + 1}`);
      expect(claims.flat()).toContain(own);
    }
    const { value } = await mammoth.extractRawText({ buffer: await exported(panel, words.word) });
    expect(value).toContain('83.75%');
    expect(value).toContain('按面积计算');

    await page.reload();
    await panel.close();
    const again = await openTab();
    await expect(claim(again, '未达 二级以上标准幼儿园')).toBeVisible();
    const kept = again.locator('.finding').filter({ hasText: '按面积计算' });
    await kept.getByRole('button', { name: words.withdraw }).click();
    await expect(kept).toHaveCount(0);
    await expect(again.locator('.finding').getByRole('button', { name: words.confirm })).toBeVisible();
    await expect(claim(again, '未达 社区食堂')).toBeVisible();
    await again.getByText(words.against(['台州教育2020', OTHER_PLAN.shortTitle], true)).click();
    expect(await faults(again)).toEqual([]);
    await again.screenshot({ path: info.outputPath('plans.png') });
    await again.getByRole('button', { name: words.byItself }).click();
    await expect(again.getByText(words.empty.noPlan)).toBeVisible();
    expect(extension.errors).toEqual([]);
  } finally {
    await extension.close();
    await server.close();
  }
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
test('a claim whose figure the page changed is not shown as reviewed, and says so', async ({}, info) => {
  const original = await readFile(new URL('../fixtures/site/report.html', import.meta.url), 'utf8');
  const path = '/living-report.html';
  const server = await servePages({ [path]: original });
  const extension = await launchWithExtension({ port: server.port });
  try {
    const { page, panel, all } = await openReview(extension, `http://www.demo.gov.cn${path}`);
    await head(claim(panel, '未达 老年学位')).focus();
    await panel.keyboard.press('c');
    await expect(panel.getByText(words.progress(1, all))).toBeVisible();
    server.serve(path, original.replace('老年学位新增了4.6万个', '老年学位新增了5.1万个'));
    await page.reload();
    const changed = claim(panel, '超额 老年学位');
    await expect(changed).toContainText(words.outdated('4.6万个', '5.1万个'));
    await expect(panel.getByText(words.progress(0, all))).toBeVisible();
    await head(changed).scrollIntoViewIfNeeded();
    await panel.screenshot({ path: info.outputPath('outdated.png') });
    expect(await faults(panel)).toEqual([]);
    // Its sentence deleted: the decision is told of, and taken back by keys.
    server.serve(path, original.replace('老年学位新增了4.6万个', ''));
    await page.reload();
    const lost = panel.getByText(words.lost(1));
    await lost.focus();
    await panel.keyboard.press('Enter');
    await expect(panel.getByText(words.found.orphaned)).toBeVisible();
    await panel.screenshot({ path: info.outputPath('lost.png') });
    expect(await faults(panel)).toEqual([]);
    await panel.keyboard.press('Tab');
    await expect(panel.locator(':focus')).toHaveText(words.withdraw);
    await panel.keyboard.press('Enter');
    await expect(lost).toHaveCount(0);
    expect(extension.errors).toEqual([]);
  } finally {
    await extension.close();
    await server.close();
  }
});
