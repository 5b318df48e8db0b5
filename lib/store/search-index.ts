import { Note } from '../core/model/note.ts';
import { termsOf } from '../core/note-search.ts';
import { hashOf } from '../core/search-terms.ts';
import { readRows } from './damaged.ts';
import { type SearchShard, type Store, store, type UnindexedRow } from './database.ts';
import { withStore } from './unavailable.ts';

/** Records of a block: their places are 12-bit numbers, and a shard of one stays small enough to be read in a millisecond. */
export const BLOCK = 4096;
export const SHARDS = 64;
export const BUCKETS = 128;
/** Bytes of a record's hash that name it in a block; two of 100,000 share these eight in one of 10^9 stores. */
export const ID_BYTES = 8;
/** So many records may wait, and are looked through one by one; then they go into the index. */
export const MOST_WAITING = 256;

/**
 * In which shard, and which bucket of it, a term's records are. Different terms may share one: what is found is checked. The months of a year,
 * which are asked for together, stand in one shard.
 */
export function slotOf(term: string): { shard: number; bucket: number } {
  const hash = hashOf(term);
  const together = term.startsWith('m:') ? hashOf(term.slice(0, 'm:2020'.length)) : hash;
  return { shard: together % SHARDS, bucket: Math.floor(hash / SHARDS) % BUCKETS };
}

/** The records of one bucket of a shard, as places in the block, ascending. */
export function placesIn({ starts, places }: Pick<SearchShard, 'starts' | 'places'>, bucket: number): Uint16Array {
  return places.subarray(starts[bucket], starts[bucket + 1]);
}

function packed(block: number, shard: number, lists: readonly number[][]): SearchShard {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let at = 0; at < BUCKETS; at += 1) starts[at + 1] = (starts[at] as number) + (lists[at] as number[]).length;
  return { block, shard, starts, places: Uint16Array.from(lists.flat()) };
}

/** Where the terms of records are, worked out before a transaction: it is the longest part. */
interface Placed {
  id: string;
  slots: { shard: number; bucket: number }[];
}

/** Adds records to a block, behind those that it holds. */
async function addToBlock(block: number, placed: readonly Placed[], db: Store): Promise<void> {
  const before = await db.searchBlocks.get(block);
  const count = before?.count ?? 0;
  const ids = new Uint8Array((count + placed.length) * ID_BYTES);
  if (before) ids.set(before.ids);
  const lists = Array.from({ length: SHARDS }, () => Array.from({ length: BUCKETS }, (): number[] => []));
  if (count > 0) {
    const shards = await db.searchShards.bulkGet(Array.from({ length: SHARDS }, (_, shard): [number, number] => [shard, block]));
    for (const [shard, row] of shards.entries())
      for (let bucket = 0; row && bucket < BUCKETS; bucket += 1) (lists[shard] as number[][])[bucket]?.push(...placesIn(row, bucket));
  }
  for (const [at, { id, slots }] of placed.entries()) {
    const place = count + at;
    for (let byte = 0; byte < ID_BYTES; byte += 1) ids[place * ID_BYTES + byte] = Number.parseInt(id.slice(5 + byte * 2, 7 + byte * 2), 16);
    for (const { shard, bucket } of slots) {
      const list = lists[shard]?.[bucket] as number[];
      if (list.at(-1) !== place) list.push(place);
    }
  }
  await db.searchShards.bulkPut(lists.map((own, shard) => packed(block, shard, own)));
  await db.searchBlocks.put({ block, count: count + placed.length, ids });
}

/** The rows that wait longest, with at least so many records, where there are as many. */
async function waitingRows(least: number, db: Store): Promise<Required<UnindexedRow>[]> {
  const rows: Required<UnindexedRow>[] = [];
  for (let count = 0; count < least; ) {
    const some = (await db.unindexed
      .where('seq')
      .above(rows.at(-1)?.seq ?? 0)
      .limit(64)
      .toArray()) as Required<UnindexedRow>[];
    if (some.length === 0) break;
    rows.push(...some);
    for (const { noteIds } of some) count += noteIds.length;
  }
  return rows;
}

/**
 * Takes waiting records into the index, at most a block of them; answers whether more are waiting. Records never change, so they are read
 * before the transaction, in which a block and what it was made of change together: whoever saves meanwhile waits for that alone.
 */
export function indexWaiting(db: Store = store): Promise<boolean> {
  return withStore(async () => {
    const waiting = await waitingRows(BLOCK, db);
    const [first, last] = [waiting[0], waiting.at(-1)];
    if (!first || !last) return false;
    const read = new Set(waiting.flatMap(({ noteIds }) => noteIds).slice(0, BLOCK));
    const rows = await db.notes.bulkGet([...read]);
    // A damaged record is found by nothing; it is told of where records are listed.
    const { items } = readRows<Note>(
      rows.flatMap((row) => (row ? [row] : [])),
      Note,
    );
    const placed = new Map(items.map((note) => [note.id, { id: note.id, slots: [...termsOf(note)].map(slotOf) }]));
    return db.transaction('rw', db.unindexed, db.searchShards, db.searchBlocks, async () => {
      const newest = await db.searchBlocks.orderBy('block').last();
      const isFull = newest !== undefined && newest.count >= BLOCK;
      const block = newest === undefined ? 0 : isFull ? newest.block + 1 : newest.block;
      let room = BLOCK - (isFull ? 0 : (newest?.count ?? 0));
      // Another worker may have taken some of them in the meantime.
      const still = (await db.unindexed.where('seq').between(first.seq, last.seq, true, true).toArray()) as Required<UnindexedRow>[];
      const taken: Placed[] = [];
      let done = 0;
      for (const { seq, noteIds } of still) {
        const now = noteIds.filter((id) => read.has(id)).slice(0, room);
        taken.push(...now.flatMap((id) => placed.get(id) ?? []));
        room -= now.length;
        if (now.length < noteIds.length) {
          if (now.length > 0) await db.unindexed.put({ seq, noteIds: noteIds.slice(now.length) });
          break;
        }
        done = seq;
      }
      await db.unindexed.where('seq').between(first.seq, done, true, true).delete();
      if (taken.length > 0) await addToBlock(block, taken, db);
      return (await db.unindexed.count()) > 0;
    });
  });
}

/** So many records are not in the index yet. */
export async function countWaiting(db: Store = store): Promise<number> {
  return (await withStore(() => db.unindexed.toArray())).reduce((sum, { noteIds }) => sum + noteIds.length, 0);
}
