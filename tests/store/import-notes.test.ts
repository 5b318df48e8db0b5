import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Note } from '../../lib/core/model/note.ts';
import { importNotes } from '../../lib/store/import-notes.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { stateOf } from '../../lib/store/read.ts';
import { freshStore, moment, report } from './records.ts';

const first = await makeNote(report({ value: 20 }), moment(0));
const corrected = await makeNote(report({ value: 30, supersedes: first.id }), moment(1));
const again = await makeNote(report({ value: 40, supersedes: corrected.id }), moment(2));
const teachers = await makeNote(report({ taskId: 'p/2', commitmentId: 'p/2/teachers', value: 300 }), moment(3));
const counts = ({ added, known, refused }: Awaited<ReturnType<typeof importNotes>>) => ({ added, known, refused });

test('an import is a union: any order, and twice equals once', async () => {
  const db = freshStore();
  expect(counts(await importNotes([again, teachers, corrected, first, first], db))).toEqual({ added: 4, known: 0, refused: [] });
  const rows = [await db.notes.toArray(), await db.states.toArray()];
  expect(counts(await importNotes([first, again, corrected, teachers], db))).toEqual({ added: 0, known: 4, refused: [] });
  expect([await db.notes.toArray(), await db.states.toArray()]).toEqual(rows);
  expect(await stateOf('p/1/schools', db)).toMatchObject({ value: 40, effective: 1 });
});

test('gives the same rows as the records being added one by one', async () => {
  const [one, other] = [freshStore(), freshStore()];
  for (const note of [first, corrected, again, teachers]) await addNote(note, one);
  await importNotes([teachers, again, corrected, first], other);
  expect([await other.notes.toArray(), await other.states.toArray()]).toEqual([await one.notes.toArray(), await one.states.toArray()]);
});

test('what is here already speaks for what corrects it', async () => {
  const db = freshStore();
  await addNote(first, db);
  expect(counts(await importNotes([first, corrected], db))).toEqual({ added: 1, known: 1, refused: [] });
});

test('a correction without what it corrects is refused, and whatever hangs on it', async () => {
  const db = freshStore();
  const { refused, added } = await importNotes([again, corrected, teachers], db);
  expect(added).toBe(1);
  expect(refused.map(({ id }) => id).sort()).toEqual([again.id, corrected.id].sort());
  expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['no-reference']));
});

test('a correction of another target’s record is refused', async () => {
  const db = freshStore();
  const stray = await makeNote(report({ taskId: 'p/2', commitmentId: 'p/2/teachers', supersedes: first.id }), moment(4));
  expect(counts(await importNotes([first, stray], db))).toMatchObject({ added: 1, refused: [{ id: stray.id, reason: 'no-reference' }] });
});

test('content that does not give its id is refused and leaves nothing behind', async () => {
  const db = freshStore();
  const forged: Note = { ...first, value: 67 };
  expect(counts(await importNotes([forged, teachers], db))).toEqual({ added: 1, known: 0, refused: [{ id: first.id, reason: 'altered' }] });
  expect(await db.notes.get(first.id)).toBeUndefined();
});
