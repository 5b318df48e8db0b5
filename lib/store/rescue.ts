import { DATABASE_NAME } from './database.ts';
import { StoreUnavailable } from './unavailable.ts';

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Opens whatever version is there (a later one, too), and never makes a database that is not. */
async function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction?.abort();
  try {
    return await settled(request);
  } catch (cause) {
    throw new StoreUnavailable('nothing can be read from the database', { cause });
  }
}

/** The search index: it is made of the records, and says nothing that they do not. */
const MADE_ANEW = ['counts', 'unindexed', 'unindexedBefore5', 'searchShards', 'searchBlocks'];

/** Records read in one go. */
const CHUNK = 200;

/**
 * Everything that can be read, as JSON lines `{"table":…,"record":…}`; what cannot be read is a line `{"table":…,"key":…,"error":…}`.
 * Goes to IndexedDB without Dexie, for this is asked when the store itself will not open. Changes nothing. Throws StoreUnavailable.
 */
export async function* exportReadable(name = DATABASE_NAME): AsyncGenerator<string> {
  const database = await openAsItIs(name);
  try {
    for (const table of database.objectStoreNames) if (!MADE_ANEW.includes(table)) yield* readTable(database, table);
  } finally {
    database.close();
  }
}

async function* readTable(database: IDBDatabase, table: string): AsyncGenerator<string> {
  const line = (content: object) => `${JSON.stringify({ table, ...content })}\n`;
  const failed = (error: unknown) => ({ error: error instanceof Error ? error.name : String(error) });
  let keys: IDBValidKey[];
  try {
    keys = await settled(database.transaction(table).objectStore(table).getAllKeys());
  } catch (error) {
    yield line(failed(error));
    return;
  }
  for (let at = 0; at < keys.length; at += CHUNK) {
    const records = database.transaction(table).objectStore(table);
    const chunk = keys.slice(at, at + CHUNK);
    const read = await Promise.allSettled(chunk.map(async (key) => settled(records.get(key))));
    for (const [index, result] of read.entries()) {
      yield line(result.status === 'fulfilled' ? { record: result.value } : { key: chunk[index], ...failed(result.reason) });
    }
  }
}
