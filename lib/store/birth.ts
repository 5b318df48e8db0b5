import type { StoreWitness } from '../core/model/kept-of-store.ts';
import { type Store, store } from './database.ts';
import { recordCount } from './record-count.ts';
import { withStore } from './unavailable.ts';

const KEY = 'born';

/**
 * Names the database where it has no name yet. A browser that finds its files damaged may make new, empty ones without a word: then the name is
 * another, and whoever remembers it can tell.
 */
export function storeBirth(db: Store = store): Promise<StoreWitness> {
  return withStore(() =>
    db.transaction('rw', [db.meta, db.counts], async () => {
      const known = (await db.meta.get(KEY))?.value;
      const born = typeof known === 'string' ? known : crypto.randomUUID();
      if (born !== known) await db.meta.put({ key: KEY, value: born });
      return { born, records: await recordCount(db) };
    }),
  );
}
