import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { createStore } from '../../lib/store/database.ts';
import { addNote, makeNote } from '../../lib/store/notes.ts';
import { mergePlan } from '../../lib/store/plans.ts';
import { notesPage, readPlans, statesOfPlan } from '../../lib/store/read.ts';
import { exportReadable } from '../../lib/store/rescue.ts';
import { StoreFull, StoreUnavailable, withStore } from '../../lib/store/unavailable.ts';
import { freshStore, moment, plan, report } from './records.ts';

// Dexie tells of its second and third try.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

/** What a browser does when it denies a database or finds its files damaged. */
function refuseToOpen(): void {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
}

describe('a database that will not open', () => {
  const works: [name: string, work: (db: ReturnType<typeof createStore>) => Promise<unknown>][] = [
    ['a list of records', (db) => notesPage({ limit: 10 }, db)],
    ['the plans', (db) => readPlans(db)],
    ['the states', (db) => statesOfPlan('p', db)],
    ['adding a record', async (db) => addNote(await makeNote(report(), moment(0)), db)],
    ['merging a plan', (db) => mergePlan(plan(), db)],
  ];
  test.each(works)('%s: StoreUnavailable with the browser’s reason, never an empty answer', async (_, work) => {
    refuseToOpen();
    const failed = await work(freshStore()).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StoreUnavailable);
    expect((failed as Error).cause).toBeInstanceOf(Error);
  });

  test('opens again when it can, with everything in it', async () => {
    const db = freshStore();
    await addNote(await makeNote(report(), moment(0)), db);
    db.close({ disableAutoOpen: false });
    refuseToOpen();
    await expect(notesPage({ limit: 10 }, db)).rejects.toThrow(StoreUnavailable);
    vi.restoreAllMocks();
    db.close({ disableAutoOpen: false });
    expect((await notesPage({ limit: 10 }, db)).items).toHaveLength(1);
  });

  test('of a later version can still be exported', async () => {
    const db = freshStore();
    const note = await makeNote(report(), moment(0));
    await addNote(note, db);
    db.close();
    // An older extension over a newer one’s files.
    const later = new Dexie(db.name);
    later.version(99).stores({ notes: 'id', plans: 'id', states: 'target', drafts: 'target', publications: '[planId+seq]', meta: 'key' });
    await later.open();
    later.close();
    await expect(readRaw(db.name)).resolves.toContainEqual({ table: 'notes', record: { ...note, target: 'p/1/schools' } });
  });
});

async function readRaw(name: string): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of exportReadable(name)) {
    expect(line.endsWith('\n')).toBe(true);
    lines.push(JSON.parse(line));
  }
  return lines;
}

describe('the rescue export', () => {
  test('holds every record of every table, past one chunk', async () => {
    const db = freshStore();
    await mergePlan(plan(), db);
    const notes = await Promise.all(Array.from({ length: 450 }, (_, at) => makeNote(report({ value: at }), moment(at))));
    await db.notes.bulkAdd(notes.map((note) => ({ ...note, target: 'p/1/schools' })));
    const lines = (await readRaw(db.name)) as { table: string; record: { id: string } }[];
    expect(lines.filter(({ table }) => table === 'plans')).toHaveLength(1);
    const exported = lines.filter(({ table }) => table === 'notes').map(({ record }) => record.id);
    expect(exported.sort()).toEqual(notes.map(({ id }) => id).sort());
  });

  test('names a record that cannot be read and goes on with the others', async () => {
    const db = freshStore();
    const notes = [await makeNote(report(), moment(0)), await makeNote(report(), moment(1))];
    for (const note of notes) await addNote(note, db);
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === notes[0]?.id) throw new DOMException('damaged', 'DataError');
      return get.call(this, key);
    });
    const lines = (await readRaw(db.name)).filter((line) => (line as { table: string }).table === 'notes');
    expect(lines).toContainEqual({ table: 'notes', key: notes[0]?.id, error: 'DataError' });
    expect(lines).toContainEqual({ table: 'notes', record: { ...notes[1], target: 'p/1/schools' } });
  });

  test('makes no database where there is none', async () => {
    await expect(readRaw('nowhere')).rejects.toThrow(StoreUnavailable);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
  });
});

describe('failures by name', () => {
  const full = new DOMException('full', 'QuotaExceededError');
  const cases: [name: string, thrown: unknown, as: unknown][] = [
    ['a full disk', full, StoreFull],
    ['a transaction that the browser aborts without a reason', new Dexie.AbortError('aborted'), StoreFull],
    ['work that was given up by a signal', new DOMException('given up', 'AbortError'), DOMException],
    ['a full disk behind an aborted transaction', new Dexie.AbortError('aborted', full), StoreFull],
    ['a closed database', new Dexie.DatabaseClosedError(), StoreUnavailable],
    ['no IndexedDB at all', new Dexie.MissingAPIError(), StoreUnavailable],
    ['an error of our own', new TypeError('mine'), TypeError],
  ];
  test.each(cases)('%s', async (_, thrown, as) => {
    await expect(withStore(() => Promise.reject(thrown))).rejects.toBeInstanceOf(as);
  });
});
