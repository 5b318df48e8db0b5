import type { IndexableType, Table, Transaction } from 'dexie';

/** A step of a version that drops or changes what rows of a table say. Rows of JSON alone. */
export interface Rewriting {
  table: string;
  /** The table that keeps the rows as they were. The version declares it, and a later one drops it. */
  kept: string;
  /** Some rows, in the order of their keys, as the new version has them; as many of them or fewer. */
  rewrite: (rows: readonly never[]) => unknown[];
}

/** The copy is not what was copied. Nothing has changed; the database stays as the version before left it. */
export class CopyDiffers extends Error {
  override name = 'CopyDiffers';
}

/** Rows read in one go. */
const CHUNK = 500;

/**
 * What `upgrade` of a version does for a destructive step: keeps a copy, holds the copy against what is there, by count and row by row (an upgrade
 * cannot wait for a digest, and this says more), and only then takes the table's rows away and puts the rewritten ones in their place. All of
 * it is one transaction of IndexedDB: cut off anywhere, the database is as it was, and the next start begins it again.
 */
export function rewriting({ table, kept, rewrite }: Rewriting): (change: Transaction) => Promise<void> {
  return async (change) => {
    const [rows, copy] = [change.table(table), change.table(kept)];
    const keys = await rows.toCollection().primaryKeys();
    for (const range of ranges(keys)) await copy.bulkAdd(await between(rows, range));
    if ((await copy.count()) !== keys.length) throw new CopyDiffers(`the copy of ${table} has another number of rows`);
    for (const range of ranges(keys)) {
      const [before, after] = [await between(rows, range), await between(copy, range)];
      if (JSON.stringify(before) !== JSON.stringify(after)) throw new CopyDiffers(`the copy of ${table} says something else`);
    }
    await rows.clear();
    for (const range of ranges(keys)) await rows.bulkAdd(rewrite((await between(copy, range)) as never[]));
  };
}

type Range = [first: IndexableType, last: IndexableType];

function* ranges(keys: readonly IndexableType[]): Generator<Range> {
  for (let at = 0; at < keys.length; at += CHUNK)
    yield [keys[at] as IndexableType, keys[Math.min(at + CHUNK, keys.length) - 1] as IndexableType];
}

const between = (table: Table, [first, last]: Range) => table.where(':id').between(first, last, true, true).toArray();
