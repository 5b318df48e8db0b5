import { countWaiting, indexWaiting, MOST_WAITING } from '../store/search-index.ts';

/** Of several calls one works; it goes on until nothing is waiting. */
let busy = false;

/**
 * Takes records into the search index when enough are waiting. Nobody waits for it: what is not in the index is looked through one by one,
 * and when the worker dies the next one goes on.
 */
export async function keepIndexed(least = MOST_WAITING / 2): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    if ((await countWaiting()) >= least) while (await indexWaiting());
  } catch {
    // The store is closed or full: saving tells of that.
  } finally {
    busy = false;
  }
}
