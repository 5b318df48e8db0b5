import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { readAnnotations } from '../../lib/core/web-annotation/read-annotations.ts';
import { SHARE } from '../../lib/i18n/share.ts';
import type { PageServer } from '../demo/serve.ts';
import type { RunningExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { waitForHighlights } from './page-highlights.ts';

const words = SHARE['zh-CN'];
const ADDRESS = 'http://jyj.demo.gov.cn/plan.html';
const TARGET = { taskId: 'taizhou-2020/2', commitmentId: 'taizhou-2020/2/standard-kindergartens' };

/** Two records about the kindergartens: one for everybody, one that stays inside. */
async function report(extension: RunningExtension): Promise<void> {
  const page = await extension.openPage('workbench.html');
  await page.getByRole('row').nth(1).waitFor();
  await page.evaluate(async (target) => {
    for (const [value, visibility, body] of [
      [20, 'public', '竣工二十所。'],
      [41, 'internal', '只在内部说的话。'],
    ]) {
      const note = {
        planId: 'taizhou-2020',
        ...target,
        asOf: value === 20 ? '2020-06-30' : '2020-09-30',
        author: '演示员',
        office: '演示处',
      };
      const draft = { ...note, declared: 'late', value, valueKind: 'cumulative', body, evidence: [], visibility };
      const payload = { draft, profile: { author: '演示员', office: '演示处' }, recordedAt: new Date().toISOString() };
      const reply = await chrome.runtime.sendMessage({ jiannuo: 'saveNote', payload });
      if (!reply.ok) throw new Error(JSON.stringify(reply));
    }
  }, TARGET);
  await page.close();
}

async function panelBeside(extension: RunningExtension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(ADDRESS);
  await waitForHighlights(page);
  const panel = await extension.openPage('sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 900 });
  return panel;
}

async function fileOf(panel: Page, kind: string, scope: string): Promise<{ name: string; path: string; text: string }> {
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('group', { name: kind, exact: true }).getByRole('button', { name: scope }).click(),
  ]);
  const path = await download.path();
  await expect(panel.getByText(words.exported(download.suggestedFilename()))).toBeVisible();
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') };
}

test('what was noted leaves as annotations and as a copy, public or whole, and the whole file comes back as a union', async ({
  extension,
}) => {
  await report(extension);
  const panel = await panelBeside(extension);
  await panel.getByText(words.share).click();

  const open = await fileOf(panel, words.annotations, words.publicOnly);
  expect(open.name).toMatch(/^jiannuo-taizhou-2020-\d{4}-\d\d-\d\d-public\.jsonld$/);
  const whole = await fileOf(panel, words.annotations, words.withInternal);
  expect(readAnnotations(open.text)).toMatchObject({ notes: [], excerpts: [{}], refused: [] });
  const { notes, refused } = readAnnotations(whole.text);
  expect([notes.map(({ value }) => value).sort(), refused]).toEqual([[20, 41], []]);
  const quoted = JSON.parse(whole.text).first.items[0].target;
  expect([quoted].flat()[0].selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: '67所' });

  const copy = await fileOf(panel, words.copy, words.publicOnly);
  const wholeCopy = await fileOf(panel, words.copy, words.withInternal);
  for (const secret of ['只在内部说的话', '演示员', '41所']) {
    expect(open.text + copy.text, secret).not.toContain(secret);
    expect(wholeCopy.text, secret).toContain(secret);
  }
  expect(copy.text).toContain('竣工二十所。');

  // Into the same store: everything is here already.
  const choose = panel.getByLabel(words.import, { exact: true });
  await choose.setInputFiles({ name: 'a.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(whole.text) });
  await panel.getByRole('button', { name: words.take(2) }).click();
  await expect(panel.getByText(words.taken(0, 2))).toBeVisible();
  // A file from elsewhere: one record was altered on its way, one annotation is another tool's.
  const file = JSON.parse(whole.text);
  file.first.items[0]['jn:value'] = 66;
  file.first.items.push({
    id: 'https://tool.test/1',
    type: 'Annotation',
    bodyValue: '这个数要核对',
    target: { source: ADDRESS, selector: { type: 'TextQuoteSelector', exact: '年内要建成67所' } },
  });
  await choose.setInputFiles({ name: 'b.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(JSON.stringify(file)) });
  await panel.getByRole('button', { name: words.take(2) }).click();
  await expect(panel.getByText(words.taken(0, 1))).toBeVisible();
  await expect(panel.getByText(words.reason.altered)).toBeVisible();
  await expect(panel.getByText('这个数要核对')).toBeVisible();
  await expect(panel.getByLabel(words.target)).toHaveValue(TARGET.commitmentId);
  await panel.getByRole('button', { name: words.draft }).click();
  await expect(panel.getByText(words.drafted)).toBeVisible();
});

test('records come in on another computer, and its pages follow', async ({ extension }) => {
  await report(extension);
  const panel = await panelBeside(extension);
  await panel.getByText(words.share).click();
  const whole = await fileOf(panel, words.annotations, words.withInternal);
  await panel.evaluate(
    () =>
      new Promise((done, failed) => {
        const request = indexedDB.open('jiannuo');
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          const change = request.result.transaction(['notes', 'states'], 'readwrite');
          change.objectStore('notes').clear();
          change.objectStore('states').clear();
          change.oncomplete = () => {
            request.result.close();
            done(null);
          };
        };
      }),
  );
  await panel.reload();
  await panel.getByText(words.share).click();
  await panel
    .getByLabel(words.import, { exact: true })
    .setInputFiles({ name: 'a.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(whole.text) });
  await panel.getByRole('button', { name: words.take(2) }).click();
  await expect(panel.getByText(words.taken(2, 0))).toBeVisible();
  await expect(panel.getByRole('button', { name: /二级以上标准幼儿园/ })).toContainText('41');
});

async function planWith(server: PageServer, before: string, after: string): Promise<void> {
  const plan = await readFile(new URL('../fixtures/site/plan.html', import.meta.url), 'utf8');
  expect(plan).toContain(before);
  server.serve('/changing.html', plan.replace(before, after));
}

test('a page that reads otherwise than last time says so in the panel, with both wordings, until the reader has seen it', async ({
  extension,
  server,
}) => {
  await planWith(server, '67所', '67所');
  const page = await extension.context.newPage();
  await page.goto('http://jyj.demo.gov.cn/changing.html');
  await waitForHighlights(page);
  const panel = await extension.openPage('sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 900 });
  await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(panel.getByRole('region', { name: words.changes })).toHaveCount(0);

  await planWith(server, '67所', '76所');
  await page.bringToFront();
  await page.reload();
  await waitForHighlights(page);
  const changes = panel.getByRole('region', { name: words.changes });
  await panel.bringToFront();
  await expect(changes).toBeVisible();
  await expect(changes).toContainText('二级以上标准幼儿园');
  await expect(changes.locator('del').first()).toHaveText(`${words.removed}67`);
  await expect(changes.locator('ins').first()).toHaveText(`${words.added}76`);
  // Nothing of it comes into the page.
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('67所');
  await changes.getByRole('button', { name: words.understood }).click();
  await expect(changes).toHaveCount(0);
  await panel.reload();
  await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(changes).toHaveCount(0);
});
