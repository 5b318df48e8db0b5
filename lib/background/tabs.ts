import { browser } from 'wxt/browser';
import { forgetPage } from './forget-page.ts';
import { shownDocument } from './inject.ts';
import { tabPage } from './tab-pages.ts';

/** When a tab shows another document than the one that was read, what was known of that one is forgotten. */
async function pageMayHaveLeft(tabId: number): Promise<void> {
  const page = await tabPage(tabId);
  if (!page) return;
  const shown = await shownDocument(tabId);
  const isOther = shown?.documentId !== undefined && page.documentId !== undefined && shown.documentId !== page.documentId;
  if (shown?.annotated && !isOther) return;
  await forgetPage(tabId);
}

/**
 * Watches tabs leave their pages. Addresses cannot tell: Chromium reports `loading` for a jump to a #part and for pushState as well, and
 * gives no address for a reload or for sites that we may not see. So the document is asked, when loading begins (the old one may still
 * be there) and when it is complete.
 */
export function listenToTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) pageMayHaveLeft(tabId).catch(() => {});
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    // Its badge went with it.
    forgetPage(tabId).catch(() => {});
  });
}
