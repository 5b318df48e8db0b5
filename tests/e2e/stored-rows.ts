import type { Page } from 'playwright';

/** All rows of a table, read past the product's own code. Rejects where the product has not made its database yet: reading must not make one. */
export async function rowsOf<Row>(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(async (table) => {
    const settled = <V>(request: IDBRequest<V>) =>
      new Promise<V>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opened = indexedDB.open('jiannuo');
    opened.onupgradeneeded = () => opened.transaction?.abort();
    const database = await settled(opened);
    const rows = await settled(database.transaction(table).objectStore(table).getAll());
    database.close();
    return rows;
  }, table);
}
