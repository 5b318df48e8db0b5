import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../lib/core/model/note.ts';
import { foldNotes } from '../../lib/core/status.ts';
import { addNote, makeNote, NoteRefused } from '../../lib/store/notes.ts';
import { notesOf, notesOfPlan, notesPage, stateOf, statesOfPlan, unlistedNotes } from '../../lib/store/read.ts';
import { recordId } from '../../lib/store/record-id.ts';
import { freshStore, moment, report } from './records.ts';

describe('a record', () => {
  test('is named by its content: the hash of its canonical JSON without the id', async () => {
    const { id, ...body } = await makeNote(report(), moment(0));
    expect(id).toBe(await recordId('note', body));
    expect(id).toMatch(/^note:[0-9a-f]{64}$/);
    // sha256 of {"a":1}, by another program.
    expect(await recordId('note', { a: 1 })).toBe('note:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
  });

  const others: [name: string, other: Promise<Note>][] = [
    ['moment', makeNote(report(), moment(1))],
    ['value', makeNote(report({ value: 42 }), moment(0))],
    ['absence of a value', makeNote((({ value: _, ...rest }) => rest)(report()), moment(0))],
  ];
  test.each(others)('has another name for another %s', async (_, other) => {
    expect((await other).id).not.toBe((await makeNote(report(), moment(0))).id);
  });

  const refused: [name: string, draft: object][] = [
    ['a javascript: link', report({ evidence: [{ url: 'javascript:alert(1)', title: 'x', capturedAt: moment(0) }] })],
    ['a day that is none', report({ asOf: '2020-13-01' })],
    ['an endless text', report({ body: 'x'.repeat(5001) })],
    ['an unknown status', { ...report(), declared: 'finished' }],
    ['infinity', report({ value: Number.POSITIVE_INFINITY })],
  ];
  test.each(refused)('with %s is refused', async (_, draft) => {
    await expect(makeNote(draft as never, moment(0))).rejects.toThrow();
  });
});

describe('adding', () => {
  test('stores the record and the state of its target', async () => {
    const db = freshStore();
    const note = await makeNote(report({ declared: 'late' }), moment(0));
    const state = await addNote(note, db);
    expect(state).toMatchObject({ declared: 'late', value: 41, effective: 1 });
    expect(await stateOf('p/1/schools', db)).toEqual(state);
    expect(await statesOfPlan('p', db)).toEqual(new Map([['p/1/schools', state]]));
    expect((await notesOf('p/1/schools', db)).items).toEqual([note]);
  });

  test('twice equals once', async () => {
    const db = freshStore();
    const note = await makeNote(report(), moment(0));
    await addNote(note, db);
    expect(await addNote(note, db)).toMatchObject({ effective: 1 });
    expect(await db.notes.count()).toBe(1);
  });

  test('a note on a whole task has a state apart from its commitments', async () => {
    const db = freshStore();
    const { commitmentId: _, value: __, ...whole } = report({ declared: 'paused' });
    await addNote(await makeNote(report(), moment(0)), db);
    await addNote(await makeNote(whole, moment(1)), db);
    const states = await statesOfPlan('p', db);
    expect([...states].map(([target, { declared }]) => [target, declared])).toEqual([
      ['p/1', 'paused'],
      ['p/1/schools', 'on'],
    ]);
  });

  const references: [name: string, parts: object][] = [
    ['a record that is not here', { supersedes: `note:${'0'.repeat(64)}` }],
    ['a withdrawal of nothing', { retracts: `note:${'0'.repeat(64)}` }],
  ];
  test.each(references)('refuses to correct %s, and stores nothing', async (_, parts) => {
    const db = freshStore();
    await expect(addNote(await makeNote(report(parts), moment(0)), db)).rejects.toThrow(NoteRefused);
    expect(await db.notes.count()).toBe(0);
    expect(await db.states.count()).toBe(0);
  });

  test('refuses to correct a record of another target, and to correct and withdraw at once', async () => {
    const db = freshStore();
    const first = await makeNote(report(), moment(0));
    await addNote(first, db);
    const elsewhere = report({ taskId: 'p/2', commitmentId: 'p/2/teachers', supersedes: first.id });
    await expect(addNote(await makeNote(elsewhere, moment(1)), db)).rejects.toThrow(NoteRefused);
    const both = report({ supersedes: first.id, retracts: first.id });
    await expect(addNote(await makeNote(both, moment(1)), db)).rejects.toThrow(NoteRefused);
  });

  test('a correction leaves the corrected record as it was', async () => {
    const db = freshStore();
    const first = await makeNote(report(), moment(0));
    const second = await makeNote(report({ value: 38, supersedes: first.id }), moment(1));
    await addNote(first, db);
    expect(await addNote(second, db)).toMatchObject({ value: 38, effective: 1 });
    expect((await notesOf('p/1/schools', db)).items).toEqual([second, first]);
  });

  test('any order of adding ends in the fold over all', async () => {
    const drafts = [10, 20, 30].map((value, at) => report({ value, asOf: `2020-0${at + 1}-28` }));
    const notes = await Promise.all(drafts.map((draft, at) => makeNote(draft, moment(at))));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...notes, ...notes], { minLength: 6 }), async (order) => {
        const db = freshStore();
        for (const note of order) await addNote(note, db);
        expect(await stateOf('p/1/schools', db)).toEqual(foldNotes(notes));
      }),
      { numRuns: 20 },
    );
  });
});

describe('lists', () => {
  async function filled() {
    const db = freshStore();
    // Two of each moment, so that a page can end between equal moments.
    for (let at = 0; at < 10; at += 1) {
      const parts = at % 2 ? { planId: 'q', taskId: 'q/1', commitmentId: 'q/1/a' } : {};
      await addNote(await makeNote(report({ value: at, ...parts }), moment(at >> 1)), db);
    }
    return db;
  }

  test.each([1, 2, 3, 7, 10])('pages of %i hold every record once, newest first', async (limit) => {
    const db = await filled();
    const seen: Note[] = [];
    let after = null;
    do {
      const page = await notesPage({ limit, after }, db);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items);
      after = page.next;
      // A page that begins with its own cursor would never end.
    } while (after && seen.length <= 10);
    expect(seen).toHaveLength(10);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(10);
    const moments = seen.map(({ recordedAt }) => recordedAt);
    expect(moments).toEqual([...moments].sort().reverse());
  });

  test('one plan’s pages leave out the others', async () => {
    const db = await filled();
    const first = await notesPage({ planId: 'q', limit: 3 }, db);
    const rest = await notesPage({ planId: 'q', limit: 3, after: first.next }, db);
    expect([...first.items, ...rest.items].map(({ value }) => value)).toEqual([9, 7, 5, 3, 1]);
    expect(rest.next).toBeNull();
  });

  test('all of a plan', async () => {
    expect((await notesOfPlan('q', await filled())).items.map(({ value }) => value)).toEqual([1, 3, 5, 7, 9]);
  });

  test('a damaged record is told of, and the others still show', async () => {
    const db = freshStore();
    const good = await makeNote(report(), moment(0));
    await addNote(good, db);
    await db.notes.add({ ...good, id: 'note:broken', declared: 'finished' as never, target: 'p/1/schools' });
    const { items, damaged } = await notesOf('p/1/schools', db);
    expect(items).toEqual([good]);
    expect(damaged.map(({ name, key }) => [name, key])).toEqual([['DamagedRecord', 'note:broken']]);
    expect((await notesPage({ limit: 10 }, db)).damaged).toHaveLength(1);
    // Nor does it keep new reports out.
    expect(await addNote(await makeNote(report({ value: 50 }), moment(1)), db)).toMatchObject({ value: 50, effective: 2 });
  });

  test('a record that no list can find is counted', async () => {
    const db = freshStore();
    await addNote(await makeNote(report(), moment(0)), db);
    await db.notes.add({ id: 'note:adrift', target: 'p/1/schools' } as never);
    expect((await notesPage({ limit: 10 }, db)).items).toHaveLength(1);
    expect(await unlistedNotes(db)).toBe(1);
  });
});
