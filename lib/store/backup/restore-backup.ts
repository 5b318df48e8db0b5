import { Dexie, type Table } from 'dexie';
import { canonicalJson, type Json } from '../../core/canonical.ts';
import { type BackupRecord, type Counts, noCounts } from '../../core/model/backup.ts';
import { Note } from '../../core/model/note.ts';
import type { PaceChoice } from '../../core/model/pace-choice.ts';
import type { Placement } from '../../core/model/placement.ts';
import { pageKey } from '../../core/page-key.ts';
import { foldNotes } from '../../core/status.ts';
import { readRows } from '../damaged.ts';
import { type NoteRow, type ReviewRow, type Store, store } from '../database.ts';
import { keepState, ofTarget, rowOf } from '../notes.ts';
import { targetKey } from '../target-key.ts';
import { withStore } from '../unavailable.ts';
import { coverMore } from './cover.ts';
import { openBackup } from './open-backup.ts';
import { type SmallRecord, takeSmall } from './take-small.ts';

export interface RestoreOptions {
  passphrase: string | null;
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
}

/** What a restored file has brought. */
export interface Restored {
  /** What the file holds. */
  held: Counts;
  /** What of it is new here. */
  added: Counts;
  /** Records that were here and damaged: the file's took their place. */
  mended: number;
}

type GrowingRecord = Extract<BackupRecord, { kind: 'note' | 'placement' | 'review' | 'pace' }>;
type Row = { id: string };

const TABLE_OF = { note: 'notes', placement: 'placements', review: 'reviews', pace: 'paces' } as const;
const GROWING = ['note', 'placement', 'review', 'pace'] as const;

const isGrowing = (one: BackupRecord): one is GrowingRecord => Object.hasOwn(TABLE_OF, one.kind);

/** A record with the keys by which lists find it. */
function rowFor({ kind, record }: GrowingRecord): NoteRow | ReviewRow | Placement | PaceChoice {
  if (kind === 'note') return rowOf(record, targetKey(record));
  return kind === 'review' ? { ...record, pageKey: pageKey(record.page.url) } : record;
}

/** Keys that the row does not have are of no concern: indexes may want more of them than they did. */
function isSame(stored: Row, row: Row): boolean {
  const same = Object.keys(row).map((key) => [key, (stored as unknown as Record<string, unknown>)[key]]);
  try {
    return canonicalJson(Object.fromEntries(same) as Json) === canonicalJson(row as unknown as Json);
  } catch {
    return false;
  }
}

/** Adds what is not among the ids `here`. What is here is left alone, unless it is not what its id says: then the file has it whole. */
async function addRows(table: Table<Row, string>, here: Set<string>, given: Row[], db: Store): Promise<{ added: number; mended: number }> {
  const rows = [...new Map(given.map((row) => [row.id, row])).values()];
  const fresh = rows.filter(({ id }) => !here.has(id));
  const known = rows.filter(({ id }) => here.has(id));
  const stored = await table.bulkGet(known.map(({ id }) => id));
  const mended = known.filter((row, at) => stored[at] !== undefined && !isSame(stored[at], row));
  await table.bulkAdd(fresh);
  for (const { id } of fresh) here.add(id);
  // The tables refuse to have a record changed (append-only.ts), and rightly: this is none any more, and is made what its id says.
  const raw = Dexie.currentTransaction?.idbtrans.objectStore(table.name);
  for (const row of mended) raw?.put(row);
  // What the search knows of it is of the damaged one.
  if (table.name === 'notes' && mended.length > 0) await db.unindexed.add({ noteIds: mended.map(({ id }) => id) });
  return { added: fresh.length, mended: mended.length };
}

/**
 * Brings a backup into the store: a union, in one transaction, with every record checked on its way. Whatever is wrong with the file, or when it
 * is given up, nothing has changed. Restoring twice equals restoring once. Resolves after it is on disk. Throws BackupRefused, StoreUnavailable,
 * StoreFull, and the signal's reason.
 */
export async function restoreBackup(file: Blob, options: RestoreOptions, db: Store = store): Promise<Restored> {
  const { passphrase, signal, progress } = options;
  const { header, groups } = await openBackup(file, passphrase);
  const total = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
  // The next group is unpacked and checked while this one is written; outside of the transaction, which the database keeps open meanwhile.
  const read = () => {
    const group = Dexie.ignoreTransaction(() => groups.next());
    group.catch(() => {});
    return group;
  };
  const here: Partial<Record<GrowingRecord['kind'], Set<string>>> = {};
  const restored: Restored = { held: noCounts(), added: noCounts(), mended: 0 };

  async function takeGrowing(records: readonly GrowingRecord[]): Promise<void> {
    for (const kind of GROWING) {
      const rows = records.filter((one) => one.kind === kind).map(rowFor);
      if (rows.length === 0) continue;
      const table: Table<Row, string> = db.table(TABLE_OF[kind]);
      // The ids of a table cost one question; asking for every record of the file by itself costs as much as writing it.
      here[kind] ??= new Set(await table.toCollection().primaryKeys());
      const { added, mended } = await addRows(table, here[kind], rows, db);
      restored.added[kind] += added;
      restored.mended += mended;
    }
  }

  async function takeAll(): Promise<Restored> {
    const touched = new Map<string, Note>();
    const small: SmallRecord[] = [];
    let done = 0;
    for (let next = read(); ; ) {
      const group = await Dexie.waitFor(next);
      if (group.done) break;
      signal?.throwIfAborted();
      next = read();
      await takeGrowing(group.value.filter(isGrowing));
      for (const one of group.value) {
        restored.held[one.kind] += 1;
        if (one.kind === 'note') touched.set(targetKey(one.record), one.record);
        if (!isGrowing(one)) small.push(one);
      }
      done += group.value.length;
      progress?.(done, total);
    }
    for (const [target, note] of touched)
      await keepState(note, foldNotes(readRows<Note>(await ofTarget(target, db).toArray(), Note).items), db);
    for (const kind of await takeSmall(small, db)) restored.added[kind] += 1;
    await coverMore(
      GROWING.reduce((sum, kind) => sum + restored.added[kind], 0),
      db,
    );
    return restored;
  }

  try {
    const { plans, notes, states, placements, reviews, paces, publications, readings, drafts, meta, unindexed } = db;
    const tables = [plans, notes, states, placements, reviews, paces, publications, readings, drafts, meta, unindexed];
    return await withStore(() => db.transaction('rw', tables, takeAll));
  } finally {
    await groups.return(undefined);
  }
}
