import { writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { BACKUP } from '../../lib/i18n/backup.ts';
import { amount } from './amount.ts';
import { killBrowser, launchOn, send } from './browser.ts';
import { burstOver, startBurst } from './burst.ts';
import { test } from './fault-test.ts';
import { backupOf } from './made-backup.ts';
import { checkStored } from './stored.ts';

const words = BACKUP['zh-CN'];
const HELD = amount(2_000, 20_000);
const OWN = 15;

/** Chooses the file, agrees, and comes back as soon as records are being written. */
async function startRestoring(page: Page, file: string): Promise<void> {
  await page.getByLabel(words.choose).setInputFiles(file);
  await page.getByText(words.fresh(HELD)).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: words.take, exact: true }).click();
  await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0, null, { polling: 20 });
}

test(`a restore of ${HELD} records that is cut off by a crash or a kill leaves what was there; done again, it brings all`, async ({
  profile,
  recorder,
  fileAt,
}) => {
  test.setTimeout(300_000);
  const file = fileAt('backup.jsonl.gz');
  const made = await backupOf(HELD);
  await writeFile(file, made.bytes);

  const first = await launchOn(profile);
  const page = await first.openPage('workbench.html#/settings');
  await startBurst(page, recorder.url, OWN, 'own');
  await burstOver(page);
  await recorder.reached(OWN);
  await startRestoring(page, file);
  const crashed = page.waitForEvent('crash');
  send(await first.context.newCDPSession(page), 'Page.crash').catch(() => {});
  await crashed;
  const next = await first.openPage('workbench.html#/settings');
  expect(await checkStored(next, recorder.acknowledged)).toBe(OWN);
  await startRestoring(next, file);
  await killBrowser(first.context);

  const second = await launchOn(profile);
  try {
    const again = await second.openPage('workbench.html#/settings');
    expect(await checkStored(again, recorder.acknowledged)).toBe(OWN);
    await startRestoring(again, file);
    await again.getByText(words.taken(HELD, 0)).waitFor({ timeout: 120_000 });
    const all = new Map([...recorder.acknowledged, ...made.notes]);
    expect(await checkStored(again, all)).toBe(OWN + HELD);
  } finally {
    await second.close();
  }
});
