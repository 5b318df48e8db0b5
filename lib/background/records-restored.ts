import { browser } from 'wxt/browser';
import { askTab } from '../messages/send.ts';
import { LAST_RECORD } from '../messages/session-keys.ts';
import { renewIndexes } from './plan-indexes.ts';
import { knownTabs } from './tab-pages.ts';

/** Many records and plans came in at once: open pages are matched again, and cards look again. */
export async function recordsRestored(): Promise<null> {
  renewIndexes(Promise.resolve());
  await browser.storage.session.set({ [LAST_RECORD]: `restored ${Date.now()}` });
  // Nobody waits for the pages: a tab that does not answer is asleep, closing or gone.
  for (const tabId of await knownTabs()) askTab(tabId, 'tellAgain', null).catch(() => {});
  return null;
}
