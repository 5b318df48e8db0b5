import { browser } from 'wxt/browser';
import type { TabPage } from '../messages/calls.ts';
import { pageKey, tabOfPageKey } from '../messages/session-keys.ts';

/**
 * Session storage has no transactions, and two answers may want to change the same page. The worker is the only writer, so a queue in
 * memory is enough: when the worker dies, so do the changes that were waiting.
 */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => {});
  return mine;
}

/** Pages that are being kept, by tab: whoever asks for one meanwhile must find it. */
const arriving = new Map<number, Promise<unknown>>();

/** Does what leads to a tab's page being kept; until it is done, those who ask for the page wait. Of one tab in the order of the calls. */
export function arrive(tabId: number, work: () => Promise<void>): Promise<void> {
  const mine = (arriving.get(tabId) ?? Promise.resolve()).then(work);
  const over = mine
    .catch(() => {})
    .then(() => {
      if (arriving.get(tabId) === over) arriving.delete(tabId);
    });
  arriving.set(tabId, over);
  return mine;
}

/** What is known of a tab's page, or null. */
export async function tabPage(tabId: number): Promise<TabPage | null> {
  await arriving.get(tabId);
  return storedPage(tabId);
}

async function storedPage(tabId: number): Promise<TabPage | null> {
  const key = pageKey(tabId);
  return ((await browser.storage.session.get(key))[key] as TabPage | undefined) ?? null;
}

/** Changes what is known of one tab's page; null, and nothing done, when nothing is. */
export async function changeTabPage(tabId: number, change: (page: TabPage) => TabPage): Promise<TabPage | null> {
  await arriving.get(tabId);
  return inTurn(async () => {
    const before = await storedPage(tabId);
    if (!before) return null;
    const page = change(before);
    await browser.storage.session.set({ [pageKey(tabId)]: page });
    return page;
  });
}

export function setTabPage(tabId: number, page: TabPage): Promise<void> {
  return inTurn(() => browser.storage.session.set({ [pageKey(tabId)]: page }));
}

export async function forgetTabPage(tabId: number): Promise<void> {
  await arriving.get(tabId);
  return inTurn(() => browser.storage.session.remove(pageKey(tabId)));
}

/** The tabs whose pages are known, or being kept. */
export async function knownTabs(): Promise<number[]> {
  const coming = [...arriving.keys()];
  const kept = Object.keys(await browser.storage.session.get(null)).map(tabOfPageKey);
  return [...new Set([...coming, ...kept])].filter((tabId) => tabId !== null);
}

/** Changes every known page for which `change` gives a new one (null: leave it), and tells which were changed. */
export function changeTabPages(change: (page: TabPage) => TabPage | null): Promise<Map<number, TabPage>> {
  return inTurn(async () => {
    const changed = new Map<number, TabPage>();
    for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
      const tabId = tabOfPageKey(key);
      const page = tabId === null ? null : change(value as TabPage);
      if (tabId !== null && page) changed.set(tabId, page);
    }
    await browser.storage.session.set(Object.fromEntries([...changed].map(([tabId, page]) => [pageKey(tabId), page])));
    return changed;
  });
}
