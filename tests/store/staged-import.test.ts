import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { dropStaged, ImportCancelled, pendingImport, stagePart, writeStaged } from '../../lib/store/staged-import.ts';
import { freshStore, moment, report } from './records.ts';

const stored = await makeNote(report({ value: 20 }), moment(0));
const corrected = await makeNote(report({ value: 30, supersedes: stored.id }), moment(1));
const [a, b, c] = await Promise.all(
  [300, 310, 320].map((value, at) =>
    makeNote(report({ taskId: 'p/2', commitmentId: 'p/2/teachers', value, asOf: `2020-0${at + 6}-30` }), moment(2)),
  ),
);
const goOn = () => true;

async function staged() {
  const db = freshStore();
  await addNote(stored, db);
  await stagePart({ importId: 'i', part: 0, parts: 2, records: 4, notes: [corrected, a as typeof stored] }, db);
  await stagePart({ importId: 'i', part: 1, parts: 2, records: 4, notes: [b, c] as (typeof stored)[] }, db);
  return db;
}

test('what is kept aside is no record yet; written, it gives the same rows as the records one by one, and nothing is kept aside any more', async () => {
  const db = await staged();
  expect(await db.notes.count()).toBe(1);
  expect(await pendingImport(db)).toEqual({ importId: 'i', parts: 2, staged: 2, records: 4 });
  const heard: number[] = [];
  const { added, written } = await writeStaged({ importId: 'i', parts: 2 }, (part) => heard.push(part) > 0, db);
  expect([added, written.map(({ note, state }) => [note.commitmentId, state.value]), heard]).toEqual([
    4,
    [
      ['p/1/schools', 30],
      ['p/2/teachers', 320],
    ],
    [0, 1],
  ]);
  expect(await pendingImport(db)).toBeNull();
  const other = freshStore();
  for (const note of [stored, corrected, a, b, c]) await addNote(note as typeof stored, other);
  expect([await db.notes.toArray(), await db.states.toArray()]).toEqual([await other.notes.toArray(), await other.states.toArray()]);
});

test('given up while it is written: nothing of it is there, and what was kept aside can be written again', async () => {
  const db = await staged();
  await expect(writeStaged({ importId: 'i', parts: 2 }, (part) => part < 1, db)).rejects.toThrow(ImportCancelled);
  expect([await db.notes.count(), (await pendingImport(db))?.records]).toEqual([1, 4]);
  expect((await writeStaged({ importId: 'i', parts: 2 }, goOn, db)).added).toBe(4);
});

test('a part that is missing refuses the whole', async () => {
  const db = await staged();
  await db.imports.delete(['i', 1]);
  await expect(writeStaged({ importId: 'i', parts: 2 }, goOn, db)).rejects.toThrow('part 1');
  expect(await db.notes.count()).toBe(1);
});

test('a record that was corrected since the preview refuses the whole', async () => {
  const db = await staged();
  await addNote(await makeNote(report({ value: 25, supersedes: stored.id }), moment(5)), db);
  await expect(writeStaged({ importId: 'i', parts: 2 }, goOn, db)).rejects.toThrow('meanwhile');
  expect(await db.notes.count()).toBe(2);
});

test('sent twice equals once, and what was dropped is gone', async () => {
  const db = await staged();
  await writeStaged({ importId: 'i', parts: 2 }, goOn, db);
  await stagePart({ importId: 'j', part: 0, parts: 1, records: 2, notes: [a, b] as (typeof stored)[] }, db);
  expect((await writeStaged({ importId: 'j', parts: 1 }, goOn, db)).added).toBe(0);
  await stagePart({ importId: 'k', part: 0, parts: 1, records: 1, notes: [a] as (typeof stored)[] }, db);
  await dropStaged('k', db);
  expect(await pendingImport(db)).toBeNull();
});
