import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { BACKUP } from '../../lib/i18n/backup.ts';
import { amount } from './amount.ts';
import { launchOn } from './browser.ts';
import { burstOver, startBurst } from './burst.ts';
import { test } from './fault-test.ts';
import { backupOf } from './made-backup.ts';
import { checkStored } from './stored.ts';

const words = BACKUP['zh-CN'];
const EACH = amount(40, 2_000);
const HELD = amount(500, 2_000);

test(`four tabs that save ${EACH} records each, and a fifth that restores ${HELD} meanwhile: the union is exact`, async ({
  profile,
  recorder,
  fileAt,
}) => {
  test.setTimeout(EACH * 400 + 90_000);
  const made = await backupOf(HELD);
  const file = fileAt('backup.jsonl.gz');
  await writeFile(file, made.bytes);
  const extension = await launchOn(profile);
  try {
    const pages = await Promise.all(['workbench', 'sidepanel', 'workbench', 'sidepanel'].map((name) => extension.openPage(`${name}.html`)));
    const fifth = await extension.openPage('workbench.html#/settings');
    await fifth.getByLabel(words.choose).setInputFiles(file);
    await fifth.getByText(words.fresh(HELD)).waitFor();
    await Promise.all(pages.map((page, at) => startBurst(page, recorder.url, EACH, `tab ${at}`)));
    await recorder.reached(pages.length);
    await fifth.getByRole('button', { name: words.take, exact: true }).click();
    await Promise.all(pages.map(burstOver));
    await recorder.reached(pages.length * EACH);
    await fifth.getByText(words.taken(HELD, 0)).waitFor();
    expect(await checkStored(fifth, new Map([...recorder.acknowledged, ...made.notes]))).toBe(pages.length * EACH + HELD);
  } finally {
    await extension.close();
  }
});
