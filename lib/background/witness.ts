import { browser } from 'wxt/browser';
import { StoreWitness } from '../core/model/kept-of-store.ts';
import { RECORDS_LOST, WITNESS } from '../messages/session-keys.ts';
import type { Trouble } from '../messages/trouble.ts';
import { storeBirth } from '../store/birth.ts';

/**
 * Compares the store with what was remembered of it: records are never deleted, so fewer of them, or another database, means that some are
 * lost. What was remembered stays until they are back or somebody has read of it. A store that will not open tells of itself elsewhere.
 * `anew`: the tables themselves are counted, and not only what was noted as records came.
 */
export async function recordsLost(anew = true): Promise<Trouble | null> {
  const now = await storeBirth(anew).catch(() => null);
  if (!now) return null;
  const before = StoreWitness.safeParse((await browser.storage.local.get(WITNESS))[WITNESS]).data;
  if (before && before.records > 0 && now.records < before.records)
    return {
      name: RECORDS_LOST,
      message: `${before.records} records before, ${now.records} now${before.born === now.born ? '' : ', another database'}`,
    };
  await browser.storage.local.set({ [WITNESS]: now });
  return null;
}

let isWaiting = false;

/**
 * Records are on disk that were not when somebody looked last: looks again when the burst is over. They are counted and not added up: a save can be
 * counted at the worker's start and still be told of afterwards, and what is remembered must never be more than there is.
 */
export function witnessRecords(): void {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    recordsLost(false).catch(() => {});
  }, 1_000);
}
