import * as z from 'zod/mini';
import { type Store, store } from './database.ts';
import { withStore } from './unavailable.ts';

const KEY = 'born';

/** Which database this is (a name made with it), and how many records that nobody ever deletes it holds. */
export interface StoreBirth {
  born: string;
  records: number;
}

/**
 * Names the database where it has no name yet. A browser that finds its files damaged may make new, empty ones without a word: then the name is
 * another, and whoever remembers it can tell.
 */
export function storeBirth(db: Store = store): Promise<StoreBirth> {
  return withStore(() =>
    db.transaction('rw', [db.meta, db.notes, db.reviews, db.placements], async () => {
      const known = z.string().safeParse((await db.meta.get(KEY))?.value).data;
      const born = known ?? crypto.randomUUID();
      if (known === undefined) await db.meta.put({ key: KEY, value: born });
      const counts = await Promise.all([db.notes.count(), db.reviews.count(), db.placements.count()]);
      return { born, records: counts.reduce((sum, count) => sum + count, 0) };
    }),
  );
}
