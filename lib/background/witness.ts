import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { RECORDS_LOST, WITNESS } from '../messages/session-keys.ts';
import type { Trouble } from '../messages/trouble.ts';
import { storeBirth } from '../store/birth.ts';

/** What is remembered of the store outside of it: another part of the browser keeps it in other files. */
const Witness = z.object({ born: z.string(), records: z.int() });
type Witness = z.infer<typeof Witness>;

let witness: Witness | null = null;

async function remember(seen: Witness): Promise<void> {
  witness = seen;
  await browser.storage.local.set({ [WITNESS]: seen });
}

/**
 * Compares the store with what was remembered of it: records are never deleted, so fewer of them, or another database, means that some are
 * lost. What was remembered stays until they are back or somebody has read of it. A store that will not open tells of itself elsewhere.
 */
export async function recordsLost(): Promise<Trouble | null> {
  const now = await storeBirth().catch(() => null);
  if (!now) return null;
  const before = Witness.safeParse((await browser.storage.local.get(WITNESS))[WITNESS]).data;
  if (before && before.records > 0 && now.records < before.records)
    return {
      name: RECORDS_LOST,
      message: `${before.records} records before, ${now.records} now${before.born === now.born ? '' : ', another database'}`,
    };
  await remember(now);
  return null;
}

/** One more record is on disk. */
export function witnessRecord(): void {
  if (witness) remember({ ...witness, records: witness.records + 1 }).catch(() => {});
}
