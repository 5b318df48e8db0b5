import { Note } from '../core/model/note.ts';
import { groupsOf, isFound, type NoteQuery } from '../core/note-search.ts';
import { readRows } from './damaged.ts';
import { type SearchBlock, type Store, store } from './database.ts';
import { BLOCK, ID_BYTES, MOST_WAITING, placesIn, slotOf } from './search-index.ts';
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

/** Of `places` (null: of all below `below`) those that one of the lists has. Ascending. */
function among(places: readonly number[] | null, lists: readonly Uint16Array[], below: number): number[] {
  const isHit = new Uint8Array(BLOCK);
  for (const list of lists) for (const place of list) if (place < below) isHit[place] = 1;
  return (places ?? [...isHit.keys()]).filter((place) => isHit[place]);
}

function prefixOf({ ids }: SearchBlock, place: number): string {
  const bytes = ids.subarray(place * ID_BYTES, (place + 1) * ID_BYTES);
  return `note:${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The records at these places of a block; null where one cannot be read. */
async function notesAt(block: SearchBlock, places: readonly number[], db: Store): Promise<(Note | null)[]> {
  // One transaction for all: each of its own takes longer than what it reads.
  const rows = await db.transaction('r', db.notes, () =>
    Promise.all(places.map((place) => db.notes.where('id').startsWith(prefixOf(block, place)).first())),
  );
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
      for (const { block, places } of await candidates([bottom, top], groups, after, db)) {
        const keys = places.length > 0 ? await db.searchBlocks.get(block) : undefined;
        for (let at = 0; keys && at < places.length; at += CHECKED) {
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

/**
 * Of these blocks, the newest first, the places that may fit, those that came in last first. One question for each shard, whatever number of
 * blocks; and none any more when so few are left that reading them costs less.
 */
async function candidates(
  [bottom, top]: readonly [number, number],
  groups: readonly { shard: number; bucket: number }[][],
  after: SearchCursor | null,
  db: Store,
): Promise<{ block: number; places: number[] }[]> {
  const left = Array.from({ length: top - bottom + 1 }, (_, at) => ({ block: top - at, places: null as number[] | null }));
  for (const terms of groups) {
    if (left.reduce((sum, { places }) => sum + (places?.length ?? BLOCK), 0) < CHECKED / 2) break;
    const read = await Promise.all(
      [...new Set(terms.map(({ shard }) => shard))].map((shard) =>
        db.searchShards.where('[shard+block]').between([shard, bottom], [shard, top], true, true).toArray(),
      ),
    );
    const shards = new Map(read.flat().map((row) => [`${row.shard} ${row.block}`, row]));
    for (const one of left) {
      const lists = terms.flatMap(({ shard, bucket }) => {
        const row = shards.get(`${shard} ${one.block}`);
        return row ? [placesIn(row, bucket)] : [];
      });
      one.places = among(one.places, lists, after?.block === one.block ? after.place : BLOCK);
    }
  }
  return left.map(({ block, places }) => ({ block, places: (places ?? []).reverse() }));
}
