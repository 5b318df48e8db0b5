import { expect, type Page } from '@playwright/test';
import { zhCN } from '../../lib/i18n/zh-cn.ts';
import { rowsOf } from '../e2e/stored-rows.ts';
import { type Dump, dumpOf } from '../store/database-at.ts';
import { isFull } from './amount.ts';
import { fillBoardForm } from './board-form.ts';
import { killBrowser, launchOn } from './browser.ts';
import { burstOver, startBurst } from './burst.ts';
import { test } from './fault-test.ts';
import { checkStored } from './stored.ts';

test('a newer version takes the database: the old page says so, keeps what is typed, and no write is lost', async ({
  profile,
  recorder,
}) => {
  test.slow();
  const extension = await launchOn(profile);
  try {
    const page = await extension.openPage('workbench.html');
    await startBurst(page, recorder.url, 10, 'before');
    await burstOver(page);
    await recorder.reached(10);
    const form = await fillBoardForm(page, '3.21');

    // The minimap's page never opens the store: it stands for the newer version.
    const newer = await extension.openPage('minimap.html');
    await newer.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('jiannuo', 100_000);
          request.onsuccess = () => resolve(Object.assign(window, { held: request.result }) && undefined);
          request.onerror = () => reject(request.error);
          request.onblocked = () => reject(new Error('an old page holds on to the database'));
        }),
    );
    await expect(page.getByText(zhCN.rescue.newer)).toBeVisible();
    await expect(form.getByLabel(zhCN.form.value)).toHaveValue('3.21');
    await form.getByLabel(zhCN.form.value).press('Control+Enter');
    const count = async () => (await rowsOf(newer, 'notes')).length;
    // Either it is stored, or the form still has it and says that it is not.
    await expect.poll(async () => (await count()) === 11 || (await form.getByRole('alert').count()) > 0, { timeout: 15_000 }).toBe(true);
    if ((await count()) === 10) await expect(form.getByLabel(zhCN.form.value)).toHaveValue('3.21');
    await checkStored(newer, recorder.acknowledged);
  } finally {
    await extension.close();
  }
});

const NOTES = 10_000;

/** A database of the first version with many more rows, made past the product's code; the extension is loaded anew upon it. */
async function putOldDatabase(page: Page, dump: Dump): Promise<void> {
  await page.evaluate(async (dump) => {
    const settled = <V>(request: IDBRequest<V>) =>
      new Promise<V>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const attempt = async () => {
      await settled(indexedDB.deleteDatabase('jiannuo'));
      const request = indexedDB.open('jiannuo', dump.version);
      request.onupgradeneeded = () => {
        for (const { name, keyPath, indexes, rows, autoIncrement = false } of dump.tables) {
          const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry });
          for (const row of rows) store.add(row);
        }
      };
      (await settled(request)).close();
    };
    // The background may make its own again in between.
    for (let tries = 1; ; tries += 1) {
      try {
        await attempt();
        break;
      } catch (error) {
        if (tries === 20) throw error;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
    await chrome.storage.local.clear();
  }, dump);
}

test('a browser killed while a database of the first version is brought up to date: the next start brings it up to date, nothing is lost', async ({
  profile,
}) => {
  test.skip(!isFull, 'an upgrade cut off by a kill: only in npm run test:faults');
  test.setTimeout(900_000);
  const dump = dumpOf(1);
  const notes = dump.tables.find(({ name }) => name === 'notes');
  if (!notes?.rows[0]) throw new Error('The fixture has no notes.');
  const { rows } = notes;
  const [first] = rows;
  // Rows that differ in their key alone: what they say is of no concern to an upgrade.
  for (let at = 0; at < NOTES; at += 1) rows.push({ ...first, id: `note:${String(at).padStart(64, '0')}`, target: 'p/filler' });
  for (const wait of [0, 20, 60, 150, 400]) {
    const before = await launchOn(profile);
    await putOldDatabase(await before.openPage('minimap.html'), dump);
    await before.close();
    const killed = await launchOn(profile);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await killBrowser(killed.context);
    const after = await launchOn(profile);
    try {
      const page = await after.openPage('workbench.html');
      await expect(page.getByRole('row')).not.toHaveCount(1);
      const stored = await rowsOf<Record<string, unknown>>(page, 'notes');
      const byId = new Map(rows.map((row) => [row.id, row]));
      expect(stored.length).toBe(rows.length);
      for (const row of stored) expect(row).toEqual(byId.get(row.id));
      for (const { name, rows: before } of dump.tables)
        if (name === 'states' || name === 'drafts') expect(await rowsOf(page, name)).toEqual(before);
    } finally {
      await after.close();
    }
  }
});
