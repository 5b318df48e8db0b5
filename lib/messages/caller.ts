import { type Browser, browser } from 'wxt/browser';
import { webAddress } from '../core/web-address.ts';

/** Who sent a message, as far as the browser vouches for it. */
export type Caller =
  | { kind: 'page'; tabId: number; url: string; documentId?: string }
  | { kind: 'card'; tabId: number }
  | { kind: 'panel' };

/**
 * Tells who sent a message; null when it is nobody that we answer.
 *
 * Seen in Chromium 156: for a content script `sender.url` and `sender.origin` are the page's. For the card, framed in a page, they are
 * `chrome-extension://<id>/card.html` with the extension's own id, although `use_dynamic_url` gives the frame another host to load from;
 * `sender.tab` is the page's tab and `frameId` is not 0. The side panel has no `tab`; the workbench has its own.
 *
 * `sender.url` is the address that the document was loaded from: after pushState only the tab knows where the page is.
 *
 * Only a tab's top frame speaks for the tab: a framed page must not replace what is known of the page around it.
 */
export function callerOf(sender: Browser.runtime.MessageSender): Caller | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  const home = browser.runtime.getURL('/');
  const tabId = sender.tab?.id;
  if (!sender.url.startsWith(home)) {
    if (tabId === undefined || sender.frameId !== 0) return null;
    const { documentId } = sender;
    return { kind: 'page', tabId, url: addressOf(sender.url, sender.tab?.url), ...(documentId === undefined ? {} : { documentId }) };
  }
  const path = `/${sender.url.slice(home.length)}`.replace(/[?#].*$/s, '');
  // Framed in pages as the card is, and it asks the background for nothing.
  if (path === '/minimap.html') return null;
  if (path !== '/card.html') return { kind: 'panel' };
  return tabId === undefined ? null : { kind: 'card', tabId };
}

/** Where a page is now. A tab that has gone on to another site meanwhile says nothing about the sender's page. */
function addressOf(loaded: string, shown: string | undefined): string {
  const origin = webAddress(loaded)?.origin;
  return shown !== undefined && origin !== undefined && webAddress(shown)?.origin === origin ? shown : loaded;
}
