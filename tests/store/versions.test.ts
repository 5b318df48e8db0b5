import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { restoreBackup } from '../../lib/store/backup/restore-backup.ts';
import { writeBackup } from '../../lib/store/backup/write-backup.ts';
import { createStore } from '../../lib/store/database.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { notesPage, readPlan, statesOfPlan } from '../../lib/store/read.ts';
import { recordCount } from '../../lib/store/record-count.ts';
import { searchNotes } from '../../lib/store/search.ts';
import { indexWaiting } from '../../lib/store/search-index.ts';
import { dumpOf, loadDump } from './database-at.ts';
import { freshStore, moment, report } from './records.ts';

const folder = new URL('../fixtures/databases/', import.meta.url);
const kept = readdirSync(folder).flatMap((name) => Number(/^v(\d+)\.json$/.exec(name)?.[1]) || []);

test('every version that was ever released is kept, up to the one of today', () => {
  expect(kept.toSorted((a, b) => a - b)).toEqual(Array.from({ length: createStore('any').verno }, (_, at) => at + 1));
});

/** Tables and indexes, as IndexedDB itself tells of them. */
async function shapeOf(name: string): Promise<unknown> {
  const database = createStore(name);
  await database.open();
  const raw = database.backendDB();
  const shape = [...raw.objectStoreNames].map((table) => {
    const store = raw.transaction(table).objectStore(table);
    return [table, store.keyPath, [...store.indexNames].map((index) => [index, store.index(index).keyPath, store.index(index).multiEntry])];
  });
  database.close();
  return shape;
}

describe.each(kept)('a database of version %i', (version) => {
  const dump = dumpOf(version);
  const rowsIn = (table: string) => dump.tables.find(({ name }) => name === table)?.rows ?? [];

  test('opens as one of today, with every row as it was', async () => {
    const name = `v${version}`;
    await loadDump(dump, name);
    expect(await shapeOf(name)).toEqual(await shapeOf(freshStore().name));
    const db = createStore(name);
    // The search index is made anew of the records; the copy that version 5 kept of its list of them went with version 6.
    const kept = dump.tables.filter(({ name: table }) => !/^(?:unindexed|search)/.test(table));
    for (const { name: table } of kept) expect(await db.table(table).toArray(), table).toEqual(rowsIn(table));
    const waiting = (await db.unindexed.toArray()).flatMap(({ noteIds }) => noteIds);
    expect(waiting.toSorted()).toEqual(
      rowsIn('notes')
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(await recordCount(db)).toBe(['notes', 'placements', 'reviews', 'paces'].reduce((sum, table) => sum + rowsIn(table).length, 0));
    db.close();
  });

  test('is read, written, backed up and restored as any other', async () => {
    const name = `v${version}-used`;
    await loadDump(dump, name);
    const db = createStore(name);
    const { items, damaged } = await notesPage({ limit: 100 }, db);
    expect([items.length, damaged.length]).toEqual([rowsIn('notes').length, 0]);
    expect((await readPlan('p', db))?.plan.commitments).toHaveLength(2);
    expect((await statesOfPlan('p', db)).get('p/1/schools')?.value).toBe(43);
    await addNote(await makeNote(report({ value: 50 }), moment(9_000_000)), db);
    expect((await statesOfPlan('p', db)).get('p/1/schools')?.value).toBe(50);
    const { file, left } = await writeBackup({ passphrase: null, created: moment(0) }, db);
    expect(Object.values(left).every((count) => count === 0)).toBe(true);
    const other = freshStore();
    await restoreBackup(file, { passphrase: null }, other);
    expect(await other.notes.toCollection().primaryKeys()).toEqual(await db.notes.toCollection().primaryKeys());
    expect(await other.states.toArray()).toEqual(await db.states.toArray());
  });

  test('that could not be brought up to date to the end is as it was, and is brought up to date the next time', async () => {
    const name = `v${version}-killed`;
    await loadDump(dump, name);
    const killed = createStore(name);
    killed
      .version(90)
      .stores({ notes: null })
      .upgrade(() => Promise.reject(new Error('killed')));
    await expect(killed.open()).rejects.toThrow('killed');
    killed.close();
    expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(dump.version);
    const db = createStore(name);
    expect(await db.notes.toArray()).toEqual(rowsIn('notes'));
    db.close();
  });
});

test('a search index of the form before version 6 is made anew, with every record', async () => {
  const dump = dumpOf(5);
  const indexed = dump.tables.map((table) => {
    if (table.name === 'searchShards') return { ...table, rows: [{ block: 0, shard: 3, starts: [0], places: [7] }] };
    if (table.name === 'searchBlocks') return { ...table, rows: [{ block: 0, count: 4, ids: [] }] };
    return table.name === 'unindexed' ? { ...table, rows: [] } : table;
  });
  await loadDump({ ...dump, tables: indexed }, 'v5-indexed');
  const db = createStore('v5-indexed');
  expect([await db.searchShards.count(), await db.searchBlocks.count()]).toEqual([0, 0]);
  const ids = await db.notes.toCollection().primaryKeys();
  expect((await db.unindexed.toArray()).flatMap(({ noteIds }) => noteIds)).toEqual(ids);
  while (await indexWaiting(db));
  const { notes } = await searchNotes({ planId: 'p', text: '' }, 100, null, db);
  expect(notes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  db.close();
});
