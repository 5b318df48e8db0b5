const NAME = 'jiannuo-fresh-log';

/**
 * Makes the browser begin a new file for what it writes next to this origin's databases. Chromium's LevelDB goes on in the file of before, even
 * where a crash left half of an entry at its end; the start after that takes what follows for damage, and Chromium then throws every database of
 * the origin away (google/leveldb issue 1287, open). Deleting a database makes it move all entries from that file into a table, so an empty one
 * is made and deleted. Elsewhere this changes nothing. Rejects with the browser's own error; nothing of ours is touched then either.
 */
export async function beginFreshLog(name = NAME): Promise<void> {
  const opened = indexedDB.open(name, 1);
  opened.onupgradeneeded = () => void opened.result.createObjectStore('empty');
  (await settled(opened)).close();
  await settled(indexedDB.deleteDatabase(name));
}

function settled<Value>(request: IDBOpenDBRequest & IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
