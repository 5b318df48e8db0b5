import { browser } from 'wxt/browser';
import type { Caller } from '../messages/caller.ts';
import type { TabPage } from '../messages/calls.ts';
import { showBadge } from './badge.ts';
import { shownDocument } from './inject.ts';
import { Overtaken } from './latest-only.ts';
import { arrive, changeTabPage, setTabPage } from './tab-pages.ts';

/** Whether the tab still shows the document that a page was read from; assumed where the browser does not tell documents apart. */
async function isStillShown(tabId: number, documentId: string | undefined): Promise<boolean> {
  if (documentId === undefined) return true;
  const shown = await shownDocument(tabId);
  return shown !== null && (shown.documentId === undefined || shown.documentId === documentId);
}

/** Keeps what is known of a tab's page for the side panel and shows it on the toolbar, unless the tab shows another page by now. */
export function keepPage(tabId: number, page: TabPage | Promise<TabPage>): Promise<void> {
  return arrive(tabId, async () => {
    const known = await page;
    if (!(await isStillShown(tabId, known.documentId))) return;
    await setTabPage(tabId, known);
    // The tab may be gone by then.
    await showBadge(tabId, known).catch(() => {});
  });
}

/** Keeps that a tab's page is not read any more, for the side panel and the toolbar to say. */
export async function keepPaused(tabId: number): Promise<void> {
  const page = await changeTabPage(tabId, (before) => ({ ...before, paused: true }));
  if (page) showBadge(tabId, page).catch(() => {});
}

/** Keeps which matches of a tab's page are hidden, and counts anew. A page that is not known (any more) hides nothing. */
export async function keepHidden(tabId: number, hidden: number[]): Promise<void> {
  const page = await changeTabPage(tabId, (before) => ({ ...before, hidden }));
  if (page) showBadge(tabId, page).catch(() => {});
}

/** Keeps that a page could not be read or matched, so that the side panel and the toolbar can say so. */
export async function keepFailure({ tabId, url, documentId }: Extract<Caller, { kind: 'page' }>, error: unknown): Promise<void> {
  if (error instanceof Overtaken) return;
  const { title = '' } = await browser.tabs.get(tabId);
  const failed = error instanceof Error ? error.name : 'Error';
  const page: TabPage = { planId: null, matches: [], tasks: [], url, title, failed, ...(documentId === undefined ? {} : { documentId }) };
  // Where even this finds no room, the toolbar alone tells.
  await keepPage(tabId, page).catch(() => showBadge(tabId, page));
}
