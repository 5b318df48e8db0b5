import { store } from '../store/database.ts';
import { indexWaiting, MOST_WAITING } from '../store/search-index.ts';

let work: Promise<void> | null = null;

async function indexAll(least: number): Promise<void> {
  if ((await store.unindexed.count()) < least) return;
  while (await indexWaiting());
}

/**
 * Takes records into the search index when enough are waiting, or (at the start of the worker) whatever waits. Nobody waits for it: what is not in the index is looked
 * through one by one, and when the worker dies the next one goes on.
 */
export function keepIndexed(least = MOST_WAITING / 2): void {
  work ??= indexAll(least)
    .catch(() => {})
    .finally(() => {
      work = null;
    });
}
