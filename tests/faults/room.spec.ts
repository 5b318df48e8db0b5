import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { rowsOf } from '../e2e/stored-rows.ts';
import { isFull } from './amount.ts';
import { fillBoardForm } from './board-form.ts';
import { launchOn, send } from './browser.ts';
import { burstOver, startBurst } from './burst.ts';
import { test } from './fault-test.ts';
import type { Recorder } from './recorder.ts';
import { checkStored } from './stored.ts';

const RECORDS = 20;
const built = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Stores a few records. */
async function storeRecords(page: Page, recorder: Recorder): Promise<void> {
  await startBurst(page, recorder.url, RECORDS, 'before');
  await burstOver(page);
  await recorder.reached(RECORDS);
}

/** Saving fails and says so, and the form keeps what was typed. */
async function checkNoRoom(page: Page): Promise<void> {
  const form = page.getByRole('complementary');
  await form.getByLabel(zhCN.form.value).press('Control+Enter');
  await expect(form.getByRole('alert')).toHaveText(zhCN.failure.StoreFull, { timeout: 15_000 });
  await expect(form.getByLabel(zhCN.form.value)).toHaveValue('3.21');
}

/** With room again everything is there, and more can be saved. */
async function checkRoomAgain(page: Page, recorder: Recorder): Promise<void> {
  expect(await checkStored(page, recorder.acknowledged)).toBe(RECORDS);
  const form = await fillBoardForm(page, '3.22');
  await form.getByLabel(zhCN.form.value).press('Control+Enter');
  const saved = async () => (await rowsOf<{ value?: number }>(page, 'notes')).filter(({ value }) => value === 32_200).length;
  await expect.poll(saved, { timeout: 30_000 }).toBe(1);
}

test('no quota left, in a build without unlimitedStorage: it is said, the text is kept, everything stored can be read', async ({
  profile,
  recorder,
  fileAt,
}) => {
  test.slow();
  const extension = fileAt('limited');
  await cp(built, extension, { recursive: true });
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const first = await launchOn(profile, extension);
  await storeRecords(await first.openPage('workbench.html'), recorder);
  await first.close();
  const running = await launchOn(profile, extension);
  try {
    const session = await running.context.newCDPSession(await running.openPage('minimap.html'));
    const origin = `chrome-extension://${running.id}`;
    await send(session, 'Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    // A browser remembers for half a minute how much room there was, and the worker asked at its start (lib/store/fresh-log.ts).
    await new Promise((go) => setTimeout(go, 35_000));
    const page = await running.openPage('workbench.html');
    await fillBoardForm(page, '3.21');
    await checkNoRoom(page);
    expect(await checkStored(page, recorder.acknowledged)).toBe(RECORDS);
    await page.reload();
    await expect(page.getByRole('row')).not.toHaveCount(1);
    await send(session, 'Storage.overrideQuotaForOrigin', { origin });
    await checkRoomAgain(page, recorder);
  } finally {
    await running.close();
  }
});

/** A disk of this size in memory; only root on Linux can have one. */
function mountSmallDisk(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder]).status === 0;
}

/** Writes until nothing more goes in. */
function fillUp(file: string): void {
  const target = openSync(file, 'w');
  try {
    for (let size = 2 ** 20; size >= 512; size /= 2) {
      try {
        for (;;) writeSync(target, Buffer.alloc(size, 1));
      } catch {
        // Smaller pieces may still go in.
      }
    }
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
}

test('the disk is full: it is said, the text is kept, and with room again everything stored is there', async ({ recorder }) => {
  test.skip(!isFull, 'a full disk: only in npm run test:faults');
  test.slow();
  // Not among the results: a run that is cut off would leave them mounted.
  const profile = await mkdtemp(join(tmpdir(), 'jiannuo-small-disk-'));
  const mounted = mountSmallDisk(profile);
  test.skip(!mounted, 'a small disk can only be mounted by root on Linux: not tried here that a full disk loses nothing');
  try {
    const filler = join(profile, 'filler');
    const running = await launchOn(profile);
    try {
      const page = await running.openPage('workbench.html');
      await storeRecords(page, recorder);
      await fillBoardForm(page, '3.21');
      fillUp(filler);
      await checkNoRoom(page);
      // Without a byte left Chromium cannot open the database anew, not even to read: then it is said that it does not open.
      await page.reload();
      const rescue = page.getByRole('heading', { name: zhCN.rescue.title });
      await expect(rescue.or(page.getByRole('button', { name: '老年学位' }))).toBeVisible({ timeout: 15_000 });
      await rm(filler);
      await page.reload();
      await expect(page.getByRole('row')).not.toHaveCount(1);
      expect(await checkStored(page, recorder.acknowledged)).toBe(RECORDS);
    } finally {
      await running.close();
    }
    // Chromium 156 goes on refusing to write until it is started again: its database does not forget that a write failed.
    const again = await launchOn(profile);
    try {
      const page = await again.openPage('workbench.html');
      await expect(page.getByRole('row')).not.toHaveCount(1);
      await checkRoomAgain(page, recorder);
    } finally {
      await again.close();
    }
  } finally {
    spawnSync('umount', ['-l', profile]);
    await rm(profile, { recursive: true, force: true });
  }
});
