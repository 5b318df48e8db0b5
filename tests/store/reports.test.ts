import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Note } from '../../lib/core/model/note.ts';
import { foldNotes } from '../../lib/core/status.ts';
import { continueState } from '../../lib/store/continue-state.ts';
import type { Store } from '../../lib/store/database.ts';
import { addNote, addReport, makeNote } from '../../lib/store/notes.ts';
import { stateOf, statesOfPlan } from '../../lib/store/read.ts';
import { freshStore, moment, report } from './records.ts';

const TARGET = 'p/1/schools';
const LINK = { url: 'https://example.org/a', title: 'a', capturedAt: moment(0) };

const reports = fc.array(
  fc.record({
    asOf: fc.constantFrom('2020-03-31', '2020-06-30', '2020-09-30'),
    declared: fc.constantFrom('on' as const, 'late' as const),
    value: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    valueKind: fc.constantFrom('level' as const, 'cumulative' as const, 'increment' as const),
    evidence: fc.constantFrom<Note['evidence']>([], [LINK]),
    /** Which of the records before it this one corrects or withdraws, if any. */
    before: fc.option(fc.nat(7), { nil: undefined }),
    act: fc.constantFrom('supersedes' as const, 'retracts' as const),
  }),
  { maxLength: 8 },
);

test('however a state is continued, it is the fold over all records', async () => {
  await fc.assert(
    fc.asyncProperty(reports, async (given) => {
      const notes: Note[] = [];
      let state = foldNotes([]);
      for (const [at, { value, before, act, ...rest }] of given.entries()) {
        const referred = before === undefined ? undefined : notes[before];
        const draft = report({ ...rest, ...(referred && { [act]: referred.id }) });
        const { value: _, ...withoutValue } = draft;
        const note = await makeNote(value === undefined ? withoutValue : { ...draft, value }, moment(at));
        notes.push(note);
        const next = continueState(state, note);
        state = foldNotes(notes);
        if (next) expect(next).toEqual(state);
      }
    }),
  );
});

/** The state in the store and what all of its records say. */
async function bothStates(db: Store) {
  return [await stateOf(TARGET, db), foldNotes((await db.notes.toArray()).map(({ target: _, ...note }) => note))];
}

test('a plain report that speaks last is added without folding the others again', async () => {
  const db = freshStore();
  await addReport(await makeNote(report({ value: 1 }), moment(0)), db);
  // A mark that no fold would make.
  await db.states.update(TARGET, { 'state.effective': 70 } as never);
  expect(await addReport(await makeNote(report({ value: 2 }), moment(1)), db)).toMatchObject({ value: 2, effective: 71 });
  const [, folded] = await bothStates(db);
  expect(await addNote(await makeNote(report({ value: 2 }), moment(1)), db)).toEqual(folded);
});

const unreliable: [name: string, change: (db: Store) => Promise<unknown>][] = [
  ['is gone', (db) => db.states.clear()],
  ['is damaged', (db) => db.states.update(TARGET, { 'state.effective': 'two' } as never)],
  ['does not know of the newest record', (db) => db.states.update(TARGET, { state: foldNotes([]) })],
];
test.each(unreliable)('a state that %s is folded anew by the next report', async (_, change) => {
  const db = freshStore();
  await addNote(await makeNote(report(), moment(0)), db);
  await change(db);
  await addReport(await makeNote(report({ value: 44 }), moment(1)), db);
  const [stored, folded] = await bothStates(db);
  expect(stored).toEqual(folded);
  expect(stored).toMatchObject({ value: 44, effective: 2 });
});

test('a damaged state is not shown: its records tell', async () => {
  const db = freshStore();
  await addNote(await makeNote(report({ declared: 'late' }), moment(0)), db);
  await db.states.update(TARGET, { 'state.declared': 'finished' } as never);
  expect(await stateOf(TARGET, db)).toMatchObject({ declared: 'late', value: 41 });
  expect((await statesOfPlan('p', db)).get(TARGET)).toMatchObject({ declared: 'late', value: 41 });
});

test('the same report twice equals once', async () => {
  const db = freshStore();
  const note = await makeNote(report(), moment(0));
  expect(await addReport(note, db)).toEqual(await addReport(note, db));
  expect(await db.notes.count()).toBe(1);
});
