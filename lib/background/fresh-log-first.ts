import { browser } from 'wxt/browser';
import { FRESH_LOG } from '../messages/session-keys.ts';
import { type Store, store } from '../store/database.ts';
import { beginFreshLog } from '../store/fresh-log.ts';

/**
 * Before the worker's first reading or writing since the browser started, a new log is begun (see fresh-log.ts): what a crash left at the end of
 * the old one must not be written behind. Where that fails, the store works as it is.
 */
export function freshLogFirst(db: Store = store, begin = beginFreshLog): void {
  db.on(
    'ready',
    async () => {
      const { session } = browser.storage;
      if ((await session.get(FRESH_LOG))[FRESH_LOG] === true) return;
      await begin().then(
        () => session.set({ [FRESH_LOG]: true }),
        () => {},
      );
    },
    true,
  );
}
