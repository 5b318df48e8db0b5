import { browser } from 'wxt/browser';
import { readLanguage } from '../i18n/language.ts';
import { SELECTION_WORDS } from '../i18n/page-words.ts';
import type { SelectionUse } from '../messages/calls.ts';
import { askTab } from '../messages/send.ts';
import { pageKey } from '../messages/session-keys.ts';
import { tabPage } from './tab-pages.ts';

/** The items of the context menu of selected words: the offer of the page, for those who do without a pointer. */
const USES: readonly SelectionUse[] = ['progress', 'evidence'];

function isUse(id: unknown): id is SelectionUse {
  return USES.some((use) => use === id);
}

/** The tab in front; the menu stands for one tab, and the browser has only one menu. */
let front: number | null = null;

/** Shows the items where the page belongs to a plan, in the language chosen now, and hides them everywhere else. */
async function renew(): Promise<void> {
  const [page, lang] = await Promise.all([front === null ? null : tabPage(front), readLanguage()]);
  for (const id of USES)
    await browser.contextMenus.update(id, { title: SELECTION_WORDS[lang][id], visible: page !== null && page.planId !== null });
}

async function create(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of USES) browser.contextMenus.create({ id, title: id, contexts: ['selection'], visible: false });
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  front = tab?.id ?? null;
  await renew();
}

/** Keeps the context menu of selected words up with the tab in front. The items are made anew at every start of the worker. */
export function listenToSelectionMenu(): void {
  const { contextMenus, storage, tabs, windows } = browser;
  const follow = (tabId: number | null) => {
    front = tabId;
    renew().catch(() => {});
  };
  contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    // No annotator in this tab: nothing to do.
    if (tab?.id !== undefined && isUse(menuItemId)) askTab(tab.id, 'noteSelection', menuItemId).catch(() => {});
  });
  tabs.onActivated.addListener(({ tabId }) => follow(tabId));
  windows.onFocusChanged.addListener((windowId) => {
    if (windowId === windows.WINDOW_ID_NONE) return;
    tabs.query({ active: true, windowId }).then(
      ([tab]) => follow(tab?.id ?? null),
      () => {},
    );
  });
  storage.onChanged.addListener((changes, area) => {
    if ((area === 'session' && front !== null && pageKey(front) in changes) || (area === 'local' && 'settings' in changes)) follow(front);
  });
  create().catch(() => {});
}
