import { readFile, writeFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { BACKUP } from '../../lib/i18n/backup.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { launchWithExtension } from './extension.ts';
import { test } from './extension-test.ts';
import { saveNotes, storedNotes } from './stored-notes.ts';

const words = BACKUP['zh-CN'];

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

const settings = (page: Page) => page.getByRole('tab', { name: zhCN.tabs.settings }).click();

/** Presses the button, and keeps the file that the browser is given. */
async function backUp(page: Page, path: string): Promise<void> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.make }).click()]);
  await file.saveAs(path);
}

test('many records are reminded of, backed up, and restored on another computer, sealed and open', async ({ extension, server }, info) => {
  // Two browsers, two derivations of a key.
  test.slow();
  const workbench = await extension.openPage('workbench.html');
  // The plan that ships with it is stored.
  await workbench.getByRole('row').nth(1).waitFor();
  const saved = await saveNotes(workbench, 60);
  await expect(workbench.getByText(words.remindNever(60))).toBeVisible();
  expect(await faults(workbench)).toEqual([]);
  await workbench.screenshot({ path: info.outputPath('reminder.png') });
  await workbench.getByRole('button', { name: words.remindDo }).click();
  await expect(workbench.getByText(words.uncovered(60))).toBeVisible();
  const open = info.outputPath('open.jsonl.gz');
  await backUp(workbench, open);
  await expect(workbench.getByText(words.allCovered)).toBeVisible();
  await workbench.getByLabel(words.seal).check();
  await workbench.getByRole('button', { name: words.make }).click();
  await expect(workbench.getByText(words.tooShort(8))).toBeVisible();
  await workbench.getByLabel(words.passphrase, { exact: true }).fill('correct horse');
  await workbench.getByLabel(words.again).fill('correct horse');
  const sealed = info.outputPath('sealed.jsonl.gz.sealed');
  await backUp(workbench, sealed);
  await expect(workbench.getByText(words.allCovered)).toBeVisible();
  expect(await faults(workbench)).toEqual([]);
  await workbench.screenshot({ path: info.outputPath('made.png'), fullPage: true });

  const other = await launchWithExtension({ port: server.port });
  try {
    const there = await other.openPage('workbench.html');
    await settings(there);
    const choose = there.getByLabel(words.choose);
    const cut = info.outputPath('cut.jsonl.gz');
    await writeFile(cut, (await readFile(open)).subarray(0, -200));
    await choose.setInputFiles(cut);
    await expect(there.getByText(words.failure.truncated)).toBeVisible();
    await there.screenshot({ path: info.outputPath('refused.png'), fullPage: true });
    await choose.setInputFiles(sealed);
    await there.getByLabel(words.passphrase, { exact: true }).fill('another one');
    await there.getByRole('button', { name: words.open, exact: true }).click();
    await expect(there.getByText(words.failure['wrong-passphrase'])).toBeVisible();
    await there.getByLabel(words.passphrase, { exact: true }).fill('correct horse');
    await there.getByRole('button', { name: words.open, exact: true }).click();
    await expect(there.getByText(words.fresh(60))).toBeVisible();
    expect(await storedNotes(there)).toEqual(new Map());
    expect(await faults(there)).toEqual([]);
    await there.screenshot({ path: info.outputPath('summary.png'), fullPage: true });
    await there.getByRole('button', { name: words.take, exact: true }).click();
    await expect(there.getByText(words.taken(61, 1))).toBeVisible();
    await there.screenshot({ path: info.outputPath('restored.png'), fullPage: true });
    expect(await storedNotes(there)).toEqual(saved);
    await there.getByRole('button', { name: words.other }).click();
    await choose.setInputFiles(open);
    await expect(there.getByText(words.nothingFresh)).toBeVisible();
  } finally {
    await other.close();
  }
});
