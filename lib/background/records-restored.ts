import { browser } from 'wxt/browser';
import { askTab } from '../messages/send.ts';
import { LAST_RECORD, RECORDS_LOST, TROUBLE } from '../messages/session-keys.ts';
import { Trouble } from '../messages/trouble.ts';
import { keepIndexed } from './keep-indexed.ts';
import { renewIndexes } from './plan-indexes.ts';
import { knownTabs } from './tab-pages.ts';
import { recordsLost } from './witness.ts';

/** Many records and plans came in at once: open pages are matched again, and cards look again. */
export async function recordsRestored(): Promise<null> {
  renewIndexes(Promise.resolve());
  void keepIndexed(1);
  await browser.storage.session.set({ [LAST_RECORD]: `restored ${Date.now()}` });
  const { session } = browser.storage;
  const told = Trouble.safeParse((await session.get(TROUBLE))[TROUBLE]).data;
  if ((await recordsLost(true, true)) === null && told?.name === RECORDS_LOST) await session.remove(TROUBLE);
  // Nobody waits for the pages: a tab that does not answer is asleep, closing or gone.
  for (const tabId of await knownTabs()) askTab(tabId, 'tellAgain', null).catch(() => {});
  return null;
}
