import { browser } from 'wxt/browser';
import { FRESH_LOG } from '../messages/session-keys.ts';
import { type Store, store } from '../store/database.ts';
import { beginFreshLog } from '../store/fresh-log.ts';

/** Milliseconds; it takes fifty. */
const LONGEST = 3_000;

/**
 * Before the worker's first reading or writing since the browser started (an upgrade of the tables alone comes earlier), a new log is begun (see
 * fresh-log.ts): what a crash left at the end of the old one must not be written behind. Where that fails, the store works as it is.
 */
export function freshLogFirst(db: Store = store, begin = beginFreshLog): void {
  db.on(
    'ready',
    async () => {
      try {
        const { session } = browser.storage;
        if ((await session.get(FRESH_LOG))[FRESH_LOG] === true) return;
        await Promise.race([begin().then(() => session.set({ [FRESH_LOG]: true })), new Promise((go) => setTimeout(go, LONGEST))]);
      } catch {
        // Nothing of ours was touched.
      }
    },
    true,
  );
}
