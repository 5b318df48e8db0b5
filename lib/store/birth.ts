import type { StoreWitness } from '../core/model/kept-of-store.ts';
import { COUNTED } from './count-records.ts';
import { type Store, store } from './database.ts';
import { recordCount } from './record-count.ts';
import { withStore } from './unavailable.ts';

const KEY = 'born';

/**
 * Names the database where it has no name yet. A browser that finds its files damaged may make new, empty ones without a word: then the name is
 * another, and whoever remembers it can tell. `anew`: looks at the tables themselves how many records they have, which is slow where they have
 * many, and remembers that; otherwise those that were counted as they came are told.
 */
export function storeBirth(anew: boolean, db: Store = store): Promise<StoreWitness> {
  const tables = anew ? COUNTED.map((name) => db.table(name)) : [];
  return withStore(() =>
    db.transaction('rw', [db.meta, db.counts, ...tables], async () => {
      const known = (await db.meta.get(KEY))?.value;
      const born = typeof known === 'string' ? known : crypto.randomUUID();
      if (born !== known) await db.meta.put({ key: KEY, value: born });
      const counts = await Promise.all(tables.map(async (table) => ({ table: table.name, count: await table.count() })));
      await db.counts.bulkPut(counts);
      return { born, records: await recordCount(db) };
    }),
  );
}
