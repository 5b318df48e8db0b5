import { rm } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { BACKUP } from '../../lib/i18n/backup.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { birthOf } from './born.ts';
import { killBrowser, launchOn } from './browser.ts';
import { burstOver, startBurst } from './burst.ts';
import { databaseFolder, leaveHalfAnEntry } from './database-files.ts';
import { test } from './fault-test.ts';
import type { Recorder } from './recorder.ts';
import { checkStored } from './stored.ts';

const words = BACKUP['zh-CN'];

/** The workbench with the shipped plan on it: the database is made, and the worker has looked at it. */
async function openBoard(extension: Awaited<ReturnType<typeof launchOn>>): Promise<Page> {
  const page = await extension.openPage('workbench.html');
  await page.getByRole('row').nth(1).waitFor();
  return page;
}

async function saveSome(page: Page, recorder: Recorder, count: number, name: string): Promise<void> {
  const before = recorder.acknowledged.size;
  await startBurst(page, recorder.url, count, name);
  await burstOver(page);
  await recorder.reached(before + count);
}

test('half an entry at the end of the log does not make the browser throw the database away at the start after next', async ({
  profile,
  recorder,
}) => {
  test.setTimeout(120_000);
  const first = await launchOn(profile);
  const page = await openBoard(first);
  const born = await birthOf(page);
  await saveSome(page, recorder, 10, 'before');
  await killBrowser(first.context);
  await leaveHalfAnEntry(profile);
  // This start writes behind it, and the next one reads what was written.
  for (const start of ['second', 'third']) {
    const extension = await launchOn(profile);
    const again = await openBoard(extension);
    expect(await birthOf(again), `the database is still the one of the first start in the ${start}`).toBe(born);
    await checkStored(again, recorder.acknowledged);
    await saveSome(again, recorder, 10, start);
    await killBrowser(extension.context);
  }
});

test('a database that is gone after the browser was killed is told of until a backup brings the records back', async ({
  profile,
  recorder,
  fileAt,
}) => {
  test.setTimeout(150_000);
  const file = fileAt('backup.jsonl.gz');
  const first = await launchOn(profile);
  const page = await first.openPage('workbench.html#/settings');
  await saveSome(page, recorder, 12, 'before');
  const [made] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.make }).click()]);
  await made.saveAs(file);
  await killBrowser(first.context);
  await rm(await databaseFolder(profile), { recursive: true });

  const second = await launchOn(profile);
  const empty = await openBoard(second);
  const lost = (on: Page) => on.getByRole('alert').filter({ hasText: zhCN.trouble.told.RecordsLost });
  await expect(lost(empty)).toContainText('another database');
  // As many as were lost: their number alone would look whole now.
  await saveSome(empty, recorder, 12, 'since');
  await killBrowser(second.context);

  const third = await launchOn(profile);
  try {
    const again = await openBoard(third);
    await expect(lost(again)).toBeVisible();
    await again.screenshot({ path: fileAt('told.png'), fullPage: true });
    await again.getByRole('tab', { name: zhCN.tabs.settings }).click();
    await again.getByLabel(words.choose).setInputFiles(file);
    await again.getByRole('button', { name: words.take, exact: true }).click();
    await again.getByRole('button', { name: words.other }).click();
    expect(await checkStored(again, recorder.acknowledged)).toBe(24);
    await expect(lost(again)).toHaveCount(0);
  } finally {
    await third.close();
  }
});
