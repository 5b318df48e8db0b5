import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { TabPage } from '../../lib/messages/calls.ts';
import { pageKey, tabOfPageKey } from '../../lib/messages/session-keys.ts';

/** The tab beside the panel: the active one; when the panel itself was opened as a tab, the one that was read last. */
async function besideTab(): Promise<number | null> {
  const own = await browser.tabs.getCurrent();
  if (!own) return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null;
  const known = Object.keys(await browser.storage.session.get(null)).map(tabOfPageKey);
  const tabs = await browser.tabs.query({});
  const read = tabs.filter(({ id }) => id !== undefined && id !== own.id && known.includes(id));
  return read.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id ?? null;
}

interface BesideTab {
  tabId: number | null;
  page: TabPage | null;
  /** Where the tab is; null when the browser does not tell us. */
  address: string | null;
}

/** What is known of the page in the tab beside the panel, as tabs change and pages are read. */
export function useTabPage(): BesideTab {
  const [state, setState] = useState<BesideTab>({ tabId: null, page: null, address: null });
  useEffect(() => {
    let stopped = false;
    async function load(): Promise<void> {
      const tabId = await besideTab();
      const key = tabId === null ? null : pageKey(tabId);
      const page = key === null ? null : (((await browser.storage.session.get(key))[key] as TabPage | undefined) ?? null);
      const address = tabId === null ? null : ((await browser.tabs.get(tabId)).url ?? page?.url ?? null);
      if (!stopped) setState({ tabId, page, address });
    }
    const reload = () => void load().catch(() => {});
    const onChanged = (changes: Record<string, unknown>, area: string) => {
      if (area === 'session' && Object.keys(changes).some((key) => tabOfPageKey(key) !== null)) reload();
    };
    const onUpdated = (_: number, { status }: { status?: string }) => status === 'complete' && reload();
    reload();
    browser.tabs.onActivated.addListener(reload);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      stopped = true;
      browser.tabs.onActivated.removeListener(reload);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, []);
  return state;
}
