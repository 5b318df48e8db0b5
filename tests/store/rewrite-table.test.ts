import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { appendOnly } from '../../lib/store/append-only.ts';
import { rewriting } from '../../lib/store/rewrite-table.ts';

const ROWS = Array.from({ length: 703 }, (_, at) => ({ id: `note:${String(at).padStart(4, '0')}`, value: at, said: `第${at}条\ud800` }));
/** The next version says how much in a word, and drops every third row. */
const rewritten = ROWS.filter(({ value }) => value % 3 !== 0).map(({ id, value }) => ({ id, words: [String(value)] }));

let made = 0;

/** A database of the first version, with records that only grow, as the product has them. */
async function firstVersion(): Promise<string> {
  made += 1;
  const name = `rewritten-${made}`;
  const db = new Dexie(name);
  db.version(1).stores({ notes: 'id, value' });
  db.use(appendOnly('notes'));
  await db.table('notes').bulkAdd(ROWS);
  db.close();
  return name;
}

/** The same database where the second version is declared, with a step that drops and rewrites rows. */
function secondVersion(name: string): Dexie {
  const db = new Dexie(name);
  db.version(1).stores({ notes: 'id, value' });
  db.version(2)
    .stores({ notes: 'id', notesBefore2: 'id' })
    .upgrade(
      rewriting({
        table: 'notes',
        kept: 'notesBefore2',
        rewrite: (rows: readonly (typeof ROWS)[number][]) =>
          rows.filter(({ value }) => value % 3 !== 0).map(({ id, value }) => ({ id, words: [String(value)] })),
      }),
    );
  db.use(appendOnly('notes'));
  return db;
}

/** What is there now, past the product's code. */
async function content(name: string): Promise<{ version: number; tables: Record<string, unknown[]> }> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tables: Record<string, unknown[]> = {};
  for (const table of database.objectStoreNames) {
    tables[table] = await new Promise((resolve, reject) => {
      const request = database.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
  const { version } = database;
  database.close();
  return { version: version / 10, tables };
}

const BEFORE = { version: 1, tables: { notes: ROWS } };
const AFTER = { version: 2, tables: { notes: rewritten, notesBefore2: ROWS } };

afterEach(() => vi.restoreAllMocks());

const METHODS = ['add', 'getAll', 'getAllKeys', 'count', 'clear', 'put', 'get'] as const;

/** Lets so many questions to object stores through and ends the transaction at the next, as the death of the browser does. Answers all that were asked. */
function killAfter(count: number): string[] {
  const asked: string[] = [];
  for (const method of METHODS) {
    const usual = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
      asked.push(method);
      if (asked.length === count + 1) this.transaction.abort();
      return usual.apply(this, given) as never;
    });
  }
  return asked;
}

test('a step that drops and rewrites rows keeps a copy of what was there', async () => {
  const name = await firstVersion();
  const db = secondVersion(name);
  expect(await db.table('notes').toArray()).toEqual(rewritten);
  db.close();
  expect(await content(name)).toEqual(AFTER);
});

test('cut off anywhere, the database is as it was, and the next start brings the step to its end', async () => {
  const whole = await firstVersion();
  const asked = killAfter(Number.POSITIVE_INFINITY);
  const uncut = secondVersion(whole);
  await uncut.open();
  uncut.close();
  vi.restoreAllMocks();
  expect(await content(whole)).toEqual(AFTER);
  // Before and behind every change of what is asked, and here and there among many equal questions.
  const cuts = asked.flatMap((method, at) => (method !== asked[at - 1] || method !== asked[at + 1] || at % 101 === 0 ? [at] : []));
  expect(cuts.length).toBeGreaterThan(15);
  for (const count of cuts) {
    const name = await firstVersion();
    killAfter(count);
    const db = secondVersion(name);
    const error: unknown = await db.open().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    db.close();
    vi.restoreAllMocks();
    expect([count, error === null, await content(name)]).toEqual([count, false, BEFORE]);
    const again = secondVersion(name);
    await again.open();
    again.close();
    expect(await content(name)).toEqual(AFTER);
    await Dexie.delete(name);
  }
}, 120_000);

describe('a copy that is not what was copied', () => {
  const CASES: [name: string, spoil: (row: (typeof ROWS)[number]) => object | null][] = [
    ['a row of it says something else', (row) => (row.value === 600 ? { ...row, said: '别的' } : row)],
    ['a row of it is missing', (row) => (row.value === 600 ? null : row)],
  ];
  test.each(CASES)('%s: nothing is taken away', async (_, spoil) => {
    const name = await firstVersion();
    const usual = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, row: (typeof ROWS)[number]) {
      const written = this.name === 'notesBefore2' ? spoil(row) : row;
      return written ? usual.call(this, written) : this.get('none');
    });
    const db = secondVersion(name);
    await expect(db.open()).rejects.toThrow('the copy of notes');
    db.close();
    vi.restoreAllMocks();
    expect(await content(name)).toEqual(BEFORE);
  });
});

test('outside of an upgrade the records still only grow', async () => {
  const name = await firstVersion();
  const db = secondVersion(name);
  await db.open();
  await expect(db.table('notes').clear()).rejects.toThrow('on notes');
  db.close();
});
