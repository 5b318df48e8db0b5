import { csvText } from '../../lib/core/csv.ts';
import type { Note } from '../../lib/core/model/note.ts';
import { restoreBackup } from '../../lib/store/backup/restore-backup.ts';
import { writeBackup } from '../../lib/store/backup/write-backup.ts';
import { createStore, store } from '../../lib/store/database.ts';
import { makeNote } from '../../lib/store/notes.ts';
import { saveReport } from '../../lib/store/save-report.ts';
import { searchNotes } from '../../lib/store/search.ts';
import { countWaiting } from '../../lib/store/search-index.ts';

/** The same stores and indexes as the product's, made by hand. */
const INDEXES: [string, string | string[]][] = [
  ['target', ['target', 'asOf', 'recordedAt']],
  ['plan', ['planId', 'recordedAt']],
  ['visibility', ['planId', 'visibility', 'recordedAt']],
  ['recorded', 'recordedAt'],
];

const done = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
const answer = <Value>(request: IDBRequest<Value>) =>
  new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function bareDatabase(): Promise<IDBDatabase> {
  await answer(indexedDB.deleteDatabase('bare') as IDBRequest<unknown>);
  const request = indexedDB.open('bare');
  request.onupgradeneeded = () => {
    const notes = request.result.createObjectStore('notes', { keyPath: 'id' });
    for (const [name, path] of INDEXES) notes.createIndex(name, path);
    notes.createIndex('pages', 'pages', { multiEntry: true });
    request.result.createObjectStore('states', { keyPath: 'target' }).createIndex('planId', 'planId');
    request.result.createObjectStore('unindexed', { keyPath: 'seq', autoIncrement: true });
    request.result.createObjectStore('meta', { keyPath: 'key' });
    request.result.createObjectStore('drafts', { keyPath: 'target' });
  };
  return answer(request);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What the product wrote, in pages, so that the bare database gets the very same rows. */
async function* stored(): AsyncGenerator<Note[]> {
  const keys = await store.notes.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += 2000) yield (await store.notes.bulkGet(keys.slice(at, at + 2000))) as Note[];
}

/** Writes, reads and saves with bare IndexedDB what the product did; milliseconds. */
export async function bare(saves: number): Promise<{ write: number; read: number; newest: number; saves: number[] }> {
  const database = await bareDatabase();
  const rows: Note[] = [];
  for await (const page of stored()) rows.push(...page);
  const states = await store.states.toArray();
  const write = await timed(async () => {
    const transaction = database.transaction(['notes', 'states', 'unindexed'], 'readwrite', { durability: 'strict' });
    for (const row of rows) transaction.objectStore('notes').add(row);
    for (let at = 0; at < rows.length; at += 500)
      transaction.objectStore('unindexed').add({ noteIds: rows.slice(at, at + 500).map(({ id }) => id) });
    for (const row of states) transaction.objectStore('states').put(row);
    await done(transaction);
  });
  const read = await timed(async () => {
    const parts: string[] = [];
    let after: IDBKeyRange | null = null;
    for (;;) {
      const page: Note[] = await answer(database.transaction('notes').objectStore('notes').getAll(after, 2000));
      if (page.length === 0) break;
      parts.push(
        csvText(
          page.map((note) => Object.values(note).map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))),
        ),
      );
      after = IDBKeyRange.lowerBound((page.at(-1) as Note).id, true);
    }
    new Blob(parts);
  });
  const newest = await timed(
    () =>
      new Promise<void>((resolve) => {
        let seen = 0;
        const cursor = database.transaction('notes').objectStore('notes').index('recorded').openCursor(null, 'prev');
        cursor.onsuccess = () => {
          seen += 1;
          if (!cursor.result || seen >= 50) resolve();
          else cursor.result.continue();
        };
      }),
  );
  const each: number[] = [];
  for (let at = 0; at < saves; at += 1) {
    const row = { ...(rows[0] as Note), id: `note:${String(at).padStart(64, '0')}` };
    each.push(
      await timed(async () => {
        const transaction = database.transaction(['notes', 'states', 'unindexed', 'meta', 'drafts'], 'readwrite', { durability: 'strict' });
        transaction.objectStore('notes').add(row);
        transaction.objectStore('unindexed').add({ noteIds: [row.id] });
        transaction.objectStore('states').put({ ...(states[0] as object), target: 'bare' });
        transaction.objectStore('meta').put({ key: 'profile', value: { author: '', office: '' } });
        transaction.objectStore('drafts').delete('bare');
        await done(transaction);
      }),
    );
  }
  database.close();
  await answer(indexedDB.deleteDatabase('bare') as IDBRequest<unknown>);
  return { write, read, newest, saves: each };
}

/** Milliseconds of each search, and how many it found on its first page. */
export async function searches(planId: string, queries: object[]): Promise<{ ms: number; found: number }[]> {
  const answers: { ms: number; found: number }[] = [];
  for (const query of queries) {
    let found = 0;
    const ms = await timed(async () => {
      found = (await searchNotes({ planId, text: '', ...query }, 50)).notes.length;
    });
    answers.push({ ms, found });
  }
  return answers;
}

/** Waits until every record is in the search index; milliseconds. */
export async function indexed(): Promise<number> {
  return timed(async () => {
    while ((await countWaiting()) > 128) await new Promise((go) => setTimeout(go, 250));
  });
}

/** Saves as the background does, without asking it; milliseconds of each. Making the record is not counted: the bare rows are ready, too. */
export async function saves(count: number): Promise<number[]> {
  const taken: number[] = [];
  for (let at = -10; at < count; at += 1) {
    const about = { planId: 'large', taskId: 'large/1', commitmentId: 'large/1/c1', asOf: '2020-12-31', valueKind: 'cumulative' } as const;
    const who = { author: '测速', office: '测速' };
    const draft = { ...about, ...who, declared: 'on', value: 990, body: `${at}`, evidence: [], visibility: 'internal' } as const;
    const note = await makeNote({ ...draft, evidence: [] }, new Date().toISOString());
    const ms = await timed(() => saveReport(note, who));
    if (at >= 0) taken.push(ms);
  }
  return taken;
}

let file: Blob | null = null;

export async function backUp(): Promise<void> {
  file = (await writeBackup({ passphrase: null, created: new Date().toISOString() })).file;
}

/** Brings the backup into an empty store of its own. */
export async function restore(): Promise<void> {
  if (!file) throw new Error('There is no backup.');
  const other = createStore('restored');
  await restoreBackup(file, { passphrase: null }, other);
  file = null;
  await other.delete();
}
