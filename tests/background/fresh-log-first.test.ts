import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshLogFirst } from '../../lib/background/fresh-log-first.ts';
import { createStore } from '../../lib/store/database.ts';
import { beginFreshLog } from '../../lib/store/fresh-log.ts';

beforeEach(() => fakeBrowser.reset());

/** A store of its own that follows what is done, in order. */
function followed(name: string, begin: () => Promise<void>) {
  const db = createStore(name);
  freshLogFirst(db, begin);
  return db;
}

describe('a new log is begun', () => {
  test('before anything is read or written, once while the browser runs, whatever number of workers start', async () => {
    const done: string[] = [];
    const begin = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push('log');
    };
    for (const start of [1, 2]) {
      const db = followed('twice', begin);
      await db.meta.put({ key: 'x', value: start });
      done.push(`write ${start}`);
      db.close();
    }
    expect(done).toEqual(['log', 'write 1', 'write 2']);
  });

  test('or tried again at the next start, and the store works all the same', async () => {
    let tried = 0;
    const fail = async () => {
      tried += 1;
      throw new DOMException('no room', 'QuotaExceededError');
    };
    for (const start of [1, 2]) {
      const db = followed('failing', fail);
      await db.meta.put({ key: 'x', value: start });
      expect((await db.meta.get('x'))?.value).toBe(start);
      db.close();
    }
    expect(tried).toBe(2);
  });

  test('by a database that is gone afterwards', async () => {
    await beginFreshLog('scratch');
    await beginFreshLog('scratch');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('scratch');
  });
});
