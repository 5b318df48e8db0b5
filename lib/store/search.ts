import { Note } from '../core/model/note.ts';
import { groupsOf, isFound, type NoteQuery } from '../core/note-search.ts';
import { readRows } from './damaged.ts';
import { type SearchBlock, type Store, store } from './database.ts';
import { ID_BYTES, MOST_WAITING, placesIn, slotOf } from './search-index.ts';
import { withStore } from './unavailable.ts';

/** Where the next page of what was found begins. */
export interface SearchCursor {
  block: number;
  /** Places below this one are still to be looked at. */
  place: number;
}

export interface Found {
  /** Those that came in last, first. */
  notes: Note[];
  /** Null when there is nothing more. */
  next: SearchCursor | null;
  /** So many records are not in the index yet, beyond those that were looked through one by one. */
  unindexed: number;
}

/** Records read in one go to be checked. */
const CHECKED = 64;

/** The places that all groups share, of each group what at least one of its terms has. Descending. */
function common(groups: readonly Uint16Array[][], below: number): number[] {
  const hits = new Map<number, number>();
  for (const [at, lists] of groups.entries()) {
    for (const list of lists) for (const place of list) if (place < below && (hits.get(place) ?? 0) === at) hits.set(place, at + 1);
  }
  return [...hits]
    .filter(([, count]) => count === groups.length)
    .map(([place]) => place)
    .sort((a, b) => b - a);
}

function prefixOf({ ids }: SearchBlock, place: number): string {
  const bytes = ids.subarray(place * ID_BYTES, (place + 1) * ID_BYTES);
  return `note:${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The records at these places of a block; null where one cannot be read. */
async function notesAt(block: SearchBlock, places: readonly number[], db: Store): Promise<(Note | null)[]> {
  const rows = await Promise.all(places.map((place) => db.notes.where('id').startsWith(prefixOf(block, place)).first()));
  return rows.map((row) => (row ? (readRows<Note>([row], Note).items[0] ?? null) : null));
}

/** The newest that wait for the index, looked through one by one. */
async function amongWaiting(query: NoteQuery, db: Store): Promise<{ notes: Note[]; unindexed: number }> {
  const all = (await db.unindexed.toArray()).flatMap(({ noteIds }) => noteIds);
  const waiting = all.slice(-MOST_WAITING).reverse();
  const rows = await db.notes.bulkGet(waiting);
  const { items } = readRows<Note>(
    rows.flatMap((row) => (row ? [row] : [])),
    Note,
  );
  return { notes: items.filter((note) => isFound(note, query)), unindexed: all.length - waiting.length };
}

/**
 * Finds records by words and filters, those that came in last first; at most `limit`, and on the first page also what waits for the index.
 * Reads of the index what the query's terms need, and of the records those that may fit. Throws StoreUnavailable.
 */
export async function searchNotes(query: NoteQuery, limit: number, after: SearchCursor | null = null, db: Store = store): Promise<Found> {
  return withStore(async () => {
    const waiting = after ? { notes: [], unindexed: 0 } : await amongWaiting(query, db);
    const found: Found = { ...waiting, next: null };
    const last = after?.block ?? (await db.searchBlocks.orderBy('block').last())?.block ?? -1;
    const groups = groupsOf(query).map((terms) => terms.map(slotOf));
    for (let top = last; top >= 0; ) {
      // The newest blocks by themselves, for most searches end there; of the others many at a time.
      const bottom = Math.max(0, top - (top === last ? 1 : 31));
      for (const { block, keys, places } of await candidates([bottom, top], groups, after, db)) {
        for (let at = 0; at < places.length; at += CHECKED) {
          const some = places.slice(at, at + CHECKED);
          for (const [index, note] of (await notesAt(keys, some, db)).entries()) {
            if (!note || !isFound(note, query)) continue;
            found.notes.push(note);
            if (found.notes.length >= limit) return { ...found, next: { block, place: some[index] as number } };
          }
        }
      }
      top = bottom - 1;
    }
    return found;
  });
}

/** Of these blocks, the newest first, the places that may fit, those that came in last first. One question for each shard, whatever number of blocks. */
async function candidates(
  [bottom, top]: readonly [number, number],
  groups: readonly { shard: number; bucket: number }[][],
  after: SearchCursor | null,
  db: Store,
): Promise<{ block: number; keys: SearchBlock; places: number[] }[]> {
  const wanted = [...new Set(groups.flat().map(({ shard }) => shard))];
  const [blocks, ...read] = await Promise.all([
    db.searchBlocks.where('block').between(bottom, top, true, true).toArray(),
    ...wanted.map((shard) => db.searchShards.where('[shard+block]').between([shard, bottom], [shard, top], true, true).toArray()),
  ]);
  const shards = new Map(read.flat().map((row) => [`${row.shard} ${row.block}`, row]));
  return blocks.reverse().map((keys) => {
    const { block, count } = keys;
    const lists = groups.map((terms) =>
      terms.flatMap(({ shard, bucket }) => {
        const row = shards.get(`${shard} ${block}`);
        return row ? [placesIn(row, bucket)] : [];
      }),
    );
    return { block, keys, places: common(lists, after?.block === block ? after.place : count) };
  });
}
