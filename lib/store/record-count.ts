import { type Store, store } from './database.ts';
import { withStore } from './unavailable.ts';

/** How many records there are of all that only grows. Throws StoreUnavailable. */
export async function recordCount(db: Store = store): Promise<number> {
  return (await withStore(() => db.counts.toArray())).reduce((sum, { count }) => sum + count, 0);
}
