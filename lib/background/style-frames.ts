import { browser } from 'wxt/browser';

/** Runs in the document, so it can use nothing from here. */
function isUnstyled(): boolean {
  return getComputedStyle(document.documentElement, '::highlight(jn-here)').backgroundColor === 'rgba(0, 0, 0, 0)';
}

/**
 * Gives every frame of a tab that has it not yet the style of the marks, in Firefox alone, where it goes with the extension
 * (`lib/page/styled-by-extension.ts`). As the user's style it holds in shadow roots, too, and no page can undo it.
 */
export async function styleFrames(tabId: number): Promise<void> {
  if (!('sidebarAction' in browser)) return;
  const target = { tabId, allFrames: true };
  const frames = await browser.scripting.executeScript({ target, func: isUnstyled, injectImmediately: true });
  const frameIds = frames.filter(({ result }) => result).map(({ frameId }) => frameId);
  if (frameIds.length > 0) await browser.scripting.insertCSS({ target: { tabId, frameIds }, files: ['/marks.css'], origin: 'USER' });
}
