import { browser } from 'wxt/browser';
import { StoreWitness } from '../core/model/kept-of-store.ts';
import { RECORDS_LOST, WITNESS } from '../messages/session-keys.ts';
import type { Trouble } from '../messages/trouble.ts';
import { storeBirth } from '../store/birth.ts';

/**
 * Compares the store with what was remembered of it: records are never deleted, so fewer of them, or another database, means that some are
 * lost. Once found, that is told at every start until a backup has brought as many back (`restored`) or somebody has answered: records that are
 * made meanwhile are no others' return. A store that will not open tells of itself elsewhere.
 * `anew`: the tables themselves are counted, and not only what was noted as records came.
 */
export async function recordsLost(anew = true, restored = false): Promise<Trouble | null> {
  // What is remembered first: records that come meanwhile make more of them, and never fewer.
  const before = StoreWitness.safeParse((await browser.storage.local.get(WITNESS))[WITNESS]).data;
  const now = await storeBirth(anew).catch(() => null);
  if (!now) return null;
  const lost = before && before.records > 0 ? told(before, now, restored) : null;
  if (before && lost !== null) {
    if (before.lost !== lost) await browser.storage.local.set({ [WITNESS]: { ...before, lost } satisfies StoreWitness });
    return { name: RECORDS_LOST, message: lost };
  }
  await browser.storage.local.set({ [WITNESS]: now });
  return null;
}

/** What to tell of the store as it is now beside what it was; null when nothing is missing. */
function told(before: StoreWitness, now: StoreWitness, restored: boolean): string | null {
  const isFewer = now.records < before.records;
  if (before.lost !== undefined && (isFewer || !restored)) return before.lost;
  if (!isFewer && (restored || before.born === now.born)) return null;
  return `${before.records} records before, ${now.records} now${before.born === now.born ? '' : ', another database'}`;
}

let isWaiting = false;

/**
 * Records are on disk that were not when somebody looked last: looks at once, for the browser may be gone the next moment, and again when the
 * burst is over. They are counted and not added up: a save can be counted at the worker's start and still be told of afterwards, and what is
 * remembered must never be more than there is.
 */
export function witnessRecords(): void {
  if (isWaiting) return;
  isWaiting = true;
  recordsLost(false).catch(() => {});
  setTimeout(() => {
    isWaiting = false;
    recordsLost(false).catch(() => {});
  }, 1_000);
}
