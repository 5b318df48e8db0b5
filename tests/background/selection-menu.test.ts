import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToSelectionMenu } from '../../lib/background/selection-menu.ts';
import { viewPage } from '../../lib/background/view-page.ts';
import { asked, freshWorker, PAGE, reading } from './worker.ts';

interface Item {
  title?: string;
  visible?: boolean;
}
const items = new Map<string, Item>();
let click: (info: { menuItemId: string }, tab: { id: number } | undefined) => void;
let activate: (tabId: number) => void;

/** The fake browser has no menus: this one keeps the items that the browser would show. */
beforeEach(async () => {
  await freshWorker();
  items.clear();
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => items.clear(),
      create: ({ id, ...item }: Item & { id: string }) => items.set(id, item),
      update: async (id: string, item: Item) => items.set(id, { ...items.get(id), ...item }),
      onClicked: {
        addListener: (listen: typeof click) => {
          click = listen;
        },
      },
    },
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: PAGE.tabId }] as never);
  vi.spyOn(fakeBrowser.tabs.onActivated, 'addListener').mockImplementation(((listen: (info: { tabId: number }) => void) => {
    activate = (tabId) => listen({ tabId });
  }) as never);
  listenToSelectionMenu();
  await vi.waitFor(() => expect(items.get('evidence')?.title).toBe('记为证据'));
});

const shown = () => [...items].filter(([, { visible }]) => visible).map(([, { title }]) => title);

test('the items stand where the page belongs to a plan, and nowhere else', async () => {
  expect(shown()).toEqual([]);
  await viewPage(reading(), PAGE);
  await vi.waitFor(() => expect(shown()).toEqual(['记为进展', '记为证据']));
  activate(8);
  await vi.waitFor(() => expect(shown()).toEqual([]));
  activate(PAGE.tabId);
  await vi.waitFor(() => expect(shown()).toEqual(['记为进展', '记为证据']));
});

test('they follow the language', async () => {
  await viewPage(reading(), PAGE);
  await fakeBrowser.storage.local.set({ settings: { language: 'en' } });
  await vi.waitFor(() => expect(shown()).toEqual(['Report progress', 'Use as evidence']));
});

test('a click asks the page for its words', async () => {
  click({ menuItemId: 'evidence' }, { id: PAGE.tabId });
  click({ menuItemId: 'another' }, { id: PAGE.tabId });
  click({ menuItemId: 'progress' }, undefined);
  await vi.waitFor(() => expect(asked).toEqual([[PAGE.tabId, 'noteSelection', 'evidence']]));
});
