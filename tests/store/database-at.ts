import { readFileSync } from 'node:fs';

/** A database as `tests/fixtures/databases/make.ts` wrote it down. */
export interface Dump {
  version: number;
  tables: {
    name: string;
    keyPath: string | string[];
    autoIncrement?: boolean;
    indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
    rows: Record<string, unknown>[];
  }[];
}

export function dumpOf(version: number): Dump {
  return JSON.parse(readFileSync(new URL(`../fixtures/databases/v${version}.json`, import.meta.url), 'utf8')) as Dump;
}

/** Makes that database with IndexedDB alone, as the version's own code left it. */
export async function loadDump(dump: Dump, name: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, dump.version);
    request.onupgradeneeded = () => {
      for (const { name: table, keyPath, autoIncrement = false, indexes, rows } of dump.tables) {
        const store = request.result.createObjectStore(table, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, unique, multiEntry } of indexes) store.createIndex(index, path, { unique, multiEntry });
        for (const row of rows) store.add(row);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
}
