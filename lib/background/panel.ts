import { browser } from 'wxt/browser';
import type { CardCalls, PanelCalls, Span } from '../messages/calls.ts';
import { askTab } from '../messages/send.ts';
import { PANEL_TARGET } from '../messages/session-keys.ts';

/** Firefox has a sidebar where Chromium has a side panel; the common types know only the latter. */
interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** The browser opens its panel only in answer to a real click, and Firefox not in answer to a message. */
export class PanelNotOpened extends Error {
  override name = 'PanelNotOpened';
}

/** Opens the side panel beside a tab. Must be called before anything is awaited, or the user's click no longer counts. */
export async function openPanelFor(tabId: number): Promise<void> {
  try {
    const { sidebarAction } = browser as Sidebar;
    await (sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ tabId }));
  } catch (cause) {
    throw new PanelNotOpened('the browser did not open its side panel', { cause });
  }
}

/** Opens the side panel from the card, at the card's target. Throws {@link PanelNotOpened}, and then leaves nothing behind. */
export async function openPanel(target: Parameters<CardCalls['openPanel']>[0], { tabId }: { tabId: number }): Promise<null> {
  const { session } = browser.storage;
  const [opened] = await Promise.allSettled([openPanelFor(tabId), session.set({ [PANEL_TARGET]: { tabId, target } })]);
  if (opened.status === 'fulfilled') return null;
  await session.remove(PANEL_TARGET);
  throw opened.reason;
}

/** Lets a page that could not be read or matched try again; what comes of it is seen in the tab's page. Rejects when no annotator is there. */
export function readAgain({ tabId }: { tabId: number }): Promise<null> {
  return askTab(tabId, 'tellAgain', null);
}

/** Scrolls a tab's page to a stretch of its text. `found` is false also when no annotator runs there. */
export async function showSpan({ tabId, start, end }: Parameters<PanelCalls['showSpan']>[0]): Promise<{ found: boolean }> {
  try {
    return await askTab(tabId, 'showSpan', { start, end });
  } catch {
    return { found: false };
  }
}

/** Scrolls a tab's page to a target. `found` is false also when no annotator runs there. */
export async function showOnPage({ tabId, target, openCard }: Parameters<PanelCalls['showOnPage']>[0]): Promise<{ found: boolean }> {
  try {
    return await askTab(tabId, 'show', { target, openCard });
  } catch {
    return { found: false };
  }
}

/** Where in a tab's text the selected words stand. Rejects when no annotator is there. */
export function selectedSpan({ tabId }: { tabId: number }): Promise<Span | null> {
  return askTab(tabId, 'selectedSpan', null);
}
