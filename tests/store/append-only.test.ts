import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import type { createStore } from '../../lib/store/database.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { freshStore, moment, report } from './records.ts';

const edits: [name: string, edit: (db: ReturnType<typeof createStore>, id: string) => PromiseLike<unknown>][] = [
  ['put', async (db, id) => db.notes.put({ ...(await db.notes.get(id)), body: 'other' } as never)],
  ['update', (db, id) => db.notes.update(id, { body: 'other' })],
  ['modify', (db) => db.notes.toCollection().modify({ body: 'other' })],
  ['delete', (db, id) => db.notes.delete(id)],
  ['delete of a collection', (db) => db.notes.toCollection().delete()],
  ['clear', (db) => db.notes.clear()],
  ['bulkPut', async (db) => db.notes.bulkPut(await db.notes.toArray())],
];

test.each(edits)('%s on notes is refused, and the record stays as it is', async (_, edit) => {
  const db = freshStore();
  const note = await makeNote(report(), moment(0));
  await addNote(note, db);
  await expect(Promise.resolve(edit(db, note.id))).rejects.toThrow(/RecordsAreImmutable|on notes/);
  expect(await db.notes.toArray()).toEqual([{ ...note, target: 'p/1/schools' }]);
});

test('without the guard the same edit would pass: it is the guard that refuses', async () => {
  const guarded = freshStore();
  const note = await makeNote(report(), moment(0));
  await addNote(note, guarded);
  guarded.close();
  const bare = new Dexie(guarded.name);
  await bare.open();
  await bare.table('notes').update(note.id, { body: 'other' });
  expect(await bare.table('notes').get(note.id)).toMatchObject({ body: 'other' });
});
