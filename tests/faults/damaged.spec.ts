import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { BACKUP } from '../../lib/i18n/backup.ts';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { amount } from './amount.ts';
import { launchOn } from './browser.ts';
import { burstOver, startBurst } from './burst.ts';
import { databaseFolder } from './database-files.ts';
import { test } from './fault-test.ts';
import { checkStored } from './stored.ts';

const words = BACKUP['zh-CN'];
const RECORDS = 40;

/** Every file of the database whose name passes. */
async function damage(profile: string, which: RegExp, change: (file: string) => Promise<void>): Promise<number> {
  const folder = await databaseFolder(profile);
  const files = (await readdir(folder)).filter((name) => which.test(name));
  for (const name of files) await change(join(folder, name));
  return files.length;
}

/** Fills the file with noise of the same length. */
async function garble(file: string): Promise<void> {
  const bytes = await readFile(file);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 131 + 7) % 251;
  await writeFile(file, bytes);
}

const DAMAGES: [name: string, which: RegExp, change: (file: string) => Promise<void>][] = [
  ['the log is garbled', /\.log$/, garble],
  ['the list of files is garbled', /^MANIFEST/, garble],
  ['the whole folder is emptied', /./, (file) => rm(file)],
  ['the log is gone', /\.log$/, (file) => rm(file)],
  ['the current list is unknown', /^CURRENT$/, garble],
];

/** Never an empty list without a word: either all is there, or the page says what is not. */
async function told(page: Page): Promise<'rescue' | 'lost' | 'whole'> {
  const rescue = page.getByRole('heading', { name: zhCN.rescue.title });
  const lost = page.getByText(zhCN.trouble.told.RecordsLost);
  const board = page.getByRole('tab', { name: zhCN.tabs.overview });
  await rescue.or(lost).or(board).first().waitFor();
  // The board may come before the background has counted.
  await rescue
    .or(lost)
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => {});
  if (await rescue.isVisible()) return 'rescue';
  return (await lost.isVisible()) ? 'lost' : 'whole';
}

for (const [name, which, change] of DAMAGES.slice(0, amount(1, DAMAGES.length))) {
  test(`database files damaged (${name}): it is said, and a backup brings everything back`, async ({ profile, recorder, fileAt }) => {
    test.setTimeout(150_000);
    const file = fileAt('backup.jsonl.gz');
    const before = await launchOn(profile);
    const page = await before.openPage('workbench.html#/settings');
    await startBurst(page, recorder.url, RECORDS, name);
    await burstOver(page);
    await recorder.reached(RECORDS);
    const [made] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.make }).click()]);
    await made.saveAs(file);
    await before.close();
    expect(await damage(profile, which, change)).toBeGreaterThan(0);

    const after = await launchOn(profile);
    try {
      const again = await after.openPage('workbench.html');
      const what = await told(again);
      await again.screenshot({ path: fileAt('told.png'), fullPage: true });
      expect(what).not.toBe('whole');
      if (what === 'lost') await again.getByRole('tab', { name: zhCN.tabs.settings }).click();
      await again.getByLabel(words.choose).setInputFiles(file);
      if (what === 'rescue') await again.getByLabel(words.rescueConfirm).check();
      await again.getByRole('button', { name: what === 'rescue' ? words.rescueTake : words.take, exact: true }).click();
      await expect(again.getByText(words.unchanged.slice(0, 4))).toHaveCount(0);
      await again.getByRole('button', { name: what === 'rescue' ? words.reopen : words.other }).click();
      expect(await checkStored(again, recorder.acknowledged)).toBe(RECORDS);
      await expect(again.getByText(zhCN.trouble.told.RecordsLost)).toHaveCount(0);
    } finally {
      await after.close();
    }
  });
}
