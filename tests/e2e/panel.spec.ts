import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { pageFailure } from '../../lib/i18n/page-failure.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { servePages } from '../demo/serve.ts';
import { cardOf } from './card.ts';
import { launchWithExtension, type RunningExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { clickHighlight, highlightsOn, waitForHighlights } from './page-highlights.ts';

const PLAN = 'http://jyj.demo.gov.cn/plan.html';
const KINDERGARTENS = { taskId: 'taizhou-2020/2', commitmentId: 'taizhou-2020/2/standard-kindergartens' };

/** Reports on the kindergartens as the card would, with a value of its own for each. */
async function report(extension: RunningExtension, values: number[]): Promise<void> {
  const page = await extension.openPage('workbench.html');
  await page.getByRole('row').nth(1).waitFor();
  await page.evaluate(
    async ({ values, target }) => {
      for (const value of values) {
        const note = { planId: 'taizhou-2020', ...target, asOf: '2020-09-30', author: '演示员', office: '演示处', declared: 'late' };
        const draft = { ...note, value, valueKind: 'cumulative', body: '六所土建完工待验收。', evidence: [], visibility: 'internal' };
        const payload = { draft, profile: { author: '演示员', office: '演示处' }, recordedAt: new Date().toISOString() };
        const reply = await chrome.runtime.sendMessage({ jiannuo: 'saveNote', payload });
        if (!reply.ok) throw new Error(JSON.stringify(reply));
      }
    },
    { values, target: KINDERGARTENS },
  );
  await page.close();
}

async function openCard(extension: RunningExtension) {
  const page = await extension.context.newPage();
  await page.goto(PLAN);
  await waitForHighlights(page);
  await clickHighlight(page, '67所');
  const card = await cardOf(page);
  await card.getByLabel(zhCN.form.value).waitFor();
  return { page, card };
}

async function panelsOpen(extension: RunningExtension): Promise<number> {
  const worker = await extension.worker();
  return worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] })).length);
}

test('the card leads to all notes: a click opens the browser’s own side panel at its target', async ({ extension }) => {
  await report(extension, [20, 41]);
  const { card } = await openCard(extension);
  expect(await panelsOpen(extension)).toBe(0);
  await card.getByRole('button', { name: zhCN.card.all(2) }).click();
  await expect.poll(() => panelsOpen(extension)).toBe(1);
  // The panel has taken what it was opened for, and the card stays as it was.
  const worker = await extension.worker();
  await expect.poll(() => worker.evaluate(async () => (await chrome.storage.session.get('panelTarget')).panelTarget)).toBeUndefined();
  await expect(card.getByText('20所')).toHaveCount(0);
});

test('where the browser opens no panel, the card unfolds what it has', async ({ extension }) => {
  await report(extension, [20, 41]);
  const worker = await extension.worker();
  await worker.evaluate(() => {
    chrome.sidePanel.open = () => Promise.reject(new Error('may only be called in response to a user gesture'));
  });
  const { card } = await openCard(extension);
  await card.getByRole('button', { name: zhCN.card.all(2) }).click();
  await expect(card.getByText('20所')).toBeVisible();
  expect(await panelsOpen(extension)).toBe(0);
});

test('the card at 1280 × 800 shows value, status and saving without scrolling', async ({ extension }) => {
  await report(extension, [20, 41]);
  const { page, card } = await openCard(extension);
  expect(page.viewportSize()).toEqual({ width: 1280, height: 800 });
  // It makes itself shorter once it knows how much room the page has.
  await expect
    .poll(() =>
      card.evaluate(() => {
        const box = (selector: string) => (document.querySelector(selector) as HTMLElement).getBoundingClientRect();
        const saving = box('.acts');
        return saving.bottom <= innerHeight && box('#note-value').bottom < saving.top && box('#note-declared').bottom < saving.top;
      }),
    )
    .toBe(true);
});

test('a half-typed note in the card survives a correction made elsewhere', async ({ extension }) => {
  await report(extension, [41]);
  const { card } = await openCard(extension);
  await card.getByLabel(zhCN.form.value).fill('44');
  await card.getByLabel(zhCN.form.body, { exact: true }).fill('写了一半');
  const panel = await extension.openPage('sidepanel.html');
  await panel.getByRole('tab', { name: zhCN.tabs.records }).click();
  await panel.getByRole('button', { name: '二级以上标准幼儿园' }).click();
  await panel.getByRole('button', { name: zhCN.form.correct }).click();
  await panel.getByLabel(zhCN.form.value).fill('43');
  await panel.getByLabel(zhCN.form.correctReason).fill('重复计数');
  await panel.keyboard.press('Control+Enter');
  await expect(panel.locator('s', { hasText: '41所' })).toBeVisible();
  await expect(card.getByText(/43/).first()).toBeVisible();
  await expect(card.getByLabel(zhCN.form.value)).toHaveValue('44');
  await panel.close();
  const again = await openCard(extension);
  await expect(again.card.getByLabel(zhCN.form.value)).toHaveValue('44');
  await expect(again.card.getByLabel(zhCN.form.body, { exact: true })).toHaveValue('写了一半');
});

test('what went wrong at the start is told in plain words until somebody has read it', async ({ extension }) => {
  const worker = await extension.worker();
  const workbench = await extension.openPage('workbench.html');
  const told = (page: Page) => page.getByRole('alert').filter({ hasText: zhCN.trouble.told.PlanRefused });
  // The worker's own start, which went well, may not be over yet, and takes back what is told.
  await expect(async () => {
    await worker.evaluate(() => chrome.storage.session.set({ trouble: { name: 'PlanRefused', message: 'tasks.0.id (too_small)' } }));
    await expect(told(workbench)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  const panel = await extension.openPage('sidepanel.html');
  await expect(told(panel)).toContainText('PlanRefused: tasks.0.id (too_small)');
  await panel.getByRole('button', { name: zhCN.trouble.dismiss }).click();
  for (const page of [panel, workbench]) await expect(told(page)).toHaveCount(0);
  await workbench.reload();
  await expect(workbench.getByRole('row').nth(1)).toBeVisible();
  await expect(told(workbench)).toHaveCount(0);
});

test('a plan page that could not be read says so on the toolbar and in the panel, and is read when the reader tries again', async () => {
  const server = await servePages();
  const extension = await launchWithExtension({ port: server.port });
  try {
    const { context } = extension;
    // The plan is stored before anything breaks.
    const workbench = await extension.openPage('workbench.html');
    await workbench.getByRole('row').nth(1).waitFor();
    await workbench.close();
    const worker = await extension.worker();
    await worker.evaluate(() => {
      const { getAll } = IDBIndex.prototype;
      Object.assign(globalThis, { mend: () => Object.assign(IDBIndex.prototype, { getAll }) });
      IDBIndex.prototype.getAll = () => {
        throw new DOMException('Internal error', 'UnknownError');
      };
    });
    const page = await context.newPage();
    await page.goto(PLAN);
    const tabId = await worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id as number);
    await expect.poll(() => worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId)).toBe('!');
    expect(await worker.evaluate((tabId) => chrome.action.getTitle({ tabId }), tabId)).toBe(pageFailure('zh-CN', 'StoreUnavailable'));
    expect(await highlightsOn(page)).toEqual([]);

    const panel = await extension.openPage('sidepanel.html');
    await expect(panel.getByRole('alert')).toContainText(pageFailure('zh-CN', 'StoreUnavailable'));
    await worker.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
    await panel.getByRole('button', { name: zhCN.app.retry }).click();
    await expect(panel.getByRole('alert')).toHaveCount(0);
    await page.bringToFront();
    await waitForHighlights(page);
    expect(await worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId)).toMatch(/^\d+$/);
  } finally {
    await extension.close();
    await server.close();
  }
});

test('a site is read once the user grants it, and no longer when it is taken back', async () => {
  const server = await servePages();
  const extension = await launchWithExtension({ port: server.port });
  try {
    const { context, id } = extension;
    const site = 'http://plans.test/plan.html';
    const page = await context.newPage();
    await page.goto(site);
    const worker = await extension.worker();
    const registered = () =>
      worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches));
    expect(await registered()).toEqual([]);

    // The toolbar button makes the address known to the panel; here the panel is a tab, and this is what it would find.
    const tabId = await worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
    await worker.evaluate(
      ([tabId, url]) => chrome.storage.session.set({ [`page:${tabId}`]: { planId: null, matches: [], tasks: [], url, title: '' } }),
      [tabId, site] as const,
    );
    const panel = await extension.openPage('sidepanel.html');
    await expect(panel.getByText(zhCN.site.means('plans.test'))).toBeVisible();

    const settings = await context.newPage();
    await settings.goto(`chrome://extensions/?id=${id}`);
    const control = (name: 'addHostPermission' | 'removeHostPermission') =>
      settings.evaluate(
        ([name, id]) =>
          (chrome as unknown as { developerPrivate: Record<string, (id: string, host: string) => Promise<void>> }).developerPrivate[
            name as string
          ]?.(id as string, 'http://plans.test/*'),
        [name, id],
      );
    await control('addHostPermission');
    await panel.bringToFront();
    const button = panel.getByRole('button', { name: zhCN.site.enable });
    if (await button.isVisible()) await button.click();
    await expect.poll(registered).toEqual(['http://plans.test/*']);
    await expect(button).toHaveCount(0);
    // The page that is open already is read at once, and so is the next one.
    await page.bringToFront();
    await waitForHighlights(page);
    await page.reload();
    await waitForHighlights(page);

    await control('removeHostPermission');
    await expect.poll(registered).toEqual([]);
    await page.reload();
    await page.waitForTimeout(2500);
    expect(await highlightsOn(page)).toEqual([]);
  } finally {
    await extension.close();
    await server.close();
  }
});
