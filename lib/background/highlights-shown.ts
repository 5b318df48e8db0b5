import { browser } from 'wxt/browser';
import { askTab } from '../messages/send.ts';
import { HIGHLIGHTS_OFF } from '../messages/session-keys.ts';
import { knownTabs } from './tab-pages.ts';

/** Whether pages are marked; the reader can switch that off until the browser is closed. */
export async function areHighlightsShown(): Promise<boolean> {
  return (await browser.storage.session.get(HIGHLIGHTS_OFF))[HIGHLIGHTS_OFF] !== true;
}

/** Switches the marks of all pages off, or on again. A tab that does not answer is closing or gone. */
export async function toggleHighlights(): Promise<void> {
  const shown = !(await areHighlightsShown());
  await browser.storage.session.set({ [HIGHLIGHTS_OFF]: !shown });
  await Promise.allSettled((await knownTabs()).map((tabId) => askTab(tabId, 'showHighlights', shown)));
}
